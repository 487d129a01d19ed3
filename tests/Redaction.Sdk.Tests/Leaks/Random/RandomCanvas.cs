using System.Globalization;
using System.Text;

namespace Redaction.Sdk.Tests.Leaks;

/// <summary>A page that is being drawn at random.</summary>
internal sealed class RandomCanvas(Random random)
{
    private const string States = "/ExtGState<</Half<</ca 0.5>>/Pale<</ca 0.3>>/Multiply<</BM/Multiply>>>>";

    private readonly TestPdf _pdf = new();
    private readonly StringBuilder _content = new();
    private readonly StringBuilder _objects = new();
    private readonly List<int> _annotations = [];

    public Random Random { get; } = random;

    public List<string> Secrets { get; } = [];

    public List<string> Story { get; } = [];

    /// <summary>Draws operators, now and then inside of a form.</summary>
    public void Draw(string operators)
    {
        if (Random.Next(5) == 0)
        {
            DrawForm(operators);
        }
        else
        {
            _content.Append(operators).Append('\n');
        }
    }

    /// <summary>Draws operators as an annotation whose appearance they are.</summary>
    /// <param name="keys">Its entries, without its rectangle.</param>
    /// <param name="place">Where it lies.</param>
    /// <param name="operators">What it draws, in page coordinates.</param>
    public void Annotate(string keys, RandomPlace place, string operators)
    {
        var look = _pdf.AddStream(operators, $"/Type/XObject/Subtype/Form/BBox[{place.Corners}]/Resources<<{States}>>");
        _annotations.Add(_pdf.Add(
            $"<</Type/Annot{keys}/Rect[{place.Corners}]/QuadPoints[{place.Quad}]/F 4/AP<</N {look} 0 R>>>>"));
    }

    /// <summary>Draws a gray image.</summary>
    public void DrawImage(RandomPlace place, byte gray)
    {
        var image = ProbePage.Image(_pdf, [gray, gray, gray, gray], 2, 2);
        _content.Append(FormattableString.Invariant(
            $"q {place.Width} 0 0 {place.Height} {place.X} {place.Y} cm /{Name(image)} Do Q\n"));
    }

    public byte[] ToPdf(string keys, IReadOnlyList<string> fonts)
    {
        var content = _pdf.AddStream(_content.ToString());
        var annotations = string.Join(' ', _annotations.Select(static number => $"{number} 0 R"));
        var page = $"<</Type/Page/Parent 2 0 R{keys}/Contents {content} 0 R/Annots[{annotations}]"
            + $"/Resources<<{FontsOf(fonts)}{States}/XObject<<{_objects}>>>>>>";

        return _pdf.PageObject(page).ToBytes();
    }

    private void DrawForm(string operators)
    {
        var fonts = FontsOf(["Helvetica", "Times-Roman", "Courier", "Helvetica-Bold", "Times-Italic"]);
        var form = _pdf.AddStream(
            operators, $"/Type/XObject/Subtype/Form/BBox[-200 -200 900 1000]/Resources<<{fonts}{States}>>");
        _content.Append('/').Append(Name(form)).Append(" Do\n");
    }

    private string Name(int number)
    {
        _objects.Append(CultureInfo.InvariantCulture, $"/X{number} {number} 0 R");

        return $"X{number}";
    }

    private static string FontsOf(IReadOnlyList<string> fonts) => $"/Font<<{string.Concat(fonts.Select(static (font, i) =>
        $"/F{i}<</Type/Font/Subtype/Type1/BaseFont/{font}/Encoding/WinAnsiEncoding>>"))}>>";
}

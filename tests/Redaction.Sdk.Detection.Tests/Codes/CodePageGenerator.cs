using Redaction.Sdk.Geometry;

namespace Redaction.Sdk.Detection.Tests.Codes;

/// <summary>Makes pages of type with redactions whose codes are known, from a seed.</summary>
internal sealed partial class CodePageGenerator(int seed)
{
    private readonly Random _random = new(seed);

    public static CodePage Generate(int seed) => new CodePageGenerator(seed).Page();

    public CodePlace Place { get; private set; }

    private Face Body { get; set; } = null!;

    private double Left { get; set; }

    private double Right { get; set; }

    private double Pitch { get; set; }

    private double Rate { get; set; }

    public CodePage Page()
    {
        Place = (CodePlace)_random.Next((int)CodePlace.Legend + 1);
        var isScan = Place is not (CodePlace.BesideSmall or CodePlace.Annotation or CodePlace.Leader)
            && _random.Next(3) == 0;
        (string Name, double Scale, bool IsFixed)[] faces =
            [("Times", 0.44, false), ("Helvetica", 0.5, false), ("Courier", 0.5, true)];
        var (name, scale, isFixed) = faces[_random.Next(faces.Length)];
        Body = new(name, Number(9, 13), scale, isFixed);
        (Left, Right, Pitch) = (Number(90, 120), Number(480, 520), Body.Size * Number(1.3, 1.7));
        Rate = isScan ? 0.08 : 0;
        var page = new CodePage { IsScan = isScan };
        if (Place == CodePlace.Legend)
        {
            Legend(page);
        }
        else
        {
            Text(page);
        }

        return page;
    }

    private void Text(CodePage page)
    {
        var regime = WrittenCode.All[_random.Next(WrittenCode.All.Length)].Regime;
        WrittenCode[] codes = [.. WrittenCode.All.Where(code => code.Regime == regime)];
        var isWrapped = false;
        for (var y = Number(70, 100); y < CodePage.Height - 80; y += Pitch)
        {
            var kind = _random.Next(10);
            if (isWrapped || kind >= 4 || y > CodePage.Height - 200)
            {
                isWrapped = Plain(page, y, isWrapped);
            }
            else if (Place == CodePlace.None || kind == 0)
            {
                Uncoded(page, y);
            }
            else
            {
                y += Coded(page, y, codes);
            }
        }
    }

    // A line of text that may cite the law; sometimes the citation is broken over two lines, with a bar behind it.
    private bool Plain(CodePage page, double y, bool isWrapped)
    {
        var x = Left;
        if (isWrapped)
        {
            x = page.Write("(b)(6) ", x, y, Body);
            page.Redact(Bar(x, y, Number(40, 90)), RedactionStyle.Black);
            x = page.Redactions[^1].Box.Right + Space;
        }

        var (cites, wraps) = (_random.Next(4) == 0, !isWrapped && !page.IsScan && _random.Next(12) == 0);
        x = Words(page, x, y, Number(0.3, 0.5));
        if (cites)
        {
            x = Cite(page, x, y);
        }

        x = Words(page, x, y, 1);
        if (wraps && x + Body.WidthOf("under") <= Right)
        {
            page.Write("under", x, y, Body);
            return true;
        }

        return false;
    }

    private void Uncoded(CodePage page, double y)
    {
        var x = Words(page, Left, y, Number(0.2, 0.5));
        if (_random.Next(2) == 0)
        {
            x = Cite(page, x, y);
        }

        page.Redact(Bar(x, y, Number(30, 90)), RedactionStyle.Black);
        Words(page, page.Redactions[^1].Box.Right + Space, y, 1);
    }

    private double Cite(CodePage page, double x, double y)
    {
        var citation = $"{RunningText.Citations[_random.Next(RunningText.Citations.Length)]} ";

        return x + Body.WidthOf(citation) > Right ? x : page.Write(citation, x, y, Body);
    }

    private double Coded(CodePage page, double y, WrittenCode[] codes)
    {
        var (text, truth) = Label(codes);
        switch (Place)
        {
            case CodePlace.OnBar or CodePlace.InOutline or CodePlace.Bare or CodePlace.Annotation:
                return On(page, y, text, truth);
            case CodePlace.BesideSmall or CodePlace.BesideAtEnd or CodePlace.BesideAtStart:
                return Beside(page, y, text, truth);
            case CodePlace.Above:
                page.Redact(Bar(Left + 20, y + Pitch, Number(150, 300)), RedactionStyle.Black, truth);
                page.Write(text, Left + 20 + Number(0, 40), y, Small);
                return 2 * Pitch;
            case CodePlace.RightMargin or CodePlace.LeftMargin:
                return Margin(page, y, text, truth);
            case CodePlace.Leader:
                return Leader(page, y, text, truth);
            case CodePlace.Continued:
                return Continued(page, y, text, truth);
            default:
                return Upright(page, y, text, truth);
        }
    }

    private (string Text, string[] Truth) Label(WrittenCode[] codes)
    {
        var first = codes[_random.Next(codes.Length)];
        var second = codes[_random.Next(codes.Length)];
        string[] separators = [", ", "; ", " ", "/"];
        var isDouble = _random.Next(4) == 0 && first != second && first.Regime is not ("litigation" or "mueller");
        var text = RecognitionNoise.Spoil(Spelling(first), _random, Rate);
        if (isDouble)
        {
            text += separators[_random.Next(separators.Length)]
                + RecognitionNoise.Spoil(Spelling(second), _random, Rate);
        }

        return (text, isDouble ? [first.Truth, second.Truth] : [first.Truth]);
    }

    private (string Text, string[] Truth) BareLabel()
    {
        (string, string)[] bare =
            [("6", "us-foia (b)(6)"), ("7(C)", "us-foia (b)(7)(C)"), ("5", "us-foia (b)(5)"), ("b6", "us-foia (b)(6)")];
        var (text, truth) = bare[_random.Next(bare.Length)];

        return (text, [truth]);
    }

    private string Spelling(WrittenCode code) => code.Spellings[_random.Next(code.Spellings.Length)];

    private double Words(CodePage page, double x, double y, double share)
    {
        var end = Left + ((Right - Left) * share);
        while (true)
        {
            var word = RunningText.Words[_random.Next(RunningText.Words.Length)] + (_random.Next(12) == 0 ? "," : string.Empty);
            if (x + Body.WidthOf(word) > end)
            {
                return x;
            }

            x = page.Write($"{word} ", x, y, Body);
        }
    }

    private Face Small => Body with { Size = 0.8 * Body.Size };

    private double Space => Body.WidthOf(" ");

    private Box<PagePoints> Bar(double x, double y, double width) =>
        Box<PagePoints>.FromSize(x, y - (0.85 * Body.Size), width, 1.08 * Body.Size);

    private double Number(double least, double most) => least + (_random.NextDouble() * (most - least));
}

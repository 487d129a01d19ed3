using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using Redaction.Sdk.Geometry;
using Redaction.Sdk.Pdf.Documents;
using Redaction.Sdk.Pdf.Sandbox;
using Redaction.Sdk.Pdf.Structure;

namespace Redaction.Sdk.Pdf.Annotating;

/// <summary>Puts notes on the pages of an open document and writes it out.</summary>
internal sealed class NoteWriter(Lane lane, UserUnits userUnits)
{
    private const int Square = 5;
    private const int StrokeColor = 0;
    private const int NormalAppearance = 0;
    private const int PrintFlag = 4;

    // Page points. Thin enough for the smallest redaction, thick enough to be seen on a whole page.
    private const double LineWidth = 1.5;

    private readonly AnnotationExports _pdfium = lane.Sandbox.Annotation;

    /// <summary>Writes a copy of the document with the notes.</summary>
    public byte[] Write(IReadOnlyCollection<PdfNote> notes)
    {
        foreach (var page in notes.GroupBy(static note => note.PageNumber))
        {
            var loaded = lane.Load(page.Key, userUnits)
                ?? throw new DocumentFormatException(ProblemCode.MalformedPage, "The page is too damaged to be read.");
            foreach (var note in page)
            {
                Add(loaded, note);
            }
        }

        return PlainCopy.ToBytes(lane, lane.Document);
    }

    private void Add(LoadedPage page, PdfNote note)
    {
        var geometry = page.Description.Geometry;
        var frame = geometry.FromPage(Around(note.Box));
        var annotation = _pdfium.Create(page.Handle, Square);
        SetRectangle(annotation, frame);
        var color = note.Color;
        _pdfium.SetColor(annotation, StrokeColor, color.Red, color.Green, color.Blue, color.Alpha);
        lane.Sandbox.Structure.SetFlags(annotation, PrintFlag);
        SetText(annotation, "Contents", note.Text);
        SetText(annotation, "T", note.Author);
        SetAppearance(annotation, frame, note.Color, LineWidth / geometry.UserUnit);
        lane.Sandbox.Structure.CloseAnnotation(annotation);
    }

    // The line lies outside of what it frames.
    private static Box<PagePoints> Around(Box<PagePoints> box) => Box<PagePoints>.FromEdges(
        box.Left - LineWidth, box.Top - LineWidth, box.Right + LineWidth, box.Bottom + LineWidth);

    // FS_RECTF is left, top, right, bottom.
    private void SetRectangle(int annotation, PdfRectangle frame)
    {
        Span<float> edges = [(float)frame.Left, (float)frame.Top, (float)frame.Right, (float)frame.Bottom];
        MemoryMarshal.AsBytes(edges).CopyTo(lane.Sandbox.Bytes(lane.Scratch, 16));
        _pdfium.SetRectangle(annotation, lane.Scratch);
    }

    private void SetText(int annotation, string key, string text)
    {
        if (text.Length > 0)
        {
            WithText(text, address => _pdfium.SetString(
                annotation, SandboxText.WriteName(lane, Encoding.ASCII.GetBytes(key)), address));
        }
    }

    private void SetAppearance(int annotation, PdfRectangle frame, PaintColor color, double width)
    {
        var content = string.Create(CultureInfo.InvariantCulture, $"""
            {color.Red / 255.0:0.###} {color.Green / 255.0:0.###} {color.Blue / 255.0:0.###} RG {width:0.####} w
            {frame.Left + (width / 2):0.####} {frame.Bottom + (width / 2):0.####}
            {Math.Max(0, frame.Width - width):0.####} {Math.Max(0, frame.Height - width):0.####} re S
            """);
        WithText(content, address => _pdfium.SetAppearance(annotation, NormalAppearance, address));
    }

    private void WithText(string text, Action<int> use)
    {
        var bytes = Encoding.Unicode.GetBytes(text + '\0');
        var address = lane.Sandbox.Allocate(bytes.Length);
        bytes.CopyTo(lane.Sandbox.Bytes(address, bytes.Length));
        use(address);
        lane.Pdfium.Free(address);
    }
}

using SampleDocuments.Drawing;

namespace SampleDocuments.Output;

/// <summary>A page that can be drawn on any canvas. The size is in page points.</summary>
internal sealed record SamplePage(double Width, double Height, Action<Sheet> Draw)
{
    public static SamplePage Letter(Action<Sheet> draw) => new(612, 792, draw);

    public static SamplePage A4(Action<Sheet> draw) => new(595, 842, draw);
}

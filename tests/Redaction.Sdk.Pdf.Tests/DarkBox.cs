using Redaction.Sdk.Geometry;

namespace Redaction.Sdk.Pdf.Tests;

/// <summary>Finds the box around everything dark in a grey raster.</summary>
internal static class DarkBox
{
    public static Box<PagePoints>? Find(PageImage image)
    {
        var (left, top, right, bottom) = (int.MaxValue, int.MaxValue, -1, -1);
        for (var y = 0; y < image.Layout.Height; y++)
        {
            var row = image.Pixels.Span.Slice(y * image.Layout.Stride, image.Layout.Width);
            var first = row.IndexOfAnyInRange((byte)0, (byte)127);
            if (first >= 0)
            {
                left = Math.Min(left, first);
                right = Math.Max(right, row.LastIndexOfAnyInRange((byte)0, (byte)127) + 1);
                top = Math.Min(top, y);
                bottom = y + 1;
            }
        }

        return bottom < 0 ? null : image.ToPage.Apply(Box<ImagePixels>.FromEdges(left, top, right, bottom));
    }
}

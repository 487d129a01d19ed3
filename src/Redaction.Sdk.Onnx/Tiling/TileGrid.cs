using Redaction.Sdk.Geometry;

namespace Redaction.Sdk.Onnx.Tiling;

/// <summary>Lays tiles over a page.</summary>
internal static class TileGrid
{
    /// <summary>Finds where the tiles of one axis begin: spread evenly, the first and the last at the edges.</summary>
    /// <param name="length">The length of the page, in pixels.</param>
    /// <param name="tile">The length of a tile.</param>
    /// <param name="overlap">How far neighbours reach into each other at least; less than a tile.</param>
    public static int[] Starts(int length, int tile, int overlap)
    {
        if (length <= tile)
        {
            return [0];
        }

        var count = (int)Math.Ceiling((length - overlap) / (double)(tile - overlap));

        return [.. Enumerable.Range(0, count).Select(i => (int)((long)i * (length - tile) / (count - 1)))];
    }

    /// <summary>Lays the tiles.</summary>
    /// <returns>The tiles, row by row, in whole pixels.</returns>
    public static Box<ImagePixels>[] Lay(PixelLayout page, RasterSize tile, int overlap)
    {
        var (width, height) = (Math.Min(tile.Width, page.Width), Math.Min(tile.Height, page.Height));

        return
        [
            .. from top in Starts(page.Height, tile.Height, overlap)
               from left in Starts(page.Width, tile.Width, overlap)
               select Box<ImagePixels>.FromEdges(Cuttable(left, page.Format), top, left + width, top + height),
        ];
    }

    /// <summary>Shows a tile as a page of its own, without a copy.</summary>
    public static PageImage Cut(PageImage page, Box<ImagePixels> tile)
    {
        var start = ((int)tile.Top * page.Layout.Stride) + (int)page.Layout.Format.RowBytes((int)tile.Left);
        var layout = PixelLayout.Create((int)tile.Width, (int)tile.Height, page.Layout.Stride, page.Layout.Format);
        var area = page.ToPage.Apply(tile);

        return PageImage.Wrap(
            page.Pixels[start..], layout, PageSize.FromPoints(area.Width, area.Height), page.Defect);
    }

    // Eight pixels share a byte there, and a page begins with a whole one.
    private static int Cuttable(int left, PixelFormat format) => format is PixelFormat.Gray1 ? left - (left % 8) : left;
}

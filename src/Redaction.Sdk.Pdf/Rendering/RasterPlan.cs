using Redaction.Sdk.Geometry;

namespace Redaction.Sdk.Pdf.Rendering;

/// <summary>Decides how many pixels a page gets.</summary>
internal static class RasterPlan
{
    /// <summary>The least resolution that a page is lowered to before it is refused.</summary>
    /// <remarks>
    /// A page of 200 by 200 inches, the largest without a UserUnit, meets the default limit of 100 megapixels at
    /// just this resolution; text and what covers it can still be told apart.
    /// </remarks>
    public const double MinimumDpi = 50;

    /// <summary>Finds the raster of a page at the wanted resolution, or at the best that the limit allows.</summary>
    /// <exception cref="LimitExceededException">Even <see cref="MinimumDpi"/> takes too many pixels.</exception>
    public static PixelLayout Fit(PageSize size, PageRenderSettings settings, long maximumPixels)
    {
        var highest = 72 * Math.Sqrt(maximumPixels / size.Area);
        var dpi = Math.Min(settings.Dpi, highest);
        if (dpi < Math.Min(settings.Dpi, MinimumDpi))
        {
            throw TooLarge();
        }

        var round = dpi < settings.Dpi ? (Func<double, double>)Math.Floor : static x => Math.Round(x);
        var width = Math.Max(1, round(size.Width * dpi / 72));
        var height = Math.Max(1, round(size.Height * dpi / 72));

        return width * height <= maximumPixels
            ? PixelLayout.Packed((int)width, (int)height, settings.Format)
            : throw TooLarge();
    }

    private static LimitExceededException TooLarge() => new(
        ProblemCode.LimitExceeded,
        "The page has more pixels than PdfReaderOptions.MaximumPixels allows, even at 50 dpi.");
}

using Redaction.Sdk.Geometry;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Tokens;
using PdfPigPoint = UglyToad.PdfPig.Core.PdfPoint;
using PdfPigRectangle = UglyToad.PdfPig.Core.PdfRectangle;

namespace Redaction.Sdk.PdfPig;

/// <summary>The way between PdfPig's coordinates and page points.</summary>
/// <remarks>
/// PdfPig places letters, words, paths and images on the upright page: the crop box is cut out and turned, the origin is
/// its bottom-left corner, y grows upwards, and a unit is as long as a unit of user space. Page points start at the
/// top-left corner, y grows downwards, and UserUnit is multiplied in. Only the media box, the crop box and entries of
/// dictionaries stay in user space; <see cref="PageGeometry"/> is for those.
/// </remarks>
public static class PdfPigGeometry
{
    private static readonly NameToken UserUnit = NameToken.Create("UserUnit");
    private static readonly NameToken KeptUserUnit = NameToken.Create(OddPages.KeptUserUnit);

    /// <summary>Describes a page as its dictionary does.</summary>
    /// <param name="page">The page.</param>
    /// <returns>The way from the user space of the page to page points, and back.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="page"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A box of the page is too large or no box.</exception>
    public static PdfPageGeometry PageGeometry(this Page page)
    {
        ArgumentNullException.ThrowIfNull(page);

        // PdfPig cuts the fraction off, so the unit is read again.
        var unit = Number(page, UserUnit) ?? Number(page, KeptUserUnit) ?? 1;

        return PdfPageGeometry.Create(
            page.MediaBox.Bounds.ToUserSpace(), page.CropBox.Bounds.ToUserSpace(), page.Rotation.Value, unit);
    }

    /// <summary>Reads a rectangle of PdfPig that is in user space: a media box, a crop box.</summary>
    /// <param name="rectangle">The rectangle.</param>
    /// <returns>The same rectangle; around it, if it is turned.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A coordinate is no number or too large.</exception>
    public static PdfRectangle ToUserSpace(this PdfPigRectangle rectangle)
    {
        var (left, bottom, right, top) = Extent(rectangle);

        return PdfRectangle.FromCorners(left, bottom, right, top);
    }

    /// <summary>Takes a rectangle that PdfPig placed on a page (a letter, a word, an image) to page points.</summary>
    /// <param name="rectangle">The rectangle, which may be turned.</param>
    /// <param name="page">The page.</param>
    /// <returns>The box around it, in page points of the upright page.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="page"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A coordinate is no number or too large.</exception>
    public static Box<PagePoints> ToPagePoints(this PdfPigRectangle rectangle, Page page) =>
        PlacedSpace.Of(page).ToPagePoints(rectangle);

    /// <summary>Takes a box from page points to where PdfPig places it.</summary>
    /// <param name="box">The box, in page points of the upright page.</param>
    /// <param name="page">The page.</param>
    /// <returns>The same box among PdfPig's letters and words.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="page"/> is <see langword="null"/>.</exception>
    public static PdfPigRectangle ToPdfPig(this Box<PagePoints> box, Page page) => PlacedSpace.Of(page).FromPagePoints(box);

    internal static (double Left, double Bottom, double Right, double Top) Extent(PdfPigRectangle rectangle)
    {
        ReadOnlySpan<PdfPigPoint> corners =
            [rectangle.TopLeft, rectangle.TopRight, rectangle.BottomLeft, rectangle.BottomRight];
        var (left, bottom, right, top) = (corners[0].X, corners[0].Y, corners[0].X, corners[0].Y);
        foreach (var corner in corners[1..])
        {
            (left, right) = (Math.Min(left, corner.X), Math.Max(right, corner.X));
            (bottom, top) = (Math.Min(bottom, corner.Y), Math.Max(top, corner.Y));
        }

        return (left, bottom, right, top);
    }

    private static double? Number(Page page, NameToken key) =>
        page.Dictionary.TryGet(key, out var token) && token is NumericToken { Data: > 0 } number ? number.Data : null;
}

namespace Redaction.Sdk.Geometry;

/// <summary>What a PDF says about the shape of a page, and the way from there to the upright page.</summary>
/// <remarks>
/// A viewer shows the part of the MediaBox that the CropBox leaves, turns it clockwise by Rotate, and enlarges it
/// by UserUnit (ISO 32000-2, 7.7.3.3). Immutable, so threads may share it.
/// </remarks>
public sealed record PdfPageGeometry
{
    private static readonly PdfRectangle Letter = PdfRectangle.FromCorners(0, 0, 612, 792);

    private PdfPageGeometry(PdfRectangle visible, int rotation, double userUnit)
    {
        (VisibleBox, Rotation, UserUnit) = (visible, rotation, userUnit);
        ToPagePoints = CreateTransform(visible, rotation, userUnit);
        var (width, height) = (visible.Width * userUnit, visible.Height * userUnit);
        PageSize = rotation is 90 or 270 ? PageSize.FromPoints(height, width) : PageSize.FromPoints(width, height);
    }

    /// <summary>Gets the part of user space that a viewer shows: the CropBox within the MediaBox.</summary>
    public PdfRectangle VisibleBox { get; }

    /// <summary>Gets how far the page is turned clockwise for viewing: 0, 90, 180 or 270 degrees.</summary>
    public int Rotation { get; }

    /// <summary>Gets the size of a unit of user space, in page points.</summary>
    public double UserUnit { get; }

    /// <summary>Gets the size of the upright page, in page points.</summary>
    public PageSize PageSize { get; }

    /// <summary>Gets the way from user space to the upright page; its inverse leads back.</summary>
    public Transform<PdfUserSpace, PagePoints> ToPagePoints { get; }

    /// <summary>Creates the geometry of a page from its dictionary.</summary>
    /// <param name="mediaBox">The MediaBox. One without area counts as US Letter, as it does in PDFium.</param>
    /// <param name="cropBox">
    /// The CropBox. It is cut to the MediaBox; one that leaves nothing of it counts as missing.
    /// </param>
    /// <param name="rotate">The Rotate entry, in degrees clockwise: any multiple of 90, also a negative one.</param>
    /// <param name="userUnit">The UserUnit entry, in 1/72 inch; more than 0. It may be a fraction.</param>
    /// <returns>The geometry.</returns>
    /// <exception cref="ArgumentOutOfRangeException">
    /// <paramref name="rotate"/> is not a multiple of 90, <paramref name="userUnit"/> is not a positive number, or the
    /// page would be larger than <see cref="Box{T}.MaxCoordinate"/>.
    /// </exception>
    public static PdfPageGeometry Create(
        PdfRectangle mediaBox, PdfRectangle? cropBox = null, int rotate = 0, double userUnit = 1)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(rotate % 90, 0, nameof(rotate));
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(userUnit);
        ArgumentOutOfRangeException.ThrowIfBeyond(userUnit, Box<PagePoints>.MaxCoordinate);

        return new(FindVisible(mediaBox, cropBox), ((rotate % 360) + 360) % 360, userUnit);
    }

    /// <summary>Takes a rectangle to the upright page.</summary>
    /// <param name="rectangle">The rectangle, in user space.</param>
    /// <returns>The same rectangle in page points; it may reach beyond the page.</returns>
    /// <exception cref="ArgumentOutOfRangeException">
    /// The result lies beyond <see cref="Box{T}.MaxCoordinate"/>.
    /// </exception>
    public Box<PagePoints> ToPage(PdfRectangle rectangle) => ToPagePoints.Apply(rectangle.ToBox());

    /// <summary>Takes a box from the upright page back to user space.</summary>
    /// <param name="box">The box, in page points.</param>
    /// <returns>The same box in user space.</returns>
    /// <exception cref="ArgumentOutOfRangeException">
    /// The result lies beyond <see cref="Box{T}.MaxCoordinate"/>.
    /// </exception>
    public PdfRectangle FromPage(Box<PagePoints> box) => PdfRectangle.FromBox(ToPagePoints.Inverse().Apply(box));

    private static PdfRectangle FindVisible(PdfRectangle mediaBox, PdfRectangle? cropBox)
    {
        var media = IsEmpty(mediaBox) ? Letter : mediaBox;
        if (cropBox is not { } crop || media.ToBox().Intersect(crop.ToBox()) is not { } shared)
        {
            return media;
        }

        var visible = PdfRectangle.FromBox(shared);

        return IsEmpty(visible) ? media : visible;
    }

    private static bool IsEmpty(PdfRectangle rectangle) => rectangle.Width <= 0 || rectangle.Height <= 0;

    private static Transform<PdfUserSpace, PagePoints> CreateTransform(PdfRectangle box, int rotation, double unit) =>
        rotation switch
        {
            90 => Transform<PdfUserSpace, PagePoints>.FromMatrix(
                0, unit, unit, 0, -box.Bottom * unit, -box.Left * unit),
            180 => Transform<PdfUserSpace, PagePoints>.FromMatrix(
                -unit, 0, 0, unit, box.Right * unit, -box.Bottom * unit),
            270 => Transform<PdfUserSpace, PagePoints>.FromMatrix(
                0, -unit, -unit, 0, box.Top * unit, box.Right * unit),
            _ => Transform<PdfUserSpace, PagePoints>.FromMatrix(
                unit, 0, 0, -unit, -box.Left * unit, box.Top * unit),
        };
}

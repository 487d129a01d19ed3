using System.Globalization;

namespace Redaction.Sdk.Geometry;

/// <summary>The size of an upright raster, in pixels.</summary>
/// <remarks>The default value is a raster without pixels, to which nothing can be normalised.</remarks>
public readonly record struct RasterSize
{
    private RasterSize(int width, int height) => (Width, Height) = (width, height);

    /// <summary>Gets the width, in pixels.</summary>
    public int Width { get; }

    /// <summary>Gets the height, in pixels.</summary>
    public int Height { get; }

    /// <summary>Gets the box that the raster fills, from the origin.</summary>
    public Box<ImagePixels> Bounds => Box<ImagePixels>.FromSize(0, 0, Width, Height);

    /// <summary>Gets the way from pixels to fractions of the raster.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The raster has no pixels.</exception>
    public Transform<ImagePixels, Normalized> ToNormalized =>
        Transform<ImagePixels, Normalized>.FromScale(1.0 / Width, 1.0 / Height);

    /// <summary>Gets the way from fractions of the raster to pixels.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The raster has no pixels.</exception>
    public Transform<Normalized, ImagePixels> FromNormalized =>
        Transform<Normalized, ImagePixels>.FromScale(Width, Height);

    /// <summary>Creates a size from pixels.</summary>
    /// <param name="width">The width, in pixels; more than 0.</param>
    /// <param name="height">The height, in pixels; more than 0.</param>
    /// <returns>The size.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A length is not positive, or more than 10^9.</exception>
    public static RasterSize FromPixels(int width, int height)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(width);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(height);
        ArgumentOutOfRangeException.ThrowIfBeyond(width, Box<ImagePixels>.MaxCoordinate);
        ArgumentOutOfRangeException.ThrowIfBeyond(height, Box<ImagePixels>.MaxCoordinate);

        return new(width, height);
    }

    /// <summary>Formats the size, independent of culture.</summary>
    /// <returns>The size as <c>width x height px</c>.</returns>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Width} x {Height} px");
}

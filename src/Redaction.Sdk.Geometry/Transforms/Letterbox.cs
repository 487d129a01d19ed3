namespace Redaction.Sdk.Geometry;

/// <summary>How an image is fitted into the input of a model: scaled evenly, centred, padded.</summary>
/// <remarks>
/// <para>
/// The rounding is the one that exported YOLO models expect: the new size is rounded to whole pixels, and of an
/// odd number of padding pixels the extra one goes right and below. Halves round to even.
/// </para>
/// <para>
/// The way back uses the padding that was really applied. Python tools compute it anew from the unrounded size
/// and can be one model pixel off. The default value fits nothing into nothing and has no way to the model.
/// </para>
/// </remarks>
public readonly record struct Letterbox
{
    private Letterbox(RasterSize image, RasterSize model)
    {
        (Image, Model) = (image, model);
        Scale = Math.Min((double)model.Height / image.Height, (double)model.Width / image.Width);

        // A sliver of an image would round to nothing.
        Content = RasterSize.FromPixels(
            (int)Math.Max(1, Math.Round(image.Width * Scale)), (int)Math.Max(1, Math.Round(image.Height * Scale)));
        PadLeft = Before(model.Width - Content.Width);
        PadTop = Before(model.Height - Content.Height);
    }

    /// <summary>Gets the size of the image, in image pixels.</summary>
    public RasterSize Image { get; }

    /// <summary>Gets the size of the model's input, in model pixels.</summary>
    public RasterSize Model { get; }

    /// <summary>Gets the model pixels to an image pixel, the same across and down.</summary>
    public double Scale { get; }

    /// <summary>Gets the size to which the image is resized, in model pixels.</summary>
    public RasterSize Content { get; }

    /// <summary>Gets the padding left of the image, in model pixels.</summary>
    public int PadLeft { get; }

    /// <summary>Gets the padding above the image, in model pixels.</summary>
    public int PadTop { get; }

    /// <summary>Gets the padding right of the image, in model pixels: as much as on the left, or one more.</summary>
    public int PadRight => Model.Width - Content.Width - PadLeft;

    /// <summary>Gets the padding below the image, in model pixels: as much as above, or one more.</summary>
    public int PadBottom => Model.Height - Content.Height - PadTop;

    /// <summary>Gets the way from the image to the model's input; its inverse leads back.</summary>
    public Transform<ImagePixels, ModelPixels> ToModel =>
        Transform<ImagePixels, ModelPixels>.FromScale(Scale, Scale, PadLeft, PadTop);

    /// <summary>Fits an image into the input of a model, enlarging it where it is smaller.</summary>
    /// <param name="image">The size of the image.</param>
    /// <param name="model">The size of the model's input.</param>
    /// <returns>The letterbox.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A size has no pixels.</exception>
    public static Letterbox Fit(RasterSize image, RasterSize model)
    {
        ArgumentOutOfRangeException.ThrowIfEqual(image, default);
        ArgumentOutOfRangeException.ThrowIfEqual(model, default);

        return new(image, model);
    }

    private static int Before(int padding) => (int)Math.Round((padding / 2.0) - 0.1);
}

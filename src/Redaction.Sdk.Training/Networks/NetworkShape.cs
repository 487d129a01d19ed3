namespace Redaction.Sdk.Training.Networks;

/// <summary>How wide and deep the network is, and the size of the picture that it reads.</summary>
internal sealed record NetworkShape
{
    /// <summary>Gets the width of the picture in pixels, a multiple of 32.</summary>
    public int Width { get; init; } = 768;

    /// <summary>Gets the height of the picture in pixels, a multiple of 32.</summary>
    public int Height { get; init; } = 1024;

    /// <summary>Gets the channels at strides 2, 4, 8, 16 and 32.</summary>
    public IReadOnlyList<int> Channels { get; init; } = [16, 32, 64, 96, 128];

    /// <summary>Gets the residual blocks at strides 4, 8, 16 and 32.</summary>
    public IReadOnlyList<int> Blocks { get; init; } = [1, 2, 2, 1];

    /// <summary>Gets the channels in which strides 8 to 32 are brought together.</summary>
    public int Neck { get; init; } = 48;

    /// <summary>Gets the number of classes.</summary>
    public int Classes { get; init; } = TrainingClasses.All.Length;

    /// <summary>Gets the model pixels from one cell of the output to the next.</summary>
    public static int Stride => 8;

    /// <summary>Gets the numbers of each cell: four distances and a score for each class.</summary>
    public int Planes => 4 + Classes;

    /// <summary>Gets the rows of cells.</summary>
    public int Rows => Height / Stride;

    /// <summary>Gets the columns of cells.</summary>
    public int Columns => Width / Stride;

    /// <summary>Gets the bytes of a picture: red, green and blue of each pixel.</summary>
    public int PictureBytes => Width * Height * 3;
}

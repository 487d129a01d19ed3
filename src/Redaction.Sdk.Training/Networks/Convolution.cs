namespace Redaction.Sdk.Training.Networks;

/// <summary>A convolution, padded so that a stride of 1 keeps the size.</summary>
/// <param name="Name">Its name, unique in the network.</param>
/// <param name="Inputs">The channels that it reads.</param>
/// <param name="Outputs">The channels that it writes.</param>
/// <param name="Kernel">The side of its kernel, an odd number.</param>
/// <param name="Stride">The step, in cells of its input.</param>
internal sealed record Convolution(string Name, int Inputs, int Outputs, int Kernel = 3, int Stride = 1)
{
    /// <summary>Gets the cells of padding on each side.</summary>
    public int Padding => Kernel / 2;

    /// <summary>Gets the number of weights, without bias or normalisation.</summary>
    public int WeightCount => Outputs * Kernel * Kernel * Inputs;
}

namespace Redaction.Sdk.Training.Networks;

/// <summary>What a network is made of. One back end computes it, another writes it down.</summary>
/// <typeparam name="T">What the back end passes from one operation to the next.</typeparam>
internal interface INetworkOperations<T>
{
    /// <summary>Makes numbers of pixels: 0 for white down to -1 for black, so that padding with zeros is paper.</summary>
    T Normalize(T page);

    /// <summary>A convolution without bias, batch normalisation after it, and a rectifier if it is wanted.</summary>
    T Unit(T input, Convolution convolution, bool isRectified = true);

    /// <summary>A convolution with bias and nothing after it.</summary>
    T Head(T input, Convolution convolution);

    /// <summary>A sum, rectified.</summary>
    T Sum(T left, T right);

    /// <summary>The largest of 5 by 5 cells around each one.</summary>
    T Pool(T input);

    /// <summary>Each cell repeated twice across and twice down.</summary>
    T Enlarge(T input);

    /// <summary>The channels of all inputs, one after another.</summary>
    T Join(params ReadOnlySpan<T> inputs);
}

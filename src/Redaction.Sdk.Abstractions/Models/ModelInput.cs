using System.Collections.Immutable;
using Redaction.Sdk.Geometry;

namespace Redaction.Sdk;

/// <summary>The tensor that a model reads, and how a page becomes one.</summary>
public sealed record ModelInput
{
    /// <summary>Gets the name of the model's input; <see langword="null"/> for its only one.</summary>
    public string? Name { get; init; }

    /// <summary>Gets the size of the model's picture, in model pixels.</summary>
    public required RasterSize Size { get; init; }

    /// <summary>Gets the channels of the tensor.</summary>
    public ModelChannels Channels { get; init; } = ModelChannels.Rgb;

    /// <summary>Gets the order of the axes.</summary>
    public TensorLayout Layout { get; init; } = TensorLayout.Nchw;

    /// <summary>Gets the type of the elements.</summary>
    public TensorElement Element { get; init; } = TensorElement.Float32;

    /// <summary>Gets how a page is fitted into the picture.</summary>
    public ResizeMode Resize { get; init; } = ResizeMode.Letterbox;

    /// <summary>Gets how pixels are mixed when the page is resized.</summary>
    public Resampling Resampling { get; init; } = Resampling.BilinearParity;

    /// <summary>Gets the value of the padding beside a letterboxed page, before normalisation, from 0 to 255.</summary>
    public byte Padding { get; init; } = 114;

    /// <summary>Gets what is subtracted from each channel of a pixel from 0 to 255; one value, or one a channel.</summary>
    public ImmutableArray<float> Mean { get; init; } = [0];

    /// <summary>Gets what each channel is divided by afterwards; one value, or one a channel. It may be negative.</summary>
    public ImmutableArray<float> Deviation { get; init; } = [255];
}

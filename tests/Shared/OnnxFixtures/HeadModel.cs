using System.Collections.Immutable;
using Redaction.Sdk.Geometry;
using DataType = Redaction.Sdk.Registry.OnnxFormat.TensorProto.Types.DataType;

namespace Redaction.Sdk.Tests.Shared.OnnxFixtures;

/// <summary>A model that writes the same boxes for every page, in the layout of some detector.</summary>
/// <remarks>What it writes is added to nothing times the mean of the page, so it does depend on its input.</remarks>
internal sealed record HeadModel
{
    public RasterSize Size { get; init; } = RasterSize.FromPixels(640, 640);

    public string InputName { get; init; } = "images";

    public TensorElement Element { get; init; } = TensorElement.Float32;

    public TensorLayout Layout { get; init; } = TensorLayout.Nchw;

    public ModelChannels Channels { get; init; } = ModelChannels.Rgb;

    public ResizeMode Resize { get; init; } = ResizeMode.Letterbox;

    /// <summary>Gets whether the number of pictures is left open.</summary>
    public bool HasBatchAxis { get; init; }

    /// <summary>Gets whether every axis is left open.</summary>
    public bool IsDynamic { get; init; }

    public ImmutableArray<ModelClass> Classes { get; init; } = [new("redacted", RedactionStyle.Black)];

    public required ModelDecoder Decoder { get; init; }

    public required ImmutableArray<HeadModelOutput> Outputs { get; init; }

    public ImmutableArray<(string Key, string Value)> Metadata { get; init; } = [];

    /// <summary>Gets the version in the ONNX file; <see langword="null"/> to leave it out.</summary>
    public long? OnnxVersion { get; init; }

    /// <summary>Writes the model.</summary>
    public ModelBundle ToBundle()
    {
        var model = new OnnxModelBuilder();
        model.Input(InputName, InputType, Shape());
        var nothing = AddNothing(model);
        foreach (var output in Outputs)
        {
            Add(model, output, nothing);
        }

        foreach (var (key, value) in Metadata)
        {
            model.Metadata(key, value);
        }

        if (OnnxVersion is { } version)
        {
            model.Version(version);
        }

        return Bundles.Create(model.ToBytes(), Manifest());
    }

    private DataType InputType => Element switch
    {
        TensorElement.Float16 => DataType.Float16,
        TensorElement.UInt8 => DataType.Uint8,
        _ => DataType.Float,
    };

    private ModelManifest Manifest() => new()
    {
        Name = "head",
        Version = "1.0.0",
        MinimumSdk = "0.1.0",
        Input = new() { Size = Size, Channels = Channels, Layout = Layout, Element = Element, Resize = Resize },
        Decoder = Decoder,
        Classes = Classes,
    };

    private object[] Shape()
    {
        var channels = Channels is ModelChannels.Gray ? 1 : 3;
        object[] shape = Layout is TensorLayout.Nchw
            ? [1, channels, Size.Height, Size.Width]
            : [1, Size.Height, Size.Width, channels];

        return IsDynamic ? ["batch", .. shape[1..].Select(static (_, i) => $"axis{i}")]
            : HasBatchAxis ? ["batch", .. shape[1..]]
            : shape;
    }

    // One zero for each picture, of shape [N, 1, 1, 1].
    private string AddNothing(OnnxModelBuilder model)
    {
        var input = Element is TensorElement.Float32
            ? InputName
            : model.Node("Cast", [InputName], null, ("to", (int)DataType.Float));
        var mean = model.Node("ReduceMean", [input], null, ("axes", new long[] { 1, 2, 3 }), ("keepdims", 1));

        return model.Node("Mul", [mean, model.Floats([0], 1)]);
    }

    private void Add(OnnxModelBuilder model, HeadModelOutput output, string nothing)
    {
        // The batch axis stays the first; an output without one has as many axes as it has.
        long[] ones = [-1, .. Enumerable.Repeat(1L, output.Shape.Length - 1)];
        var zeros = model.Node("Reshape", [nothing, model.Integers(ones)]);
        var values = model.Floats([.. output.Values], [.. output.Shape]);
        var name = output.Type is DataType.Float ? output.Name : null;
        var sum = model.Node("Add", [values, zeros], name);
        if (name is null)
        {
            model.Node("Cast", [sum], output.Name, ("to", (int)output.Type));
        }

        object[] shape =
            [.. output.Shape.Select((length, axis) => IsOpen(output, axis) ? $"open{axis}" : (object)length)];
        if (output.HasBatchAxis && (HasBatchAxis || IsDynamic))
        {
            shape[0] = "batch";
        }

        model.Output(output.Name, output.Type, shape);
    }

    private bool IsOpen(HeadModelOutput output, int axis) => IsDynamic || output.OpenAxis == axis;
}

using Redaction.Sdk.Training.Networks;
using Redaction.Sdk.Training.Onnx;
using TorchSharp;

namespace Redaction.Sdk.Training.Torch;

/// <summary>Computes the network and notes the range of each operation that makes new numbers.</summary>
/// <param name="operations">What computes it.</param>
internal sealed class RangeRecorder(TorchOperations operations) : INetworkOperations<torch.Tensor>
{
    private readonly List<ValueRange> _ranges = [];

    /// <summary>Gets the ranges, in the order of building.</summary>
    public IReadOnlyList<ValueRange> Ranges => _ranges;

    public torch.Tensor Normalize(torch.Tensor page) => operations.Normalize(page);

    public torch.Tensor Unit(torch.Tensor input, Convolution convolution, bool isRectified) =>
        Note(operations.Unit(input, convolution, isRectified));

    public torch.Tensor Head(torch.Tensor input, Convolution convolution) => operations.Head(input, convolution);

    public torch.Tensor Sum(torch.Tensor left, torch.Tensor right) => Note(operations.Sum(left, right));

    public torch.Tensor Pool(torch.Tensor input) => operations.Pool(input);

    public torch.Tensor Enlarge(torch.Tensor input) => operations.Enlarge(input);

    public torch.Tensor Join(params ReadOnlySpan<torch.Tensor> inputs) => Note(operations.Join(inputs));

    private torch.Tensor Note(torch.Tensor value)
    {
        using var least = value.min();
        using var largest = value.max();
        _ranges.Add(new(MathF.Min(0, least.item<float>()), MathF.Max(0, largest.item<float>())));

        return value;
    }
}

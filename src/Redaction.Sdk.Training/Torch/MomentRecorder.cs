using Redaction.Sdk.Training.Networks;
using TorchSharp;

namespace Redaction.Sdk.Training.Torch;

/// <summary>Computes the network and notes the mean and the variance of each output of each unit, before its rectifier.</summary>
/// <param name="operations">What computes it.</param>
internal sealed class MomentRecorder(TorchOperations operations) : INetworkOperations<torch.Tensor>
{
    private readonly List<UnitMoments> _moments = [];

    /// <summary>Gets the moments of the units, in the order of building.</summary>
    public IReadOnlyList<UnitMoments> Moments => _moments;

    public torch.Tensor Normalize(torch.Tensor page) => operations.Normalize(page);

    public torch.Tensor Unit(torch.Tensor input, Convolution convolution, bool isRectified)
    {
        var value = operations.Unit(input, convolution, isRectified: false);
        using var doubles = value.to(torch.ScalarType.Float64);
        _moments.Add(new(
            [.. doubles.mean([0, 2, 3]).data<double>()], [.. doubles.var([0, 2, 3], unbiased: false).data<double>()]));

        return isRectified ? value.relu() : value;
    }

    public torch.Tensor Head(torch.Tensor input, Convolution convolution) => operations.Head(input, convolution);

    public torch.Tensor Sum(torch.Tensor left, torch.Tensor right) => operations.Sum(left, right);

    public torch.Tensor Pool(torch.Tensor input) => operations.Pool(input);

    public torch.Tensor Enlarge(torch.Tensor input) => operations.Enlarge(input);

    public torch.Tensor Join(params ReadOnlySpan<torch.Tensor> inputs) => operations.Join(inputs);
}

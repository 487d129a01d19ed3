using Redaction.Sdk.Training.Networks;
using TorchSharp;
using static TorchSharp.torch;

namespace Redaction.Sdk.Training.Torch;

/// <summary>Computes gradients. Everything else about learning happens outside of Torch.</summary>
/// <remarks>One thread at a time.</remarks>
internal sealed class TrainingStep : IDisposable
{
    private readonly NetworkLayout _layout;
    private readonly Device _device;
    private readonly bool _isHalf;
    private readonly Tensor _learned;
    private readonly Tensor _counted;

    /// <summary>Takes the numbers of a network to a device.</summary>
    public TrainingStep(NetworkWeights weights, Device device, bool isHalf)
    {
        (_layout, _device, _isHalf) = (weights.Layout, device, isHalf);
        _learned = tensor(weights.Learned, device: device);
        _learned.DetachFromDisposeScope();
        _learned.requires_grad = true;
        _counted = tensor(weights.Counted, device: device);
        _counted.DetachFromDisposeScope();
    }

    /// <summary>Computes the loss of a batch and its gradients, and updates the means and variances.</summary>
    /// <param name="ring">The pages to draw from.</param>
    /// <param name="size">The pages to draw.</param>
    /// <param name="random">Where chance comes from.</param>
    /// <param name="weights">The numbers of the network; the means and variances are changed.</param>
    /// <param name="gradients">Where the gradients go.</param>
    /// <returns>The losses; <see langword="null"/> when no page of the batch has a redaction.</returns>
    public StepLosses? Run(PageRing ring, int size, Random random, NetworkWeights weights, Span<float> gradients)
    {
        using var scope = NewDisposeScope();
        var (pictures, targets) = ring.Draw(size, random);
        if (targets.Cells.Count == 0)
        {
            return null;
        }

        Upload(weights);
        TorchOperations operations = new(_layout, _learned, _counted, isTraining: true, _isHalf);
        var output = RedactionNetwork.Build(operations, _layout.Shape, pictures);
        var (scores, boxes) = DetectionLoss.Of(
            output,
            tensor(targets.Cells.ToArray(), device: _device),
            tensor(targets.Scores.ToArray(), device: _device),
            tensor(targets.Edges.ToArray(), device: _device).view(-1, 4));
        scores.add(boxes, Numbers.BoxShare).backward();
        Download(weights, gradients);

        return new(scores.cpu().item<float>(), boxes.cpu().item<float>(), targets.Cells.Count);
    }

    public void Dispose()
    {
        _learned.Dispose();
        _counted.Dispose();
    }

    private void Upload(NetworkWeights weights)
    {
        using var noGradients = no_grad();
        _learned.copy_(tensor(weights.Learned));
    }

    private void Download(NetworkWeights weights, Span<float> gradients)
    {
        using var gradient = _learned.grad ?? throw new InvalidOperationException("The loss has no gradient.");
        Copy(gradient, gradients);
        Copy(_counted, weights.Counted);
        using var noGradients = no_grad();
        gradient.zero_();
    }

    private static void Copy(Tensor tensor, Span<float> destination)
    {
        using var local = tensor.cpu();
        local.data<float>().CopyTo(destination);
    }
}

/// <summary>How wrong a step was.</summary>
/// <param name="Scores">The loss of scores, for each cell that stands for a box.</param>
/// <param name="Boxes">The loss of boxes, for each cell that stands for a box.</param>
/// <param name="Cells">The number of such cells.</param>
internal readonly record struct StepLosses(float Scores, float Boxes, int Cells);

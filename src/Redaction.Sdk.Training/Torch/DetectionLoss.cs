using TorchSharp;
using static TorchSharp.torch;
using Functional = TorchSharp.torch.nn.functional;

namespace Redaction.Sdk.Training.Torch;

/// <summary>How wrong the output of the network is.</summary>
/// <remarks>
/// Scores: quality focal loss (Li et al., NeurIPS 2020), where a cell's score is to be the overlap of the box that it
/// predicts with the real one, and 0 where it stands for none. Boxes: one less the generalised intersection over union
/// (Rezatofighi et al., CVPR 2019), which counts twice. Both are divided by the number of cells that stand for a box.
/// </remarks>
internal static class DetectionLoss
{
    /// <summary>Computes the loss of a batch.</summary>
    /// <param name="output">Shape [pictures, planes, rows, columns].</param>
    /// <param name="cells">The cells that stand for a box. Shape [N], N at least 1.</param>
    /// <param name="places">The scores of theirs that are to be high, as indices into all scores. Shape [N].</param>
    /// <param name="edges">The distances to the edges of their boxes, in strides. Shape [N, 4].</param>
    /// <returns>The loss of scores and that of boxes.</returns>
    public static (Tensor Scores, Tensor Boxes) Of(Tensor output, Tensor cells, Tensor places, Tensor edges)
    {
        var planes = output.shape[1];
        var flat = output.permute(0, 2, 3, 1).reshape(-1, planes);
        var found = flat.index_select(0, cells).narrow(1, 0, 4)
            .clamp(Numbers.LeastExponent, Numbers.LargestExponent).exp();
        var (overlap, generalized) = Overlaps(found, edges);

        var logits = flat.narrow(1, 4, planes - 4);
        using var flatTargets = zeros(logits.shape[0] * (planes - 4), device: output.device);
        flatTargets.index_copy_(0, places, overlap.detach());
        var targets = flatTargets.view(-1, planes - 4);

        var distance = logits.sigmoid().sub(targets);
        var entropy = Functional.binary_cross_entropy_with_logits(logits, targets, reduction: nn.Reduction.None);
        var scores = entropy.mul(distance.mul(distance)).sum();
        var boxes = generalized.neg().add(Numbers.One).mean();

        return (scores.div(Count(cells)), boxes);
    }

    private static (Tensor Overlap, Tensor Generalized) Overlaps(Tensor found, Tensor real)
    {
        var shared = Area(minimum(found, real));
        var around = Area(maximum(found, real));
        var union = Area(found).add(Area(real), Numbers.One).sub(shared).add(Numbers.Tiny);
        var overlap = shared.div(union);
        var enclosing = around.add(Numbers.Tiny);

        return (overlap, overlap.sub(enclosing.sub(union).div(enclosing)));
    }

    // Both boxes hold the cell's middle, so the area is that of the distances to each side.
    private static Tensor Area(Tensor edges)
    {
        var width = edges.select(1, 0).add(edges.select(1, 2), Numbers.One);
        var height = edges.select(1, 1).add(edges.select(1, 3), Numbers.One);

        return width.mul(height);
    }

    private static Tensor Count(Tensor cells) => tensor((float)cells.shape[0], device: cells.device);
}

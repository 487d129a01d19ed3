using Redaction.Sdk.Training.Networks;
using Redaction.Sdk.Training.Pages;
using TorchSharp;
using static TorchSharp.torch;

namespace Redaction.Sdk.Training.Torch;

/// <summary>The latest pages, on the device that trains. New ones take the place of the oldest.</summary>
/// <remarks>One thread at a time.</remarks>
internal sealed class PageRing : IDisposable
{
    private readonly NetworkShape _shape;
    private readonly Device _device;
    private readonly Tensor _pictures;
    private readonly IReadOnlyList<FittedBox>[] _boxes;
    private int _next;

    public PageRing(NetworkShape shape, int capacity, Device device)
    {
        _shape = shape;
        _device = device;
        _boxes = new IReadOnlyList<FittedBox>[capacity];
        _pictures = empty([capacity, shape.Height, shape.Width, 3], ScalarType.Byte, device);
        _pictures.DetachFromDisposeScope();
    }

    /// <summary>Gets the number of pages that it holds.</summary>
    public int Count { get; private set; }

    /// <summary>Puts a page in. Its picture is copied.</summary>
    public void Add(FittedPage page)
    {
        using var scope = NewDisposeScope();
        _pictures.select(0, _next).copy_(tensor(page.Picture).view(_shape.Height, _shape.Width, 3));
        _boxes[_next] = page.Boxes;
        _next = (_next + 1) % _boxes.Length;
        Count = Math.Max(Count, _next == 0 ? _boxes.Length : _next);
    }

    /// <summary>Draws a batch.</summary>
    /// <param name="size">The number of pages, which may come more than once.</param>
    /// <param name="random">Where chance comes from.</param>
    /// <returns>The pictures, shape [size, 3, rows, columns] with channels last in memory, and what is on them.</returns>
    public (Tensor Pictures, PageTargets Targets) Draw(int size, Random random)
    {
        var targets = new PageTargets(_shape);
        var chosen = new long[size];
        for (var i = 0; i < size; i++)
        {
            chosen[i] = random.Next(Count);
            targets.Add(i, _boxes[chosen[i]]);
        }

        return (_pictures.index_select(0, tensor(chosen, device: _device)).permute(0, 3, 1, 2), targets);
    }

    public void Dispose() => _pictures.Dispose();
}

using Redaction.Sdk.Detection;

namespace Redaction.Sdk.Training;

/// <summary>A page and the redactions on it.</summary>
/// <remarks>Whoever takes a page disposes of it, which gives its pixels back where they were rented.</remarks>
public sealed record TrainingPage : IDisposable
{
    /// <summary>Gets the pixels.</summary>
    public required ReadOnlyMemory<byte> Pixels { get; init; }

    /// <summary>Gets how the pixels lie in memory.</summary>
    public required PixelLayout Layout { get; init; }

    /// <summary>Gets the redactions, in pixels of the page; none on a clean page.</summary>
    public required IReadOnlyList<GroundTruthBox> Redactions { get; init; }

    /// <summary>Gets what owns the pixels; <see langword="null"/> when they need not be given back.</summary>
    public IDisposable? Owner { get; init; }

    /// <summary>Gives the pixels back.</summary>
    public void Dispose() => Owner?.Dispose();
}

namespace Redaction.Sdk.Onnx.Decoding;

/// <summary>A decoder that reads candidates, one by one, and has the rest done for it.</summary>
internal abstract class CandidateDecoder : OutputDecoder
{
    private readonly ModelManifest _manifest;
    private readonly ClassThresholds _thresholds;
    private readonly CandidateSuppression _suppression;

    /// <param name="manifest">The thresholds and limits.</param>
    /// <param name="suppresses">Whether boxes that overlap drop each other.</param>
    protected CandidateDecoder(ModelManifest manifest, bool suppresses)
    {
        _manifest = manifest;
        _thresholds = new(manifest);
        _suppression = new(_thresholds, manifest.Decoder, suppresses);
    }

    /// <summary>Gets the number of classes.</summary>
    protected int Classes => _thresholds.Count;

    /// <summary>Gets the score that no box below it can pass, whatever its class.</summary>
    protected float LowestThreshold => _thresholds.Lowest;

    /// <inheritdoc/>
    public sealed override DecodeSummary Decode(ReadOnlySpan<OutputTensor> outputs, Span<ScoredModelBox> boxes)
    {
        var candidates = new CandidateList(_thresholds);
        try
        {
            Collect(outputs, ref candidates);

            return new(_suppression.Select(ref candidates, boxes), candidates.NonFinite);
        }
        finally
        {
            candidates.Dispose();
        }
    }

    /// <summary>Reads the boxes, in model pixels, at least all those that pass their threshold.</summary>
    /// <exception cref="ModelFormatException">The model wrote a shape that the decoder cannot read.</exception>
    protected abstract void Collect(ReadOnlySpan<OutputTensor> outputs, ref CandidateList candidates);

    /// <summary>Tells whether a shape has so many axes, of which the first is that of a batch of one page.</summary>
    protected static bool IsOnePage(ReadOnlySpan<long> shape, int axes) => shape.Length == axes && shape[0] is 1 or < 0;

    /// <summary>Says that an output has a shape that the decoder cannot read.</summary>
    protected ModelFormatException Unexpected(string output, ReadOnlySpan<long> shape, string expected) => new(
        $"Model '{_manifest.Name}' has the output '{output}' of shape [{string.Join(", ", shape.ToArray())}], but its "
        + $"decoder '{_manifest.Decoder.Name}' with {Classes} classes reads {expected}.");
}

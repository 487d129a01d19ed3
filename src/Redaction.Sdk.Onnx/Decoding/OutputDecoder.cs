namespace Redaction.Sdk.Onnx.Decoding;

/// <summary>Turns what a model writes into boxes: thresholds, suppression and limits of the manifest applied.</summary>
/// <remarks>A decoder keeps nothing between calls, so any number of threads may share it.</remarks>
internal abstract class OutputDecoder
{
    /// <summary>Gets whether each number that the model writes has its place whatever the page shows.</summary>
    /// <remarks>Where rows are sorted by score, two that are nearly equal may change places on other hardware.</remarks>
    public virtual bool HasFixedPlaces => true;

    /// <summary>Reads the outputs of one picture.</summary>
    /// <param name="outputs">The outputs in the order of the descriptions that the decoder was made for.</param>
    /// <param name="boxes">
    /// Filled with the boxes, strongest first; as long as <see cref="ModelDecoder.MaximumDetections"/> says.
    /// </param>
    /// <returns>How many boxes there are.</returns>
    /// <exception cref="ModelFormatException">The model wrote a shape that the decoder cannot read.</exception>
    public abstract DecodeSummary Decode(ReadOnlySpan<OutputTensor> outputs, Span<ScoredModelBox> boxes);
}

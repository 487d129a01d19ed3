namespace Redaction.Sdk.Onnx.Decoding;

/// <summary>The score above which a box of each class is kept. Immutable.</summary>
internal sealed class ClassThresholds
{
    private readonly float[] _thresholds;
    private readonly bool[] _isReported;

    public ClassThresholds(ModelManifest manifest)
    {
        var decoder = manifest.Decoder;
        _thresholds = [.. manifest.Classes.Select(c => c.MinimumConfidence ?? decoder.MinimumConfidence)];
        _isReported = [.. manifest.Classes.Select(static c => c.Style is not null)];
        Lowest = _thresholds.Min();
    }

    /// <summary>Gets the number of classes.</summary>
    public int Count => _thresholds.Length;

    /// <summary>Gets the score that no box below it can pass, whatever its class.</summary>
    public float Lowest { get; }

    /// <summary>Gets whether boxes of every class are redactions.</summary>
    public bool AreAllReported => !_isReported.Contains(false);

    /// <summary>Tells whether a score is strictly above the threshold of its class.</summary>
    public bool Pass(float score, int @class) => score > _thresholds[@class];

    /// <summary>Tells whether boxes of a class are redactions.</summary>
    public bool IsReported(int @class) => _isReported[@class];
}

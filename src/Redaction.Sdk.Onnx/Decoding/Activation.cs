namespace Redaction.Sdk.Onnx.Decoding;

/// <summary>Turns what the last layer of a model writes into scores.</summary>
internal static class Activation
{
    /// <summary>Computes the logistic function.</summary>
    public static float Sigmoid(float logit) => 1 / (1 + MathF.Exp(-logit));

    /// <summary>Finds a logit that every score above a threshold exceeds, so that most need no exponential.</summary>
    /// <returns>The logit, a little too low rather than too high; minus infinity for a threshold next to 0.</returns>
    public static float LogitBelow(float threshold)
    {
        // Rounding moves a sigmoid by less than a millionth, and the logit itself by less than a thousandth.
        const double slack = 1e-6;
        var score = threshold - slack;

        return score <= 0 ? float.NegativeInfinity : (float)(Math.Log(score / (1 - score)) - 1e-3);
    }

    /// <summary>Computes the strongest entry of a softmax save the last, which stands for nothing.</summary>
    /// <returns>The share of that entry and its index; NaN where a logit is NaN.</returns>
    public static (float Score, int Class) Softmax(ReadOnlySpan<float> logits)
    {
        var (best, index) = ScoreScan.Strongest(logits[..^1], 1);
        var peak = Math.Max(best, logits[^1]);
        var sum = 0f;
        foreach (var logit in logits)
        {
            sum += MathF.Exp(logit - peak);
        }

        return (MathF.Exp(best - peak) / sum, index);
    }
}

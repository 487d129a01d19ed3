namespace Redaction.Sdk.Detection.Covers;

/// <summary>Tells how much of what is below a paint is lost.</summary>
internal static class CoverOpacity
{
    /// <summary>The share of the contrast below a paint that it takes away.</summary>
    /// <param name="color">The paint.</param>
    /// <param name="isBlended">Whether it mixes with what is below it.</param>
    /// <returns>From 0 to 1.</returns>
    /// <remarks>
    /// Blend modes of highlighters multiply, so that the lightest channel lets most of what is below through.
    /// </remarks>
    public static double Of(PaintColor color, bool isBlended)
    {
        var alpha = color.Alpha / 255.0;

        return isBlended ? alpha * (1 - (Math.Max(color.Red, Math.Max(color.Green, color.Blue)) / 255.0)) : alpha;
    }
}

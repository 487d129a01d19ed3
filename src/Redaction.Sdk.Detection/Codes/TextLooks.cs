namespace Redaction.Sdk.Detection.Codes;

/// <summary>Tells whether two pieces of text look as if they belonged together.</summary>
internal static class TextLooks
{
    private const double SizeTolerance = 0.1;

    /// <summary>Tells whether their font or its size differs. Of text that nobody sees, nothing is known.</summary>
    public static bool Differ(PageTextStyle? left, PageTextStyle? right) => left is not null && right is not null
        && !left.IsInvisible && !right.IsInvisible
        && (left.FontName != right.FontName
            || Math.Abs(left.FontSize - right.FontSize) > SizeTolerance * right.FontSize);
}

namespace Redaction.Sdk;

/// <summary>A colour with its opacity.</summary>
/// <param name="Red">From 0 to 255.</param>
/// <param name="Green">From 0 to 255.</param>
/// <param name="Blue">From 0 to 255.</param>
/// <param name="Alpha">From 0 (lets everything through) to 255 (opaque).</param>
public readonly record struct PaintColor(byte Red, byte Green, byte Blue, byte Alpha)
{
    /// <summary>Gets whether nothing shows through.</summary>
    public bool IsOpaque => Alpha == byte.MaxValue;
}

namespace Redaction.Sdk;

/// <summary>What is known of an image on a page without decoding it.</summary>
/// <param name="PixelWidth">The number of pixels across.</param>
/// <param name="PixelHeight">The number of pixels down.</param>
/// <param name="HasMask">Whether parts of it may be transparent.</param>
public sealed record PagePicture(int PixelWidth, int PixelHeight, bool HasMask);

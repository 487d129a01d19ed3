namespace Redaction.Sdk.Pdf.Documents;

/// <summary>What is found out about a document when it is opened, for the reading of its pages. Immutable.</summary>
/// <param name="UserUnits">Tells the unit of each page.</param>
/// <param name="HasLayers">Whether parts of pages may belong to layers that can be switched off.</param>
/// <param name="MaskedImages">Tells which images may have masks.</param>
internal sealed record DocumentTraits(UserUnits UserUnits, bool HasLayers, MaskedImages MaskedImages)
{
    /// <summary>Looks for what is rare in a document, so that most of them pay nothing for it.</summary>
    /// <remarks>
    /// The dictionaries of images stand in the plain in any file. Others may lie in compressed streams; PDFium then
    /// writes them out.
    /// </remarks>
    public static DocumentTraits Of(Lane lane, ReadOnlySpan<byte> bytes)
    {
        byte[][] keys = ["/UserUnit"u8.ToArray(), "/OCProperties"u8.ToArray()];
        var found = new bool[keys.Length];
        for (var i = 0; i < keys.Length; i++)
        {
            found[i] = bytes.IndexOf(keys[i]) >= 0;
        }

        if (found.Contains(false) && bytes.IndexOf("/ObjStm"u8) >= 0)
        {
            PlainCopy.Search(lane, keys, found);
        }

        return new(new UserUnits(found[0]), found[1], MaskedImages.Of(bytes));
    }
}

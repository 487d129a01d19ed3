using UglyToad.PdfPig.Tokens;

namespace Redaction.Sdk.PdfPig;

/// <summary>What the metadata say of the content: titles, subjects, keywords, and whatever else somebody added.</summary>
internal static class MetadataTexts
{
    // Who wrote it with which program and when is no part of what it says.
    private static readonly string[] Administrative =
        ["Author", "CreationDate", "Creator", "ModDate", "Producer", "PTEX.Fullbanner", "SourceModified", "Trapped"];

    private static readonly string[] Elements = ["title", "description", "subject", "Keywords", "Headline"];

    public static IEnumerable<StoredText> Of(OpenedPdf pdf)
    {
        var texts = FromInfo(pdf).Concat(FromXmp(pdf));

        return texts.Where(static text => !string.IsNullOrWhiteSpace(text)).Distinct()
            .Select(static text => new StoredText(StoredTextPlace.Metadata, text));
    }

    private static IEnumerable<string> FromInfo(OpenedPdf pdf) =>
        pdf.Resolve(pdf.Document.Structure.Trailer.Info) is DictionaryToken info
            ? info.Data.Keys.Except(Administrative).Select(key => pdf.TextOf(info, key)).OfType<string>()
            : [];

    private static List<string> FromXmp(OpenedPdf pdf) =>
        pdf.TryFind<StreamToken>(pdf.Catalog, "Metadata", out var metadata)
            ? XmlTexts.Of(pdf.Decode(metadata), Elements)
            : [];
}

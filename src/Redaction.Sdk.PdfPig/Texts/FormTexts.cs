using UglyToad.PdfPig.Tokens;

namespace Redaction.Sdk.PdfPig;

/// <summary>What forms hold besides the fields that stand on pages.</summary>
internal static class FormTexts
{
    /// <summary>Lists the data of an XML form (XFA), which Acrobat keeps beside the fields.</summary>
    public static IEnumerable<StoredText> Of(OpenedPdf pdf)
    {
        if (!pdf.TryFind<DictionaryToken>(pdf.Catalog, "AcroForm", out var form)
            || !pdf.TryFind<ArrayToken>(form, "XFA", out var packets))
        {
            yield break;
        }

        for (var i = 0; i + 1 < packets.Length; i += 2)
        {
            if (PdfText.Of(pdf.Resolve(packets[i])) == "datasets" && pdf.Resolve(packets[i + 1]) is StreamToken stream)
            {
                foreach (var text in XmlTexts.Of(pdf.Decode(stream)))
                {
                    yield return new(StoredTextPlace.FormValue, text);
                }
            }
        }
    }
}

using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Tokens;

namespace Redaction.Sdk.PdfPig;

/// <summary>Finds pages that PdfPig refuses for their Rotate or UserUnit, and states them in a way that it takes.</summary>
internal static class OddPages
{
    /// <summary>The entry under which the unit of a restated page is kept, for <see cref="PdfPigGeometry"/>.</summary>
    public const string KeptUserUnit = "Redaction.Sdk.UserUnit";

    private const int MaximumDepth = 64;

    /// <summary>Lists the pages to restate, with their dictionaries.</summary>
    public static Dictionary<IndirectReference, DictionaryToken> Of(OpenedPdf pdf)
    {
        var odd = new Dictionary<IndirectReference, DictionaryToken>();
        foreach (var reference in pdf.PageReferences.OfType<IndirectReference>())
        {
            if (pdf.Find(reference) is DictionaryToken page && Restate(pdf, page) is { } restated)
            {
                odd[reference] = restated;
            }
        }

        return odd;
    }

    private static DictionaryToken? Restate(OpenedPdf pdf, DictionaryToken page)
    {
        var restated = page;
        if (pdf.TryFind<NumericToken>(page, "UserUnit", out var unit) && (unit.Data < 1 || unit.HasDecimalPlaces))
        {
            restated = restated.Without("UserUnit").With(KeptUserUnit, unit);
        }

        if (RotationOf(pdf, page) is { } rotation && rotation is not (0 or 90 or 180 or 270))
        {
            // As PDFium does it: whole quarters, in either direction.
            restated = restated.With("Rotate", new NumericToken((((rotation / 90 % 4) + 4) % 4) * 90));
        }

        return ReferenceEquals(restated, page) ? null : restated;
    }

    private static int? RotationOf(OpenedPdf pdf, DictionaryToken page)
    {
        for (var depth = 0; depth < MaximumDepth; depth++)
        {
            if (pdf.TryFind<NumericToken>(page, "Rotate", out var rotation))
            {
                return (int)rotation.Data;
            }

            if (!pdf.TryFind<DictionaryToken>(page, "Parent", out var parent))
            {
                return null;
            }

            page = parent;
        }

        return null;
    }
}

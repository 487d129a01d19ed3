namespace Redaction.Sdk.Pdf.Documents;

/// <summary>Reads one of the tables that say where a document's objects lie.</summary>
internal static class CrossReferenceSection
{
    /// <summary>Reads the table at the current position.</summary>
    /// <param name="tokens">The document.</param>
    /// <param name="previous">Where the table that this one updates lies; <see langword="null"/> for none.</param>
    /// <returns>Whether there is a table and its entries are true.</returns>
    public static bool TryRead(ref PdfTokens tokens, out long? previous)
    {
        previous = null;

        return tokens.TryRead("xref"u8)
            ? TryReadTable(ref tokens) && TryReadTrailer(ref tokens, out previous)
            : tokens.TryReadObjectHeader(out _) && TryReadTrailer(ref tokens, out previous);
    }

    private static bool TryReadTable(ref PdfTokens tokens)
    {
        while (!tokens.TryRead("trailer"u8))
        {
            if (!tokens.TryReadInteger(out var first) || !tokens.TryReadInteger(out var count))
            {
                return false;
            }

            for (var number = first; number < first + count; number++)
            {
                if (!TryReadEntry(ref tokens, number))
                {
                    return false;
                }
            }
        }

        return true;
    }

    private static bool TryReadEntry(ref PdfTokens tokens, long number)
    {
        if (!tokens.TryReadInteger(out var offset) || !tokens.TryReadInteger(out _))
        {
            return false;
        }

        if (tokens.TryRead("f"u8))
        {
            return true;
        }

        // Offset 0 is the header: some writers state it for objects that they dropped.
        return tokens.TryRead("n"u8) && (offset == 0 || tokens.At(offset).IsHeaderOf(number));
    }

    private static bool TryReadTrailer(ref PdfTokens tokens, out long? previous)
    {
        previous = null;
        var dictionary = tokens.ReadDictionary();
        if (!dictionary.SkipPast("/Size"u8))
        {
            return false;
        }

        dictionary.Position = 0;
        if (!dictionary.SkipPast("/Prev"u8))
        {
            return true;
        }

        var found = dictionary.TryReadInteger(out var offset);
        previous = offset;

        return found;
    }
}

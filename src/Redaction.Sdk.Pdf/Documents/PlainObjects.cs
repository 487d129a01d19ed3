namespace Redaction.Sdk.Pdf.Documents;

/// <summary>The objects of a document as <see cref="PlainCopy"/> has PDFium write it. Immutable.</summary>
/// <remarks>
/// A value is a <see cref="double"/>, a <see cref="string"/> for a name, a <see cref="PlainReference"/>, a
/// <see cref="List{T}"/> or a <see cref="Dictionary{TKey, TValue}"/>; everything else is <see langword="null"/>.
/// </remarks>
internal sealed class PlainObjects
{
    // Chains of references are short, and rings never end.
    private const int MostSteps = 8;

    private readonly byte[] _bytes;
    private readonly Dictionary<long, long> _offsets = [];

    public PlainObjects(byte[] bytes)
    {
        _bytes = bytes;
        var start = bytes.AsSpan().LastIndexOf("startxref"u8);
        var tokens = new PdfTokens(bytes) { Position = Math.Max(0, start) };
        if (tokens.TryRead("startxref"u8) && tokens.TryReadInteger(out var table))
        {
            ReadTable(tokens.At(table));
        }
    }

    /// <summary>Finds the dictionaries of the annotations of the first page, in their order.</summary>
    /// <returns>An item for each; <see langword="null"/> for one that is no dictionary.</returns>
    public IReadOnlyList<Dictionary<string, object?>?> FindAnnotations()
    {
        foreach (var number in _offsets.Keys)
        {
            if (AsDictionary(new PlainReference(number)) is { } found &&
                Equals(found.GetValueOrDefault("Type"), "Page"))
            {
                return Resolve(found.GetValueOrDefault("Annots")) is List<object?> annotations
                    ? [.. annotations.Select(AsDictionary)]
                    : [];
            }
        }

        return [];
    }

    /// <summary>Reads a value as a dictionary, a stream's too; <see langword="null"/> when it is none.</summary>
    public Dictionary<string, object?>? AsDictionary(object? value) => Resolve(value) as Dictionary<string, object?>;

    /// <summary>Reads a value as an array of numbers; empty when it is none.</summary>
    public double[] AsNumbers(object? value) =>
        Resolve(value) is List<object?> items ? [.. items.Select(Resolve).OfType<double>()] : [];

    /// <summary>Follows references to what they stand for.</summary>
    public object? Resolve(object? value)
    {
        for (var i = 0; i < MostSteps && value is PlainReference reference; i++)
        {
            value = _offsets.TryGetValue(reference.Number, out var offset) ? ReadObject(offset) : null;
        }

        return value;
    }

    private void ReadTable(PdfTokens tokens)
    {
        if (!tokens.TryRead("xref"u8))
        {
            return;
        }

        while (tokens.TryReadInteger(out var first) && tokens.TryReadInteger(out var count))
        {
            for (var number = first; number < first + count; number++)
            {
                if (!tokens.TryReadInteger(out var offset) || !tokens.TryReadInteger(out _))
                {
                    return;
                }

                if (tokens.TryRead("n"u8))
                {
                    _offsets[number] = offset;
                }
                else if (!tokens.TryRead("f"u8))
                {
                    return;
                }
            }
        }
    }

    private object? ReadObject(long offset)
    {
        var tokens = new PdfTokens(_bytes) { Position = (int)Math.Clamp(offset, 0, _bytes.Length) };

        return tokens.TryReadObjectHeader(out _)
            ? new PlainParser(_bytes) { Position = tokens.Position }.ReadValue(depth: 0)
            : null;
    }
}

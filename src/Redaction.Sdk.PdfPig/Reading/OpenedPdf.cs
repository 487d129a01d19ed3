using System.Diagnostics.CodeAnalysis;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Tokens;

namespace Redaction.Sdk.PdfPig;

/// <summary>A document that PdfPig opened, and its objects.</summary>
internal sealed class OpenedPdf : IDisposable
{
    // Longer chains of references are made by mistake or in bad faith.
    private const int MaximumReferences = 32;

    private readonly Lazy<IReadOnlyList<IndirectReference?>> _pageReferences;

    private OpenedPdf(ReadOnlyMemory<byte> original, ReadOnlyMemory<byte> bytes, string? password)
    {
        (Original, Bytes, Password) = (original, bytes, password);
        Document = PdfDocument.Open(bytes, Options(password));
        _pageReferences = new(() => PageTree.References(this));
    }

    /// <summary>Gets the document as it was given.</summary>
    public ReadOnlyMemory<byte> Original { get; }

    /// <summary>Gets the document as it was opened, with pages that PdfPig refuses restated at its end.</summary>
    public ReadOnlyMemory<byte> Bytes { get; }

    public string? Password { get; }

    public PdfDocument Document { get; }

    public DictionaryToken Catalog => Document.Structure.Catalog.CatalogDictionary;

    /// <summary>Gets the object number of each page; <see langword="null"/> for a page that has none.</summary>
    public IReadOnlyList<IndirectReference?> PageReferences => _pageReferences.Value;

    public static OpenedPdf Open(ReadOnlyMemory<byte> bytes, string? password)
    {
        var plain = new OpenedPdf(bytes, bytes, password);
        var odd = OddPages.Of(plain);
        if (odd.Count == 0)
        {
            return plain;
        }

        using (plain)
        {
            return new(bytes, AppendedUpdate.Restate(plain, odd), password);
        }
    }

    public Page GetPage(int number) => Document.GetPage(number);

    /// <summary>Follows references to what they refer to; <see langword="null"/> when there is nothing.</summary>
    public IToken? Resolve(IToken? token)
    {
        for (var i = 0; i < MaximumReferences && token is IndirectReferenceToken reference; i++)
        {
            token = Find(reference.Data);
        }

        return token is IndirectReferenceToken or NullToken ? null : token;
    }

    /// <summary>Finds an object; <see langword="null"/> when there is none or it is damaged.</summary>
    public IToken? Find(IndirectReference reference)
    {
        try
        {
            return Document.Structure.GetObject(reference)?.Data;
        }
        catch (Exception damage) when (damage is not OutOfMemoryException)
        {
            return null;
        }
    }

    /// <summary>Finds an entry of a dictionary, behind any references.</summary>
    public bool TryFind<T>(DictionaryToken dictionary, string key, [NotNullWhen(true)] out T? value)
        where T : class, IToken
    {
        value = dictionary.Data.TryGetValue(key, out var entry) ? Resolve(entry) as T : null;

        return value is not null;
    }

    /// <summary>Finds a text in a dictionary; <see langword="null"/> when there is none.</summary>
    public string? TextOf(DictionaryToken dictionary, string key) =>
        dictionary.Data.TryGetValue(key, out var entry) ? PdfText.Of(Resolve(entry)) : null;

    /// <summary>Decodes a stream; empty when its filters are unknown or its data are damaged.</summary>
    public ReadOnlyMemory<byte> Decode(StreamToken stream)
    {
        try
        {
            return stream.Decode(Document.Structure.FilterProvider, Document.Structure.TokenScanner);
        }
        catch (Exception damage) when (damage is not OutOfMemoryException)
        {
            return default;
        }
    }

    public void Dispose() => Document.Dispose();

    private static ParsingOptions Options(string? password)
    {
        var options = new ParsingOptions { SkipMissingFonts = true, UseLenientParsing = true };
        if (password is not null)
        {
            options.Password = password;
        }

        return options;
    }
}

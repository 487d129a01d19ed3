using System.Globalization;
using System.Text;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Tokens;
using UglyToad.PdfPig.Writer;

namespace Redaction.Sdk.PdfPig;

/// <summary>Writes an update behind a file (ISO 32000-2, 7.5.6) that shows what it otherwise hides.</summary>
/// <remarks>PdfPig then reads orphans as it reads pages: with their fonts, and with every letter in its place.</remarks>
internal static class AppendedUpdate
{
    private static readonly string[] ShapeKeys = ["MediaBox", "CropBox", "Rotate", "UserUnit", OddPages.KeptUserUnit];

    /// <summary>Writes a copy of the file with other objects of the same numbers.</summary>
    public static byte[] Restate(OpenedPdf pdf, IReadOnlyDictionary<IndirectReference, DictionaryToken> objects)
    {
        using var file = Copy(pdf);
        var offsets = new SortedDictionary<long, long>();
        foreach (var (reference, dictionary) in objects)
        {
            WriteObject(file, reference.ObjectNumber, dictionary, offsets);
        }

        WriteTrailer(file, pdf, pdf.Document.Structure.Trailer.Root.ObjectNumber, offsets);

        return file.ToArray();
    }

    /// <summary>Writes a copy of the file that lists more objects and shows these pages, if any, in place of its own.</summary>
    public static byte[] Write(
        OpenedPdf pdf, IReadOnlyDictionary<int, int> unlisted, IReadOnlyList<ShownPage> pages)
    {
        var structure = pdf.Document.Structure;
        using var file = Copy(pdf);
        var offsets = new SortedDictionary<long, long>();
        foreach (var (number, offset) in unlisted)
        {
            offsets[number] = offset;
        }

        var root = structure.Trailer.Root.ObjectNumber;
        if (pages.Count > 0)
        {
            var highest = structure.CrossReferenceTable.ObjectOffsets.Keys.Max(static key => key.ObjectNumber);
            root = Math.Max(highest, offsets.Keys.LastOrDefault()) + 1;
            WritePages(file, pdf, pages, root, offsets);
        }

        WriteTrailer(file, pdf, root, offsets);

        return file.ToArray();
    }

    private static MemoryStream Copy(OpenedPdf pdf)
    {
        var file = new MemoryStream(pdf.Bytes.Length + 4096);
        file.Write(pdf.Bytes.Span);
        file.WriteByte((byte)'\n');

        return file;
    }

    private static void WritePages(
        MemoryStream file,
        OpenedPdf pdf,
        IReadOnlyList<ShownPage> pages,
        long root,
        SortedDictionary<long, long> offsets)
    {
        var tree = root + 1;
        WriteObject(file, root, Dictionary(("Type", Name("Catalog")), ("Pages", Reference(tree))), offsets);
        WriteObject(file, tree, Dictionary(
            ("Type", Name("Pages")),
            ("Count", new NumericToken(pages.Count)),
            ("Kids", new ArrayToken([.. pages.Select((_, i) => Reference(tree + 1 + i))]))), offsets);
        foreach (var (i, page) in pages.Index())
        {
            var shape = ShapeKeys.Select(key => (key, pdf.Resolve(page.Shape.Data.GetValueOrDefault(key))!))
                .Where(static entry => entry.Item2 is not null);
            WriteObject(file, tree + 1 + i, Dictionary([
                ("Type", Name("Page")),
                ("Parent", Reference(tree)),
                ("Resources", page.Resources ?? DictionaryToken.Empty),
                ("Contents", new ArrayToken([.. page.Contents.Select(static one => new IndirectReferenceToken(one))])),
                .. shape]), offsets);
        }
    }

    private static void WriteObject(MemoryStream file, long number, IToken token, SortedDictionary<long, long> offsets)
    {
        offsets[number] = file.Position;
        WriteText(file, $"{number} 0 obj\n");
        TokenWriter.Instance.WriteToken(token, file);
        WriteText(file, "\nendobj\n");
    }

    private static void WriteTrailer(MemoryStream file, OpenedPdf pdf, long root, SortedDictionary<long, long> offsets)
    {
        var start = file.Position;
        WriteText(file, "xref\n");
        foreach (var (number, offset) in offsets)
        {
            WriteText(file, $"{number} 1\n{offset:D10} 00000 n \n");
        }

        var structure = pdf.Document.Structure;
        var size = Math.Max(structure.Trailer.Size, offsets.Keys.LastOrDefault() + 1);
        WriteText(file, $"trailer\n<</Size {size}/Prev {structure.XrefOffset}/Root {root} 0 R");
        if (structure.Trailer.EncryptionToken is { } encryption)
        {
            WriteText(file, "/Encrypt ");
            TokenWriter.Instance.WriteToken(encryption, file);
        }

        if (structure.Trailer.Identifier is { Count: > 0 } identifier)
        {
            WriteText(file, "/ID");
            TokenWriter.Instance.WriteToken(new ArrayToken([.. identifier]), file);
        }

        WriteText(file, $">>\nstartxref\n{start}\n%%EOF\n");
    }

    private static void WriteText(MemoryStream file, FormattableString text) =>
        file.Write(Encoding.ASCII.GetBytes(text.ToString(CultureInfo.InvariantCulture)));

    private static void WriteText(MemoryStream file, string text) => file.Write(Encoding.ASCII.GetBytes(text));

    private static NameToken Name(string name) => NameToken.Create(name);

    private static IndirectReferenceToken Reference(long number) => new(new(number, 0));

    private static DictionaryToken Dictionary(params IEnumerable<(string Key, IToken Value)> entries) =>
        new(entries.ToDictionary(static entry => Name(entry.Key), static entry => entry.Value));
}

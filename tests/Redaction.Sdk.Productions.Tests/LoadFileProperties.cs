using System.Text;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace Redaction.Sdk.Productions.Tests;

/// <summary>Whatever is written comes back.</summary>
public sealed class LoadFileProperties
{
    private static readonly char[] Awkward =
        ['þ', '®', '\u0014', ',', '"', ' ', '\n', '\r', 'a', 'Z', '0', '\\', 'é', '中', '\t', '\u0085', '\u2028'];

    private static Gen<string> AnyText => Gen.OneOf(
        Gen.Elements(Awkward).ArrayOf().Select(static characters => new string(characters)),
        ArbMap.Default.GeneratorFor<string>().Select(static text => WellFormed(text ?? string.Empty)));

    private static Arbitrary<(string[][] Records, LoadFileEncoding Encoding)> Files => AnyText.ArrayOf(3).ArrayOf()
        .SelectMany(
            _ => Gen.Elements(LoadFileEncoding.Utf8, LoadFileEncoding.Utf16LittleEndian, LoadFileEncoding.Utf16BigEndian),
            static (records, encoding) => (records, encoding))
        .ToArbitrary();

    [Property(MaxTest = 300)]
    public Property Dat_OfAnyText_ComesBack() => Prop.ForAll(Files, file =>
    {
        var dialect = DatDialect.Concordance with { NewLine = null };

        return RoundTrip(file.Records, file.Encoding, dialect)
            .Zip(file.Records, static (read, written) => read.SequenceEqual(written.Select(Normal))).All(static same => same);
    });

    [Property(MaxTest = 300)]
    public Property Dat_OfAnyTextWithoutTheMarkOfLineEnds_ComesBack() => Prop.ForAll(Files, file =>
    {
        string[][] records = [.. file.Records.Select(static record => record.Select(static value => value.Replace('®', 'r')).ToArray())];

        return RoundTrip(records, file.Encoding, DatDialect.Concordance)
            .Zip(records, static (read, written) => read.SequenceEqual(written.Select(Normal))).All(static same => same);
    });

    [Property(MaxTest = 300)]
    public Property Opticon_OfAnyTextWithoutLineEnds_ComesBack() => Prop.ForAll(Files, file =>
    {
        OpticonLine[] lines = [.. file.Records.Select(static (record, index) => Line(record, index))];
        using var stream = new MemoryStream();
        Write(stream, lines, file.Encoding).GetAwaiter().GetResult();
        stream.Position = 0;
        var read = OpticonReader.ReadAsync(stream).ToBlockingEnumerable().Select(static line => line with { LineNumber = 0 });

        return read.SequenceEqual(lines);
    });

    [Property(MaxTest = 500)]
    public Property Readers_OfAnyBytes_AnswerOrRefuse() => Prop.ForAll(
        ArbMap.Default.ArbFor<byte[]>(), bytes => Answers(bytes) && Answers([0xFE, .. bytes]) && Answers([.. "þ"u8, .. bytes]));

    private static bool Answers(byte[] bytes)
    {
        foreach (var line in OpticonReader.ReadAsync(new MemoryStream(bytes)).ToBlockingEnumerable())
        {
            Assert.True(line.LineNumber > 0);
        }

        try
        {
            return DatReader.ReadAsync(new MemoryStream(bytes)).ToBlockingEnumerable()
                .All(static record => record.Values.Count == record.Columns.Count);
        }
        catch (DocumentFormatException e)
        {
            return e.Code is ProblemCode.EmptyDocument or ProblemCode.MalformedDocument;
        }
    }

    private static List<IReadOnlyList<string>> RoundTrip(string[][] records, LoadFileEncoding encoding, DatDialect dialect)
    {
        using var stream = new MemoryStream();
        Write(stream, records, encoding, dialect).GetAwaiter().GetResult();
        stream.Position = 0;
        var read = DatReader.ReadAsync(stream, dialect).ToBlockingEnumerable().ToList();
        Assert.All(read, static record => Assert.Null(record.Fault));
        Assert.Equal(records.Length, read.Count);

        return read.ConvertAll(static record => record.Values);
    }

    private static async Task Write(Stream stream, string[][] records, LoadFileEncoding encoding, DatDialect dialect)
    {
        await using var dat = new DatWriter(stream, new("A", "B", "C"), encoding, dialect);
        foreach (var record in records)
        {
            await dat.WriteAsync(record);
        }
    }

    private static async Task Write(Stream stream, OpticonLine[] lines, LoadFileEncoding encoding)
    {
        await using var opticon = new OpticonWriter(stream, encoding);
        foreach (var line in lines)
        {
            await opticon.WriteAsync(line);
        }
    }

    private static OpticonLine Line(string[] record, int index) => new()
    {
        ImageKey = $"A{OneLine(record[0])}",
        Volume = OneLine(record[1]),
        ImagePath = OneLine(record[2]),
        IsDocumentBreak = index % 2 is 0,
        FolderBreak = index % 3 is 0 ? "Y" : string.Empty,
        BoxBreak = OneLine(record[1]),
        PageCount = index % 2 is 0 ? index : null,
    };

    private static string OneLine(string text) => text.Replace('\r', ' ').Replace('\n', ' ');

    private static string Normal(string text) =>
        text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');

    // A lone half of a surrogate pair is no text, and no encoding holds it.
    private static string WellFormed(string text) => string.Concat(text.EnumerateRunes().Where(static rune => rune != Rune.ReplacementChar));
}

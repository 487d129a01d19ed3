using System.Globalization;
using System.Text;
using System.Text.Json;
using FsCheck.Xunit;
using Microsoft.VisualBasic.FileIO;
using Redaction.Sdk.Cli.Reports;
using Redaction.Sdk.Detection;
using Redaction.Sdk.Detection.Tests;

namespace Redaction.Sdk.Cli.Tests.Reports;

public sealed class FindingsWriterTests
{
    private static readonly DocumentFindings[] Everything =
    [
        SampleFindings.Letter(), SampleFindings.Damaged(), SampleFindings.Unreadable(), SampleFindings.Leaky(),
        SampleFindings.Letter("=cmd|' /C calc'!A0,\u001b[31m\u202e") with { Pages = [], PageCount = 7 },
    ];

    [Theory]
    [InlineData("table")]
    [InlineData("json")]
    [InlineData("jsonl")]
    [InlineData("csv")]
    public async Task WriteAsync_EveryKindOfDocument_IsAsAccepted(string format)
    {
        Golden.Verify($"FindingsWriterTests.{format}", await WriteAsync(format, Everything));
    }

    [Fact]
    public async Task WriteAsync_NaughtyNamesInJson_RoundTripExactly()
    {
        var json = await WriteAsync("json", [.. NaughtyStrings.All.Select(SampleFindings.Letter)]);
        using var report = JsonDocument.Parse(json);
        var names = report.RootElement.GetProperty("documents").EnumerateArray()
            .Select(static document => document.GetProperty("path").GetString()!);

        Assert.Equal(NaughtyStrings.All, names);
        Assert.Empty(ReportSchema.Validate(json));
    }

    [Fact]
    public async Task WriteAsync_NaughtyNamesInCsv_AreHarmlessCells()
    {
        foreach (var name in NaughtyStrings.All)
        {
            await AssertHarmlessCellsAsync(name);
        }
    }

    [Property]
    public void WriteAsync_AnyNameInCsv_IsAHarmlessCell(string? name) =>
        AssertHarmlessCellsAsync(name ?? string.Empty).GetAwaiter().GetResult();

    [Fact]
    public async Task WriteAsync_NaughtyNamesInTable_ReachTheTerminalEscaped()
    {
        foreach (var name in NaughtyStrings.All)
        {
            AssertPrintable(await WriteAsync("table", SampleFindings.Letter(name), SampleFindings.Unreadable(name)));
        }
    }

    [Property]
    public void WriteAsync_AnyNameInTable_ReachesTheTerminalEscaped(string? name) =>
        AssertPrintable(WriteAsync("table", SampleFindings.Letter(name ?? string.Empty)).GetAwaiter().GetResult());

    [Fact]
    public async Task WriteAsync_UncheckedDocument_HasNoCountOfRedactions()
    {
        Assert.DoesNotContain(
            "redaction", await WriteAsync("table", SampleFindings.Unreadable()), StringComparison.Ordinal);
    }

    private static async Task AssertHarmlessCellsAsync(string name)
    {
        var csv = await WriteAsync("csv", SampleFindings.Letter(name), SampleFindings.Unreadable(name));
        AssertPrintable(csv.Replace("\r\n", "\n", StringComparison.Ordinal));
        var rows = Parse(csv);

        Assert.Equal(1 + 3 + 1, rows.Count);
        Assert.All(rows, static row => Assert.Equal(23, row.Length));
        Assert.All(rows.Skip(1), row => Assert.Equal(PrintableText.EscapeCell(name), row[0]));
        Assert.All(rows.SelectMany(static row => row), static cell =>
            Assert.False(cell.Length > 0 && "=+-@\t\r\n".Contains(cell[0], StringComparison.Ordinal), cell));
    }

    private static void AssertPrintable(string text) => Assert.DoesNotContain(
        text.EnumerateRunes(),
        static rune => rune.Value != '\n' && Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control
            or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
            or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned && rune.Value != '\n');

    private static List<string[]> Parse(string csv)
    {
        var rows = new List<string[]>();
        using var parser = new TextFieldParser(new StringReader(csv)) { Delimiters = [","], TrimWhiteSpace = false };
        while (!parser.EndOfData)
        {
            rows.Add(parser.ReadFields()!);
        }

        return rows;
    }

    private static async Task<string> WriteAsync(string format, params DocumentFindings[] documents)
    {
        using var stream = new MemoryStream();
        using var writer = ReportFormat.All.Single(item => item.Name == format).Open(stream, SampleFindings.Detector);
        foreach (var document in documents)
        {
            await writer.WriteAsync(document, CancellationToken.None);
        }

        await writer.CompleteAsync(CancellationToken.None);

        return Encoding.UTF8.GetString(stream.ToArray());
    }
}

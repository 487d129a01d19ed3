using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Xunit;

namespace Redaction.Sdk.Detection.Tests;

public sealed class RedactionReportWriterTests
{
    private static readonly DocumentFindings[] Everything =
        [SampleFindings.Letter(), SampleFindings.Damaged(), SampleFindings.Unreadable(), SampleFindings.Leaky()];

    [Fact]
    public async Task WriteAsync_EveryKindOfDocument_MeetsTheSchema()
    {
        Assert.Empty(ReportSchema.Validate(await WriteAsync(RedactionReportFormat.Json, Everything)));
    }

    [Fact]
    public async Task WriteAsync_JsonLines_IsOneDocumentALineThatMeetsTheSchema()
    {
        var lines = await WriteAsync(RedactionReportFormat.JsonLines, Everything);

        Assert.EndsWith("\n", lines, StringComparison.Ordinal);
        Assert.Equal(Everything.Length, lines.Count(static c => c == '\n'));
        Assert.All(lines.Split('\n')[..^1], static line => Assert.Empty(ReportSchema.ValidateLine(line)));
    }

    [Fact]
    public async Task CompleteAsync_NoDocuments_IsAReportThatMeetsTheSchema()
    {
        Assert.Empty(ReportSchema.Validate(await WriteAsync(RedactionReportFormat.Json)));
        Assert.Empty(await WriteAsync(RedactionReportFormat.JsonLines));
    }

    [Theory]
    [InlineData("documents[0].pages[0].redactions[0].style", "\"invisible\"")]
    [InlineData("documents[0].pages[0].redactions[0].confidence", "1.5")]
    [InlineData("documents[0].pages[0].redactions[0].sources", "[]")]
    [InlineData("documents[0].pages[0].coverage", "{}")]
    [InlineData("documents[0].pages[0].number", "0")]
    [InlineData("documents[0].pages[0].note", "1")]
    [InlineData("documents[0].status", "null")]
    [InlineData("documents[0].sha256", "\"ABC\"")]
    [InlineData("documents[1].problems[0].code", "\"other\"")]
    [InlineData("schema", "\"redaction-report/2\"")]
    [InlineData("model", "null")]
    public async Task Validate_BrokenReport_IsRefused(string path, string value)
    {
        var report = JsonNode.Parse(await WriteAsync(RedactionReportFormat.Json, Everything))!;
        var (parent, name) = Find(report, path);

        parent[name] = JsonNode.Parse(value);

        Assert.NotEmpty(ReportSchema.Validate(report.ToJsonString()));
    }

    [Theory]
    [InlineData("documents[0].leftovers")]
    [InlineData("documents[0].pages[0].redactions[0].hiddenText")]
    [InlineData("tool")]
    public async Task Validate_MissingProperty_IsRefused(string path)
    {
        var report = JsonNode.Parse(await WriteAsync(RedactionReportFormat.Json, Everything))!;
        var (parent, name) = Find(report, path);

        Assert.True(parent.Remove(name));

        Assert.NotEmpty(ReportSchema.Validate(report.ToJsonString()));
    }

    [Fact]
    public async Task WriteAsync_UnknownFields_AreNull()
    {
        using var report = JsonDocument.Parse(await WriteAsync(RedactionReportFormat.Json, SampleFindings.Letter()));
        var document = report.RootElement.GetProperty("documents")[0];
        var page = document.GetProperty("pages")[0];
        var redaction = page.GetProperty("redactions")[0];

        Assert.All(
            [
                document.GetProperty("leftovers"), page.GetProperty("coverage").GetProperty("contentArea"),
                redaction.GetProperty("grade"), redaction.GetProperty("hiddenText"), redaction.GetProperty("codes"),
            ],
            static element => Assert.Equal(JsonValueKind.Null, element.ValueKind));
    }

    [Fact]
    public async Task WriteAsync_Numbers_AreRoundedAndInvariant()
    {
        var line = await WriteAsync(RedactionReportFormat.JsonLines, SampleFindings.Letter(), SampleFindings.Leaky());

        Assert.Contains(
            """"box":{"left":72,"top":130.123,"right":302,"bottom":142.5},"confidence":0.5123,"style":"outlined"""",
            line,
            StringComparison.Ordinal);
        Assert.Contains(""""box":{"left":0,"top":1"""", line, StringComparison.Ordinal);
        Assert.Contains(""""words":0.3333"""", line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WriteAsync_SameFindings_GivesTheSameBytes()
    {
        Assert.Equal(
            await WriteAsync(RedactionReportFormat.Json, Everything),
            await WriteAsync(RedactionReportFormat.Json, Everything));
    }

    [Fact]
    public async Task Dispose_UnfinishedReport_IsVisiblyCutShort()
    {
        using var stream = new MemoryStream();
        using (var writer = new RedactionReportWriter(stream, SampleFindings.Detector))
        {
            await writer.WriteAsync(SampleFindings.Letter(), TestContext.Current.CancellationToken);
        }

        var text = Encoding.UTF8.GetString(stream.ToArray());
        Assert.Contains("letter.pdf", text, StringComparison.Ordinal);
        Assert.ThrowsAny<JsonException>(() => JsonDocument.Parse(text));
    }

    [Property]
    public bool WriteAsync_AnyName_RoundTripsAsAscii(string? name)
    {
        name ??= string.Empty;
        var line = WriteAsync(RedactionReportFormat.JsonLines, SampleFindings.Letter(name)).GetAwaiter().GetResult();
        using var document = JsonDocument.Parse(line);

        return Ascii.IsValid(line)
            && document.RootElement.GetProperty("path").GetString() == WithoutLoneSurrogates(name);
    }

    [Fact]
    public async Task WriteAsync_LoneSurrogateInName_IsReplaced()
    {
        var line = await WriteAsync(RedactionReportFormat.JsonLines, SampleFindings.Letter("a\ud800b \ud83d\ude00 \udc00"));
        using var document = JsonDocument.Parse(line);

        Assert.Equal("a\ufffdb \ud83d\ude00 \ufffd", document.RootElement.GetProperty("path").GetString());
    }

    private static (JsonObject Parent, string Name) Find(JsonNode report, string path)
    {
        var steps = path.Replace("]", string.Empty, StringComparison.Ordinal).Split('.', '[');
        var parent = steps[..^1].Aggregate(
            report, static (node, step) => int.TryParse(step, out var index) ? node[index]! : node[step]!);

        return (parent.AsObject(), steps[^1]);
    }

    private static string WithoutLoneSurrogates(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));

    private static async Task<string> WriteAsync(RedactionReportFormat format, params DocumentFindings[] documents)
    {
        using var stream = new MemoryStream();
        using var writer = new RedactionReportWriter(stream, SampleFindings.Detector, format);
        foreach (var document in documents)
        {
            await writer.WriteAsync(document);
        }

        await writer.CompleteAsync();

        return Encoding.UTF8.GetString(stream.ToArray());
    }
}

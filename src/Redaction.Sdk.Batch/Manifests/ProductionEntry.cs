using Redaction.Sdk.Detection;
using Redaction.Sdk.Productions;

namespace Redaction.Sdk.Batch;

/// <summary>Makes the entry of a document of a production.</summary>
internal static class ProductionEntry
{
    private const string NoNumber = "(no number)";

    public static ManifestEntry Of(ProductionDocument document, UniqueNames names)
    {
        var line = document.Pages is [var first, ..] ? first.LineNumber : document.Record?.LineNumber ?? 0;
        var files = FilesOf(document.Pages);

        return new()
        {
            Name = names.Claim(document.Key.Length > 0 ? document.Key : NoNumber, "line", line),
            Files = files,
            Fields = FieldsOf(document),
            Problem = files.Count > 0 ? null : new(ProblemCode.IoError, SentenceFor(document)),
        };
    }

    /// <summary>Lists the files of pages; lines that follow each other and name one file are pages of that file.</summary>
    private static List<string> FilesOf(IReadOnlyList<ProductionPage> pages)
    {
        var files = new List<string>(pages.Count);
        foreach (var page in pages)
        {
            var path = page.FilePath ?? string.Empty;
            if (path.Length == 0 || files.Count == 0 || files[^1] != path)
            {
                files.Add(path);
            }
        }

        return files.TrueForAll(static path => path.Length == 0) ? [] : files;
    }

    private static string SentenceFor(ProductionDocument document) =>
        document.Pages is [{ Problem: { } problem }, ..] ? problem.Message : "The production has no image of the document.";

    private static SortedDictionary<string, string> FieldsOf(ProductionDocument document)
    {
        var fields = new SortedDictionary<string, string>(StringComparer.Ordinal);
        if (document.Key.Length > 0)
        {
            fields[ProductionFields.FirstNumber] = document.Key;
            fields[ProductionFields.LastNumber] = document.LastKey;
        }

        if (document.Pages.Count > 1)
        {
            fields[ProductionFields.PageNumbers] = string.Join('\n', document.Pages.Select(static page => page.Key));
        }

        if (document.Volume.Length > 0)
        {
            fields[ProductionFields.Volume] = document.Volume;
        }

        if (document.SlipSheet is { } sheet)
        {
            fields[ProductionFields.SlipSheet] = ReportName.Of(sheet.Kind);
        }

        if (FindingsOf(document) is { Length: > 0 } findings)
        {
            fields[ProductionFields.Findings] = findings;
        }

        return fields;
    }

    private static string FindingsOf(ProductionDocument document) => string.Join("; ", document.Findings
        .Concat(document.Pages.Select(static page => page.Problem).OfType<ProductionFinding>())
        .Select(static finding => ReportName.Of(finding.Code)).Distinct().Order(StringComparer.Ordinal));
}

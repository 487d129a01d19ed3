namespace Redaction.Sdk.Productions;

/// <summary>Makes documents of what the load files say about them.</summary>
internal sealed class DocumentBuilder(ImageFolder folder, bool hasDat)
{
    private const char Lost = '\uFFFD';

    public static string FirstKey(List<OpticonLine> lines) =>
        lines.Select(static line => line.ImageKey).FirstOrDefault(static key => key.Length > 0) ?? string.Empty;

    /// <summary>Builds a document that has images.</summary>
    public ProductionDocument Build(List<OpticonLine> lines, DatRecord? record)
    {
        var pages = lines.ConvertAll(Page);
        var isOneFile = lines is [{ PageCount: > 1 }];
        var document = new ProductionDocument
        {
            Key = FirstKey(lines),
            LastKey = LastKey(pages, isOneFile ? lines[0].PageCount!.Value : 1),
            Volume = lines[0].Volume,
            Pages = pages,
            PageCount = isOneFile ? lines[0].PageCount!.Value : pages.Count,
            Record = record,
        };

        return document with { Findings = [.. Findings(document, lines)] };
    }

    /// <summary>Builds a document that the DAT file alone has.</summary>
    public static ProductionDocument Build(DatRecord record)
    {
        var key = DatJoin.Key(record);
        var last = record.Value(record.Columns.LastNumber);
        var finding = key.Length is 0
            ? new ProductionFinding(
                ProductionFindingCode.RecordWithoutKey, "A record of the DAT file has no first Bates number.", record.LineNumber)
            : new ProductionFinding(
                ProductionFindingCode.RecordWithoutImages, "The Opticon file has no images of a document of the DAT file.",
                record.LineNumber);

        return new()
        {
            Key = key,
            LastKey = last.Length is 0 ? key : last,
            Pages = [],
            PageCount = 0,
            Record = record,
            Findings = [finding, .. Malformed(record)],
        };
    }

    private static string LastKey(List<ProductionPage> pages, int count) =>
        count > 1 && pages[0].Number is { } first && first.Counter <= long.MaxValue / 10 - count
            ? first.Advance(count - 1).ToString()
            : pages[^1].Key;

    private ProductionPage Page(OpticonLine line)
    {
        var (path, fault) = line.Fault is null ? folder.Find(line.ImagePath) : (null, ProductionFindingCode.MalformedLine);

        return new()
        {
            Key = line.ImageKey,
            Number = BatesNumber.TryParse(line.ImageKey, out var number) ? number : null,
            LineNumber = line.LineNumber,
            FilePath = path,
            Problem = fault is { } code ? new(code, Sentence(code), line.LineNumber) : null,
        };
    }

    private static string Sentence(ProductionFindingCode code) => code switch
    {
        ProductionFindingCode.MalformedLine => "The line of the Opticon file is not as it should be.",
        ProductionFindingCode.UnsafePath => "The path of the image leads out of the production.",
        _ => "There is no file at the path of the image.",
    };

    private IEnumerable<ProductionFinding> Findings(ProductionDocument document, List<OpticonLine> lines)
    {
        var line = lines[0].LineNumber;
        if (!lines[0].IsDocumentBreak)
        {
            yield return new(
                ProductionFindingCode.MissingDocumentBreak, "The Opticon file begins without a document break.", line);
        }

        if (lines[0].PageCount is { } stated && stated != document.PageCount)
        {
            yield return new(
                ProductionFindingCode.PageCountDiffers, "The page count and the lines of the document differ.", line);
        }

        if (document.Pages.FirstOrDefault(static page => page.Number is null) is { } unnumbered)
        {
            yield return new(
                ProductionFindingCode.NoNumber, "A page has a key without a counter.", unnumbered.LineNumber);
        }

        if (document.Pages.FirstOrDefault(static page => page.Key.Contains(Lost, StringComparison.Ordinal)) is { } lost)
        {
            yield return new(
                ProductionFindingCode.LostCharacters, "A key holds characters that its encoding lost.", lost.LineNumber);
        }

        foreach (var finding in RecordFindings(document, line))
        {
            yield return finding;
        }
    }

    private ProductionFinding[] RecordFindings(ProductionDocument document, long line)
    {
        if (document.Record is not { } record)
        {
            return hasDat
                ? [new(ProductionFindingCode.ImagesWithoutRecord, "The DAT file does not have the document.", line)]
                : [];
        }

        var last = record.Value(record.Columns.LastNumber);

        return last.Length is 0 || last == document.LastKey
            ? Malformed(record)
            :
            [
                new(ProductionFindingCode.RangeDiffers, "The load files end the document with different numbers.", line),
                .. Malformed(record),
            ];
    }

    private static ProductionFinding[] Malformed(DatRecord record) => record.Fault is null
        ? []
        :
        [
            new(ProductionFindingCode.MalformedRecord, "The record of the DAT file is not as it should be.",
                record.LineNumber),
        ];
}

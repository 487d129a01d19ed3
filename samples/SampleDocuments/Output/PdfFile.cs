using SampleDocuments.Drawing;
using SkiaSharp;

namespace SampleDocuments.Output;

/// <summary>Writes pages as a PDF, either as they are drawn or as pictures of themselves.</summary>
internal static class PdfFile
{
    private static readonly DateTime Created = new(2026, 3, 2, 9, 0, 0, DateTimeKind.Utc);

    /// <summary>Writes pages with text and paths.</summary>
    public static IReadOnlyList<TruthPage> Write(string path, string title, IReadOnlyList<SamplePage> pages) =>
        Write(path, title, pages, (canvas, page, _) =>
        {
            var sheet = new Sheet(canvas);
            page.Draw(sheet);
            return sheet.Redactions;
        });

    /// <summary>Writes pages that are one scanned picture each.</summary>
    public static IReadOnlyList<TruthPage> WriteScan(string path, string title, IReadOnlyList<SamplePage> pages) =>
        Write(path, title, pages, (canvas, page, number) =>
        {
            var (picture, redactions) = Scan.Page(page, number);
            using var data = SKData.CreateCopy(picture);
            using var image = SKImage.FromEncodedData(data);
            canvas.DrawImage(image, SKRect.Create((float)page.Width, (float)page.Height));
            return redactions;
        });

    private static List<TruthPage> Write(
        string path,
        string title,
        IReadOnlyList<SamplePage> pages,
        Func<SKCanvas, SamplePage, int, IReadOnlyList<TruthBox>> draw)
    {
        var metadata = new SKDocumentPdfMetadata
        {
            Title = title,
            Author = "Redaction.Sdk contributors",
            Creation = Created,
            Modified = Created,
        };
        using var stream = File.Create(path);
        using var document = SKDocument.CreatePdf(stream, metadata);
        var truth = new List<TruthPage>();

        foreach (var page in pages)
        {
            var number = truth.Count + 1;
            using var canvas = document.BeginPage((float)page.Width, (float)page.Height);
            truth.Add(new(number, page.Width, page.Height, draw(canvas, page, number)));
            document.EndPage();
        }

        document.Close();
        return truth;
    }
}

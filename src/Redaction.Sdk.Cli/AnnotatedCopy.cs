using Redaction.Sdk.Cli.Audit;
using Redaction.Sdk.Detection;
using Redaction.Sdk.Pdf;

namespace Redaction.Sdk.Cli;

/// <summary>Makes copies of PDF files with a frame and a note at each redaction.</summary>
internal static class AnnotatedCopy
{
    private static readonly PaintColor Red = new(204, 0, 0, 255), Orange = new(214, 108, 0, 255);
    private static readonly PaintColor Blue = new(31, 95, 191, 255);

    /// <summary>Makes a copy of a document, encrypted as the document is.</summary>
    /// <exception cref="RedactionException">The document cannot be read.</exception>
    public static byte[] Write(byte[] document, string? password, DocumentFindings findings)
    {
        using var format = new PdfDocumentFormat();
        PdfNote[] notes =
            [.. findings.Pages.SelectMany(static page => page.Redactions.Select(found => Note(page, found)))];

        return new PdfAnnotator(format).Annotate(document, notes, new() { Password = password });
    }

    private static PdfNote Note(PageFindings page, RedactionRecord found) => new()
    {
        PageNumber = page.Number,
        Box = found.Box,
        Color = found.Grade switch
        {
            EvidenceGrade.A or EvidenceGrade.B => Red,
            EvidenceGrade.C => Orange,
            _ => Blue,
        },
        Text = $"{found.Id}: {AuditWording.Sentence(found)}.",
        Author = "Redaction.Sdk",
    };
}

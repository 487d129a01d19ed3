using System.Globalization;
using System.Text;
using Redaction.Sdk.Detection;
using Redaction.Sdk.Geometry;
using Redaction.Sdk.Imaging;

namespace Redaction.Sdk.Cli;

/// <summary>The real console around a command.</summary>
internal static class ConsoleHost
{
    private const int DefaultWidth = 80;

    public static CommandHost Create()
    {
        if (OperatingSystem.IsWindows() && !Console.IsOutputRedirected)
        {
            Console.OutputEncoding = Encoding.UTF8;
        }

        return new()
        {
            Input = Console.OpenStandardInput(),
            Output = Console.OpenStandardOutput(),
            Error = Console.Error,
            ErrorIsTerminal = !Console.IsErrorRedirected,
            Width = Width(),
            CreateScanner = CreateScanner,
            ImageFormats = [new ImageDocumentFormat()],
            CreateDetector = static choice => DetectorSource.Create(choice),
            DrawOverlay = DrawOverlay,
            DrawThumbnail = DrawThumbnail,
            Annotate = AnnotatedCopy.Write,
        };
    }

    private static DocumentScanner CreateScanner(
        IRedactionDetector detector, Action<DocumentScannerOptions> configure) =>
        RedactionSdk.CreateScanner(options => configure(options.Scanner), detector);

    private static int Width()
    {
        // Some terminals do not know their own width.
        var width = Console.IsOutputRedirected && Console.IsErrorRedirected ? 0 : Console.WindowWidth;

        return width > 0 ? width : DefaultWidth;
    }

    private static void DrawOverlay(PageImage image, PageFindings page, Stream output) =>
        PageOverlay.WritePng(image, [.. page.Redactions.Select(Mark)], output);

    private static void DrawThumbnail(
        PageImage image, Box<PagePoints> part, RedactionRecord redaction, Stream output) =>
        PageOverlay.WritePartPng(
            image, part, [new(redaction.Box, redaction.Style, string.Empty)], output, maximumSide: 720);

    private static OverlayMark Mark(RedactionRecord redaction) => new(
        redaction.Box,
        redaction.Style,
        string.Create(CultureInfo.InvariantCulture, $"{ReportName.Of(redaction.Style)} {redaction.Confidence:0.00}"));
}

using System.Text.Json;
using Redaction.Sdk.Geometry;

namespace Redaction.Sdk.Detection;

/// <summary>The parts of a report, in the order of properties that its schema fixes.</summary>
internal static class ReportJson
{
    public static void WriteDocument(this Utf8JsonWriter json, DocumentFindings document)
    {
        json.WriteStartObject();
        json.WriteString("path", document.Name);
        json.WriteString("sha256", document.Sha256);
        json.WriteInteger("bytes", document.Bytes);
        json.WriteString("mediaType", document.MediaType);
        json.WriteString("status", ReportName.Of(document.Status));
        json.WriteArray("problems", document.Problems, WriteProblem);
        json.WriteInteger("pageCount", document.PageCount);
        json.WriteArray("leftovers", document.Leftovers, WriteLeftover);
        json.WriteCoverage(document.Coverage);
        json.WriteArray("pages", document.Pages, WritePage);
        json.WriteEndObject();
    }

    private static void WriteProblem(Utf8JsonWriter json, DocumentProblem problem)
    {
        json.WriteStartObject();
        json.WriteString("code", ReportName.Of(problem.Code));
        json.WriteString("message", problem.Message);
        json.WriteInteger("page", problem.Page);
        json.WriteEndObject();
    }

    private static void WriteLeftover(Utf8JsonWriter json, Leftover leftover)
    {
        json.WriteStartObject();
        json.WriteString("kind", ReportName.Of(leftover.Kind));
        json.WriteString("grade", ReportName.Of(leftover.Grade));
        json.WriteInteger("page", leftover.Page);
        json.WriteHiddenText(leftover.HiddenText);
        json.WriteEndObject();
    }

    private static void WritePage(Utf8JsonWriter json, PageFindings page)
    {
        json.WriteStartObject();
        json.WriteInteger("number", page.Number);
        json.WriteString("status", ReportName.Of(page.Status));
        json.WriteRounded("width", page.Size?.Width, ReportNumber.LengthDecimals);
        json.WriteRounded("height", page.Size?.Height, ReportNumber.LengthDecimals);
        json.WriteInteger("pixelWidth", page.PixelWidth);
        json.WriteInteger("pixelHeight", page.PixelHeight);
        json.WriteCoverage(page.Coverage);
        json.WriteArray("redactions", page.Redactions, WriteRedaction);
        json.WriteEndObject();
    }

    private static void WriteRedaction(Utf8JsonWriter json, RedactionRecord redaction)
    {
        json.WriteStartObject();
        json.WriteString("id", redaction.Id);
        json.WriteBox(redaction.Box);
        json.WriteRounded("confidence", redaction.Confidence, ReportNumber.ShareDecimals);
        json.WriteString("style", ReportName.Of(redaction.Style));
        json.WriteArray("sources", redaction.Sources, static (json, source) =>
            json.WriteStringValue(ReportName.Of(source)));
        json.WriteString("status", ReportName.Of(redaction.Status));
        json.WriteString("grade", redaction.Grade is { } grade ? ReportName.Of(grade) : null);
        json.WriteHiddenText(redaction.HiddenText);
        json.WriteArray("codes", redaction.Codes, WriteCode);
        json.WriteEndObject();
    }

    private static void WriteCode(Utf8JsonWriter json, RedactionCode code)
    {
        json.WriteStartObject();
        json.WriteString("regime", code.Regime);
        json.WriteString("code", code.Code);
        json.WriteBox(code.Box);
        json.WriteEndObject();
    }

    private static void WriteBox(this Utf8JsonWriter json, Box<PagePoints> box)
    {
        json.WriteStartObject("box");
        json.WriteRounded("left", box.Left, ReportNumber.LengthDecimals);
        json.WriteRounded("top", box.Top, ReportNumber.LengthDecimals);
        json.WriteRounded("right", box.Right, ReportNumber.LengthDecimals);
        json.WriteRounded("bottom", box.Bottom, ReportNumber.LengthDecimals);
        json.WriteEndObject();
    }

    private static void WriteHiddenText(this Utf8JsonWriter json, HiddenText? text)
    {
        if (text is null)
        {
            json.WriteNull("hiddenText");
            return;
        }

        json.WriteStartObject("hiddenText");
        json.WriteInteger("characters", text.Characters);
        json.WriteString("sha256", text.Sha256);
        json.WriteString("text", text.Text);
        json.WriteEndObject();
    }
}

using System.Text.Json;
using Redaction.Sdk.Geometry;

namespace Redaction.Sdk.Detection;

/// <summary>The parts of a report, in the order of properties that its schema fixes.</summary>
internal static class ReportJson
{
    private const int LengthDecimals = 3;
    private const int ShareDecimals = 4;

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
        json.WriteRounded("width", page.Size?.Width, LengthDecimals);
        json.WriteRounded("height", page.Size?.Height, LengthDecimals);
        json.WriteInteger("pixelWidth", page.PixelWidth);
        json.WriteInteger("pixelHeight", page.PixelHeight);
        json.WriteCoverage(page.Coverage);
        json.WriteArray("redactions", page.Redactions, WriteRedaction);
        json.WriteEndObject();
    }

    private static void WriteCoverage(this Utf8JsonWriter json, PageCoverage? coverage)
    {
        if (coverage is null)
        {
            json.WriteNull("coverage");
            return;
        }

        json.WriteStartObject("coverage");
        json.WriteRounded("pageArea", coverage.PageArea, ShareDecimals);
        json.WriteRounded("contentArea", coverage.ContentArea, ShareDecimals);
        json.WriteRounded("textLines", coverage.TextLines, ShareDecimals);
        json.WriteRounded("words", coverage.Words, ShareDecimals);
        json.WriteEndObject();
    }

    private static void WriteRedaction(Utf8JsonWriter json, RedactionRecord redaction)
    {
        json.WriteStartObject();
        json.WriteString("id", redaction.Id);
        json.WriteBox(redaction.Box);
        json.WriteRounded("confidence", redaction.Confidence, ShareDecimals);
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
        json.WriteRounded("left", box.Left, LengthDecimals);
        json.WriteRounded("top", box.Top, LengthDecimals);
        json.WriteRounded("right", box.Right, LengthDecimals);
        json.WriteRounded("bottom", box.Bottom, LengthDecimals);
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

    private static void WriteArray<T>(
        this Utf8JsonWriter json, string name, IReadOnlyList<T>? items, Action<Utf8JsonWriter, T> write)
    {
        if (items is null)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartArray(name);
        foreach (var item in items)
        {
            write(json, item);
        }

        json.WriteEndArray();
    }

    private static void WriteInteger(this Utf8JsonWriter json, string name, long? value)
    {
        if (value is { } number)
        {
            json.WriteNumber(name, number);
        }
        else
        {
            json.WriteNull(name);
        }
    }

    private static void WriteRounded(this Utf8JsonWriter json, string name, double? value, int decimals)
    {
        if (value is { } number)
        {
            // Adding zero turns the negative zero that rounding may leave into an ordinary one.
            json.WriteNumber(name, Math.Round(number, decimals) + 0.0);
        }
        else
        {
            json.WriteNull(name);
        }
    }
}

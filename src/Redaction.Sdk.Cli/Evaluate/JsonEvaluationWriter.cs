using System.Text.Json;
using Redaction.Sdk.Detection;

namespace Redaction.Sdk.Cli.Evaluate;

/// <summary>Writes <c>redaction-evaluation/1</c>: one object, its properties in a fixed order.</summary>
internal static class JsonEvaluationWriter
{
    private static readonly JsonWriterOptions Layout = new() { Indented = true, NewLine = "\n" };

    public static byte[] Write(EvaluationReport report)
    {
        using MemoryStream stream = new();
        using (Utf8JsonWriter json = new(stream, Layout))
        {
            json.WriteStartObject();
            json.WriteString("schema", "redaction-evaluation/1");
            WriteOrigin(json, report);
            WriteUnread(json, report.Unread);
            WriteResult(json, report.Result);
            WriteTimes(json, report);
            json.WriteEndObject();
        }

        stream.WriteByte((byte)'\n');

        return stream.ToArray();
    }

    private static void WriteOrigin(Utf8JsonWriter json, EvaluationReport report)
    {
        json.WriteStartObject("detector");
        json.WriteString("name", report.Detector.Name);
        json.WriteString("version", report.Detector.Version);
        json.WriteString("sha256", report.Detector.Sha256);
        json.WriteEndObject();

        json.WriteStartObject("dataset");
        json.WriteString("sha256", report.DatasetSha256);
        json.WriteNumber("images", report.Images);
        json.WriteEndObject();

        json.WriteNumber("minimumConfidence", report.MinimumConfidence);
        json.WriteNumber("resamples", report.Resamples);
    }

    private static void WriteUnread(Utf8JsonWriter json, IReadOnlyList<ImageOutcome> unread)
    {
        json.WriteStartArray("unread");
        foreach (var outcome in unread)
        {
            json.WriteStartObject();
            json.WriteString("file", outcome.Image.FileName);
            json.WriteString("code", ReportName.Of(outcome.Problem!.Code));
            json.WriteString("message", outcome.Problem.Message);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteResult(Utf8JsonWriter json, EvaluationResult result)
    {
        json.WriteStartObject("all");
        WriteFigures(json, result.All);
        json.WriteEndObject();

        json.WriteStartArray("styles");
        foreach (var style in result.Styles)
        {
            WriteStyle(json, style);
        }

        json.WriteEndArray();
        json.WriteNumber("mixedPages", result.MixedPages);

        json.WriteStartObject("cleanPages");
        json.WriteNumber("pages", result.CleanPages);
        json.WriteNumber("falseBoxes", result.FalseBoxesOnCleanPages);
        WriteFigure(json, "falseBoxesPerPage", result.FalseBoxesPerCleanPage);
        json.WriteEndObject();
    }

    private static void WriteStyle(Utf8JsonWriter json, StyleFigures style)
    {
        json.WriteStartObject();
        json.WriteString("style", ReportName.Of(style.Style));
        WriteFigures(json, style.Figures);
        json.WriteStartObject("onAllPages");
        json.WriteNumber("boxes", style.Boxes);
        json.WriteNumber("found", style.Found);
        WriteFigure(json, "recall", style.Recall);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteFigures(Utf8JsonWriter json, EvaluationFigures figures)
    {
        json.WriteNumber("documents", figures.Documents);
        json.WriteNumber("pages", figures.Pages);
        json.WriteNumber("boxes", figures.Boxes);
        json.WriteNumber("detections", figures.Detections);
        json.WriteNumber("matches", figures.Matches);
        WriteFigure(json, "precision", figures.Precision);
        WriteFigure(json, "recall", figures.Recall);
        WriteFigure(json, "f1", figures.F1);
        WriteFigure(json, "meanIntersectionOverUnion", figures.MeanIntersectionOverUnion);
        WriteFigure(json, "averagePrecision50", figures.AveragePrecision50);
        WriteFigure(json, "averagePrecision", figures.AveragePrecision);
        WriteFigure(json, "styleAccuracy", figures.StyleAccuracy);
        WriteIntervals(json, figures.Intervals);
    }

    private static void WriteIntervals(Utf8JsonWriter json, FigureIntervals? intervals)
    {
        if (intervals is null)
        {
            json.WriteNull("intervals");
            return;
        }

        json.WriteStartObject("intervals");
        WriteInterval(json, "precision", intervals.Precision);
        WriteInterval(json, "recall", intervals.Recall);
        WriteInterval(json, "f1", intervals.F1);
        WriteInterval(json, "averagePrecision50", intervals.AveragePrecision50);
        WriteInterval(json, "averagePrecision", intervals.AveragePrecision);
        json.WriteEndObject();
    }

    private static void WriteInterval(Utf8JsonWriter json, string name, ConfidenceInterval? interval)
    {
        if (interval is not { } range)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartArray(name);
        json.WriteNumberValue(range.Lower);
        json.WriteNumberValue(range.Upper);
        json.WriteEndArray();
    }

    private static void WriteTimes(Utf8JsonWriter json, EvaluationReport report)
    {
        json.WriteStartObject("millisecondsPerPage");
        WriteFigure(json, "median", report.Times?.Median);
        WriteFigure(json, "mean", report.Times?.Mean);
        json.WriteNumber("threads", report.Threads);
        json.WriteEndObject();
    }

    private static void WriteFigure(Utf8JsonWriter json, string name, double? value)
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
}

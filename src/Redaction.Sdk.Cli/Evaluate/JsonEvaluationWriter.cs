using System.Text.Json;
using Redaction.Sdk.Detection;

namespace Redaction.Sdk.Cli.Evaluate;

/// <summary>Writes <c>redaction-evaluation/1</c>: one object, its properties in a fixed order.</summary>
internal static class JsonEvaluationWriter
{
    public static byte[] Write(EvaluationReport report) => EvaluationJson.Write("redaction-evaluation/1", json =>
    {
        EvaluationJson.WriteDetector(json, "detector", report.Detector);
        EvaluationJson.WriteDataset(json, report.DatasetSha256, report.Images);
        json.WriteNumber("minimumConfidence", report.MinimumConfidence);
        json.WriteNumber("resamples", report.Resamples);
        EvaluationJson.WriteUnread(json, report.Unread);
        WriteResult(json, report.Result);
        WriteTimes(json, report);
    });

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
        EvaluationJson.WriteFigure(json, "falseBoxesPerPage", result.FalseBoxesPerCleanPage);
        json.WriteEndObject();
        WriteConfusion(json, result.Confusion);
        WriteCalibration(json, result.Calibration);
    }

    private static void WriteConfusion(Utf8JsonWriter json, IReadOnlyList<StyleConfusion> confusion)
    {
        json.WriteStartArray("confusion");
        foreach (var cell in confusion)
        {
            json.WriteStartObject();
            json.WriteString("truth", cell.Truth is { } truth ? ReportName.Of(truth) : null);
            json.WriteString("found", cell.Found is { } found ? ReportName.Of(found) : null);
            json.WriteNumber("count", cell.Count);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteCalibration(Utf8JsonWriter json, ConfidenceCalibration calibration)
    {
        json.WriteStartObject("calibration");
        EvaluationJson.WriteFigure(json, "expectedError", calibration.ExpectedError);
        EvaluationJson.WriteFigure(json, "expectedErrorOfCounted", calibration.ExpectedErrorOfCounted);
        json.WriteStartArray("bins");
        foreach (var bin in calibration.Bins)
        {
            json.WriteStartObject();
            json.WriteNumber("lower", bin.Lower);
            json.WriteNumber("upper", bin.Upper);
            json.WriteNumber("detections", bin.Detections);
            EvaluationJson.WriteFigure(json, "meanConfidence", bin.MeanConfidence);
            EvaluationJson.WriteFigure(json, "precision", bin.Precision);
            json.WriteEndObject();
        }

        json.WriteEndArray();
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
        EvaluationJson.WriteFigure(json, "recall", style.Recall);
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
        EvaluationJson.WriteFigure(json, "precision", figures.Precision);
        EvaluationJson.WriteFigure(json, "recall", figures.Recall);
        EvaluationJson.WriteFigure(json, "f1", figures.F1);
        EvaluationJson.WriteFigure(json, "meanIntersectionOverUnion", figures.MeanIntersectionOverUnion);
        EvaluationJson.WriteFigure(json, "averagePrecision50", figures.AveragePrecision50);
        EvaluationJson.WriteFigure(json, "averagePrecision", figures.AveragePrecision);
        EvaluationJson.WriteFigure(json, "styleAccuracy", figures.StyleAccuracy);
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
        EvaluationJson.WriteInterval(json, "precision", intervals.Precision);
        EvaluationJson.WriteInterval(json, "recall", intervals.Recall);
        EvaluationJson.WriteInterval(json, "f1", intervals.F1);
        EvaluationJson.WriteInterval(json, "averagePrecision50", intervals.AveragePrecision50);
        EvaluationJson.WriteInterval(json, "averagePrecision", intervals.AveragePrecision);
        json.WriteEndObject();
    }

    private static void WriteTimes(Utf8JsonWriter json, EvaluationReport report)
    {
        json.WriteStartObject("millisecondsPerPage");
        EvaluationJson.WriteFigure(json, "median", report.Times?.Median);
        EvaluationJson.WriteFigure(json, "mean", report.Times?.Mean);
        json.WriteNumber("threads", report.Threads);
        json.WriteEndObject();
    }
}

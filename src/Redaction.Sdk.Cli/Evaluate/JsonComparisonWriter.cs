using System.Text.Json;
using Redaction.Sdk.Detection;

namespace Redaction.Sdk.Cli.Evaluate;

/// <summary>Writes <c>redaction-comparison/1</c>: one object, its properties in a fixed order.</summary>
internal static class JsonComparisonWriter
{
    public static byte[] Write(ComparisonReport report) => EvaluationJson.Write("redaction-comparison/1", json =>
    {
        EvaluationJson.WriteDetector(json, "baseline", report.Baseline);
        EvaluationJson.WriteDetector(json, "candidate", report.Candidate);
        EvaluationJson.WriteDataset(json, report.DatasetSha256, report.Images);
        json.WriteNumber("minimumConfidence", report.MinimumConfidence);
        json.WriteNumber("resamples", report.Resamples);
        EvaluationJson.WriteUnread(json, report.Unread);
        json.WriteString("verdict", ReportName.Of(report.Result.Verdict));
        json.WriteStartObject("all");
        WriteFigures(json, report.Result.All);
        json.WriteEndObject();
        json.WriteStartArray("styles");
        foreach (var style in report.Result.Styles)
        {
            json.WriteStartObject();
            json.WriteString("style", ReportName.Of(style.Style));
            WriteFigures(json, style.Figures);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    });

    private static void WriteFigures(Utf8JsonWriter json, FigureComparison figures)
    {
        json.WriteNumber("documents", figures.Baseline.Documents);
        json.WriteNumber("pages", figures.Baseline.Pages);
        json.WriteNumber("boxes", figures.Baseline.Boxes);
        foreach (var row in ComparedFigure.Of(figures))
        {
            json.WriteStartObject(row.JsonName);
            EvaluationJson.WriteFigure(json, "baseline", row.Baseline);
            EvaluationJson.WriteFigure(json, "candidate", row.Candidate);
            EvaluationJson.WriteFigure(json, "difference", row.Difference?.Difference);
            EvaluationJson.WriteInterval(json, "interval", row.Difference?.Interval);
            EvaluationJson.WriteFigure(json, "pValue", row.Difference?.PValue);
            json.WriteEndObject();
        }
    }
}

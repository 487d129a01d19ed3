using System.Text.Json;

namespace Redaction.Sdk.Cli.Benchmark;

/// <summary>Writes <c>redaction-benchmark/1</c>: one object, its properties in a fixed order.</summary>
internal static class JsonBenchmarkWriter
{
    private static readonly JsonWriterOptions Layout = new() { Indented = true, NewLine = "\n" };

    public static byte[] Write(BenchmarkReport report)
    {
        using MemoryStream stream = new();
        using (Utf8JsonWriter json = new(stream, Layout))
        {
            json.WriteStartObject();
            json.WriteString("schema", "redaction-benchmark/1");
            json.WriteStartObject("detector");
            json.WriteString("name", report.Detector.Name);
            json.WriteString("version", report.Detector.Version);
            json.WriteString("sha256", report.Detector.Sha256);
            json.WriteEndObject();
            json.WriteNumber("processors", report.Processors);
            json.WriteNumber("floor", report.Floor);
            json.WriteStartArray("settings");
            foreach (var result in report.Results)
            {
                Write(json, result, result == report.Recommended);
            }

            json.WriteEndArray();
            json.WritePropertyName("reference");
            if (report.Reference is { } reference)
            {
                Write(json, reference, isRecommended: false);
            }
            else
            {
                json.WriteNullValue();
            }

            Write(json, report.Missing);
            json.WriteEndObject();
        }

        stream.WriteByte((byte)'\n');

        return stream.ToArray();
    }

    private static void Write(Utf8JsonWriter json, SettingResult result, bool isRecommended)
    {
        json.WriteStartObject();
        json.WriteString("provider", result.Setting.Provider);
        json.WriteNumber("threadsPerPage", result.Setting.Threads);
        json.WriteNumber("parallelism", result.Setting.Parallelism);
        json.WriteNumber("batch", result.Setting.Batch);
        json.WriteString("status", result.Figures is null ? "failed" : result.IsAdmissible ? "ok" : "refused");
        json.WriteBoolean("recommended", isRecommended);
        json.WriteString("reason", result.Reason);
        if (result.Figures is { } figures)
        {
            Write(json, figures);
        }

        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, SettingFigures figures)
    {
        json.WriteNumber("pages", figures.Pages);
        json.WriteNumber("pagesPerSecond", figures.PagesPerSecond);
        json.WriteStartObject("milliseconds");
        json.WriteNumber("p50", figures.Median);
        json.WriteNumber("p95", figures.Percentile95);
        json.WriteNumber("p99", figures.Percentile99);
        json.WriteNumber("coldStart", figures.ColdStart);
        json.WriteEndObject();
        json.WriteNumber("mebibytes", figures.Memory);
        json.WriteNumber("allocatedKibibytesPerPage", figures.Allocated);
        WriteNumber(json, "f1", figures.F1);
    }

    private static void WriteNumber(Utf8JsonWriter json, string name, double? number)
    {
        if (number is { } known)
        {
            json.WriteNumber(name, known);
        }
        else
        {
            json.WriteNull(name);
        }
    }

    private static void Write(Utf8JsonWriter json, IReadOnlyList<MissingProvider> missing)
    {
        json.WriteStartArray("missing");
        foreach (var provider in missing)
        {
            json.WriteStartObject();
            json.WriteString("provider", provider.Name);
            json.WriteString("reason", provider.Reason);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}

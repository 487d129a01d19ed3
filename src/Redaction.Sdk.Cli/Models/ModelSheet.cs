using System.Globalization;
using System.Text;
using Redaction.Sdk.Detection;

namespace Redaction.Sdk.Cli.Models;

/// <summary>Writes what a model says of itself for people: a line for each thing.</summary>
internal static class ModelSheet
{
    private const string NotStated = "not stated";

    public static string Write(ModelEntry entry)
    {
        var manifest = entry.Bundle!.Manifest;
        var text = new StringBuilder($"{manifest.Name} {manifest.Version}\n");
        foreach (var (name, value) in (IEnumerable<(string, string)>)[.. Place(entry), .. Work(manifest), .. Origin(manifest)])
        {
            text.Append(CultureInfo.InvariantCulture, $"  {name,-10} {PrintableText.Escape(value)}\n");
        }

        return text.ToString();
    }

    private static IEnumerable<(string Name, string Value)> Place(ModelEntry entry)
    {
        var (place, bundle) = entry;
        yield return ("sha256", bundle!.Sha256);
        yield return ("path", Text($"{place.Path}, {place.Bytes:#,0} bytes"));
        yield return ("aliases", Listed(place.Aliases, "none"));
        yield return ("needs", $"Redaction.Sdk {bundle.Manifest.MinimumSdk} or later");
    }

    private static IEnumerable<(string Name, string Value)> Work(ModelManifest manifest)
    {
        var (input, decoder) = (manifest.Input, manifest.Decoder);
        yield return ("reads", Text(
            $"{input.Size.Width} x {input.Size.Height}, {ReportName.Of(input.Channels)}, {ReportName.Of(input.Layout)}, ")
            + Text($"{ReportName.Of(input.Element)}, {ReportName.Of(input.Resize)}, {ReportName.Of(input.Resampling)}"));
        yield return ("decoder", Text(
            $"{decoder.Name}, overlap up to {decoder.MaximumOverlap}, at most {decoder.MaximumDetections} boxes a page"));
        foreach (var one in manifest.Classes)
        {
            var style = one.Style is { } known ? ReportName.Of(known) : "not reported";
            yield return ("class", Text(
                $"{one.Name}: {style}, from confidence {one.MinimumConfidence ?? decoder.MinimumConfidence}"));
        }

        yield return ("thresholds", manifest.ThresholdsChosenOn is { } set ? $"chosen on {set}" : NotStated);
    }

    private static IEnumerable<(string Name, string Value)> Origin(ModelManifest manifest)
    {
        yield return ("figures", Listed(
            manifest.Metrics.Select(static figure => Text($"{figure.Key} {figure.Value}")), "none were measured"));
        yield return ("training", manifest.TrainingData ?? NotStated);
        yield return ("licence", manifest.License ?? NotStated);
        yield return ("made at", manifest.CreatedAt?.ToString("O", CultureInfo.InvariantCulture) ?? NotStated);
        yield return ("commit", manifest.SourceCommit ?? NotStated);
    }

    private static string Listed(IEnumerable<string> words, string none) =>
        string.Join(", ", words) is { Length: > 0 } list ? list : none;

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}

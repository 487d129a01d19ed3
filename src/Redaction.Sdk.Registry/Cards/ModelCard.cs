using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Redaction.Sdk.Registry;

/// <summary>Writes the model card of a bundle in the format that Hugging Face reads: YAML, then Markdown.</summary>
public static class ModelCard
{
    private const string NotStated = "not stated";

    /// <summary>Writes a card that says what the manifest says, and nothing else.</summary>
    /// <param name="manifest">What the model says of itself.</param>
    /// <returns>The card, with line feeds. The same manifest gives the same card.</returns>
    /// <exception cref="ModelFormatException">A value of the manifest is wrong.</exception>
    public static string Render(ModelManifest manifest)
    {
        ArgumentNullException.ThrowIfNull(manifest);
        ManifestRules.Check(manifest);

        var card = new StringBuilder();
        card.Append("---\n").Append(CardFrontMatter.Write(manifest)).Append("---\n\n");
        AppendAbout(card, manifest);
        AppendInput(card, manifest.Input);
        AppendClasses(card, manifest);
        AppendFigures(card, manifest);
        AppendOrigin(card, manifest);

        return card.ToString();
    }

    private static void AppendAbout(StringBuilder card, ModelManifest manifest)
    {
        Line(card, $"# {manifest.Name} {manifest.Version}");
        Line(card, $"");
        Line(card, $"Finds redactions in pictures of document pages. "
            + $"An ONNX model for Redaction.Sdk {manifest.MinimumSdk} or later.");
        Line(card, $"");
    }

    private static void AppendInput(StringBuilder card, ModelInput input)
    {
        // In the words of the manifest.
        var words = JsonSerializer.SerializeToNode(input, ManifestJson.Default.ModelInput)!;
        Line(card, $"## Input");
        Line(card, $"");
        Line(card, $"| | |");
        Line(card, $"| --- | --- |");
        Line(card, $"| size | {input.Size.Width} x {input.Size.Height} pixels |");
        Line(card, $"| channels | {words["channels"]}, {words["layout"]}, {words["element"]} |");
        Line(card, $"| fitted by | {words["resize"]}, {words["resampling"]}, padded with {input.Padding} |");
        Line(card, $"| normalised | minus {Numbers(input.Mean)}, divided by {Numbers(input.Deviation)} |");
        Line(card, $"");
    }

    private static void AppendClasses(StringBuilder card, ModelManifest manifest)
    {
        Line(card, $"## Output");
        Line(card, $"");
        Line(card, $"Decoded as `{manifest.Decoder.Name}`, overlap up to {manifest.Decoder.MaximumOverlap}, "
            + $"at most {manifest.Decoder.MaximumDetections} boxes a page.");
        Line(card, $"");
        Line(card, $"| class | style | minimum confidence |");
        Line(card, $"| --- | --- | --- |");
        foreach (var one in manifest.Classes)
        {
            var confidence = one.MinimumConfidence ?? manifest.Decoder.MinimumConfidence;
            var style = JsonSerializer.SerializeToNode(one, ManifestJson.Default.ModelClass)!["style"];
            Line(card, $"| {Text(one.Name)} | {style?.ToString() ?? "not reported"} | {confidence} |");
        }

        Line(card, $"");
        Line(card, $"Thresholds chosen on: {Text(manifest.ThresholdsChosenOn ?? NotStated)}.");
        Line(card, $"");
    }

    private static void AppendFigures(StringBuilder card, ModelManifest manifest)
    {
        Line(card, $"## Figures");
        Line(card, $"");
        if (manifest.Metrics.IsEmpty)
        {
            Line(card, $"None were measured.");
            Line(card, $"");
            return;
        }

        Line(card, $"| set | figure | value |");
        Line(card, $"| --- | --- | --- |");
        foreach (var (dataset, metric, value) in CardFrontMatter.Metrics(manifest))
        {
            Line(card, $"| {Text(dataset)} | {Text(metric)} | {value} |");
        }

        Line(card, $"");
    }

    private static void AppendOrigin(StringBuilder card, ModelManifest manifest)
    {
        Line(card, $"## Origin");
        Line(card, $"");
        Line(card, $"- Training data: {Text(manifest.TrainingData ?? NotStated)}");
        Line(card, $"- Licence: {Text(manifest.License ?? NotStated)}");
        Line(card, $"- Made at: {manifest.CreatedAt?.ToString("O", CultureInfo.InvariantCulture) ?? NotStated}");
        Line(card, $"- Source commit: {Text(manifest.SourceCommit ?? NotStated)}");
    }

    private static void Line(StringBuilder card, InvariantText line) =>
        card.Append(line.ToStringAndClear()).Append('\n');

    private static string Numbers(IEnumerable<float> values) =>
        string.Join(", ", values.Select(static value => value.ToString(CultureInfo.InvariantCulture)));

    // Every sign that Markdown or HTML could act on is escaped, and every character that a terminal could.
    private static string Text(string text)
    {
        var result = new StringBuilder();
        foreach (var letter in Quoted.Printable(text))
        {
            result.Append(char.IsAsciiDigit(letter) || char.IsAsciiLetter(letter) || !char.IsAscii(letter)
                || letter is ' ' or ',' or '.' or '/' or '-' or '\'' ? $"{letter}" : $"\\{letter}");
        }

        return result.ToString();
    }
}

using Redaction.Sdk.Detection;

namespace Redaction.Sdk.Cli.Reports;

/// <summary>Says figures in words, the same way in every report.</summary>
internal static class FigureText
{
    /// <summary>Stands for a figure that would divide by nothing.</summary>
    public const string Undefined = "-";

    public static string Name(DetectorIdentity detector) =>
        $"{PrintableText.Escape(detector.Name)} {PrintableText.Escape(detector.Version)}";

    public static string Figure(double? value) => value is { } number ? Of($"{number:0.000}") : Undefined;

    public static string Of(FormattableString text) => FormattableString.Invariant(text);
}

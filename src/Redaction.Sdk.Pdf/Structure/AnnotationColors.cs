using Redaction.Sdk.Pdf.Documents;

namespace Redaction.Sdk.Pdf.Structure;

/// <summary>Reads the colours of annotations: grey, RGB or CMYK (ISO 32000-2, table 166).</summary>
internal static class AnnotationColors
{
    /// <summary>Reads a colour.</summary>
    /// <param name="objects">The document in which the annotation stands in the plain.</param>
    /// <param name="annotation">The dictionary of the annotation.</param>
    /// <param name="key">The key of the colour.</param>
    /// <returns>The colour with the opacity of the annotation; <see langword="null"/> when there is none.</returns>
    public static PaintColor? Read(PlainObjects objects, Dictionary<string, object?> annotation, string key)
    {
        var alpha = objects.Resolve(annotation.GetValueOrDefault("CA")) is double opacity
            ? ToByte(opacity)
            : byte.MaxValue;

        return objects.AsNumbers(annotation.GetValueOrDefault(key)) switch
        {
            [var gray] => new(ToByte(gray), ToByte(gray), ToByte(gray), alpha),
            [var red, var green, var blue] => new(ToByte(red), ToByte(green), ToByte(blue), alpha),
            [var cyan, var magenta, var yellow, var black] => new(
                ToByte((1 - cyan) * (1 - black)),
                ToByte((1 - magenta) * (1 - black)),
                ToByte((1 - yellow) * (1 - black)),
                alpha),
            _ => null,
        };
    }

    private static byte ToByte(double value) => (byte)Math.Round(Math.Clamp(value, 0, 1) * byte.MaxValue);
}

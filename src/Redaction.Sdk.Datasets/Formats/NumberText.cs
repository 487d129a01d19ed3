using System.Globalization;

namespace Redaction.Sdk.Datasets;

/// <summary>Numbers in files, the same in every culture.</summary>
internal static class NumberText
{
    /// <summary>Reads a number; <c>nan</c> and <c>inf</c> are read as what they mean, so that a rule can say so.</summary>
    public static double? Find(string? text) => text?.Trim().ToUpperInvariant() switch
    {
        null or "" => null,
        "NAN" or "-NAN" => double.NaN,
        "INF" or "+INF" or "INFINITY" => double.PositiveInfinity,
        "-INF" or "-INFINITY" => double.NegativeInfinity,
        var number when double.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) => value,
        _ => null,
    };

    /// <summary>Writes a number with all its digits, so that reading gives it back.</summary>
    public static string Write(double number) => number.ToString("R", CultureInfo.InvariantCulture);
}

namespace Redaction.Sdk.Tests.Leaks;

/// <summary>Draws a cover of a random kind over a place.</summary>
internal static class RandomCover
{
    private static readonly string[] Paints = ["0 g", "0 g", "0.5 g", "1 g", "0 0 0.4 rg", "1 1 0 rg"];

    private static readonly Dictionary<string, Action<RandomCanvas, RandomPlace, string>> Kinds = new()
    {
        ["a rectangle"] = static (canvas, place, paint) => canvas.Draw($"{paint} {place.Rectangle} re f"),
        ["a path"] = static (canvas, place, paint) => canvas.Draw($"{paint} {Corners(place)} h f"),
        ["a rounded rectangle"] = static (canvas, place, paint) => canvas.Draw($"{paint} {Rounded(place)} f"),
        ["a thick stroke"] = static (canvas, place, paint) => canvas.Draw(Stroke(place, paint)),
        ["a rectangle with a border"] = static (canvas, place, paint) =>
            canvas.Draw($"{paint} 1 0 0 RG 1 w {place.Rectangle} re B"),
        ["an image"] = static (canvas, place, paint) => canvas.DrawImage(place, (byte)(paint == "0.5 g" ? 128 : 0)),
        ["an inline image"] = static (canvas, place, _) => canvas.Draw(FormattableString.Invariant(
            $"q {place.Width} 0 0 {place.Height} {place.X} {place.Y} cm BI /W 1 /H 1 /CS /G /BPC 8 /F /AHx ID 00> EI Q")),
        ["two halves"] = static (canvas, place, paint) => canvas.Draw(Halves(place, paint)),
        ["an upper and a lower half"] = static (canvas, place, paint) => canvas.Draw(Floors(place, paint)),
        ["slivers"] = static (canvas, place, paint) => canvas.Draw($"{paint} {Slivers(place)} f"),
        ["translucent layers"] = static (canvas, place, _) => canvas.Draw(
            $"q /Half gs 0 g {string.Concat(Enumerable.Repeat($"{place.Rectangle} re f ", 6))} Q"),
        ["a bar that multiplies"] = static (canvas, place, _) =>
            canvas.Draw($"q /Multiply gs 0 g {place.Rectangle} re f Q"),
        ["a page clipped to a bar"] = static (canvas, place, paint) =>
            canvas.Draw($"q {place.Rectangle} re W n {paint} 0 0 600 800 re f Q"),
        ["a page clipped to a rounded bar"] = static (canvas, place, paint) =>
            canvas.Draw($"q {Rounded(place)} W n {paint} 0 0 600 800 re f Q"),
        ["a square"] = static (canvas, place, paint) =>
            canvas.Annotate("/Subtype/Square/IC[0 0 0]", place, $"{paint} {place.Rectangle} re f"),
        ["a highlight"] = static (canvas, place, _) =>
            canvas.Annotate("/Subtype/Highlight/C[0 0 0]", place, $"0 g {place.Rectangle} re f"),
        ["a multiplying highlight"] = static (canvas, place, _) =>
            canvas.Annotate("/Subtype/Highlight/C[0 0 0]", place, $"/Multiply gs 0 g {place.Rectangle} re f"),
        ["a stamp"] = static (canvas, place, paint) =>
            canvas.Annotate("/Subtype/Stamp", place, $"{paint} {place.Rectangle} re f"),
        ["a labelled bar"] = static (canvas, place, _) => canvas.Draw(FormattableString.Invariant(
            $"0 g {place.Rectangle} re f BT 1 g /F0 5 Tf {place.X + 1} {place.Y + 2} Td (b6) Tj ET")),
    };

    private static readonly string[] Names = [.. Kinds.Keys];

    /// <summary>Draws a cover.</summary>
    /// <returns>What was drawn.</returns>
    public static string Draw(RandomCanvas canvas, RandomPlace place)
    {
        var name = Names[canvas.Random.Next(Names.Length)];
        var paint = Paints[canvas.Random.Next(Paints.Length)];
        Kinds[name](canvas, place, paint);

        return $"{name} in {paint}";
    }

    private static string Corners(RandomPlace p) => FormattableString.Invariant(
        $"{p.X} {p.Y} m {p.X + p.Width} {p.Y} l {p.X + p.Width} {p.Y + p.Height} l {p.X} {p.Y + p.Height} l");

    // The corners are cut by a tenth of the height, which letters do not reach.
    private static string Rounded(RandomPlace p)
    {
        var r = 0.1 * p.Height;
        var (x, y, right, top) = (p.X, p.Y, p.X + p.Width, p.Y + p.Height);

        return FormattableString.Invariant(
            $"{x + r} {y} m {right - r} {y} l {right} {y} {right} {y} {right} {y + r} c {right} {top - r} l {right} {top} {right} {top} {right - r} {top} c {x + r} {top} l {x} {top} {x} {top} {x} {top - r} c {x} {y + r} l {x} {y} {x} {y} {x + r} {y} c h");
    }

    private static string Stroke(RandomPlace p, string paint) => FormattableString.Invariant(
        $"{paint.ToUpperInvariant()} {p.Height} w {p.X} {p.Y + (p.Height / 2)} m {p.X + p.Width} {p.Y + (p.Height / 2)} l S");

    private static string Halves(RandomPlace p, string paint) => FormattableString.Invariant(
        $"{paint} {p.X} {p.Y} {p.Width / 2} {p.Height} re f {p.X + (p.Width / 2)} {p.Y} {p.Width / 2} {p.Height} re f");

    private static string Floors(RandomPlace p, string paint) => FormattableString.Invariant(
        $"{paint} {p.X} {p.Y} {p.Width} {p.Height / 2} re f {p.X} {p.Y + (p.Height / 2)} {p.Width} {p.Height / 2} re f");

    private static string Slivers(RandomPlace p) => string.Join(' ', Enumerable.Range(0, 40).Select(i =>
        FormattableString.Invariant($"{p.X + (i * p.Width / 40):0.###} {p.Y:0.###} {p.Width / 40:0.####} {p.Height:0.###} re")));
}

using SkiaSharp;

namespace Redaction.Sdk.Synthesis;

/// <summary>How the fields of one form look.</summary>
internal sealed record FormLook(TextStyle Label, TextStyle Value, SKColor Line, float LineWidth, SKColor? Fill)
{
    public static FormLook Of(Sheet sheet)
    {
        var random = sheet.Random;
        var role = random.Below(10) switch { < 4 => FontRole.Mono, < 6 => FontRole.Hand, _ => FontRole.Sans };
        var values = role is FontRole.Hand ? sheet.Fonts.Pick(role, random) : sheet.Family(role);

        return new(
            sheet.Style(sheet.Family(FontRole.Sans).Regular, random.Between(5f, 8.5f)),
            sheet.Style(values.Regular, random.Between(8f, 11.5f), role is FontRole.Hand ? Scribble.Ink(random) : Colors.Black),
            Colors.Gray(random, 0, 130),
            random.Between(0.35f, 1.2f),
            random.Chance(0.2) ? Colors.Pale(random) : null);
    }
}

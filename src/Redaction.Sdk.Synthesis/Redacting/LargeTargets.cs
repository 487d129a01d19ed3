using SkiaSharp;

namespace Redaction.Sdk.Synthesis;

/// <summary>Targets that do not follow words.</summary>
internal static class LargeTargets
{
    /// <summary>All of a page, or all between its margins.</summary>
    public static RedactionTarget WholePage(Sheet sheet)
    {
        var margin = sheet.Random.Chance(0.3) ? 0 : sheet.Random.Between(15f, 90f);
        var area = sheet.Bounds;
        area.Inflate(-margin, -margin * sheet.Random.Between(0.8f, 1.6f));

        return new([area], 12);
    }

    /// <summary>A part of a page: a band over its whole width, or some columns of it.</summary>
    public static RedactionTarget Block(Sheet sheet)
    {
        var random = sheet.Random;
        var left = random.Between(15f, sheet.Width * 0.5f);
        var top = random.Between(30f, sheet.Height * 0.7f);
        var width = random.Chance(0.6) ? sheet.Width - left - random.Between(15f, 70f) : random.Between(80f, sheet.Width - left - 10);
        var height = random.Between(40f, Math.Min(420f, sheet.Height - top - 20));

        return new([SKRect.Create(left, top, width, height)], 12);
    }

    /// <summary>A box of the size of some words anywhere: over a logo, a stamp, a note by hand.</summary>
    public static RedactionTarget Free(Sheet sheet)
    {
        var random = sheet.Random;
        var width = random.Between(20f, 160f);
        var height = random.Chance(0.7) ? random.Between(9f, 22f) : random.Between(22f, 90f);
        var left = random.Between(10f, sheet.Width - width - 10);
        var top = random.Between(10f, sheet.Height - height - 10);

        return new([SKRect.Create(left, top, width, height)], Math.Min(height * 0.7f, 12));
    }
}

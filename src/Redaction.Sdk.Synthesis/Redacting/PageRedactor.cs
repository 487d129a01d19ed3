using SkiaSharp;

namespace Redaction.Sdk.Synthesis;

/// <summary>Redacts a sheet in one style and one hand.</summary>
internal sealed class PageRedactor(Sheet sheet, RedactionPainter painter)
{
    private readonly SeededRandom _random = sheet.Random;
    private readonly BoxHabit _habit = new(sheet.Random);
    private readonly LabelHabit _labels = new(sheet, painter.Style);
    private readonly float _polygonStray = sheet.Random.Chance(painter.PolygonShare) ? sheet.Random.Between(0.5f, 2.5f) : 0;
    private readonly float _roundness = sheet.Random.Chance(0.06) ? sheet.Random.Between(1f, 3f) : 0;

    public void Redact()
    {
        foreach (var target in new RedactionPlanner(sheet, _habit).Plan())
        {
            if (!painter.Suits(target))
            {
                continue;
            }

            if (_habit.JoinsLines && painter.CanJoin && target.Parts.Count > 1)
            {
                using var shape = RedactionShapes.Joined(target.Parts);
                Paint(shape, target.Parts[0], target);
                continue;
            }

            foreach (var part in Separated(target.Parts))
            {
                using var shape = ShapeOf(part);
                Paint(shape, part, target);
            }
        }
    }

    private void Paint(SKPath shape, SKRect labelled, RedactionTarget target)
    {
        painter.Paint(sheet, shape, target);
        sheet.Redactions.Add(new(shape.Points, painter.Reach, painter.Style));
        _labels.Write(labelled, target, painter.LabelColor);
    }

    private SKPath ShapeOf(SKRect part) =>
        _polygonStray > 0 ? RedactionShapes.Polygon(part, _polygonStray, _random)
        : _roundness > 0 ? RedactionShapes.Rounded(part, _roundness)
        : RedactionShapes.Box(part);

    /// <summary>Parts that are not joined leave a gap, so that each is a redaction of its own.</summary>
    private static IEnumerable<SKRect> Separated(IReadOnlyList<SKRect> parts)
    {
        const float Gap = 1.5f;
        for (var i = 0; i < parts.Count; i++)
        {
            var part = parts[i];
            if (i + 1 < parts.Count)
            {
                part.Bottom = Math.Max(part.Top + 4, Math.Min(part.Bottom, parts[i + 1].Top - Gap));
            }

            yield return part;
        }
    }
}

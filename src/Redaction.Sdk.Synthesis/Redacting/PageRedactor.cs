using SkiaSharp;

namespace Redaction.Sdk.Synthesis;

/// <summary>Redacts a sheet in one style and one hand.</summary>
internal sealed class PageRedactor(Sheet sheet, RedactionPainter painter)
{
    private readonly SeededRandom _random = sheet.Random;
    private readonly BoxHabit _habit = new(sheet.Random);
    private readonly LabelHabit _labels = new(sheet, painter);
    private readonly float _polygonStray = sheet.Random.Chance(painter.PolygonShare) ? sheet.Random.Between(0.5f, 2.5f) : 0;
    private readonly float _roundness = sheet.Random.Chance(0.06) ? sheet.Random.Between(1f, 3f) : 0;

    public void Redact()
    {
        var contact = Contact();
        foreach (var target in new RedactionPlanner(sheet, _habit, contact).Plan().Where(painter.Suits))
        {
            if (target.Parts.Count > 1 && (target.IsOne || (_habit.JoinsLines && painter.CanJoin)))
            {
                using var shape = RedactionShapes.Joined(target.Parts);
                Paint(shape, target, _labels.MarksEachLine ? target.Parts : [target.Parts[0]]);
                continue;
            }

            foreach (var part in contact is TargetContact.Kept ? target.Parts : Separated(target.Parts))
            {
                using var shape = ShapeOf(part);
                Paint(shape, target, [part]);
            }
        }
    }

    /// <summary>An outline, or a code in every box, tells boxes apart that touch; bare paint flows together.</summary>
    private TargetContact Contact()
    {
        var isPlain = _polygonStray == 0 && _roundness == 0 && painter.CanJoin;

        return isPlain && (painter.HasEdges || (_labels.IsInside && _random.Chance(0.8))) ? TargetContact.Kept
            : isPlain && painter.CanMerge ? TargetContact.Merged
            : TargetContact.Avoided;
    }

    private void Paint(SKPath shape, RedactionTarget target, IReadOnlyList<SKRect> labelled)
    {
        painter.Paint(sheet, shape, target);
        sheet.Redactions.Add(new(shape.Points, painter.Reach, painter.Style));
        foreach (var part in labelled)
        {
            _labels.Write(part, target, painter.LabelColor);
        }
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

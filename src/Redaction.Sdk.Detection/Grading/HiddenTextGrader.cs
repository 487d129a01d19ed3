using System.Collections.Immutable;
using Redaction.Sdk.Detection.Covers;
using Redaction.Sdk.Geometry;

namespace Redaction.Sdk.Detection.Grading;

/// <summary>Says what hidden characters amount to: text that leaked, a placeholder, or nothing.</summary>
internal static class HiddenTextGrader
{
    /// <summary>Grades the characters hidden by one redaction.</summary>
    /// <returns>The verdict; <see langword="null"/> when there are none.</returns>
    public static Verdict? Grade(PageContent content, IReadOnlyList<HiddenGlyph> hidden)
    {
        var glyphs = CutLetters.LeaveOut(content, hidden);
        if (glyphs.Length == 0)
        {
            return null;
        }

        var text = content.Read(glyphs.Select(static item => item.Glyph));

        return Placeholder.IsHarmless(text)
            ? new(RedactionStatus.Placeholder, Evidence: Evidence(content, glyphs))
            : new(RedactionStatus.TextUnderCover, Strongest(content, glyphs), text, Evidence(content, glyphs));
    }

    /// <summary>Lists what was hidden, by what, and how that is known.</summary>
    public static RedactionEvidence Evidence(PageContent content, IReadOnlyList<HiddenGlyph> glyphs) => new()
    {
        Boxes = Runs(content, [.. glyphs.Select(static item => item.Glyph)]),
        TextElements = Sorted(glyphs.Select(static item => item.Glyph.Character.Element)),
        CoverElements = Sorted(
            glyphs.SelectMany(item => content.CoversOf(item.Glyph)).SelectMany(static cover => cover.Elements)),
        HiddenShare = glyphs.Min(static item => item.Share),
        Comparison = glyphs.Any(static item => item.IsProven)
            ? EvidenceComparison.RenderDifference
            : EvidenceComparison.PaintOrder,
    };

    /// <summary>Finds the boxes around characters that follow one another in the content.</summary>
    public static ImmutableArray<Box<PagePoints>> Runs(PageContent content, IReadOnlyList<Glyph> glyphs)
    {
        var boxes = ImmutableArray.CreateBuilder<Box<PagePoints>>();
        for (var i = 0; i < glyphs.Count; i++)
        {
            var box = glyphs[i].Character.Ink;
            if (i > 0 && glyphs[i].Character.Element == glyphs[i - 1].Character.Element)
            {
                boxes[^1] = boxes[^1].Enclose(box);
            }
            else
            {
                boxes.Add(box);
            }
        }

        return boxes.ToImmutable();
    }

    // Half of the characters decide: one that would not show without the cover either does not unprove the others.
    private static EvidenceGrade Strongest(PageContent content, HiddenGlyph[] glyphs)
    {
        var strong = glyphs.Count(static item => item.IsProven && CutLetters.IsWholly(item));
        var isHatched = glyphs.Any(item => content.CoversOf(item.Glyph).Any(static c => c.Kind == CoverKind.Hatch));

        return 2 * strong >= glyphs.Length && !isHatched ? EvidenceGrade.A : EvidenceGrade.B;
    }

    private static ImmutableArray<int> Sorted(IEnumerable<int> indexes) => [.. indexes.Distinct().Order()];
}

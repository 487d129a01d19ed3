using Redaction.Sdk.Detection.Covers;
using Redaction.Sdk.Geometry;

namespace Redaction.Sdk.Detection.Grading;

/// <summary>Decides which part of a page has to be rendered, and without what.</summary>
internal sealed class LookPlanner(PageContent content)
{
    private const double Margin = 2;

    private readonly HashSet<int> _text = [];
    private readonly HashSet<int> _covers = [];
    private Box<PagePoints>? _region;

    /// <summary>Plans the look at a page.</summary>
    /// <returns>The look; <see langword="null"/> when the geometry answers everything.</returns>
    public static LookRequest? Plan(PageContent content, IReadOnlyList<RedactionRecord> records)
    {
        var planner = new LookPlanner(content);
        planner.AddGlyphs();
        foreach (var record in records)
        {
            planner.Add(record);
        }

        foreach (var cover in UnderCover.Suspects(content))
        {
            planner.Add(cover.Bounds, [cover]);
        }

        return planner._region is { } region && Padded(region).Intersect(content.Page.Size.Bounds) is { Area: > 0 } part
            ? new(part, planner._text, planner._covers)
            : null;
    }

    private void AddGlyphs()
    {
        foreach (var glyph in content.Glyphs)
        {
            if (glyph.State is GlyphState.Covered or GlyphState.SameColor)
            {
                _text.Add(glyph.Character.Element);
                Add(glyph.Character.Ink, content.CoversOf(glyph));
            }
            else if (glyph.State == GlyphState.UnderPicture)
            {
                Add(glyph.Character.Ink, []);
            }
        }
    }

    private void Add(RedactionRecord record)
    {
        foreach (var glyph in content.In(record.Box))
        {
            if (glyph.State is GlyphState.Unpainted or GlyphState.Visible)
            {
                Add(record, glyph);
            }
        }

        if (UnderCover.HasContent(content, record.Box))
        {
            // Whether a picture is blank shows only in all of it.
            Add(content.Pictures.Count > 0 ? content.Page.Size.Bounds : record.Box,
                content.Covers.Over(record.Box, after: -1));
        }
    }

    private void Add(RedactionRecord record, Glyph glyph)
    {
        int[] later = glyph.State == GlyphState.Visible ? [.. content.PaintedOver(glyph)] : [];
        if (glyph.State == GlyphState.Unpainted || later.Length > 0)
        {
            Add(record.Box, []);
        }

        if (later.Length > 0)
        {
            _text.Add(glyph.Character.Element);
            _covers.UnionWith(later);
        }
    }

    private void Add(Box<PagePoints> box, IEnumerable<Cover> covers)
    {
        _region = _region?.Enclose(box) ?? box;
        _covers.UnionWith(covers.SelectMany(static cover => cover.Elements));
    }

    private static Box<PagePoints> Padded(Box<PagePoints> box) => Box<PagePoints>.FromEdges(
        box.Left - Margin, box.Top - Margin, box.Right + Margin, box.Bottom + Margin);
}

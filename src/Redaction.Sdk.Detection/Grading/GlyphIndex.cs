using System.Collections.Immutable;
using Redaction.Sdk.Geometry;

namespace Redaction.Sdk.Detection.Grading;

/// <summary>The characters of a page, ready to be asked for by place. Immutable.</summary>
internal sealed class GlyphIndex
{
    private readonly Glyph[] _byHeight;
    private readonly double[] _heights;

    /// <summary>Initializes a new instance of the <see cref="GlyphIndex"/> class.</summary>
    public GlyphIndex(ImmutableArray<Glyph> glyphs)
    {
        _byHeight = [.. glyphs.OrderBy(static glyph => glyph.Middle.Y)];
        _heights = [.. _byHeight.Select(static glyph => glyph.Middle.Y)];
    }

    /// <summary>Finds the characters whose middles lie in a box, its edges included.</summary>
    /// <returns>The characters, in the order of the page.</returns>
    public Glyph[] In(Box<PagePoints> box)
    {
        var found = new List<Glyph>();
        for (var i = FirstAt(box.Top); i < _byHeight.Length && _heights[i] <= box.Bottom; i++)
        {
            if (_byHeight[i].IsWithin(box))
            {
                found.Add(_byHeight[i]);
            }
        }

        return [.. found.OrderBy(static glyph => glyph.Index)];
    }

    private int FirstAt(double top)
    {
        var index = Array.BinarySearch(_heights, top);
        index = index < 0 ? ~index : index;
        while (index > 0 && _heights[index - 1] >= top)
        {
            index--;
        }

        return index;
    }
}

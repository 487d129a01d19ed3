using Redaction.Sdk.Geometry;

namespace Redaction.Sdk.Detection.Grading;

/// <summary>A character of a page with what its structure tells about it.</summary>
/// <param name="Index">Its index in <see cref="PageStructure.Characters"/>.</param>
/// <param name="Character">The character.</param>
/// <param name="State">Whether it shows.</param>
/// <param name="Covered">The share of its ink under covers that were painted later, from 0 to 1.</param>
internal readonly record struct Glyph(int Index, PageCharacter Character, GlyphState State, double Covered)
{
    /// <summary>Gets the middle of its ink or, for a character without any, of its cell, in page points.</summary>
    public Point<PagePoints> Middle
    {
        get
        {
            var box = Character.Ink.Area > 0 ? Character.Ink : Character.Cell;

            return Point<PagePoints>.At(box.CenterX, box.CenterY);
        }
    }

    /// <summary>Tells whether its middle lies in a box, its edges included.</summary>
    public bool IsWithin(Box<PagePoints> box)
    {
        var middle = Middle;

        return box.Left <= middle.X && middle.X <= box.Right && box.Top <= middle.Y && middle.Y <= box.Bottom;
    }
}

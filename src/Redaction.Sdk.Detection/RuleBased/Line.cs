namespace Redaction.Sdk.Detection.RuleBased;

/// <summary>Looks for lines: how much of the length of a thin box they cover.</summary>
internal static class Line
{
    /// <summary>Measures the share of a box's columns that have a marked pixel: a line across.</summary>
    public static double Across(BitMask mask, PixelBox box)
    {
        box = box.Intersect(mask.Bounds);
        var marked = 0;
        for (var x = box.Left; x < box.Right; x++)
        {
            marked += HasMark(mask, x, box.Top, box.Bottom) ? 1 : 0;
        }

        return box.IsEmpty ? 0 : (double)marked / box.Width;
    }

    /// <summary>Measures the share of a box's rows that have a marked pixel: a line down.</summary>
    public static double Down(BitMask mask, PixelBox box)
    {
        box = box.Intersect(mask.Bounds);
        var marked = 0;
        for (var y = box.Top; y < box.Bottom; y++)
        {
            marked += mask.Count(y, box.Left, box.Right) > 0 ? 1 : 0;
        }

        return box.IsEmpty ? 0 : (double)marked / box.Height;
    }

    private static bool HasMark(BitMask mask, int x, int top, int bottom)
    {
        for (var y = top; y < bottom; y++)
        {
            if (mask[x, y])
            {
                return true;
            }
        }

        return false;
    }
}

using SkiaSharp;

namespace SampleDocuments.Drawing;

/// <summary>The heads and feet that the pages of the invented authority share.</summary>
internal static class Letterhead
{
    public static readonly SKColor Navy = new(0x1F, 0x3A, 0x5F);

    /// <summary>Draws a seal, the name and a double rule across the top of the page.</summary>
    public static void Draw(Sheet sheet, double left, double right, SKColor color)
    {
        using var name = Fonts.SerifBold(17);
        using var small = Fonts.Sans(8);
        using var initials = Fonts.SerifBold(13);

        sheet.Circle(left + 24, 62, 23, color, 1.6);
        sheet.Circle(left + 24, 62, 18.5, color, 0.7);
        sheet.Text("BHA", left + 24, 66.5, initials, color, SKTextAlign.Center);
        sheet.Text("Brackwater Harbour Authority", left + 60, 60, name, color);
        sheet.Text("Office of the Inspector  ·  4 Lantern Quay  ·  Brackwater", left + 60, 76, small, color);
        sheet.Rule(left, 96, right, 96, 1.8, color);
        sheet.Rule(left, 99.5, right, 99.5, 0.5, color);
    }

    /// <summary>Draws the head of a following page.</summary>
    public static void Follow(Sheet sheet, double left, double right, string title, int number)
    {
        using var font = Fonts.Sans(8);
        sheet.Text(title, left, 48, font);
        sheet.Text($"Page {number}", right, 48, font, align: SKTextAlign.Right);
        sheet.Rule(left, 55, right, 55, 0.5);
    }

    /// <summary>Draws the foot of a page.</summary>
    public static void Foot(Sheet sheet, double left, double right, double y, string reference)
    {
        using var font = Fonts.Sans(7.5);
        sheet.Rule(left, y - 12, right, y - 12, 0.5);
        sheet.Text(reference, left, y, font);
        sheet.Text("Released in part", right, y, font, align: SKTextAlign.Right);
    }
}

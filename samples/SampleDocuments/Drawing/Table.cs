using SkiaSharp;

namespace SampleDocuments.Drawing;

/// <summary>Draws ruled tables. A cell that starts with <c>#</c> is redacted; what follows is its label.</summary>
internal static class Table
{
    public const double RowHeight = 19;

    /// <summary>Draws the table and returns the y of its lower edge.</summary>
    public static double Draw(
        Sheet sheet, double x, double y, double[] columns, string[][] rows, TableStyle style, Mark? mark = null)
    {
        using var head = Fonts.SansBold(8.5);
        using var body = Fonts.Sans(8.5);
        var width = columns.Sum();

        for (var row = 0; row < rows.Length; row++)
        {
            var top = y + (row * RowHeight);
            var isHead = row == 0;
            if (isHead || (style.Zebra is not null && row % 2 == 0))
            {
                sheet.Fill(x, top, width, RowHeight, isHead ? style.Head : style.Zebra!.Value);
            }

            var (font, ink) = isHead ? (head, style.HeadInk) : (body, SKColors.Black);
            DrawRow(sheet, x, top, columns, rows[row], font, ink, mark ?? Mark.Black);
            sheet.Rule(x, top, x + width, top, 0.5, style.Line);
        }

        var bottom = y + (rows.Length * RowHeight);
        DrawEdges(sheet, x, y, bottom, columns, style.Line);
        return bottom;
    }

    private static void DrawRow(
        Sheet sheet, double x, double top, double[] columns, string[] cells, SKFont font, SKColor ink, Mark mark)
    {
        for (var i = 0; i < cells.Length; i++)
        {
            if (cells[i].StartsWith('#'))
            {
                var label = cells[i].Length > 1 ? cells[i][1..] : null;
                sheet.Redact(x + 3, top + 3, columns[i] - 6, RowHeight - 6, mark, label);
            }
            else
            {
                sheet.Text(cells[i], x + 5, top + 13, font, ink);
            }

            x += columns[i];
        }
    }

    private static void DrawEdges(Sheet sheet, double x, double top, double bottom, double[] columns, SKColor line)
    {
        sheet.Rule(x, bottom, x + columns.Sum(), bottom, 0.5, line);
        sheet.Rule(x, top, x, bottom, 0.5, line);
        foreach (var column in columns)
        {
            x += column;
            sheet.Rule(x, top, x, bottom, 0.5, line);
        }
    }
}

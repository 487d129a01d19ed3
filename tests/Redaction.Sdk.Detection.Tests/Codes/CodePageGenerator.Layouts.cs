using Redaction.Sdk.Geometry;

namespace Redaction.Sdk.Detection.Tests.Codes;

/// <summary>The ways in which a line puts its code. Each tells how much further down the next line begins.</summary>
internal sealed partial class CodePageGenerator
{
    private double On(CodePage page, double y, string text, string[] truth)
    {
        var (x, style) =
            (Words(page, Left, y, Number(0.1, 0.4)), Place == CodePlace.InOutline ? RedactionStyle.Outlined
                : RedactionStyle.Black);
        (text, truth) = Place == CodePlace.Bare ? BareLabel() : (text, truth);
        var box = Bar(x, y, Small.WidthOf(text) + Number(6, 40));
        page.Redact(box, style, truth);
        if (Place == CodePlace.Annotation)
        {
            page.Annotate(new() { Subtype = "Redact", Box = box, OverlayText = text, HasAppearance = true });
        }
        else
        {
            page.Write(text, x + 3, y - (0.1 * Body.Size), Small, style == RedactionStyle.Black ? (byte)255 : (byte)0);
        }

        Words(page, box.Right + Space, y, 1);

        return 0;
    }

    private double Beside(CodePage page, double y, string text, string[] truth)
    {
        if (Place == CodePlace.BesideAtStart)
        {
            var end = page.Write(text, Left, y, Small);
            page.Redact(Bar(end + Number(2, 8), y, Number(60, 120)), RedactionStyle.Black, truth);
            Words(page, page.Redactions[^1].Box.Right + Space, y, 1);
            return 0;
        }

        var x = Words(page, Left, y, Place == CodePlace.BesideSmall ? Number(0.1, 0.3) : Number(0.3, 0.5));
        var box = Bar(x, y, Number(40, 100));
        page.Redact(box, RedactionStyle.Black, truth);
        x = page.Write(text, box.Right + Number(1, 5), y, Small);
        if (Place == CodePlace.BesideSmall)
        {
            Words(page, x + Space, y, 1);
        }

        return 0;
    }

    // One code for one or two bars of the line, or a stack of two beside a block of two lines.
    private double Margin(CodePage page, double y, string text, string[] truth)
    {
        var x = Words(page, Left, y, Number(0.1, 0.3));
        page.Redact(Bar(x, y, Number(30, 90)), RedactionStyle.Black, truth);
        x = Words(page, page.Redactions[^1].Box.Right + Space, y, 0.6);
        if (_random.Next(2) == 0 && x < Right - 60)
        {
            page.Redact(Bar(x, y, Number(20, 50)), RedactionStyle.Black, truth);
            x = page.Redactions[^1].Box.Right + Space;
        }

        Words(page, x, y, 1);
        page.Write(
            text, Place == CodePlace.RightMargin ? Right + Number(14, 20) : Left - 14 - Small.WidthOf(text), y, Small);

        return 0;
    }

    private double Leader(CodePage page, double y, string text, string[] truth)
    {
        Words(page, Left, y, 0.9);
        y += Pitch;
        var x = Words(page, Left, y, Number(0.4, 0.6));
        page.Redact(Bar(x, y, Number(30, 60)), RedactionStyle.Black, truth);
        var box = page.Redactions[^1].Box;
        var labelY = y - (1.6 * Pitch);
        page.Write(text, Right + 10, labelY, Small);
        page.Line(Right + 9, labelY - (0.3 * Small.Size), box.Right - 2, box.Top + 1);

        return Pitch;
    }

    private double Continued(CodePage page, double y, string text, string[] truth)
    {
        var x = Words(page, Left, y, Number(0.2, 0.4));
        page.Redact(Bar(x, y, Right - x), RedactionStyle.Black, truth);
        page.Write(text, x + 3, y - (0.1 * Body.Size), Small, 255);
        var lines = _random.Next(3);
        for (var i = 1; i <= lines; i++)
        {
            page.Redact(Bar(Left, y + (i * Pitch), Right - Left), RedactionStyle.Black, truth);
        }

        page.Redact(Bar(Left, y + ((lines + 1) * Pitch), Number(60, 150)), RedactionStyle.Black, truth);
        Words(page, page.Redactions[^1].Box.Right + Space, y + ((lines + 1) * Pitch), 1);

        return (lines + 1) * Pitch;
    }

    private double Upright(CodePage page, double y, string text, string[] truth)
    {
        var height = Math.Max(4 * Pitch, Small.WidthOf(text) + 10);
        var box = Box<PagePoints>.FromSize(Left + 30, y - Body.Size, 260, height);
        page.Redact(box, RedactionStyle.Black, truth);
        if (_random.Next(2) == 0)
        {
            page.WriteUp(text, box.Right - 12, box.Bottom - 5, Small, 255);
        }
        else
        {
            page.WriteUp(text, Right + 25, box.Bottom - 5, Small);
        }

        return height + Pitch;
    }

    // Rows that explain codes; a detector may take the frame around one for a redaction.
    private void Legend(CodePage page)
    {
        var y = 100.0;
        foreach (var code in WrittenCode.All.Where(static code => code.Regime == "us-foia"))
        {
            page.Write(code.Spellings[0], Left, y, Body);
            page.Write("would disclose what the law protects from disclosure in this case", Left + 100, y, Body);
            if (_random.Next(4) == 0)
            {
                page.Redact(
                    Box<PagePoints>.FromEdges(Left - 4, y - Body.Size, Right + 60, y + 4), RedactionStyle.Outlined);
            }

            y += 1.5 * Pitch;
        }

        for (; y < 650; y += Pitch)
        {
            Plain(page, y, isWrapped: true);
        }
    }
}

using Redaction.Sdk.Geometry;

namespace Redaction.Sdk.Detection.Tests.Codes;

/// <summary>Where a page puts its codes.</summary>
internal enum CodePlace
{
    OnBar,
    InOutline,
    BesideSmall,
    BesideAtEnd,
    BesideAtStart,
    Above,
    RightMargin,
    LeftMargin,
    Leader,
    Continued,
    Upright,
    Annotation,
    Bare,
    None,
    Legend,
}

/// <summary>Makes pages of type with redactions whose codes are known, from a seed.</summary>
internal sealed class CodePageGenerator(int seed)
{
    private static readonly string[] Vocabulary =
        ("the of and a in that for was on with as by he at it from this which had be not his are or an they were have one you "
        + "all their there been would when will more no if out so said what up its about into than them can only other new some "
        + "could time these two may then do first any my now such like our over man me even most made after also did many before "
        + "office letter witness inspector harbour contract meeting report telephone yesterday decision engineer").Split(' ');

    private static readonly string[] Citations =
    [
        "under (b)(6)", "pursuant to section 552(b)(7)(C)", "under Exemption 5", "exempt under (b)(5) and", "see 5 U.S.C. 552(b)(3)",
        "of article 5.1.2e of the", "under s. 19(1) of the Act", "in Article 4(1)(b) of Regulation", "krachtens 5.1.2.e van de", "section 40(2) of the Act",
        "nach § 5 IFG", "and (b)(7)(D) as well",
    ];

    private readonly Random _random = new(seed);

    public static CodePage Generate(int seed) => new CodePageGenerator(seed).Page();

    public CodePlace Place { get; private set; }

    private Face Body { get; set; } = null!;

    private double Left { get; set; }

    private double Right { get; set; }

    private double Pitch { get; set; }

    private double Rate { get; set; }

    public CodePage Page()
    {
        Place = (CodePlace)_random.Next((int)CodePlace.Legend + 1);
        var isScan = Place is not (CodePlace.BesideSmall or CodePlace.Annotation or CodePlace.Leader) && _random.Next(3) == 0;
        (string Name, double Scale, bool IsFixed)[] faces = [("Times", 0.44, false), ("Helvetica", 0.5, false), ("Courier", 0.5, true)];
        var (name, scale, isFixed) = faces[_random.Next(faces.Length)];
        Body = new(name, Number(9, 13), scale, isFixed);
        (Left, Right, Pitch) = (Number(90, 120), Number(480, 520), Body.Size * Number(1.3, 1.7));
        Rate = isScan ? 0.08 : 0;
        var page = new CodePage { IsScan = isScan };
        if (Place == CodePlace.Legend)
        {
            Legend(page);
        }
        else
        {
            Text(page);
        }

        return page;
    }

    private void Text(CodePage page)
    {
        var regime = WrittenCode.All[_random.Next(WrittenCode.All.Length)].Regime;
        WrittenCode[] codes = [.. WrittenCode.All.Where(code => code.Regime == regime)];
        var isWrapped = false;
        for (var y = Number(70, 100); y < CodePage.Height - 80; y += Pitch)
        {
            var kind = _random.Next(10);
            if (isWrapped || kind >= 4 || y > CodePage.Height - 200)
            {
                isWrapped = Plain(page, y, isWrapped);
            }
            else if (Place == CodePlace.None || kind == 0)
            {
                Uncoded(page, y);
            }
            else
            {
                y += Coded(page, y, codes);
            }
        }
    }

    // A line of text that may cite the law; sometimes the citation is broken over two lines, with a bar behind it.
    private bool Plain(CodePage page, double y, bool isWrapped)
    {
        var x = Left;
        if (isWrapped)
        {
            x = page.Write("(b)(6) ", x, y, Body);
            page.Redact(Bar(x, y, Number(40, 90)), RedactionStyle.Black);
            x = page.Redactions[^1].Box.Right + Space;
        }

        var (cites, wraps) = (_random.Next(4) == 0, !isWrapped && !page.IsScan && _random.Next(12) == 0);
        x = Words(page, x, y, Number(0.3, 0.5));
        if (cites)
        {
            x = Cite(page, x, y);
        }

        x = Words(page, x, y, 1);
        if (wraps && x + Body.WidthOf("under") <= Right)
        {
            page.Write("under", x, y, Body);
            return true;
        }

        return false;
    }

    private void Uncoded(CodePage page, double y)
    {
        var x = Words(page, Left, y, Number(0.2, 0.5));
        if (_random.Next(2) == 0)
        {
            x = Cite(page, x, y);
        }

        page.Redact(Bar(x, y, Number(30, 90)), RedactionStyle.Black);
        Words(page, page.Redactions[^1].Box.Right + Space, y, 1);
    }

    private double Cite(CodePage page, double x, double y)
    {
        var citation = $"{Citations[_random.Next(Citations.Length)]} ";

        return x + Body.WidthOf(citation) > Right ? x : page.Write(citation, x, y, Body);
    }

    private double Coded(CodePage page, double y, WrittenCode[] codes)
    {
        var (text, truth) = Label(codes);
        switch (Place)
        {
            case CodePlace.OnBar or CodePlace.InOutline or CodePlace.Bare or CodePlace.Annotation:
                return On(page, y, text, truth);
            case CodePlace.BesideSmall or CodePlace.BesideAtEnd or CodePlace.BesideAtStart:
                return Beside(page, y, text, truth);
            case CodePlace.Above:
                page.Redact(Bar(Left + 20, y + Pitch, Number(150, 300)), RedactionStyle.Black, truth);
                page.Write(text, Left + 20 + Number(0, 40), y, Small);
                return 2 * Pitch;
            case CodePlace.RightMargin or CodePlace.LeftMargin:
                return Margin(page, y, text, truth);
            case CodePlace.Leader:
                return Leader(page, y, text, truth);
            case CodePlace.Continued:
                return Continued(page, y, text, truth);
            default:
                return Upright(page, y, text, truth);
        }
    }

    private double On(CodePage page, double y, string text, string[] truth)
    {
        var (x, style) = (Words(page, Left, y, Number(0.1, 0.4)), Place == CodePlace.InOutline ? RedactionStyle.Outlined : RedactionStyle.Black);
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
        page.Write(text, Place == CodePlace.RightMargin ? Right + Number(14, 20) : Left - 14 - Small.WidthOf(text), y, Small);

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
                page.Redact(Box<PagePoints>.FromEdges(Left - 4, y - Body.Size, Right + 60, y + 4), RedactionStyle.Outlined);
            }

            y += 1.5 * Pitch;
        }

        for (; y < 650; y += Pitch)
        {
            Plain(page, y, isWrapped: true);
        }
    }

    private (string Text, string[] Truth) Label(WrittenCode[] codes)
    {
        var first = codes[_random.Next(codes.Length)];
        var second = codes[_random.Next(codes.Length)];
        string[] separators = [", ", "; ", " ", "/"];
        var isDouble = _random.Next(4) == 0 && first != second && first.Regime is not ("litigation" or "mueller");
        var text = RecognitionNoise.Spoil(Spelling(first), _random, Rate);
        if (isDouble)
        {
            text += separators[_random.Next(separators.Length)] + RecognitionNoise.Spoil(Spelling(second), _random, Rate);
        }

        return (text, isDouble ? [first.Truth, second.Truth] : [first.Truth]);
    }

    private (string Text, string[] Truth) BareLabel()
    {
        (string, string)[] bare = [("6", "us-foia (b)(6)"), ("7(C)", "us-foia (b)(7)(C)"), ("5", "us-foia (b)(5)"), ("b6", "us-foia (b)(6)")];
        var (text, truth) = bare[_random.Next(bare.Length)];

        return (text, [truth]);
    }

    private string Spelling(WrittenCode code) => code.Spellings[_random.Next(code.Spellings.Length)];

    private double Words(CodePage page, double x, double y, double share)
    {
        var end = Left + ((Right - Left) * share);
        while (true)
        {
            var word = Vocabulary[_random.Next(Vocabulary.Length)] + (_random.Next(12) == 0 ? "," : string.Empty);
            if (x + Body.WidthOf(word) > end)
            {
                return x;
            }

            x = page.Write($"{word} ", x, y, Body);
        }
    }

    private Face Small => Body with { Size = 0.8 * Body.Size };

    private double Space => Body.WidthOf(" ");

    private Box<PagePoints> Bar(double x, double y, double width) =>
        Box<PagePoints>.FromSize(x, y - (0.85 * Body.Size), width, 1.08 * Body.Size);

    private double Number(double least, double most) => least + (_random.NextDouble() * (most - least));
}

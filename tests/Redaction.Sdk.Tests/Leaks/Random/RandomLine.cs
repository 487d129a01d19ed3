using System.Globalization;

namespace Redaction.Sdk.Tests.Leaks;

/// <summary>Draws one line of text with something done to it.</summary>
internal static class RandomLine
{
    // The letters of Courier are 0.6 of the size wide; of the other fonts none is wider than its size.
    private const double CourierWidth = 0.6;
    private const int Courier = 2;

    private static readonly string[] Words =
    [
        "Abbott", "Quentin", "Marlow", "Harbor", "account", "transfer", "witness", "Tuesday", "1984", "555-0199",
        "contractor", "$12,400", "Zurich", "meeting", "informant", "Delgado", "03/17/1962", "passport", "No.", "K-4417",
        "shelter", "residence", "Warsaw", "the", "and", "Mr.", "bank", "O'Neill", "file", "7B",
    ];

    private static readonly string[] Capitals = ["HENRY", "MARTIN", "1984", "FIELD", "BERLIN", "KATE", "2047", "HILL"];

    private static readonly string[] Placeholders =
        ["XXXXXXXX", "XXX-XX-XXXX", "REDACTED", "[Redacted]", "(b)(6)", "(b)(7)(C)", "Privileged", "- - -", "    "];

    private static readonly string[] Inks = ["0 g", "0.1 0.1 0.5 rg", "0.6 0 0 rg", "0.25 g"];

    /// <summary>Draws a line on a base line.</summary>
    public static void Draw(RandomCanvas canvas, int y)
    {
        var random = canvas.Random;
        switch (random.Next(12))
        {
            case 0 or 1:
                Tell(canvas, "plain", Write(canvas, Line.Of(random, y, Text(random, Words))));
                break;
            case 2 or 3 or 4 or 5:
                Hide(canvas, Line.Of(random, y, Text(random, Words)));
                break;
            case 6:
                HideWords(canvas, Line.Of(random, y, Text(random, Words)) with { Font = Courier });
                break;
            case 7:
                HideMostOf(canvas, Line.Of(random, y, Text(random, Capitals)));
                break;
            case 8:
                SameColor(canvas, Line.Of(random, y, Text(random, Words)));
                break;
            default:
                Pretend(canvas, Line.Of(random, y, Text(random, Words)));
                break;
        }
    }

    private static void Hide(RandomCanvas canvas, Line line)
    {
        Write(canvas, line);
        var cover = RandomCover.Draw(canvas, line.Around());
        canvas.Secrets.Add(line.Text);
        Tell(canvas, $"under {cover}", line);
    }

    private static void HideWords(RandomCanvas canvas, Line line)
    {
        Write(canvas, line);
        var words = line.Text.Split(' ');
        var first = canvas.Random.Next(words.Length);
        var last = canvas.Random.Next(first, words.Length);
        var before = words[..first].Sum(static word => word.Length + 1);
        var hidden = string.Join(' ', words[first..(last + 1)]);
        var width = CourierWidth * line.Size;
        var around = line.Around();
        var cover = RandomCover.Draw(canvas, around with
        {
            X = line.X + (before * width) - (0.1 * line.Size),
            Width = (hidden.Length * width) + (0.2 * line.Size),
        });
        canvas.Secrets.Add(hidden);
        Tell(canvas, $"words {first} to {last} under {cover}", line);
    }

    // Between half and four fifths of the height of capitals, which is about 0.72 of the size.
    private static void HideMostOf(RandomCanvas canvas, Line line)
    {
        Write(canvas, line);
        var around = line.Around();
        canvas.Draw(FormattableString.Invariant(
            $"0 g {around.X:0.###} {line.Y - 2} {around.Width:0.###} {2 + (0.47 * line.Size):0.###} re f"));
        canvas.Secrets.Add(line.Text);
        Tell(canvas, "two thirds under a bar", line);
    }

    private static void SameColor(RandomCanvas canvas, Line line)
    {
        var ink = Inks[canvas.Random.Next(Inks.Length)];
        canvas.Draw($"{ink} {line.Around().Rectangle} re f");
        Write(canvas, line with { Ink = ink });
        canvas.Secrets.Add(line.Text);
        Tell(canvas, "in the colour of its ground", line);
    }

    private static void Pretend(RandomCanvas canvas, Line line)
    {
        var around = line.Around();
        var place = around.Rectangle;
        var choice = canvas.Random.Next(11);
        if (choice == 0)
        {
            canvas.Draw($"0 g {place} re f");
            Write(canvas, line with { Ink = "1 g" });
        }
        else if (choice == 1)
        {
            RandomCover.Draw(canvas, around);
        }
        else if (choice == 2)
        {
            line = line with { Text = Placeholders[canvas.Random.Next(Placeholders.Length)] };
            RandomCover.Draw(canvas, Write(canvas, line).Around());
        }
        else
        {
            Write(canvas, line);
            canvas.Draw(choice switch
            {
                3 => $"q 600 20 5 5 re W n 0 g {place} re f Q",
                4 => $"q /Half gs 1 1 0 rg {place} re f Q",
                5 => $"q /Pale gs 0 g {place} re f Q",
                6 => $"q /Multiply gs 1 1 0 rg {place} re f Q",
                7 => $"0 G 1 w {place} re S",
                8 => $"0 g {(around with { Height = 0.3 * line.Size }).Rectangle} re f",
                9 => $"0 g {place} re {(around with { X = around.X + 0.5, Y = around.Y + 0.5, Width = around.Width - 1, Height = around.Height - 1 }).Rectangle} re f*",
                _ => $"0 G 0.6 w {around.X:0} {line.Y - 2} m {around.X + around.Width:0} {line.Y - 2} l S",
            });
        }

        Tell(canvas, $"pretence {choice}", line);
    }

    private static Line Write(RandomCanvas canvas, Line line)
    {
        canvas.Draw(line.Operators);

        return line;
    }

    private static string Text(Random random, string[] words) => string.Join(
        ' ', Enumerable.Range(0, 1 + random.Next(4)).Select(_ => words[random.Next(words.Length)]));

    private static void Tell(RandomCanvas canvas, string what, Line line) =>
        canvas.Story.Add($"{line.Y} '{line.Text}' {line.Size.ToString(CultureInfo.InvariantCulture)} pt: {what}");

    /// <summary>A line of text before it is drawn.</summary>
    private sealed record Line(string Text, double X, int Y, double Size, int Font, string Ink, int Mode)
    {
        public string Operators => FormattableString.Invariant(
            $"q {Ink} {Ink.Replace("rg", "RG", StringComparison.Ordinal).Replace("g", "G", StringComparison.Ordinal)} 0.5 w {Mode} Tr BT /F{Font} {Size} Tf {X} {Y} Td ({Escaped}) Tj ET Q");

        private string Escaped =>
            Text.Replace("(", @"\(", StringComparison.Ordinal).Replace(")", @"\)", StringComparison.Ordinal);

        public static Line Of(Random random, int y, string text) => new(
            text,
            50 + random.Next(60),
            y,
            random.Next(7, 15),
            random.Next(5),
            Inks[random.Next(Inks.Length)],
            random.Next(6) == 0 ? random.Next(1, 3) : 0);

        /// <summary>A place that all of its ink lies in.</summary>
        public RandomPlace Around() => new(
            X - (0.3 * Size),
            Y - (0.3 * Size),
            Math.Min(570 - X, (Text.Length * Size * 0.9) + (0.6 * Size)),
            1.3 * Size);
    }
}

using SkiaSharp;

namespace Redaction.Sdk.Synthesis;

/// <summary>Targets that follow the words of a sheet.</summary>
internal sealed class WordTargets(Sheet sheet, BoxHabit habit, IReadOnlyList<TextLine> lines)
{
    private readonly SeededRandom _random = sheet.Random;
    private readonly bool _partsNames = sheet.Random.Chance(0.25);

    /// <summary>Each name, address or number of a line: words of that kind that stand together.</summary>
    public IEnumerable<RedactionTarget> Names(TextLine line)
    {
        var words = line.Words;
        for (var first = 0; first < words.Count;)
        {
            var count = 0;
            while (first + count < words.Count && words[first + count].IsPersonal && (count == 0 || !_partsNames))
            {
                count++;
            }

            if (count > 0)
            {
                yield return Around(line, first, count);
            }

            first += Math.Max(count, 1);
        }
    }

    /// <summary>Some words of one line.</summary>
    public RedactionTarget Span()
    {
        var line = PersonalLine() ?? _random.PickFrom(lines);
        var words = line.Words;
        var first = FirstPersonal(words) ?? _random.Below(words.Count);
        var count = Math.Min(words.Count - first, _random.Below(10) switch { < 6 => _random.Between(1, 2), < 9 => _random.Between(2, 5), _ => 12 });

        return Around(line, first, count);
    }

    /// <summary>From the middle of a line to the middle of a later one.</summary>
    public RedactionTarget Passage()
    {
        var start = _random.Below(lines.Count);
        var block = lines[start].Block;
        TextLine[] passage = [.. lines.Skip(start).TakeWhile(line => line.Block == block).Take(_random.Between(2, 8))];
        var parts = new SKRect[passage.Length];
        for (var i = 0; i < passage.Length; i++)
        {
            var words = passage[i].Words.Count;
            var first = i == 0 ? _random.Below(words) : 0;
            var count = i == passage.Length - 1 ? _random.Between(1, words - first) : words - first;
            parts[i] = habit.Around(passage[i].Span(first, count), passage[i].Size);
        }

        return new(parts, passage[0].Size);
    }

    /// <summary>A paragraph, line by line or as one box.</summary>
    public RedactionTarget Paragraph()
    {
        var block = _random.PickFrom(lines).Block;
        var target = Block([.. lines.Where(line => line.Block == block)]);

        return _random.Chance(0.4) ? target with { Parts = [target.Box] } : target;
    }

    /// <summary>All lines of a paragraph.</summary>
    public RedactionTarget Block(TextLine[] block) =>
        new([.. block.Select(line => habit.Around(line.Box, line.Size))], block[0].Size);

    /// <summary>A signature, a photograph, a field or a cell; <see langword="null"/> where there is none.</summary>
    public RedactionTarget? Region()
    {
        if (sheet.Regions.Count == 0)
        {
            return null;
        }

        var region = _random.PickFrom(sheet.Regions);
        var grown = region;
        grown.Inflate(_random.Between(-1f, 6f), _random.Between(-1f, 5f));

        return new([grown], Math.Min(region.Height, 10));
    }

    private RedactionTarget Around(TextLine line, int first, int count)
    {
        var span = line.Span(first, count);
        if (_random.Chance(0.06))
        {
            span.Left += span.Width * _random.Between(0.1f, 0.5f);
        }

        return new([habit.Around(span, line.Size)], line.Size, first > 0 || first + count < line.Words.Count);
    }

    private TextLine? PersonalLine()
    {
        for (var tries = 0; tries < 4; tries++)
        {
            var line = _random.PickFrom(lines);
            if (line.Words.Any(word => word.IsPersonal))
            {
                return line;
            }
        }

        return null;
    }

    private int? FirstPersonal(IReadOnlyList<PlacedWord> words)
    {
        int[] personal = [.. Enumerable.Range(0, words.Count).Where(index => words[index].IsPersonal)];

        return personal.Length > 0 && _random.Chance(0.75) ? _random.Pick<int>(personal) : null;
    }
}

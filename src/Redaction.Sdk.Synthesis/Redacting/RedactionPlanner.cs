using SkiaSharp;

namespace Redaction.Sdk.Synthesis;

/// <summary>Chooses what of a sheet is hidden.</summary>
internal sealed class RedactionPlanner(Sheet sheet, BoxHabit habit)
{
    // The least distance of two targets, in points: nearer ones could not be told apart once they are printed.
    private const float Distance = 1.4f;

    private readonly SeededRandom _random = sheet.Random;
    private readonly IReadOnlyList<TextLine> _lines = TextLine.Of(sheet.Words);
    private readonly List<RedactionTarget> _targets = [];

    public IReadOnlyList<RedactionTarget> Plan()
    {
        if (_random.Chance(0.035) || _lines.Count == 0)
        {
            Add(LargeTargets.WholePage(sheet));
            return _targets;
        }

        if (_random.Chance(0.08))
        {
            Add(LargeTargets.Block(sheet));
        }

        var wanted = _random.Below(10) switch { < 4 => _random.Between(1, 4), < 8 => _random.Between(4, 14), _ => _random.Between(14, 45) };
        for (var tries = 0; tries < wanted * 3 && _targets.Count < wanted; tries++)
        {
            Add(Next());
        }

        return _targets;
    }

    private RedactionTarget? Next() => _random.Below(100) switch
    {
        < 72 => Span(),
        < 82 => Passage(),
        < 88 => Paragraph(),
        < 96 => Region(),
        _ => LargeTargets.Free(sheet),
    };

    private RedactionTarget Span()
    {
        var line = PersonalLine() ?? _random.PickFrom(_lines);
        var words = line.Words;
        var first = FirstPersonal(words) ?? _random.Below(words.Count);
        var count = Math.Min(words.Count - first, _random.Below(10) switch { < 6 => _random.Between(1, 2), < 9 => _random.Between(2, 5), _ => 12 });
        var span = line.Span(first, count);
        if (_random.Chance(0.12))
        {
            span.Left += span.Width * _random.Between(0.1f, 0.5f);
        }

        return new([habit.Around(span, line.Size)], line.Size, first > 0 || first + count < words.Count);
    }

    private TextLine? PersonalLine()
    {
        for (var tries = 0; tries < 4; tries++)
        {
            var line = _random.PickFrom(_lines);
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

    /// <summary>From the middle of a line to the middle of a later one.</summary>
    private RedactionTarget Passage()
    {
        var start = _random.Below(_lines.Count);
        var block = _lines[start].Block;
        TextLine[] lines = [.. _lines.Skip(start).TakeWhile(line => line.Block == block).Take(_random.Between(2, 8))];
        var parts = new SKRect[lines.Length];
        for (var i = 0; i < lines.Length; i++)
        {
            var words = lines[i].Words.Count;
            var first = i == 0 ? _random.Below(words) : 0;
            var count = i == lines.Length - 1 ? _random.Between(1, words - first) : words - first;
            parts[i] = habit.Around(lines[i].Span(first, count), lines[i].Size);
        }

        return new(parts, lines[0].Size);
    }

    private RedactionTarget Paragraph()
    {
        var block = _random.PickFrom(_lines).Block;
        TextLine[] lines = [.. _lines.Where(line => line.Block == block)];
        var parts = lines.Select(line => habit.Around(line.Box, line.Size)).ToArray();

        return new(_random.Chance(0.5) ? [parts.Aggregate(SKRect.Union)] : parts, lines[0].Size);
    }

    private RedactionTarget? Region()
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

    private void Add(RedactionTarget? target)
    {
        if (target is null || target.Parts.Any(part => !IsFree(part)))
        {
            return;
        }

        _targets.Add(target);
    }

    private bool IsFree(SKRect part)
    {
        if (part.Width < 6 || part.Height < 5 || !sheet.Bounds.IntersectsWith(part))
        {
            return false;
        }

        part.Inflate(Distance, Distance);

        return !_targets.Any(other => other.Parts.Any(taken => taken.IntersectsWith(part)));
    }
}

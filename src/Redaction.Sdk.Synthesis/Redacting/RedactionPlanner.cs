using SkiaSharp;

namespace Redaction.Sdk.Synthesis;

/// <summary>Chooses what of a sheet is hidden.</summary>
internal sealed class RedactionPlanner(Sheet sheet, BoxHabit habit, TargetContact contact)
{
    // Pages of addressees have this many redactions at most.
    private const int Most = 80;

    private readonly SeededRandom _random = sheet.Random;
    private readonly IReadOnlyList<TextLine> _lines = TextLine.Of(sheet.Words);
    private readonly TargetList _targets = new(sheet, contact);

    public IReadOnlyList<RedactionTarget> Plan()
    {
        if (_random.Chance(0.03) || _lines.Count == 0)
        {
            _targets.Add(LargeTargets.WholePage(sheet));
            return _targets.Targets;
        }

        if (_random.Chance(0.06))
        {
            _targets.Add(LargeTargets.Block(sheet));
        }

        WordTargets words = new(sheet, habit, _lines);
        switch (_random.Below(100))
        {
            case < 52:
                Names(words);
                break;
            case < 60:
                Everything(words);
                break;
            default:
                Some(words, _random.Below(10) switch { < 4 => _random.Between(1, 4), < 8 => _random.Between(4, 14), _ => _random.Between(14, 45) });
                break;
        }

        return _targets.Targets;
    }

    /// <summary>Every name, address and number, as a law on privacy wants it, and little else.</summary>
    private void Names(WordTargets words)
    {
        var share = _random.Chance(0.7) ? 1 : _random.Between(0.4f, 1f);
        foreach (var line in _lines)
        {
            foreach (var target in words.Names(line))
            {
                if (_targets.Targets.Count < Most && _random.Chance(share))
                {
                    _targets.Add(target);
                }
            }
        }

        if (_random.Chance(0.5))
        {
            _targets.Add(words.Region());
        }

        Some(words, _targets.Targets.Count < 2 ? _random.Between(2, 6) : _random.Chance(0.5) ? 0 : _random.Between(1, 4));
    }

    /// <summary>Nearly all paragraphs, from their first word to their last.</summary>
    private void Everything(WordTargets words)
    {
        var share = _random.Between(0.5f, 1f);
        foreach (var block in _lines.GroupBy(line => line.Block))
        {
            if (_random.Chance(share))
            {
                _targets.Add(words.Block([.. block]));
            }
        }
    }

    private void Some(WordTargets words, int wanted)
    {
        wanted += _targets.Targets.Count;
        for (var tries = 0; tries < wanted * 3 && _targets.Targets.Count < wanted; tries++)
        {
            _targets.Add(_random.Below(100) switch
            {
                < 70 => words.Span(),
                < 81 => words.Passage(),
                < 88 => words.Paragraph(),
                < 96 => words.Region(),
                _ => LargeTargets.Free(sheet),
            });
        }
    }
}

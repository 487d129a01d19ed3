using SkiaSharp;

namespace Redaction.Sdk.Synthesis;

/// <summary>How the person or the program that redacts a document draws its boxes, the same on a whole page.</summary>
internal sealed class BoxHabit
{
    private readonly SeededRandom _random;
    private readonly float _above;
    private readonly float _below;
    private readonly float _beside;
    private readonly float _stray;

    public BoxHabit(SeededRandom random)
    {
        _random = random;
        _above = random.Between(-0.08f, 0.28f);
        _below = random.Between(-0.1f, 0.25f);
        _beside = random.Between(-0.05f, 0.35f);
        _stray = random.Chance(0.5) ? 0 : random.Between(0.03f, 0.16f);
        JoinsLines = random.Chance(0.4);
    }

    /// <summary>Whether the parts of one target are drawn as one shape.</summary>
    public bool JoinsLines { get; }

    public SKRect Around(SKRect words, float size) => new(
        words.Left - (size * (_beside + Stray())),
        words.Top - (size * (_above + Stray())),
        words.Right + (size * (_beside + Stray())),
        words.Bottom + (size * (_below + Stray())));

    private float Stray() => _stray * _random.Normal();
}

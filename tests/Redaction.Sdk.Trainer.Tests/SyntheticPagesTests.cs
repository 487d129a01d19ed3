using Redaction.Sdk.Synthesis;

namespace Redaction.Sdk.Trainer.Tests;

public class SyntheticPagesTests
{
    private readonly SyntheticPageGenerator _generator = new(new() { Format = PixelFormat.Bgra32 });

    [Fact]
    public void Create_OfTheSameNumber_GivesTheSamePage()
    {
        SyntheticPages pages = new(_generator, 5);
        using var one = pages.Create(17);
        using var other = pages.Create(17);

        Assert.Equal(one.Layout, other.Layout);
        Assert.Equal(one.Redactions, other.Redactions);
        Assert.True(one.Pixels.Span.SequenceEqual(other.Pixels.Span));
    }

    [Fact]
    public void Create_WithAnotherSeed_GivesAnotherPage()
    {
        using var one = new SyntheticPages(_generator, 5).Create(17);
        using var other = new SyntheticPages(_generator, 6).Create(17);

        Assert.False(one.Pixels.Span.SequenceEqual(other.Pixels.Span));
    }
}

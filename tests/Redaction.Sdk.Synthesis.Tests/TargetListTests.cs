using SkiaSharp;

namespace Redaction.Sdk.Synthesis.Tests;

public sealed class TargetListTests : IDisposable
{
    private readonly SKBitmap _bitmap = new(10, 10);
    private readonly SKCanvas _canvas;
    private readonly Sheet _sheet;

    public TargetListTests()
    {
        SeededRandom random = new(1);
        Lexicon lexicon = new([]);
        _canvas = new(_bitmap);
        _sheet = new(_canvas, new(500, 500), random, new(FontFiles.SystemFolders), new(lexicon, lexicon.Pick(random), random));
    }

    public void Dispose()
    {
        _sheet.Dispose();
        _canvas.Dispose();
        _bitmap.Dispose();
    }

    [Theory]
    [InlineData("Avoided", 1)]
    [InlineData("Kept", 2)]
    [InlineData("Merged", 1)]
    public void Add_TargetThatTouches_IsWhatTheContactSays(string contact, int count)
    {
        var targets = Add(contact, Box(10, 10, 50, 12), Box(10, 22, 80, 12));

        Assert.Equal(count, targets.Count);
        Assert.Equal(contact == "Merged", targets[0].IsOne);
        Assert.Equal(contact == "Merged" ? 34 : 22, targets[0].Box.Bottom);
    }

    [Theory]
    [InlineData("Avoided")]
    [InlineData("Kept")]
    [InlineData("Merged")]
    public void Add_TargetsApart_KeepsBoth(string contact) =>
        Assert.Equal(2, Add(contact, Box(10, 10, 50, 12), Box(10, 24, 80, 12)).Count);

    [Fact]
    public void Add_TargetHalfOverAnother_IsGivenUpEvenWhereContactIsKept() =>
        Assert.Single(Add("Kept", Box(10, 10, 50, 12), Box(10, 16, 80, 12)));

    [Fact]
    public void Add_GapTooNarrowToPrint_IsGivenUpRatherThanMerged() =>
        Assert.Single(Add("Merged", Box(10, 10, 50, 12), Box(10, 23, 80, 12)));

    [Fact]
    public void Add_TargetBetweenTwo_MergesAllThree()
    {
        var one = Assert.Single(Add("Merged", Box(10, 10, 50, 12), Box(10, 34, 50, 12), Box(10, 22, 80, 12)));

        Assert.Equal([10, 22, 34], one.Parts.Select(part => part.Top));
    }

    private static RedactionTarget Box(float left, float top, float width, float height) =>
        new([SKRect.Create(left, top, width, height)], 10);

    private IReadOnlyList<RedactionTarget> Add(string contact, params RedactionTarget[] targets)
    {
        TargetList list = new(_sheet, Enum.Parse<TargetContact>(contact));
        foreach (var target in targets)
        {
            list.Add(target);
        }

        return list.Targets;
    }
}

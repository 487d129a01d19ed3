using System.Security.Cryptography;

namespace Redaction.Sdk.Synthesis.Tests;

public sealed class SyntheticPageGeneratorTests
{
    private static readonly SyntheticPageGenerator Generator = new();

    public static TheoryData<RedactionStyle> Styles { get; } = [.. Enum.GetValues<RedactionStyle>()];

    [Fact]
    public void Create_SameSeedOnManyThreads_MakesTheSameBytes()
    {
        ulong[] seeds = [1, 2, 3, 4, 5, 6, 7, 8];
        var alone = seeds.Select(Hash).ToArray();
        var together = seeds.AsParallel().AsOrdered().WithDegreeOfParallelism(4).Select(Hash).ToArray();

        Assert.Equal(alone, together);
        Assert.Equal(seeds.Length, alone.Distinct().Count());
    }

    [Fact]
    public void Create_NewGeneratorOfTheSameOptions_MakesTheSameBytes()
    {
        using var page = new SyntheticPageGenerator().Create(42);

        Assert.Equal(Hash(42), Hash(page));
    }

    [Theory]
    [MemberData(nameof(Styles))]
    public void Create_OneStyle_AnnotatesOnlyThatStyleWithinThePage(RedactionStyle style)
    {
        SyntheticPageGenerator generator = new(OneStyle(style));
        var count = 0;
        for (ulong seed = 0; seed < 12; seed++)
        {
            using var page = generator.Create(seed);
            count += page.Redactions.Count;

            Assert.All(page.Redactions, redaction =>
            {
                Assert.Equal(style, redaction.Style);
                Assert.InRange(redaction.Box.Left, 0, redaction.Box.Right);
                Assert.InRange(redaction.Box.Top, 0, redaction.Box.Bottom);
                Assert.True(redaction.Box.Right <= page.Width && redaction.Box.Bottom <= page.Height, page.Story);
            });
        }

        Assert.True(count > 0, $"No page of seeds 0 to 11 has a redaction in {style}.");
    }

    [Fact]
    public void Create_AllPagesClean_AnnotatesNothing()
    {
        SyntheticPageGenerator generator = new(new() { CleanShare = 1 });
        for (ulong seed = 0; seed < 20; seed++)
        {
            using var page = generator.Create(seed);

            Assert.Empty(page.Redactions);
        }
    }

    [Fact]
    public void Constructor_NoWeights_Throws() =>
        Assert.Throws<ArgumentException>(() => new SyntheticPageGenerator(
            new() { DocumentWeights = new Dictionary<DocumentKind, double>() }));

    [Fact]
    public void Constructor_FolderWithoutFonts_Throws() =>
        Assert.Throws<ArgumentException>(() => new SyntheticPageGenerator(new() { FontFolders = ["no such folder"] }));

    [Fact]
    public void Pixels_AfterDispose_Throws()
    {
        var page = Generator.Create(1);
        page.Dispose();
        page.Dispose();

        Assert.Throws<ObjectDisposedException>(() => page.Pixels);
    }

    private static SynthesisOptions OneStyle(RedactionStyle style) => new()
    {
        CleanShare = 0,
        StyleWeights = new Dictionary<RedactionStyle, double> { [style] = 1 },
    };

    private static string Hash(ulong seed)
    {
        using var page = Generator.Create(seed);
        return Hash(page);
    }

    private static string Hash(SyntheticPage page) => Convert.ToHexString(SHA256.HashData(page.Pixels.Span));
}

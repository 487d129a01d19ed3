namespace Redaction.Sdk.Synthesis;

/// <summary>The real pages that are drawn over. Any number of threads may read it.</summary>
internal sealed class BackgroundLibrary(IReadOnlyList<string> files)
{
    private readonly BackgroundPage[] _pages = [.. files.AsParallel().AsOrdered().Select(BackgroundPage.Load)];

    public BackgroundPage? Draw(SeededRandom random, double share) =>
        _pages.Length > 0 && random.Chance(share) ? random.Pick<BackgroundPage>(_pages) : null;
}

namespace Redaction.Sdk.Synthesis;

/// <summary>Makes pages that look like documents with redactions on them, and says where each redaction is.</summary>
/// <remarks>
/// <para>
/// The same seed, options and fonts make the same bytes in one version of this package, on whichever thread and in
/// whichever order. Other fonts make other pages.
/// </para>
/// <para>
/// Any number of threads may make pages with one generator at once; none waits for another. Reading the fonts and the
/// backgrounds takes a second or so and happens once, in the constructor.
/// </para>
/// </remarks>
public sealed class SyntheticPageGenerator
{
    private readonly PagePainter _painter;

    /// <summary>Initializes a new instance of the <see cref="SyntheticPageGenerator"/> class.</summary>
    /// <param name="options">Chooses what the pages look like. They are read once, here.</param>
    /// <exception cref="ArgumentException">
    /// No font with Latin letters was found, a file of the options is not an image, or no kind of document or style
    /// has a weight.
    /// </exception>
    /// <exception cref="IOException">A file of the options cannot be read.</exception>
    public SyntheticPageGenerator(SynthesisOptions? options = null) => _painter = new(options ?? new());

    /// <summary>Makes one page.</summary>
    /// <param name="seed">Decides everything that is on it. Pages of neighbouring seeds have nothing in common.</param>
    /// <returns>The page; disposing it gives its buffer back.</returns>
    public SyntheticPage Create(ulong seed) => _painter.Paint(new SeededRandom(seed));
}

using System.Runtime.CompilerServices;

namespace Redaction.Sdk.Detection;

/// <summary>Chooses how a <see cref="DocumentScanner"/> reads documents and what it reports.</summary>
public sealed class DocumentScannerOptions
{
    /// <summary>Gets or sets the resolution at which pages without one of their own are looked at.</summary>
    /// <value>Pixels to the inch, from 36 to 1200. The default is 150.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is out of range.</exception>
    public double Dpi
    {
        get;
        set => field = Within(value, 36, 1200);
    } = 150;

    /// <summary>Gets or sets the confidence below which a region is not reported.</summary>
    /// <value>From 0 to 1. The default is 0.5.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is out of range.</exception>
    public double MinimumConfidence
    {
        get;
        set => field = Within(value, 0, 1);
    } = 0.5;

    /// <summary>Gets or sets whether the detector looks at the pixels of the pages.</summary>
    /// <value>
    /// The default is <see langword="true"/>. Without it a page is partial at best, and unchecked when it is not
    /// known what it draws either.
    /// </value>
    public bool ReadPixels { get; set; } = true;

    /// <summary>Gets or sets whether what pages draw is read, where the document tells.</summary>
    /// <value>
    /// The default is <see langword="true"/>. Without it, redactions are known from the pixels alone, and their
    /// status is undetermined.
    /// </value>
    public bool ReadStructure { get; set; } = true;

    /// <summary>Gets or sets whether whole documents are read a second time, where the scanner has an inspector.</summary>
    /// <value>
    /// The default is <see langword="true"/>. Without it nobody compares two readings, and nobody looks for what is left in
    /// files outside of their pages. A scan that gives bare pages never does.
    /// </value>
    public bool Inspect { get; set; } = true;

    /// <summary>Gets or sets whether text that redactions failed to hide is reported as it is.</summary>
    /// <value>
    /// The default is <see langword="false"/>: its length and its hash are reported, the text itself is not kept.
    /// </value>
    public bool RevealText { get; set; }

    /// <summary>Gets or sets the grounds that are looked for beside redactions.</summary>
    /// <value>The default is <see cref="CodeCatalog.BuiltIn"/>.</value>
    /// <exception cref="ArgumentNullException">The value is <see langword="null"/>.</exception>
    public CodeCatalog Codes
    {
        get;
        set
        {
            ArgumentNullException.ThrowIfNull(value);
            field = value;
        }
    } = CodeCatalog.BuiltIn;

    /// <summary>Gets or sets what reads the text around redactions on pages without a text layer.</summary>
    /// <value>The default is <see langword="null"/>: the codes on such pages are not known.</value>
    public ITextRecognizer? TextRecognizer { get; set; }

    /// <summary>Gets or sets how many pages are rendered and looked at side by side.</summary>
    /// <value>From 1 to 1024, over all documents of one scanner. The default is the number of processors.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is out of range.</exception>
    public int Parallelism
    {
        get;
        set => field = (int)Within(value, 1, 1024);
    } = Math.Min(Environment.ProcessorCount, 1024);

    /// <summary>Gets or sets the size above which a document is refused.</summary>
    /// <value>Bytes, from 1 to 2,000,000,000. The default is 536,870,912 (512 MiB).</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is out of range.</exception>
    public long MaximumDocumentBytes
    {
        get;
        set => field = (long)Within(value, 1, 2_000_000_000);
    } = 512L << 20;

    /// <summary>
    /// Gets or sets the working time that a document may take, besides that of <see cref="TimePerPage"/>.
    /// </summary>
    /// <value>From a millisecond to a day. The default is 60 seconds.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is out of range.</exception>
    public TimeSpan TimeBudget
    {
        get;
        set => field = Within(value);
    } = TimeSpan.FromSeconds(60);

    /// <summary>Gets or sets the working time that each finished page adds to the budget of its document.</summary>
    /// <value>
    /// From a millisecond to a day. The default is one second: a document whose pages keep coming never runs
    /// out of time, and one that stalls does.
    /// </value>
    /// <exception cref="ArgumentOutOfRangeException">The value is out of range.</exception>
    public TimeSpan TimePerPage
    {
        get;
        set => field = Within(value);
    } = TimeSpan.FromSeconds(1);

    private static double Within(double value, double least, double most, [CallerMemberName] string? property = null) =>
        value >= least && value <= most
            ? value
            : throw new ArgumentOutOfRangeException(property, value, $"The value must be from {least} to {most}.");

    private static TimeSpan Within(TimeSpan value, [CallerMemberName] string? property = null) =>
        value >= TimeSpan.FromMilliseconds(1) && value <= TimeSpan.FromDays(1)
            ? value
            : throw new ArgumentOutOfRangeException(property, value, "The value must be from a millisecond to a day.");
}

using System.Runtime.CompilerServices;

namespace Redaction.Sdk.Synthesis;

/// <summary>Chooses what the pages of a <see cref="SyntheticPageGenerator"/> look like.</summary>
/// <remarks>Weights are relative to one another; shares are shares of all pages, from 0 to 1.</remarks>
public sealed class SynthesisOptions
{
    /// <summary>The lowest resolution that can be asked for, in pixels an inch.</summary>
    public const double LowestDpi = 36;

    /// <summary>The highest resolution that can be asked for, in pixels an inch.</summary>
    public const double HighestDpi = 400;

    /// <summary>Gets or sets how the pixels are encoded.</summary>
    /// <value><see cref="PixelFormat.Gray8"/>, the default, or <see cref="PixelFormat.Bgra32"/>.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is another format.</exception>
    public PixelFormat Format
    {
        get;
        set => field = value is PixelFormat.Gray8 or PixelFormat.Bgra32
            ? value
            : throw new ArgumentOutOfRangeException(nameof(Format), value, "Pages are made in Gray8 or Bgra32.");
    }

    /// <summary>Gets or sets the lowest resolution of a page.</summary>
    /// <value>
    /// Pixels an inch, from <see cref="LowestDpi"/> to <see cref="HighestDpi"/>. The default is 92. Where it is above
    /// <see cref="MaximumDpi"/>, that one is used.
    /// </value>
    /// <exception cref="ArgumentOutOfRangeException">The value is out of range.</exception>
    public double MinimumDpi
    {
        get;
        set => field = Resolution(value);
    } = 92;

    /// <summary>Gets or sets the highest resolution of a page.</summary>
    /// <value>Pixels an inch, from <see cref="LowestDpi"/> to <see cref="HighestDpi"/>. The default is 108.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is out of range.</exception>
    public double MaximumDpi
    {
        get;
        set => field = Resolution(value);
    } = 108;

    /// <summary>Gets or sets the share of pages without a redaction.</summary>
    /// <value>From 0 to 1. The default is 0.3.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is not from 0 to 1.</exception>
    public double CleanShare
    {
        get;
        set => field = Share(value);
    } = 0.3;

    /// <summary>Gets or sets the share of pages that look printed and scanned rather than born digital.</summary>
    /// <value>From 0 to 1. The default is 0.55.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is not from 0 to 1.</exception>
    public double ScannedShare
    {
        get;
        set => field = Share(value);
    } = 0.55;

    /// <summary>Gets or sets the share of pages drawn over a real one, where <see cref="BackgroundFiles"/> has any.</summary>
    /// <value>From 0 to 1. The default is 0.3.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is not from 0 to 1.</exception>
    public double BackgroundShare
    {
        get;
        set => field = Share(value);
    } = 0.3;

    /// <summary>Gets or sets how often each style is drawn.</summary>
    /// <value>A weight for each style; one without a weight is never drawn.</value>
    public IReadOnlyDictionary<RedactionStyle, double> StyleWeights { get; set; } = DefaultWeights.Styles;

    /// <summary>Gets or sets how often each kind of document is drawn.</summary>
    /// <value>A weight for each kind; one without a weight is never drawn.</value>
    public IReadOnlyDictionary<DocumentKind, double> DocumentWeights { get; set; } = DefaultWeights.Documents;

    /// <summary>Gets or sets on which share of pages each confuser is put on purpose.</summary>
    /// <value>
    /// A share for each kind, from 0 to 1; one without a share is not added, though a document may contain it by
    /// its nature, as a form contains fields.
    /// </value>
    public IReadOnlyDictionary<ConfuserKind, double> ConfuserShares { get; set; } = DefaultWeights.Confusers;

    /// <summary>Gets or sets image files of real pages without a redaction, to draw over.</summary>
    /// <value>PNG, JPEG or WebP files, read once by the generator. The default is none.</value>
    public IReadOnlyList<string> BackgroundFiles { get; set; } = [];

    /// <summary>Gets or sets plain text files whose words are written on pages beside the built-in ones.</summary>
    /// <value>Files in UTF-8. The default is none.</value>
    public IReadOnlyList<string> TextFiles { get; set; } = [];

    /// <summary>Gets or sets the folders, searched to any depth, whose TrueType and OpenType fonts are used.</summary>
    /// <value>The default is the folders in which the operating system keeps its fonts.</value>
    public IReadOnlyList<string> FontFolders { get; set; } = FontFiles.SystemFolders;

    private static double Share(double value, [CallerMemberName] string? property = null) =>
        value is >= 0 and <= 1
            ? value
            : throw new ArgumentOutOfRangeException(property, value, "The value must be from 0 to 1.");

    private static double Resolution(double value, [CallerMemberName] string? property = null) =>
        value is >= LowestDpi and <= HighestDpi
            ? value
            : throw new ArgumentOutOfRangeException(
                property, value, $"A resolution must be from {LowestDpi} to {HighestDpi} pixels an inch.");
}

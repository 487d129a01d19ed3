using System.Buffers;
using Redaction.Sdk.Geometry;

namespace Redaction.Sdk.Datasets;

/// <summary>What validation needs to know of the pixels of a page, so that the page need not be kept.</summary>
public sealed record PageMeasure
{
    private PageMeasure()
    {
    }

    /// <summary>Gets why the page could not be read; <see langword="null"/> when it was.</summary>
    public DocumentProblem? Problem { get; private init; }

    /// <summary>Gets the size of the raster, in pixels; without pixels when the page could not be read.</summary>
    public RasterSize Size { get; private init; }

    /// <summary>Gets what the page looks like.</summary>
    public PageHash Hash { get; private init; }

    /// <summary>Gets the share of pixels that are unlike the commonest tone by more than 32 of 255, from 0 to 1.</summary>
    public double InkShare { get; private init; }

    /// <summary>Looks at a page.</summary>
    /// <param name="page">The page, of any size and pixel format.</param>
    /// <returns>The figures.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="page"/> is <see langword="null"/>.</exception>
    public static PageMeasure Of(PageImage page)
    {
        ArgumentNullException.ThrowIfNull(page);

        return new()
        {
            Size = RasterSize.FromPixels(page.Layout.Width, page.Layout.Height),
            Hash = PageHash.Of(page),
            InkShare = Ink(page),
        };
    }

    /// <summary>Says that a page could not be read.</summary>
    /// <param name="problem">Why.</param>
    /// <returns>A measure without figures.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="problem"/> is <see langword="null"/>.</exception>
    public static PageMeasure Unreadable(DocumentProblem problem)
    {
        ArgumentNullException.ThrowIfNull(problem);

        return new() { Problem = problem };
    }

    private static double Ink(PageImage page)
    {
        const int Unlike = 32;
        var count = page.Layout.Width * page.Layout.Height;
        var gray = ArrayPool<byte>.Shared.Rent(count);
        Span<int> tones = stackalloc int[256];
        tones.Clear();
        PixelConversion.ToGray(page.Pixels.Span, page.Layout, gray);
        foreach (var tone in gray.AsSpan(0, count))
        {
            tones[tone]++;
        }

        ArrayPool<byte>.Shared.Return(gray);
        var paper = 0;
        for (var tone = 1; tone < tones.Length; tone++)
        {
            paper = tones[tone] > tones[paper] ? tone : paper;
        }

        var like = 0L;
        for (var tone = Math.Max(0, paper - Unlike); tone <= Math.Min(255, paper + Unlike); tone++)
        {
            like += tones[tone];
        }

        return 1 - ((double)like / count);
    }
}

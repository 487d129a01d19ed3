using System.Buffers;
using SkiaSharp;

namespace Redaction.Sdk.Synthesis;

/// <summary>Draws pages from the document to the wear of its paper.</summary>
/// <remarks>
/// A page that was redacted on paper is drawn, redacted and then scanned; one that was redacted on a screen is drawn,
/// scanned and then redacted, so that its boxes are straight and sharp however the scan is.
/// </remarks>
internal sealed class PagePainter
{
    private readonly PixelFormat _format;
    private readonly (float Low, float High) _dpi;
    private readonly double _cleanShare;
    private readonly double _scannedShare;
    private readonly double _backgroundShare;
    private readonly FontLibrary _fonts;
    private readonly Lexicon _lexicon;
    private readonly BackgroundLibrary _backgrounds;
    private readonly WeightedChoice<DocumentKind> _documents;
    private readonly WeightedChoice<RedactionStyle> _styles;
    private readonly KeyValuePair<ConfuserKind, double>[] _confusers;

    public PagePainter(SynthesisOptions options)
    {
        _format = options.Format;
        _dpi = ((float)Math.Min(options.MinimumDpi, options.MaximumDpi), (float)options.MaximumDpi);
        _documents = new(options.DocumentWeights);
        _styles = new(options.StyleWeights);
        if (_documents.IsEmpty || (_styles.IsEmpty && options.CleanShare < 1))
        {
            throw new ArgumentException("At least one kind of document and one style need a weight above 0.", nameof(options));
        }

        _confusers = [.. options.ConfuserShares.OrderBy(pair => pair.Key)];
        (_cleanShare, _scannedShare, _backgroundShare) = (options.CleanShare, options.ScannedShare, options.BackgroundShare);
        _fonts = new(options.FontFolders);
        _lexicon = new(options.TextFiles);
        _backgrounds = new(options.BackgroundFiles);
    }

    public SyntheticPage Paint(SeededRandom random)
    {
        var kind = _documents.Draw(random);
        var background = _backgrounds.Draw(random, _backgroundShare);
        var size = background?.Size ?? PaperFormats.Pick(random, kind is DocumentKind.Table or DocumentKind.Chart or DocumentKind.Map);
        var condition = PaperCondition.Draw(random, background is null ? _scannedShare : 0, size);
        RedactionStyle? style = random.Chance(_cleanShare) ? null : _styles.Draw(random);
        PageFrame frame = new(size, random.Between(_dpi.Low, _dpi.High), condition.Oversampling, condition.Tilt);
        HashSet<ConfuserKind> confusers = [.. _confusers.Where(pair => random.Chance(pair.Value)).Select(pair => pair.Key)];
        PageStage stage = new(frame, condition, kind, background, style, confusers);

        using SKBitmap finished = new(frame.Width, frame.Height, SKColorType.Bgra8888, SKAlphaType.Opaque);
        var (redactions, story) = stage.Play(finished, random, _fonts, new(_lexicon, _lexicon.Pick(random), random));
        var layout = PixelLayout.Packed(frame.Width, frame.Height, _format);

        return new(Copy(finished, layout), layout, frame.Dpi, redactions, story);
    }

    private static byte[] Copy(SKBitmap page, PixelLayout layout)
    {
        var buffer = ArrayPool<byte>.Shared.Rent((int)layout.ByteCount);
        if (layout.Format is PixelFormat.Gray8)
        {
            var source = PixelLayout.Packed(layout.Width, layout.Height, PixelFormat.Bgra32);
            PixelConversion.ToGray(page.GetPixelSpan(), source, buffer.AsSpan(0, (int)layout.ByteCount));
        }
        else
        {
            page.GetPixelSpan().CopyTo(buffer);
        }

        return buffer;
    }
}

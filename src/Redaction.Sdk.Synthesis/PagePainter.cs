using System.Buffers;
using SkiaSharp;

namespace Redaction.Sdk.Synthesis;

/// <summary>Draws pages from the document to the wear of its paper.</summary>
internal sealed class PagePainter
{
    private readonly PixelFormat _format;
    private readonly (float Low, float High) _dpi;
    private readonly double _cleanShare;
    private readonly FontLibrary _fonts;
    private readonly Lexicon _lexicon;
    private readonly WeightedChoice<DocumentKind> _documents;
    private readonly WeightedChoice<RedactionStyle> _styles;

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

        _cleanShare = options.CleanShare;
        _fonts = new(options.FontFolders);
        _lexicon = new(options.TextFiles);
    }

    public SyntheticPage Paint(SeededRandom random)
    {
        var kind = _documents.Draw(random);
        PageFrame frame = new(PaperFormats.Pick(random, canLieFlat: false), random.Between(_dpi.Low, _dpi.High), 1, SKMatrix.Identity);
        var layout = PixelLayout.Packed(frame.Width, frame.Height, _format);
        using SKBitmap bitmap = new(frame.Width, frame.Height, SKColorType.Bgra8888, SKAlphaType.Opaque);
        using SKCanvas canvas = new(bitmap);
        canvas.Clear(Colors.White);
        canvas.SetMatrix(frame.ToCanvas);
        using Sheet sheet = new(canvas, frame.Size, random, _fonts, new(_lexicon, _lexicon.Pick(random), random));
        sheet.Story.Add(kind.ToString());
        PageDocuments.Of(kind).Draw(sheet);
        if (!random.Chance(_cleanShare))
        {
            var style = _styles.Draw(random);
            sheet.Story.Add(style.ToString());
            new PageRedactor(sheet, RedactionPainters.Create(style, random)).Redact();
        }

        var buffer = ArrayPool<byte>.Shared.Rent((int)layout.ByteCount);
        var pixels = bitmap.GetPixelSpan();
        if (_format is PixelFormat.Gray8)
        {
            PixelConversion.ToGray(pixels, PixelLayout.Packed(frame.Width, frame.Height, PixelFormat.Bgra32), buffer.AsSpan(0, (int)layout.ByteCount));
        }
        else
        {
            pixels.CopyTo(buffer);
        }

        return new(buffer, layout, frame.Dpi, AnnotationMapper.Map(sheet.Redactions, frame), string.Join("; ", sheet.Story));
    }
}

using System.Collections.Immutable;
using System.Text;
using Redaction.Sdk.Detection.Covers;
using Redaction.Sdk.Geometry;

namespace Redaction.Sdk.Detection.Tests.Structure;

/// <summary>Draws the structure of a page by hand, one thing over the other. Coordinates are page points.</summary>
internal sealed class PageDrawing(double width = 600, double height = 800)
{
    public static readonly PaintColor Black = new(0, 0, 0, 255), White = new(255, 255, 255, 255);

    private const double CharacterShare = 0.5, InkShare = 0.7;

    private readonly ImmutableArray<PageElement>.Builder _elements = ImmutableArray.CreateBuilder<PageElement>();
    private readonly ImmutableArray<PageCharacter>.Builder _characters = ImmutableArray.CreateBuilder<PageCharacter>();
    private readonly ImmutableArray<PageAnnotation>.Builder _annotations =
        ImmutableArray.CreateBuilder<PageAnnotation>();

    /// <summary>Gets the index of the next thing that is drawn.</summary>
    public int Next => _elements.Count;

    public static Box<PagePoints> Box(double left, double top, double width, double height) =>
        Box<PagePoints>.FromSize(left, top, width, height);

    public static PagePath Outline(bool isEvenOdd, params (double X, double Y)[][] lines) => new(
        [.. lines.Select(static line =>
            new PageLine([.. line.Select(static p => Point<PagePoints>.At(p.X, p.Y))], IsClosed: true))],
        isEvenOdd);

    public static PagePath Outline(Box<PagePoints> box) => Outline(
        isEvenOdd: false,
        [(box.Left, box.Top), (box.Right, box.Top), (box.Right, box.Bottom), (box.Left, box.Bottom)]);

    /// <summary>Draws a filled box.</summary>
    public PageDrawing Fill(Box<PagePoints> box, PaintColor? color = null) => Fill(Outline(box), color);

    /// <summary>Draws a filled path.</summary>
    public PageDrawing Fill(
        PagePath path, PaintColor? color = null, PagePath? clip = null, bool isBlended = false, int? annotation = null) =>
        Add(new()
        {
            Index = Next,
            Kind = PageElementKind.Path,
            Bounds = Clipped(Around(path), clip),
            UnclippedBounds = Around(path),
            Path = path,
            Fill = color ?? Black,
            Clip = clip,
            IsBlended = isBlended,
            Annotation = annotation,
        });

    /// <summary>Draws a line through points.</summary>
    public PageDrawing Line(double strokeWidth, PaintColor? color, params (double X, double Y)[] points)
    {
        var line = new PageLine([.. points.Select(static p => Point<PagePoints>.At(p.X, p.Y))], IsClosed: false);
        var path = new PagePath([line], IsEvenOdd: false);
        var bounds = Around(StrokeOutline.Of(path, strokeWidth));

        return Add(new()
        {
            Index = Next,
            Kind = PageElementKind.Path,
            Bounds = bounds,
            UnclippedBounds = bounds,
            Path = path,
            Stroke = color ?? Black,
            StrokeWidth = strokeWidth,
        });
    }

    /// <summary>Draws an image.</summary>
    public PageDrawing Image(Box<PagePoints> box, bool hasMask = false) => Add(new()
    {
        Index = Next,
        Kind = PageElementKind.Image,
        Bounds = box,
        UnclippedBounds = box,
        Picture = new(100, 100, hasMask),
    });

    /// <summary>Writes a line of text whose letters are half as wide as they are high.</summary>
    public PageDrawing Text(
        string text, double left, double baseline, double size = 12, PaintColor? color = null, int renderMode = 0)
    {
        var cells = text.EnumerateRunes().Select((value, i) => (
            Value: value,
            Cell: Box(left + (i * size * CharacterShare), baseline - (0.8 * size), size * CharacterShare, size))).ToArray();
        foreach (var (value, cell) in cells)
        {
            var ink = Rune.IsWhiteSpace(value)
                ? Box(cell.Left, baseline, 0, 0)
                : Box(cell.Left, baseline - (size * InkShare), cell.Width, size * InkShare);
            _characters.Add(new(value, ink, cell, Next));
        }

        var bounds = cells.Select(static item => item.Cell).Aggregate(static (a, b) => a.Enclose(b));

        return Add(new()
        {
            Index = Next,
            Kind = PageElementKind.Text,
            Bounds = bounds,
            UnclippedBounds = bounds,
            Fill = color ?? Black,
            Text = new(renderMode, "Helvetica", size),
        });
    }

    /// <summary>Adds an annotation; what it draws is drawn with its index.</summary>
    public PageDrawing Annotate(PageAnnotation annotation)
    {
        _annotations.Add(annotation);

        return this;
    }

    /// <summary>Changes what was drawn last.</summary>
    public PageDrawing Change(Func<PageElement, PageElement> change)
    {
        _elements[^1] = change(_elements[^1]);

        return this;
    }

    public PageStructure ToStructure() => new()
    {
        PageNumber = 1,
        Size = PageSize.FromPoints(width, height),
        Elements = _elements.ToImmutable(),
        Characters = _characters.ToImmutable(),
        Annotations = _annotations.ToImmutable(),
    };

    private PageDrawing Add(PageElement element)
    {
        _elements.Add(element);

        return this;
    }

    private static Box<PagePoints> Around(PagePath path)
    {
        var points = path.Lines.SelectMany(static line => line.Points).ToArray();

        return Box<PagePoints>.FromEdges(
            points.Min(static p => p.X), points.Min(static p => p.Y),
            points.Max(static p => p.X), points.Max(static p => p.Y));
    }

    private static Box<PagePoints> Clipped(Box<PagePoints> box, PagePath? clip) =>
        clip is null ? box : box.Intersect(Around(clip)) ?? default;
}

using System.Collections.Immutable;
using System.Text;
using Redaction.Sdk.Geometry;

namespace Redaction.Sdk.Detection.Tests.Codes;

/// <summary>A page of type, set by hand, with the codes that its redactions are meant to state.</summary>
internal sealed class CodePage
{
    public const double Width = 612, Height = 792;

    private readonly ImmutableArray<PageElement>.Builder _elements = ImmutableArray.CreateBuilder<PageElement>();
    private readonly ImmutableArray<PageCharacter>.Builder _characters = ImmutableArray.CreateBuilder<PageCharacter>();
    private readonly ImmutableArray<PageAnnotation>.Builder _annotations =
        ImmutableArray.CreateBuilder<PageAnnotation>();

    public List<RedactionRecord> Redactions { get; } = [];

    /// <summary>Gets what each redaction states, as regime and code.</summary>
    public List<string[]> Truth { get; } = [];

    /// <summary>Gets or sets whether text is a layer of recognised text over a picture.</summary>
    public bool IsScan { get; init; }

    public PageStructure Structure => new()
    {
        PageNumber = 1,
        Size = PageSize.FromPoints(Width, Height),
        Elements = _elements.ToImmutable(),
        Characters = _characters.ToImmutable(),
        Annotations = _annotations.ToImmutable(),
    };

    /// <summary>Writes text on a line and tells where it ends.</summary>
    public double Write(string text, double x, double baseline, Face face, byte gray = 0)
    {
        var element = AddText(face, gray);
        foreach (var rune in text.EnumerateRunes())
        {
            var advance = face.AdvanceOf(rune);
            var cell = Box<PagePoints>.FromSize(x, baseline - (0.9 * face.Size), advance, 1.15 * face.Size);
            var ink = Rune.IsWhiteSpace(rune)
                ? Box<PagePoints>.FromSize(x, baseline, 0, 0)
                : Box<PagePoints>.FromSize(
                    x + (0.05 * advance), baseline - (0.7 * face.Size), 0.9 * advance, 0.72 * face.Size);
            _characters.Add(new(rune, ink, cell, element));
            x += advance;
        }

        return x;
    }

    /// <summary>Writes text that runs up the page.</summary>
    public void WriteUp(string text, double baseline, double bottom, Face face, byte gray = 0)
    {
        var element = AddText(face, gray);
        foreach (var rune in text.EnumerateRunes())
        {
            var advance = face.AdvanceOf(rune);
            bottom -= advance;
            var cell = Box<PagePoints>.FromSize(baseline - (0.9 * face.Size), bottom, 1.15 * face.Size, advance);
            _characters.Add(new(rune, cell, cell, element));
        }
    }

    /// <summary>Covers a part of the page, on the grounds that are named.</summary>
    public void Redact(Box<PagePoints> box, RedactionStyle style, params string[] truth)
    {
        if (!IsScan)
        {
            Path(box, style == RedactionStyle.Black ? new PaintColor(0, 0, 0, 255)
                : new PaintColor(255, 255, 255, 255));
        }

        Redactions.Add(new()
        {
            Id = $"p1-r{Redactions.Count + 1}",
            Box = box,
            Confidence = 1,
            Style = style,
            Sources = [IsScan ? RedactionSource.Pixels : RedactionSource.Vector],
        });
        Truth.Add(truth);
    }

    public void Line(double x, double y, double toX, double toY)
    {
        var points = ImmutableArray.Create(Point<PagePoints>.At(x, y), Point<PagePoints>.At(toX, toY));
        var bounds = Box<PagePoints>.FromEdges(Math.Min(x, toX), Math.Min(y, toY), Math.Max(x, toX), Math.Max(y, toY));
        _elements.Add(new()
        {
            Index = _elements.Count,
            Kind = PageElementKind.Path,
            Bounds = bounds,
            UnclippedBounds = bounds,
            Stroke = new(0, 0, 0, 255),
            StrokeWidth = 0.5,
            Path = new([new(points, IsClosed: false)], IsEvenOdd: false),
        });
    }

    public void Annotate(PageAnnotation annotation) => _annotations.Add(annotation);

    private void Path(Box<PagePoints> box, PaintColor fill) => _elements.Add(new()
    {
        Index = _elements.Count,
        Kind = PageElementKind.Path,
        Bounds = box,
        UnclippedBounds = box,
        Fill = fill,
    });

    private int AddText(Face face, byte gray)
    {
        _elements.Add(new()
        {
            Index = _elements.Count,
            Kind = PageElementKind.Text,
            Bounds = default,
            UnclippedBounds = default,
            Fill = new(gray, gray, gray, 255),
            Text = new(IsScan ? 3 : 0, IsScan ? "GlyphLessFont" : face.Name, face.Size),
        });

        return _elements.Count - 1;
    }
}

/// <summary>A typeface at a size, with made-up but proportional widths.</summary>
internal sealed record Face(string Name, double Size, double Scale, bool IsFixed = false)
{
    public double AdvanceOf(Rune rune) => Size * Scale * (IsFixed ? 1.2 : rune.Value switch
    {
        'i' or 'l' or 'j' or '.' or ',' or ';' or ':' or '\'' or '|' or 'I' or '!' => 0.55,
        ' ' => 0.55,
        '(' or ')' or '[' or ']' or '{' or '}' or 'r' or 't' or 'f' or '-' => 0.7,
        'm' or 'w' or 'M' or 'W' or '§' => 1.6,
        >= 'A' and <= 'Z' => 1.35,
        _ => 1.0,
    });

    public double WidthOf(string text) => text.EnumerateRunes().Sum(AdvanceOf);
}

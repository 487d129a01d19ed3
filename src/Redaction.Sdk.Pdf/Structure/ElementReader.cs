using System.Runtime.InteropServices;
using Redaction.Sdk.Geometry;
using Redaction.Sdk.Pdf.Documents;

namespace Redaction.Sdk.Pdf.Structure;

/// <summary>Reads what is painted, forms resolved, in the order of painting.</summary>
internal sealed class ElementReader(Lane lane, StructureLimits limits)
{
    private readonly PathReader _paths = new(lane, limits);
    private readonly MarkReader _marks = new(lane);
    private readonly FontNames _fonts = new(lane);
    private readonly Dictionary<(int Around, int Mark), int> _layers = [];
    private int _layerCount;
    private int _groupCount;

    /// <summary>Gets what was read so far.</summary>
    public List<PageElement> Elements { get; } = [];

    /// <summary>Gets the handle of the page object behind each element.</summary>
    public List<int> Handles { get; } = [];

    /// <summary>Gets the <see cref="Surroundings.Layer"/> of each element.</summary>
    public List<int> Layers { get; } = [];

    /// <summary>Gets the <see cref="Surroundings.Group"/> of each element.</summary>
    public List<int> Groups { get; } = [];

    /// <summary>Reads the objects of a page, a form or an annotation.</summary>
    public void Read(int owner, ObjectOwner kind, int count, Surroundings around)
    {
        for (var i = 0; i < count && !limits.IsExceeded; i++)
        {
            lane.Sandbox.Batch.ReadObject(owner, (int)kind, i, lane.Bulk.Address);
            var record = MemoryMarshal.Read<ObjectRecord>(lane.Bulk.Read(ObjectRecord.Bytes));
            if (record.Handle != 0)
            {
                Read(record, Narrow(record, around));
            }
        }
    }

    private void Read(ObjectRecord record, Surroundings around)
    {
        if (record.Type == ObjectType.Form)
        {
            if (limits.Take(around.Depth + 1, StructureLimits.Depth) > around.Depth)
            {
                Read(record.Handle, ObjectOwner.Form, record.Count, Enter(record, around));
            }
        }
        else if (limits.Take(Elements.Count + 1, StructureLimits.Elements) > Elements.Count)
        {
            Handles.Add(record.Handle);
            Layers.Add(record.Type == ObjectType.Image ? ++_layerCount : around.Layer);
            Groups.Add(around.Group);
            Elements.Add(Create(record, around));
        }
    }

    private Surroundings Narrow(ObjectRecord record, Surroundings around)
    {
        var clip = around.Clip;
        for (var i = 0; i < record.Clips; i++)
        {
            clip = clip.Within(_paths.ReadClip(record.Clip, i, around.ToPage));
        }

        around = ReferenceEquals(clip, around.Clip) ? around : around with { Clip = clip };

        return record.Marks > 0 ? Mark(record, around) : around;
    }

    private Surroundings Mark(ObjectRecord record, Surroundings around)
    {
        var (text, layer) = (around.ActualText, around.Layer);
        foreach (var mark in _marks.Read(record.Handle, record.Marks))
        {
            text = mark.ActualText ?? text;
            layer = mark.IsLayer ? Within(layer, mark.Handle) : layer;
        }

        return around with { ActualText = text, Layer = layer };
    }

    private int Within(int layer, int mark)
    {
        if (!_layers.TryGetValue((layer, mark), out var within))
        {
            within = ++_layerCount;
            _layers.Add((layer, mark), within);
        }

        return within;
    }

    private Surroundings Enter(ObjectRecord form, Surroundings around) => around with
    {
        Layer = ++_layerCount,
        Group = form.HasTransparency != 0 && form.Fill.Opacity == 1 ? ++_groupCount : around.Group,
        ToPage = Affine.From(form.Matrix).Then(around.ToPage),
        Opacity = around.Opacity * form.Fill.Opacity,
        Depth = around.Depth + 1,
    };

    private PageElement Create(ObjectRecord record, Surroundings around)
    {
        var look = Look(record, around);

        return look with { Bounds = around.Clip.Cut(look.UnclippedBounds), Clip = around.Clip.Outline };
    }

    private PageElement Look(ObjectRecord record, Surroundings around)
    {
        var element = new PageElement
        {
            Index = Elements.Count,
            Kind = KindOf(record.Type),
            Bounds = default,
            UnclippedBounds = default,
            IsBlended = IsBlended(record),
            IsHidden = around.IsHidden,
            ActualText = around.ActualText,
            Annotation = around.Annotation,
        };

        return record.Type switch
        {
            ObjectType.Path => AsPath(element, record, around),
            ObjectType.Text => AsText(element, record, around),
            ObjectType.Image => AsImage(element, record, around),
            _ => element with { UnclippedBounds = BoundsOf(record, around) },
        };
    }

    private PageElement AsPath(PageElement element, ObjectRecord record, Surroundings around)
    {
        var toPage = Affine.From(record.Matrix).Then(around.ToPage);
        var path = _paths.ReadPath(record, toPage);
        var stroked = record.IsStroked != 0;
        var extent = new Extent();
        extent.Add(path);
        if (stroked)
        {
            new StrokeBounds(toPage, record.StrokeWidth, record.LineCap, record.LineJoin)
                .AddTo(ref extent, path);
        }

        return element with
        {
            Path = path,
            UnclippedBounds = extent.ToBox(),
            Fill = record.FillMode != 0 ? record.Fill.Through(around.Opacity) : null,
            Stroke = stroked ? record.Stroke.Through(around.Opacity) : null,
            StrokeWidth = stroked ? StrokeBounds.WidthOnPage(path, toPage, record.StrokeWidth) : 0,
        };
    }

    private PageElement AsText(PageElement element, ObjectRecord record, Surroundings around)
    {
        var matrix = Affine.From(record.Matrix).Then(around.ToPage);
        var size = Math.Abs(record.FontSize) * Math.Sqrt((matrix.C * matrix.C) + (matrix.D * matrix.D));
        var stroked = record.RenderMode is 1 or 2 or 5 or 6;

        return element with
        {
            UnclippedBounds = BoundsOf(record, around),
            Fill = record.RenderMode is 0 or 2 or 4 or 6 ? record.Fill.Through(around.Opacity) : null,
            Stroke = stroked ? record.Stroke.Through(around.Opacity) : null,
            StrokeWidth = stroked ? record.StrokeWidth * Math.Sqrt(Math.Abs(around.ToPage.Determinant)) : 0,
            Text = new(record.RenderMode, _fonts.Find(record.Font), Extent.Tame(size)),
        };
    }

    // An image fills the unit square of its matrix. Only a stencil has a colour: that of what it lets through.
    private static PageElement AsImage(PageElement element, ObjectRecord record, Surroundings around)
    {
        var isStencil = record.Fill.IsKnown != 0;

        return element with
        {
            UnclippedBounds = Affine.From(record.Matrix).Then(around.ToPage).ApplyToBox(0, 0, 1, 1),
            Fill = isStencil ? record.Fill.Through(around.Opacity) : null,
            IsBlended = element.IsBlended || around.Opacity < 1,
            Picture = new(record.PixelWidth, record.PixelHeight, isStencil),
        };
    }

    private static Box<PagePoints> BoundsOf(ObjectRecord record, Surroundings around) =>
        around.ToPage.ApplyToBox(record.Left, record.Bottom, record.Right, record.Top);

    // PDFium says only that there is transparency. What the opacities do not explain is a blend mode or a soft mask;
    // an image tells no opacity.
    private static bool IsBlended(ObjectRecord record) =>
        record.HasTransparency != 0 && record.Fill.Opacity == 1 &&
        (record.Type != ObjectType.Path || record.Stroke.Opacity == 1);

    private static PageElementKind KindOf(ObjectType type) => type switch
    {
        ObjectType.Text => PageElementKind.Text,
        ObjectType.Image => PageElementKind.Image,
        ObjectType.Shading => PageElementKind.Shading,
        _ => PageElementKind.Path,
    };
}

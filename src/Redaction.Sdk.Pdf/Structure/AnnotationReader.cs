using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Redaction.Sdk.Geometry;
using Redaction.Sdk.Pdf.Documents;
using Redaction.Sdk.Pdf.Sandbox;

namespace Redaction.Sdk.Pdf.Structure;

/// <summary>Reads the annotations of a page and what their appearances paint.</summary>
internal sealed class AnnotationReader(Lane lane, StructureLimits limits, ElementReader elements, PdfPage page)
{
    private const int HiddenFlag = 2;
    private const int NoViewFlag = 32;
    private const int Popup = 16;

    private readonly StructureExports _pdfium = lane.Sandbox.Structure;
    private readonly Surroundings _surroundings = Surroundings.Of(page);

    /// <summary>Reads all annotations, and the elements of their appearances as they are painted.</summary>
    public ImmutableArray<PageAnnotation> Read(int handle)
    {
        var count = limits.Take(_pdfium.CountAnnotations(handle), StructureLimits.Annotations);
        var annotations = ImmutableArray.CreateBuilder<PageAnnotation>(count);
        for (var i = 0; i < count; i++)
        {
            annotations.Add(With(handle, i, Describe));
        }

        // Form fields are painted above everything else.
        foreach (var isWidget in (ReadOnlySpan<bool>)[false, true])
        {
            for (var i = 0; i < count; i++)
            {
                if (annotations[i].Subtype == AnnotationSubtypes.Widget == isWidget)
                {
                    With(handle, i, annotation => ReadAppearance(annotation, i, annotations[i]));
                }
            }
        }

        return annotations.MoveToImmutable();
    }

    private T With<T>(int handle, int index, Func<int, T> read)
    {
        var annotation = _pdfium.GetAnnotation(handle, index);
        var result = read(annotation);
        if (annotation != 0)
        {
            _pdfium.CloseAnnotation(annotation);
        }

        return result;
    }

    private PageAnnotation Describe(int annotation) => new()
    {
        Subtype = AnnotationSubtypes.NameOf(_pdfium.GetSubtype(annotation)),
        Box = ReadBox(annotation),
        Quads = ReadQuads(annotation),
        HasAppearance = Has(annotation, "AP"u8),
        IsHidden = IsHidden(annotation),
        Contents = ReadText(annotation, "Contents"u8),
        OverlayText = ReadText(annotation, "OverlayText"u8),
        Author = ReadText(annotation, "T"u8),
        Modified = ReadText(annotation, "M"u8),
        FieldValue = Has(annotation, "V"u8) ? ReadText(annotation, "V"u8) : null,
    };

    private bool ReadAppearance(int annotation, int index, PageAnnotation description)
    {
        var count = _pdfium.CountAnnotationObjects(annotation);
        elements.Read(annotation, ObjectOwner.Annotation, count, _surroundings with
        {
            ToPage = _surroundings.ToPage,
            IsHidden = description.IsHidden,
            Annotation = index,
        });

        return true;
    }

    private bool IsHidden(int annotation) =>
        (_pdfium.GetFlags(annotation) & (HiddenFlag | NoViewFlag)) != 0 || _pdfium.GetSubtype(annotation) == Popup;

    private bool Has(int annotation, ReadOnlySpan<byte> key) =>
        _pdfium.HasKey(annotation, SandboxText.WriteName(lane, key)) != 0;

    private string ReadText(int annotation, ReadOnlySpan<byte> key)
    {
        var name = SandboxText.WriteName(lane, key);

        return SandboxText.ReadUtf16(lane, (at, length) => _pdfium.GetString(annotation, name, at, length));
    }

    private Box<PagePoints> ReadBox(int annotation)
    {
        if (_pdfium.GetRectangle(annotation, lane.Scratch) == 0)
        {
            return default;
        }

        // FS_RECTF is left, top, right, bottom.
        var edges = MemoryMarshal.Cast<byte, float>(lane.Sandbox.Bytes(lane.Scratch, 4 * sizeof(float)));

        return _surroundings.ToPage.ApplyToBox(edges[0], edges[3], edges[2], edges[1]);
    }

    private ImmutableArray<Box<PagePoints>> ReadQuads(int annotation)
    {
        var count = limits.TakePoints(_pdfium.CountQuads(annotation));
        var quads = ImmutableArray.CreateBuilder<Box<PagePoints>>(count);
        for (var i = 0; i < count; i++)
        {
            if (_pdfium.GetQuad(annotation, i, lane.Scratch) != 0)
            {
                quads.Add(QuadAt(MemoryMarshal.Cast<byte, float>(
                    lane.Sandbox.Bytes(lane.Scratch, 8 * sizeof(float)))));
            }
        }

        return quads.DrainToImmutable();
    }

    private Box<PagePoints> QuadAt(ReadOnlySpan<float> points)
    {
        var extent = new Extent();
        for (var i = 0; i < 8; i += 2)
        {
            extent.Add(_surroundings.ToPage.Apply(points[i], points[i + 1]));
        }

        return extent.ToBox();
    }
}

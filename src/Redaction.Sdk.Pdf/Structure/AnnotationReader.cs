using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Redaction.Sdk.Geometry;
using Redaction.Sdk.Pdf.Documents;
using Redaction.Sdk.Pdf.Sandbox;

namespace Redaction.Sdk.Pdf.Structure;

/// <summary>Reads what annotations say of themselves.</summary>
internal sealed class AnnotationReader(Lane lane, StructureLimits limits, PdfPage page)
{
    private const int HiddenFlag = 2;
    private const int NoViewFlag = 32;

    private readonly StructureExports _pdfium = lane.Sandbox.Structure;
    private readonly Affine _toPage = Affine.From(page.Geometry.ToPagePoints);

    /// <summary>Reads the annotations of a page, in its order.</summary>
    /// <param name="handle">The handle of the page.</param>
    public PageAnnotation[] Read(int handle)
    {
        var annotations = new PageAnnotation[
            limits.Take(_pdfium.CountAnnotations(handle), StructureLimits.Annotations)];
        for (var i = 0; i < annotations.Length; i++)
        {
            var annotation = _pdfium.GetAnnotation(handle, i);
            annotations[i] = Describe(annotation);
            _pdfium.CloseAnnotation(annotation);
        }

        return annotations;
    }

    /// <summary>Determines whether PDFium made an appearance for an annotation that has none.</summary>
    public bool IsGenerated(int annotation) => Has(annotation, "PDFIUM_HasGeneratedAP"u8);

    private PageAnnotation Describe(int annotation)
    {
        var subtype = AnnotationSubtypes.NameOf(_pdfium.GetSubtype(annotation));
        var isWidget = subtype == AnnotationSubtypes.Widget;

        return new()
        {
            Subtype = subtype,
            Box = ReadBox(annotation),
            Quads = ReadQuads(annotation),
            HasAppearance = Has(annotation, "AP"u8) && !IsGenerated(annotation),
            IsHidden = (_pdfium.GetFlags(annotation) & (HiddenFlag | NoViewFlag)) != 0,
            Contents = ReadText(annotation, "Contents"u8),
            OverlayText = ReadText(annotation, "OverlayText"u8),
            Author = isWidget ? string.Empty : ReadText(annotation, "T"u8),
            Modified = ReadText(annotation, "M"u8),
            FieldValue = isWidget ? ReadValue(annotation) : null,
        };
    }

    // A field may hold its value itself or leave it to a parent, which only PDFium's forms find.
    private string? ReadValue(int annotation)
    {
        if (Has(annotation, "V"u8))
        {
            return ReadText(annotation, "V"u8);
        }

        var value = SandboxText.ReadUtf16(
            lane, (at, length) => _pdfium.GetFieldValue(lane.Form, annotation, at, length));

        return value.Length > 0 ? value : null;
    }

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

        return _toPage.ApplyToBox(edges[0], edges[3], edges[2], edges[1]);
    }

    private ImmutableArray<Box<PagePoints>> ReadQuads(int annotation)
    {
        var count = limits.TakePoints(_pdfium.CountQuads(annotation));
        var quads = ImmutableArray.CreateBuilder<Box<PagePoints>>(count);
        for (var i = 0; i < count; i++)
        {
            if (_pdfium.GetQuad(annotation, i, lane.Scratch) != 0)
            {
                quads.Add(_toPage.ApplyToQuad(MemoryMarshal.Cast<byte, float>(
                    lane.Sandbox.Bytes(lane.Scratch, 8 * sizeof(float)))));
            }
        }

        return quads.DrainToImmutable();
    }
}

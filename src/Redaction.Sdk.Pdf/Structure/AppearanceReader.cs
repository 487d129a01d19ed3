using System.Collections.Immutable;
using Redaction.Sdk.Geometry;
using Redaction.Sdk.Pdf.Documents;
using Redaction.Sdk.Pdf.Sandbox;

namespace Redaction.Sdk.Pdf.Structure;

/// <summary>Reads what the appearances of annotations paint, and their colours.</summary>
/// <remarks>
/// PDFium loses the matrix of an appearance when it is asked for its objects, and the page would look different
/// afterwards. So it is asked about a copy of the page, which also tells in the plain what PDFium does not.
/// </remarks>
internal sealed class AppearanceReader(Lane lane, StructureLimits limits, ElementReader elements, LoadedPage page)
{
    private static readonly string[] WithoutAppearance = ["", "Link", "Popup"];

    private readonly StructureExports _pdfium = lane.Sandbox.Structure;

    /// <summary>Reads the appearances of all annotations in the order in which they are painted.</summary>
    /// <param name="annotations">The annotations of the page; what is found out is added to them.</param>
    /// <returns>Whether there are any that could not be read.</returns>
    public bool Read(PageAnnotation[] annotations)
    {
        if (annotations.All(static annotation => WithoutAppearance.Contains(annotation.Subtype)))
        {
            return true;
        }

        OffPage.Draw(lane, page.Handle);
        var document = PlainCopy.Import(lane, page.Description.Number);
        if (document == 0)
        {
            return false;
        }

        var objects = new PlainObjects(PlainCopy.ToBytes(lane, document));
        var dictionaries = objects.FindAnnotations();
        var isWhole = dictionaries.Count >= annotations.Length;
        if (isWhole)
        {
            AddColors(annotations, dictionaries, objects);
            isWhole = ReadObjects(document, annotations, dictionaries, objects);
        }

        lane.Pdfium.CloseDocument(document);

        return isWhole;
    }

    private void AddColors(
        PageAnnotation[] annotations, IReadOnlyList<Dictionary<string, object?>?> dictionaries, PlainObjects objects)
    {
        var toPage = Affine.From(page.Description.Geometry.ToPagePoints);
        for (var i = 0; i < annotations.Length; i++)
        {
            if (dictionaries[i] is { } dictionary)
            {
                annotations[i] = annotations[i] with
                {
                    Color = AnnotationColors.Read(objects, dictionary, "C"),
                    InteriorColor = AnnotationColors.Read(objects, dictionary, "IC"),
                    Quads = ReadQuads(objects.AsNumbers(dictionary.GetValueOrDefault("QuadPoints")), toPage),
                };
            }
        }
    }

    private ImmutableArray<Box<PagePoints>> ReadQuads(double[] numbers, Affine toPage)
    {
        var quads = ImmutableArray.CreateBuilder<Box<PagePoints>>(limits.TakePoints(numbers.Length / 8));
        for (var i = 0; i < quads.Capacity; i++)
        {
            quads.Add(toPage.ApplyToQuad(Array.ConvertAll(numbers[(8 * i)..(8 * (i + 1))], static n => (float)n)));
        }

        return quads.MoveToImmutable();
    }

    // Form fields are painted above everything else.
    private bool ReadObjects(
        int document,
        PageAnnotation[] annotations,
        IReadOnlyList<Dictionary<string, object?>?> dictionaries,
        PlainObjects objects)
    {
        var copy = lane.Pdfium.LoadPage(document, 0);
        if (copy == 0)
        {
            return false;
        }

        foreach (var i in Enumerable.Range(0, annotations.Length)
            .OrderBy(i => annotations[i].Subtype == AnnotationSubtypes.Widget))
        {
            if (dictionaries[i] is { } dictionary && !WithoutAppearance.Contains(annotations[i].Subtype))
            {
                var matrix = new Appearance(objects, dictionary).FindMatrix(page.Description.Geometry);
                ReadObjects(copy, i, annotations[i].IsHidden, matrix);
            }
        }

        lane.Pdfium.ClosePage(copy);

        return true;
    }

    private void ReadObjects(int copy, int index, bool isHidden, Affine matrix)
    {
        var annotation = _pdfium.GetAnnotation(copy, index);
        var around = Surroundings.Of(page.Description);
        elements.Read(annotation, ObjectOwner.Annotation, _pdfium.CountAnnotationObjects(annotation), around with
        {
            ToPage = matrix.Then(around.ToPage),
            IsHidden = isHidden,
            Annotation = index,
        });
        _pdfium.CloseAnnotation(annotation);
    }
}

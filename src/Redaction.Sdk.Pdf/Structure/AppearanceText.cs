using Redaction.Sdk.Pdf.Documents;

namespace Redaction.Sdk.Pdf.Structure;

/// <summary>Reads the characters that the appearances of annotations show.</summary>
/// <remarks>
/// PDFium reads text from pages alone. So the appearances are drawn into a copy of the page, and the text objects that
/// this adds are matched with those of the annotations by where they lie.
/// </remarks>
internal sealed class AppearanceText(Lane lane, StructureLimits limits, ElementReader elements, LoadedPage page)
{
    private const int PrintFlag = 4;
    private const int ForDisplay = 0;

    // Page points. The copy rounds its matrices to six decimals.
    private const double Tolerance = 0.5;

    /// <summary>Adds the characters of all appearances to those of the page.</summary>
    /// <returns>Whether all could be read.</returns>
    public bool Read(CharacterReader characters)
    {
        List<PageElement> wanted = [.. elements.Elements
            .Where(static element => element is { Kind: PageElementKind.Text, Annotation: not null })];
        if (wanted.Count == 0)
        {
            return true;
        }

        var document = PlainCopy.Import(lane, page.Description.Number);
        if (document == 0)
        {
            return false;
        }

        var isWhole = Flatten(document) && Read(document, wanted, characters);
        lane.Pdfium.CloseDocument(document);

        return isWhole;
    }

    // Annotations that are hidden have text too.
    private bool Flatten(int document)
    {
        var pdfium = lane.Sandbox.Structure;
        var copy = lane.Pdfium.LoadPage(document, 0);
        if (copy == 0)
        {
            return false;
        }

        for (var i = pdfium.CountAnnotations(copy) - 1; i >= 0; i--)
        {
            var annotation = pdfium.GetAnnotation(copy, i);
            pdfium.SetFlags(annotation, PrintFlag);
            pdfium.CloseAnnotation(annotation);
        }

        pdfium.Flatten(copy, ForDisplay);
        lane.Pdfium.ClosePage(copy);

        return true;
    }

    private bool Read(int document, List<PageElement> wanted, CharacterReader characters)
    {
        var copy = lane.Pdfium.LoadPage(document, 0);
        if (copy == 0)
        {
            return false;
        }

        var flat = new ElementReader(lane, limits);
        flat.Read(
            copy, ObjectOwner.Page, lane.Pdfium.CountObjects(copy), Surroundings.Of(page.Description));
        characters.Read(copy, Match(flat, wanted));
        lane.Pdfium.ClosePage(copy);

        return true;
    }

    // The page's own content comes first and is switched off.
    private Dictionary<int, PageElement> Match(ElementReader flat, List<PageElement> wanted)
    {
        var own = elements.Elements.Count(static element => element.Annotation is null);
        var index = new Dictionary<int, PageElement>();
        for (var i = 0; i < flat.Elements.Count; i++)
        {
            if (i >= own && flat.Elements[i].Kind == PageElementKind.Text &&
                wanted.FindIndex(element => IsSame(element, flat.Elements[i])) is >= 0 and var at)
            {
                index.Add(flat.Handles[i], wanted[at]);
                wanted.RemoveAt(at);
            }
            else
            {
                lane.Sandbox.Structure.SetActive(flat.Handles[i], 0);
            }
        }

        return index;
    }

    private static bool IsSame(PageElement a, PageElement b) =>
        Math.Abs(a.UnclippedBounds.Left - b.UnclippedBounds.Left) < Tolerance &&
        Math.Abs(a.UnclippedBounds.Top - b.UnclippedBounds.Top) < Tolerance &&
        Math.Abs(a.UnclippedBounds.Right - b.UnclippedBounds.Right) < Tolerance &&
        Math.Abs(a.UnclippedBounds.Bottom - b.UnclippedBounds.Bottom) < Tolerance;
}

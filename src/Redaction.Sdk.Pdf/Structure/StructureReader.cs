using Redaction.Sdk.Pdf.Documents;

namespace Redaction.Sdk.Pdf.Structure;

/// <summary>Reads what a loaded page draws.</summary>
internal static class StructureReader
{
    /// <summary>Reads everything, and keeps the handles behind the elements with the page.</summary>
    public static PageStructure Read(Lane lane, LoadedPage page)
    {
        var limits = new StructureLimits();
        var elements = new ElementReader(lane, limits);
        var around = Surroundings.Of(page.Description);
        elements.Read(page.Handle, ObjectOwner.Page, lane.Pdfium.CountObjects(page.Handle), around);
        var annotations = new AnnotationReader(lane, limits, elements, page.Description).Read(page.Handle);
        page.Elements = [.. elements.Handles.Zip(elements.Elements, static (handle, element) =>
            new ElementHandle(handle, element.Annotation))];

        var characters = new CharacterReader(lane, limits, page.Description);
        characters.Read(page.Handle, IndexText(elements));

        return new()
        {
            PageNumber = page.Description.Number,
            Size = page.Description.Size,
            Elements = [.. elements.Elements],
            Characters = characters.Characters,
            Annotations = annotations,
            Defect = limits.IsExceeded ? TooMuch(page.Description.Number) : null,
        };
    }

    private static Dictionary<int, int> IndexText(ElementReader elements)
    {
        var index = new Dictionary<int, int>();
        for (var i = 0; i < elements.Handles.Count; i++)
        {
            if (elements.Elements[i].Kind == PageElementKind.Text)
            {
                index[elements.Handles[i]] = i;
            }
        }

        return index;
    }

    private static DocumentProblem TooMuch(int pageNumber) => new(
        ProblemCode.StructureUnreadable,
        "The page draws more than is read of one page; what comes last is missing from its structure.",
        pageNumber);
}

using Redaction.Sdk.Pdf.Documents;

namespace Redaction.Sdk.Pdf.Structure;

/// <summary>Reads what a loaded page draws.</summary>
internal sealed class StructureReader
{
    private readonly Lane _lane;
    private readonly LoadedPage _page;
    private readonly StructureLimits _limits = new();
    private readonly ElementReader _elements;
    private readonly CharacterReader _characters;

    private StructureReader(Lane lane, LoadedPage page)
    {
        (_lane, _page) = (lane, page);
        _elements = new(lane, _limits);
        _characters = new(lane, _limits, page.Description);
    }

    /// <summary>Reads everything, and keeps the handles behind the elements with the page.</summary>
    /// <param name="lane">The lane in which the page is loaded.</param>
    /// <param name="page">The page.</param>
    /// <param name="traits">What is known of the document.</param>
    public static PageStructure Read(Lane lane, LoadedPage page, DocumentTraits traits) =>
        new StructureReader(lane, page).Read(traits);

    /// <summary>Finds out what is behind each element, the same elements as reading everything finds.</summary>
    public static ElementHandle[] ReadHandles(Lane lane, LoadedPage page)
    {
        if (page.Elements is null)
        {
            new StructureReader(lane, page).ReadElements(out _);
        }

        return page.Elements!;
    }

    private PageStructure Read(DocumentTraits traits)
    {
        var annotations = ReadElements(out var isWhole);
        LookClosely(traits.HasLayers);
        _characters.Read(_page.Handle, IndexText());
        isWhole &= new AppearanceText(_lane, _limits, _elements, _page).Read(_characters);

        return new()
        {
            PageNumber = _page.Description.Number,
            Size = _page.Description.Size,
            Elements = [.. _elements.Elements.Select(traits.MaskedImages.Mark)],
            Characters = _characters.Characters,
            Annotations = [.. annotations],
            Defect = FindDefect(isWhole),
        };
    }

    // What PDFium does not tell is found by drawing; most pages have nothing of the kind.
    private void LookClosely(bool hasLayers)
    {
        hasLayers &= _elements.Layers.Exists(static layer => layer != 0);
        var hasGroups = _elements.Groups.Exists(static group => group != 0);
        if (!hasLayers && !hasGroups)
        {
            return;
        }

        var lone = new LoneElements(_lane, _elements, _page);
        lone.Run(() =>
        {
            if (hasLayers)
            {
                new HiddenLayers(lone, _limits, _elements).Mark();
            }

            new MixingForms(lone, _limits, _elements).Mark();
        });
    }

    private PageAnnotation[] ReadElements(out bool isWhole)
    {
        var description = _page.Description;
        _elements.Read(
            _page.Handle, ObjectOwner.Page, _lane.Pdfium.CountObjects(_page.Handle), Surroundings.Of(description));
        var annotations = new AnnotationReader(_lane, _limits, description).Read(_page.Handle);
        isWhole = new AppearanceReader(_lane, _limits, _elements, _page).Read(annotations);
        _page.Elements = [.. _elements.Handles.Zip(_elements.Elements, static (handle, element) =>
            new ElementHandle(handle, element.Annotation))];

        return annotations;
    }

    private Dictionary<int, PageElement> IndexText()
    {
        var index = new Dictionary<int, PageElement>();
        foreach (var element in _elements.Elements)
        {
            if (element is { Kind: PageElementKind.Text, Annotation: null })
            {
                index[_elements.Handles[element.Index]] = element;
            }
        }

        return index;
    }

    private DocumentProblem? FindDefect(bool isWhole) =>
        _limits.IsExceeded ? Defect(
            "The page draws more than is read of one page; what comes last is missing from its structure.") :
        !isWhole ? Defect("The annotations of the page could not be read in full.") : null;

    private DocumentProblem Defect(string message) =>
        new(ProblemCode.StructureUnreadable, message, _page.Description.Number);
}

using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Tokens;

namespace Redaction.Sdk.PdfPig;

/// <summary>The inspection of one open document. What fails is noted, and the rest goes on.</summary>
internal sealed class InspectionRun(OpenedPdf pdf, InspectionBudget budget)
{
    // What a document keeps beyond this is not read: nobody writes that much into a bookmark or a field.
    private const int MaximumTexts = 100_000;
    private const int MaximumCharacters = 1 << 20;

    private readonly List<InspectedPage> _pages = [];
    private readonly List<StoredText> _texts = [];
    private readonly List<DocumentProblem> _problems = [];

    public DocumentInspection Run()
    {
        try
        {
            ReadPages();
            Attempt("The bookmarks", () => BookmarkTexts.Of(pdf));
            Attempt("The replacement texts of the structure tree", () => ActualTexts.Of(pdf, budget));
            Attempt("The data of the form", () => FormTexts.Of(pdf));
            Attempt("The metadata", () => MetadataTexts.Of(pdf));
            Attempt("The earlier revisions", () => RevisionTexts.Of(pdf, budget, Tell));
            ReadObjects();
        }
        catch (InspectionTimeException)
        {
            Tell("The time of the second reader was over before it had looked for everything that may be left in the file.");
        }

        return new()
        {
            PageCount = pdf.Document.NumberOfPages,
            Pages = [.. _pages],
            StoredTexts = [.. _texts],
            Problems = [.. _problems],
        };
    }

    private void ReadPages()
    {
        for (var number = 1; number <= pdf.Document.NumberOfPages; number++)
        {
            budget.Step();
            try
            {
                ReadPage(pdf.GetPage(number));
            }
            catch (Exception damage) when (InspectionBudget.IsDamage(damage))
            {
                _problems.Add(new(
                    ProblemCode.StructureUnreadable,
                    "The second reader could not read the page, so its text was not compared.",
                    number));
            }
        }
    }

    private void ReadPage(Page page)
    {
        _pages.Add(new(page.Number, string.Join(' ', PageWords.Of(page).Select(static word => word.Text))));
        Add(ActualTexts.Of(page));
        Add(AnnotationTexts.Of(pdf, page));
        if (pdf.TryFind<StreamToken>(page.Dictionary, "Thumb", out _))
        {
            Add([new(StoredTextPlace.Thumbnail, string.Empty, page.Number)]);
        }
    }

    private void ReadObjects()
    {
        ObjectSurvey? survey = null;
        Attempt("The objects of the file", () =>
        {
            survey = ObjectSurvey.Of(pdf, budget);
            return [];
        });
        if (survey is not null)
        {
            Attempt("The attached files", () => AttachmentTexts.Of(pdf, survey.FileSpecifications, budget));
            Attempt("Objects that nothing refers to", () => OrphanTexts.Of(pdf, survey, budget, Tell));
        }
    }

    private void Attempt(string what, Func<IEnumerable<StoredText>> read)
    {
        try
        {
            budget.Step();
            Add(read());
        }
        catch (Exception damage) when (InspectionBudget.IsDamage(damage))
        {
            Tell($"{what} could not be read by the second reader, so they were not checked.");
        }
    }

    private void Add(IEnumerable<StoredText> texts)
    {
        foreach (var text in texts.Take(MaximumTexts - _texts.Count))
        {
            _texts.Add(text.Text.Length > MaximumCharacters ? text with { Text = text.Text[..MaximumCharacters] } : text);
        }
    }

    private void Tell(string message)
    {
        if (!_problems.Exists(problem => problem.Message == message))
        {
            _problems.Add(new(ProblemCode.StructureUnreadable, message));
        }
    }
}

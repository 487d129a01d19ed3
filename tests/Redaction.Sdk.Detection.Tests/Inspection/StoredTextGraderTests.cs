using Redaction.Sdk.Detection.Inspection;
using Redaction.Sdk.Geometry;

namespace Redaction.Sdk.Detection.Tests.Inspection;

public sealed class StoredTextGraderTests
{
    private const string Secret = "Jane Example of Springfield";
    private const string Shown = "The committee met on the third of May and heard a witness.";

    private static readonly Box<PagePoints> Bar = Box<PagePoints>.FromSize(70, 80, 180, 15);
    private static readonly Box<PagePoints> Under = Box<PagePoints>.FromSize(72, 82, 150, 11);
    private static readonly Box<PagePoints> Beside = Box<PagePoints>.FromSize(260, 75, 20, 20);
    private static readonly Box<PagePoints> Away = Box<PagePoints>.FromSize(72, 400, 150, 11);

    public static TheoryData<StoredText, EvidenceGrade?, EvidenceGrade?> Texts { get; } = new()
    {
        // The text, its grade on a page with a redaction, and its grade in a document without any.
        { new(StoredTextPlace.Revision, Secret, 1, Under), EvidenceGrade.A, EvidenceGrade.C },
        { new(StoredTextPlace.Revision, Secret, 1, Away), EvidenceGrade.B, EvidenceGrade.C },
        { new(StoredTextPlace.Revision, "a witness", 1, Away), null, null },
        { new(StoredTextPlace.Revision, "REDACTED", 1, Under), null, null },
        { new(StoredTextPlace.Orphan, Secret, 1, Under), EvidenceGrade.A, EvidenceGrade.C },
        { new(StoredTextPlace.Orphan, Secret), EvidenceGrade.B, EvidenceGrade.C },
        { new(StoredTextPlace.ActualText, Secret, 1), EvidenceGrade.B, null },
        { new(StoredTextPlace.ActualText, Secret, 1, Away), EvidenceGrade.C, null },
        { new(StoredTextPlace.ActualText, "a witness", 1), null, null },
        { new(StoredTextPlace.Bookmark, Secret, 1, Box<PagePoints>.FromEdges(0, 70, 612, 70)), EvidenceGrade.B, null },
        { new(StoredTextPlace.Bookmark, Secret, 1, Box<PagePoints>.FromEdges(0, 300, 612, 300)), EvidenceGrade.C, null },
        { new(StoredTextPlace.Bookmark, "The committee", 1, Box<PagePoints>.FromEdges(0, 70, 612, 70)), null, null },
        { new(StoredTextPlace.Annotation, Secret, 1, Beside), EvidenceGrade.B, null },
        { new(StoredTextPlace.Annotation, Secret, 1, Away), EvidenceGrade.C, null },
        { new(StoredTextPlace.Annotation, Secret, 1, Away) { IsShown = true }, null, null },
        { new(StoredTextPlace.FormValue, Secret, 1, Under) { IsShown = true }, EvidenceGrade.B, null },
        { new(StoredTextPlace.FormValue, Secret, 1, Away) { IsShown = true }, null, null },
        { new(StoredTextPlace.FormValue, Secret, 1, Away), EvidenceGrade.C, null },
        { new(StoredTextPlace.Attachment, "notes.txt\nSomething else entirely."), EvidenceGrade.C, null },
        { new(StoredTextPlace.Attachment, $"original.pdf\n{Shown}\n{Secret}"), EvidenceGrade.B, null },
        { new(StoredTextPlace.Attachment, Shown), null, null },
        { new(StoredTextPlace.Metadata, "Complaint of Jane Example"), EvidenceGrade.C, null },
        { new(StoredTextPlace.Metadata, "Microsoft Word - 12 Example.docx"), null, null },
        { new(StoredTextPlace.Metadata, "The committee"), null, null },
        { new(StoredTextPlace.Thumbnail, string.Empty, 1), EvidenceGrade.C, null },
    };

    [Theory]
    [MemberData(nameof(Texts))]
    public void Grade_StoredText_DependsOnWhatWasRedactedThere(
        StoredText stored, EvidenceGrade? redacted, EvidenceGrade? unredacted)
    {
        Assert.Equal(redacted, Grader(Bar).Grade(stored));
        Assert.Equal(unredacted, Grader().Grade(stored));
    }

    [Fact]
    public void Grade_TitleBesideAScanWithoutText_ProvesNothing()
    {
        var grader = new StoredTextGrader([Page(Bar)], new(new Dictionary<int, string> { [1] = string.Empty }));

        Assert.Null(grader.Grade(new(StoredTextPlace.Bookmark, Secret, 1, Under)));
        Assert.Null(grader.Grade(new(StoredTextPlace.Metadata, Secret)));
    }

    private static StoredTextGrader Grader(params Box<PagePoints>[] redactions) => new(
        [Page(redactions)], new(new Dictionary<int, string> { [1] = ComparableText.Of(Shown) }));

    private static PageFindings Page(params Box<PagePoints>[] redactions) => new()
    {
        Number = 1,
        Status = ReadStatus.Checked,
        Redactions =
        [
            .. redactions.Select(static box => new RedactionRecord
            {
                Id = "p1-r1",
                Box = box,
                Confidence = 1,
                Style = RedactionStyle.Black,
                Sources = [RedactionSource.Vector],
            }),
        ],
    };
}

namespace Redaction.Sdk.PdfPig.Tests;

public sealed class LimitTests
{
    [Fact]
    public void Inspect_NoTimeLeft_SaysThatItDidNotLookAtEverything()
    {
        var inspection = PdfPigInspector.Inspect(
            TestPdf.Varied(), new() { TimeBudget = TimeSpan.Zero }, cancellationToken: TestContext.Current.CancellationToken);

        var problem = Assert.Single(inspection.Problems);
        Assert.Equal(ProblemCode.StructureUnreadable, problem.Code);
        Assert.Equal(6, inspection.PageCount);
    }

    [Fact]
    public void Inspect_Cancelled_Throws()
    {
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();

        Assert.ThrowsAny<OperationCanceledException>(
            () => PdfPigInspector.Inspect(TestPdf.Varied(), new(), cancellationToken: cancelled.Token));
    }

    [Fact]
    public void Inspect_Pages_GivesASignOfLifeForEach()
    {
        var signs = 0;
        PdfPigInspector.Inspect(TestPdf.Varied(pages: 9), new(), () => signs++, TestContext.Current.CancellationToken);

        Assert.True(signs >= 9);
    }

    [Theory]
    [InlineData("")]
    [InlineData("This is no PDF file.")]
    [InlineData("%PDF-1.7\nand nothing more")]
    public void Inspect_NoDocument_SaysThatNobodyLooked(string text)
    {
        var inspection = PdfPigInspector.Inspect(
            System.Text.Encoding.ASCII.GetBytes(text), new(), cancellationToken: TestContext.Current.CancellationToken);

        Assert.Null(inspection.PageCount);
        Assert.Equal(ProblemCode.StructureUnreadable, Assert.Single(inspection.Problems).Code);
    }
}

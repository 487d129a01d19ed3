namespace Redaction.Sdk.Detection.Tests;

public sealed class ReportNameTests
{
    [Fact]
    public void Of_Members_AreSpelledAsInTheReport()
    {
        Assert.Equal("io-error", ReportName.Of(ProblemCode.IoError));
        Assert.Equal("text-under-cover", ReportName.Of(RedactionStatus.TextUnderCover));
        Assert.Equal("A", ReportName.Of(EvidenceGrade.A));
    }

    [Fact]
    public void Of_NoMember_Throws()
    {
        Assert.Throws<KeyNotFoundException>(() => ReportName.Of((ProblemCode)999));
    }
}

using Redaction.Sdk.Geometry;

namespace Redaction.Sdk.Datasets.Tests;

public sealed class DataValidatorTests
{
    [Theory]
    [InlineData(0, 0, 100, 80)]
    [InlineData(-0.04, 0, 100.00001, 80)]
    public void Validate_BoxWithinTolerance_IsClean(double left, double top, double right, double bottom) =>
        Assert.Empty(Rules(Set(Mark(1, left, top, right, bottom))));

    [Theory]
    [InlineData("RDV003", -0.06, 10, 50, 20)]
    [InlineData("RDV003", 10, 10, 100.1, 20)]
    [InlineData("RDV003", 200, 200, 240, 220)]
    [InlineData("RDV002", 10, 10, 10, 20)]
    [InlineData("RDV008", 10, 10, 13.5, 20)]
    public void Validate_BoxAlone_BreaksOneRule(string rule, double left, double top, double right, double bottom) =>
        Assert.Equal([rule], Rules(Set(Mark(1, left, top, right, bottom))));

    [Fact]
    public void Validate_LineOfAScan_IsTooLong()
    {
        DataValidator validator = new(new() { MaximumAspect = 10, MinimumSide = 1 });

        var finding = Assert.Single(validator.Validate(Set(Mark(1, 0, 10, 100, 12))).Findings);

        Assert.Equal(("RDV009", "Annotation id 1 is 50 times as long as wide."), (finding.Rule.Id, finding.Message));
    }

    [Fact]
    public void Validate_ClassThatIsNotListed_IsUnknown()
    {
        var dataset = Set(Mark(1, 10, 10, 50, 20) with { ClassName = "blak" });

        Assert.Equal(["RDV005", "RDV013"], Rules(dataset));
    }

    [Fact]
    public void Validate_SamePlaceTwice_TheLaterOneIsTheDuplicate()
    {
        var result = new DataValidator().Validate(Set(
            Mark(1, 10, 10, 50, 20), Mark(2, 10.1, 10, 50, 20), Mark(3, 12, 10, 30, 20), Mark(4, 50, 10, 90, 20)));

        Assert.Equal(
            [("RDV006", 2L), ("RDV007", 3L)],
            result.Findings.Select(static finding => (finding.Rule.Id, finding.AnnotationId!.Value)));
    }

    [Fact]
    public void Validate_SamePlaceByTwoAnnotators_IsNoDuplicate() => Assert.Empty(Rules(Set(
        Mark(1, 10, 10, 50, 20) with { Annotator = "a" }, Mark(2, 10, 10, 50, 20) with { Annotator = "b" })));

    [Fact]
    public void Validate_AnnotatorsWhoDiffer_AreNamedWithTheirAgreement()
    {
        var finding = Assert.Single(new DataValidator().Validate(Set(
            Mark(1, 10, 10, 50, 20) with { Annotator = "a" },
            Mark(2, 10, 40, 50, 50) with { Annotator = "a" },
            Mark(3, 11, 10, 50, 20) with { Annotator = "b" })).Findings);

        Assert.Equal("RDV014", finding.Rule.Id);
        Assert.EndsWith("over 1 pages, 0.67 of their boxes agree.", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Validate_RareClass_IsOutOfBalance()
    {
        var marks = Enumerable.Range(0, 8).Select(static i => Mark(i + 1, 10, i * 10, 50, (i * 10) + 8)).ToArray();
        var dataset = Set(marks) with { Classes = ["black", "gray"] };

        var finding = Assert.Single(new DataValidator().Validate(dataset).Findings);

        Assert.Equal(
            ("RDV013", "Class gray has 0 annotations, the most frequent one has 8."), (finding.Rule.Id, finding.Message));
    }

    [Fact]
    public void Validate_PagesOfOneDocumentOnBothSides_LeakFromWhatIsLearnt()
    {
        AnnotatedDataset dataset = new()
        {
            Classes = [],
            Images =
            [
                Image(1, "a-page1.png") with { Split = DatasetSplit.Test },
                Image(2, "a-page2.png") with { Split = DatasetSplit.Train },
                Image(3, "a-page3.png") with { Split = DatasetSplit.Train },
                Image(4, "b.png") with { Split = DatasetSplit.Train },
            ],
        };

        var result = new DataValidator().Validate(dataset);

        Assert.Equal(
            [("RDV012", 2L), ("RDV012", 3L)],
            result.Findings.Select(static finding => (finding.Rule.Id, finding.ImageId!.Value)));
        Assert.Equal([1L, 4], result.Apply(ValidationPolicy.Drop).Images.Select(static image => image.Id));
    }

    [Fact]
    public void Validate_PagesThatAreNotWhatTheyShould_AreFound()
    {
        AnnotatedDataset dataset = new() { Classes = [], Images = [Image(1, "a"), Image(2, "b"), Image(3, "c"), Image(4, "d")] };
        Dictionary<long, PageMeasure> pages = new()
        {
            [1] = PageMeasure.Of(Page(100, 80, ink: 20)),
            [2] = PageMeasure.Of(Page(80, 100, ink: 20)),
            [3] = PageMeasure.Of(Page(100, 80, ink: 0)),
            [4] = PageMeasure.Unreadable(new(ProblemCode.IoError, "The image file cannot be read.")),
        };

        var findings = new DataValidator().Validate(dataset, pages).Findings;

        Assert.Equal(
            [("RDV004", 2L), ("RDV010", 4L), ("RDV011", 3L)],
            findings.Select(static finding => (finding.Rule.Id, finding.ImageId!.Value)));
    }

    [Fact]
    public void Validate_WhatADetectorFound_GoesThroughTheSameRules()
    {
        // A page of 50 x 40 points in 100 x 80 pixels.
        var page = PageImage.Wrap(
            Enumerable.Repeat((byte)255, 8000).ToArray(), PixelLayout.Packed(100, 80, PixelFormat.Gray8), PageSize.FromPoints(50, 40));
        DetectionResult detection = new(new("bars", "1.0.0"), [
            new(Box<PagePoints>.FromEdges(5, 5, 25, 10), 0.9f, RedactionStyle.Black),
            new(Box<PagePoints>.FromEdges(5, 5, 25, 10.1), 0.8f, RedactionStyle.Black),
            new(Box<PagePoints>.FromEdges(40, 20, 51, 30), 0.7f, RedactionStyle.Gray)]);

        var findings = new DataValidator().Validate(page, detection).Findings;

        Assert.Equal(
            (IEnumerable<(string, long?)>)[("RDV003", 3L), ("RDV006", 2L), ("RDV011", null)],
            findings.Select(static finding => (finding.Rule.Id, finding.AnnotationId)));
    }

    [Fact]
    public void Apply_FailWithAnError_ThrowsWithTheFindings()
    {
        var result = new DataValidator().Validate(Set(Mark(1, -5, 10, 50, 20)));

        var exception = Assert.Throws<DataValidationException>(() => result.Apply(ValidationPolicy.Fail));

        Assert.Equal("RDV003", Assert.Single(exception.Findings).Rule.Id);
        Assert.Equal(
            "The data set has 1 errors; the first: Annotation id 1 reaches 5 pixels beyond its page.", exception.Message);
    }

    [Fact]
    public void Apply_FailWithAWarning_LeavesTheDataset()
    {
        var dataset = Set(Mark(1, 10, 10, 12, 20));

        Assert.Same(dataset, new DataValidator().Validate(dataset).Apply(ValidationPolicy.Fail));
    }

    private static IEnumerable<string> Rules(AnnotatedDataset dataset) =>
        new DataValidator().Validate(dataset).Findings.Select(static finding => finding.Rule.Id);

    private static PageImage Page(int width, int height, int ink)
    {
        var pixels = Enumerable.Repeat((byte)255, width * height).ToArray();
        pixels.AsSpan(width * 10, ink).Clear();

        return PageImage.Wrap(pixels, PixelLayout.Packed(width, height, PixelFormat.Gray8), PageSize.FromPoints(width, height));
    }

    private static AnnotatedDataset Set(params Annotation[] marks) =>
        new() { Classes = ["black"], Images = [Image(1, "a.png") with { Annotations = marks }] };

    private static AnnotatedImage Image(long id, string name) =>
        new() { Id = id, FileName = name, Width = 100, Height = 80, Annotations = [] };

    private static Annotation Mark(long id, double left, double top, double right, double bottom) => new()
    {
        Id = id,
        ClassName = "black",
        Box = Box<ImagePixels>.FromEdges(left, top, right, bottom),
    };
}

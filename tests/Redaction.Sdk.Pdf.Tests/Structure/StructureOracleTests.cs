using System.Globalization;
using System.Text;
using Redaction.Sdk.Geometry;
using Redaction.Sdk.Tests.Shared;

namespace Redaction.Sdk.Pdf.Tests;

/// <summary>The sample documents, compared with what MuPDF finds on them (<c>tests/oracles/pdf_structure.py</c>).</summary>
public sealed class StructureOracleTests(SharedReader reader)
{
    private const double Tolerance = 0.02;

    public static TheoryData<string, int> Pages =>
        [.. Golden().Select(static cells => (cells[0], Number(cells[1]))).Distinct()];

    [Theory]
    [MemberData(nameof(Pages))]
    public void ReadStructure_SampleDocument_PaintsTheSamePaths(string file, int pageNumber)
    {
        var golden = Golden().Where(cells => IsOn(cells, file, pageNumber, "path")).ToArray();
        var paths = Read(file, pageNumber).Elements.Where(static e => e.Kind == PageElementKind.Path).ToArray();

        Assert.Equal(golden.Length, paths.Length);
        foreach (var (cells, path) in golden.Zip(paths))
        {
            BoxAssert.Near(BoxOf(cells[3..7]), BoundsOf(path.Path!), Tolerance);
            AssertColor(cells[7], path.Fill);
            AssertColor(cells[8], path.Stroke);
            Assert.Equal(double.Parse(cells[9], CultureInfo.InvariantCulture), path.StrokeWidth, Tolerance);
            Assert.Equal(255 * double.Parse(cells[10], CultureInfo.InvariantCulture), path.Fill?.Alpha ?? 0, 1);
        }
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void ReadStructure_SampleDocument_ShowsTheSameTextInTheSameOrder(string file, int pageNumber)
    {
        var golden = Golden().Where(cells => IsOn(cells, file, pageNumber, "text"));
        var page = Read(file, pageNumber);
        var shown = page.Characters.Where(static c => c.Element >= 0).OrderBy(static c => c.Element);

        Assert.Equal(
            WithoutSpaces(string.Concat(golden.Select(static cells => cells[6]))),
            WithoutSpaces(string.Concat(shown.Select(static c => c.Value))));
    }

    private PageStructure Read(string file, int pageNumber)
    {
        using var document = reader.Open(File.ReadAllBytes(Path.Combine(Folders.Samples, file)));

        return document.ReadStructure(pageNumber, Timeout.InfiniteTimeSpan, TestContext.Current.CancellationToken);
    }

    private static IEnumerable<string[]> Golden() => Encoding.UTF8.GetString(Resources.Read("structure.tsv"))
        .Split('\n', StringSplitOptions.RemoveEmptyEntries)
        .Select(static line => line.Split('\t'));

    private static bool IsOn(string[] cells, string file, int pageNumber, string kind) =>
        cells[0] == file && Number(cells[1]) == pageNumber && cells[2] == kind;

    private static void AssertColor(string expected, PaintColor? found)
    {
        Assert.Equal(expected == "-", found is null);
        if (found is { } color)
        {
            Assert.Equal(expected, $"{color.Red:x2}{color.Green:x2}{color.Blue:x2}");
        }
    }

    private static Box<PagePoints> BoxOf(string[] cells)
    {
        var edges = Array.ConvertAll(cells, static cell => double.Parse(cell, CultureInfo.InvariantCulture));

        return Box<PagePoints>.FromEdges(edges[0], edges[1], edges[2], edges[3]);
    }

    private static Box<PagePoints> BoundsOf(PagePath path) => path.Lines
        .SelectMany(static line => line.Points)
        .Select(static point => Box<PagePoints>.FromSize(point.X, point.Y, 0, 0))
        .Aggregate(static (a, b) => a.Enclose(b));

    private static string WithoutSpaces(string text) => string.Concat(text.Where(static c => !char.IsWhiteSpace(c)));

    private static int Number(string cell) => int.Parse(cell, CultureInfo.InvariantCulture);
}

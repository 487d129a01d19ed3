using System.Globalization;
using System.Text.Json;
using Redaction.Sdk.Geometry;

namespace Redaction.Sdk.Pdf.Tests;

/// <summary>The structure of real documents.</summary>
public sealed class StructureRealFilesTests(SharedReader reader)
{
    private static readonly TimeSpan Budget = TimeSpan.FromSeconds(20);

    /// <summary>Every bar of a published report, drawn as a filled rectangle or as a thick stroke.</summary>
    [Fact]
    public void ReadStructure_TypesetReport_HasEveryBarAtItsPlace()
    {
        var folder = RealFiles.Folder("mueller-typeset");
        using var truth = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(folder, "annotations_points.json")));
        var (bars, found, missed) = (0, 0, new List<string>());
        foreach (var file in truth.RootElement.EnumerateObject())
        {
            using var document = reader.Open(File.ReadAllBytes(Path.Combine(folder, file.Name)));
            foreach (var entry in file.Value.GetProperty("boxes_pt_topleft_xyxy").EnumerateObject())
            {
                var page = document.ReadStructure(
                    int.Parse(entry.Name, CultureInfo.InvariantCulture), Budget, TestContext.Current.CancellationToken);
                var joined = Join(page.Elements.Where(static element => element.Kind == PageElementKind.Path));
                foreach (var bar in entry.Value.EnumerateArray().Select(ToBox))
                {
                    bars++;
                    var isFound = joined.Any(box => box.IntersectionOverUnion(bar) >= 0.9);
                    found += isFound ? 1 : 0;
                    missed.AddRange(isFound ? [] : [$"{file.Name} {entry.Name} {bar}"]);
                }
            }
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"{found} of {bars} bars.");
        missed.ForEach(bar => TestContext.Current.TestOutputHelper?.WriteLine(bar));
        Assert.True(found >= 0.995 * bars);
    }

    /// <summary>Malformed, encrypted, hostile and odd documents.</summary>
    [Fact]
    public void ReadStructure_EveryHardFile_EndsInADocumentedWayAndTheSameOnEightThreads()
    {
        var before = reader.HashOfGoodDocument();
        var failures = new List<string>();
        var folder = RealFiles.Folder("hard-files");
        foreach (var path in Directory.EnumerateFiles(folder, "*.pdf", SearchOption.AllDirectories))
        {
            var alone = Outcomes(path, threads: 1);
            var together = Outcomes(path, threads: 8);
            failures.AddRange(alone.Where(static outcome => outcome.Contains("undocumented", StringComparison.Ordinal))
                .Select(outcome => $"{Path.GetFileName(path)}: {outcome}"));
            if (!alone.SequenceEqual(together))
            {
                failures.Add($"{Path.GetFileName(path)}: another outcome on eight threads");
            }
        }

        Assert.Empty(failures);
        Assert.Equal(before, reader.HashOfGoodDocument());
    }

    // A bar is drawn in pieces, a filled rectangle or a stroke for each letter, side by side.
    private static List<Box<PagePoints>> Join(IEnumerable<PageElement> paths)
    {
        const double Seam = 0.3;

        var joined = new List<Box<PagePoints>>();
        foreach (var box in paths.Select(static path => path.Bounds)
            .OrderBy(static box => Math.Round(box.Top)).ThenBy(static box => box.Left))
        {
            var last = joined.Count - 1;
            if (last >= 0 && Math.Abs(joined[last].Top - box.Top) < Seam &&
                Math.Abs(joined[last].Bottom - box.Bottom) < Seam && box.Left - joined[last].Right < Seam)
            {
                joined[last] = joined[last].Enclose(box);
            }
            else
            {
                joined.Add(box);
            }
        }

        return joined;
    }

    private string[] Outcomes(string path, int threads)
    {
        try
        {
            using var document = reader.Open(File.ReadAllBytes(path));
            var outcomes = new string[Math.Min(document.PageCount, 20)];
            Parallel.For(0, outcomes.Length, new() { MaxDegreeOfParallelism = threads }, i =>
                outcomes[i] = Outcome(() => StructureText.HashOf(
                    document.ReadStructure(i + 1, Budget, TestContext.Current.CancellationToken))));

            return outcomes;
        }
        catch (RedactionException e)
        {
            return [e.Code.ToString()];
        }
    }

    private static string Outcome(Func<string> read)
    {
        try
        {
            return read();
        }
        catch (RedactionException e)
        {
            return e.Code.ToString();
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            return $"undocumented {e.GetType().Name}";
        }
    }

    private static Box<PagePoints> ToBox(JsonElement edges) => Box<PagePoints>.FromEdges(
        edges[0].GetDouble(), edges[1].GetDouble(), edges[2].GetDouble(), edges[3].GetDouble());
}

using Redaction.Sdk.Imaging.Tests.Support;

namespace Redaction.Sdk.Imaging.Tests;

/// <summary>Damaged, hostile and odd images of public test suites, where they are present.</summary>
public class HardFilesTests
{
    private static readonly string Folder = FindFolder();

    [Fact]
    public void RenderPage_HardImages_MeetWhatIsExpected()
    {
        Assert.SkipUnless(Directory.Exists(Folder), "The hard files are not present beside the repository.");
        var unexpected = new List<string>();
        foreach (var fields in File.ReadLines(Path.Combine(Folder, "MANIFEST.tsv")).Skip(1).Select(line => line.Split('\t')))
        {
            var (name, expected) = (fields[0], fields[3]);
            if (!name.EndsWith(".pdf", StringComparison.OrdinalIgnoreCase))
            {
                var outcome = Outcome(File.ReadAllBytes(Path.Combine(Folder, name)));
                if (!IsExpected(outcome, expected))
                {
                    unexpected.Add($"{name}: {outcome}, expected {expected}");
                }
            }
        }

        Assert.Empty(unexpected);
    }

    private static bool IsExpected(string outcome, string expected) => outcome switch
    {
        "page" or "partial" => expected.StartsWith("result", StringComparison.Ordinal),
        "MalformedDocument" or "MalformedPage" => expected.Contains("malformed", StringComparison.Ordinal),
        "LimitExceeded" => expected.Contains("limit", StringComparison.Ordinal) || expected.Contains("malformed", StringComparison.Ordinal),
        "UnsupportedFormat" => expected.Contains("unsupported", StringComparison.Ordinal),
        _ => false,
    };

    private static string Outcome(byte[] file)
    {
        try
        {
            return Decoded.Page(file).IsPartial ? "partial" : "page";
        }
        catch (RedactionException exception)
        {
            return exception.Code.ToString();
        }
        catch (Exception exception)
        {
            return exception.ToString();
        }
    }

    private static string FindFolder()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Redaction.Sdk.sln")))
        {
            folder = folder.Parent;
        }

        return folder is null ? string.Empty : Path.Combine(folder.FullName, "..", "shared", "data", "hard-files");
    }
}

namespace Redaction.Sdk.Benchmarks;

/// <summary>Reads the committed sample documents, so that everybody measures the same pages.</summary>
internal static class SampleDocuments
{
    public static byte[] Read(string name)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Redaction.Sdk.sln")))
        {
            folder = folder.Parent ?? throw new DirectoryNotFoundException("Run the benchmarks within the repository.");
        }

        return File.ReadAllBytes(Path.Combine(folder.FullName, "samples", "documents", name));
    }
}

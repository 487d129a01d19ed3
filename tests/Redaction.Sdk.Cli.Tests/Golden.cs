namespace Redaction.Sdk.Cli.Tests;

/// <summary>Holds text against the file that was accepted for it, and puts what came instead beside the tests.</summary>
internal static class Golden
{
    public static void Verify(string name, string actual)
    {
        var expected = Read(name);
        if (expected?.ReplaceLineEndings() != actual.ReplaceLineEndings())
        {
            File.WriteAllText(Path.Combine(AppContext.BaseDirectory, $"{name}.received.txt"), actual);
        }

        Assert.Equal(expected, actual, ignoreLineEndingDifferences: true);
    }

    private static string? Read(string name)
    {
        using var stream = typeof(Golden).Assembly.GetManifestResourceStream($"{name}.verified.txt");
        if (stream is null)
        {
            return null;
        }

        using var reader = new StreamReader(stream);

        return reader.ReadToEnd();
    }
}

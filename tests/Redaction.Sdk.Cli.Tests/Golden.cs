namespace Redaction.Sdk.Cli.Tests;

/// <summary>Holds text against the file that was accepted for it.</summary>
internal static class Golden
{
    public static void Verify(string name, string actual)
    {
        using var stream = typeof(Golden).Assembly.GetManifestResourceStream($"{name}.verified.txt");
        Assert.True(stream is not null, $"There is no {name}.verified.txt; the output was:\n{actual}");
        using var reader = new StreamReader(stream);

        Assert.Equal(reader.ReadToEnd(), actual, ignoreLineEndingDifferences: true);
    }
}

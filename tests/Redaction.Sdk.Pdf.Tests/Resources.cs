namespace Redaction.Sdk.Pdf.Tests;

/// <summary>The files of this project's data folder.</summary>
internal static class Resources
{
    public static byte[] Read(string name)
    {
        using var resource = typeof(Resources).Assembly.GetManifestResourceStream(name)!;
        using var copy = new MemoryStream();
        resource.CopyTo(copy);

        return copy.ToArray();
    }
}

using Redaction.Sdk.Registry;

namespace Redaction.Sdk;

/// <summary>The bundle inside of this assembly.</summary>
internal static class ShippedModel
{
    /// <summary>Reads and verifies it, as any bundle is.</summary>
    public static ModelBundle Read()
    {
        using var stream = typeof(ShippedModel).Assembly.GetManifestResourceStream("redactions.zip")!;
        var archive = new byte[stream.Length];
        stream.ReadExactly(archive);

        return ModelBundleReader.Read(archive);
    }
}

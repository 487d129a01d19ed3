using Redaction.Sdk;
using Redaction.Sdk.Registry;

namespace Snippets;

internal static class Models
{
    public static async Task TakeIn()
    {
        #region a candidate that becomes the champion
        var candidate = ModelBundleReader.Read("bars-1.2.0.zip");
        using var trial = new ModelTrial(new() { Time = TimeSpan.FromSeconds(8) });
        var result = await trial.RunAsync(candidate);
        Console.WriteLine($"{result.Regions} regions on a blank page, after {result.Time.TotalSeconds:0.0} s");

        var registry = new ModelRegistry();
        registry.Add("bars-1.2.0.zip", candidate.Sha256);
        registry.SetAlias("champion", ModelReference.Parse("bars@1.2.0"));
        #endregion
    }

    public static void Use()
    {
        #region a scanner with a model of the registry
        using var scanner = RedactionSdk.CreateScanner(options => options.Model = "bars@champion");
        #endregion
    }
}

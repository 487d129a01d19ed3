using Redaction.Sdk.Onnx;
using Redaction.Sdk.Registry;

namespace Redaction.Sdk.Cli;

/// <summary>Makes the detectors that users of the command line choose.</summary>
internal static class DetectorSource
{
    // Average precision wants them all; what is weaker than this comes in thousands a page and changes nothing.
    private const float WeakestRegion = 0.001f;

    /// <summary>Makes a detector; whoever asks disposes it, if it wants to be.</summary>
    /// <param name="choice">What the user wants.</param>
    /// <param name="modelFolder">The registry's folder; <see langword="null"/> for the user's own.</param>
    public static IRedactionDetector Create(DetectorChoice choice, string? modelFolder = null) =>
        RedactionSdk.CreateDetector(options =>
        {
            options.Inference.Parallelism = choice.Threads;
            if (choice.Provider != DetectorChoice.Auto)
            {
                options.Inference.Providers = [ExecutionProviders.Named(choice.Provider)];
            }

            if (choice.Model != RedactionSdkOptions.Rules)
            {
                var bundle = Load(choice.Model, modelFolder);
                options.Bundle = choice.WantsWeakRegions ? WithWeakRegions(bundle) : bundle;
            }
        });

    /// <summary>Loads a model: what the registry holds was tried when it was added, what a path leads to is tried.</summary>
    public static ModelBundle Load(string model, string? modelFolder)
    {
        if (model == RedactionSdkOptions.BuiltIn)
        {
            return RedactionSdk.BuiltInModel;
        }

        var bundle = new ModelRegistry(modelFolder).Load(model);
        if (!ModelReference.TryParse(model, out _))
        {
            using ModelTrial trial = new();

            // Nothing else can begin before the model is known to be harmless.
            trial.RunAsync(bundle).GetAwaiter().GetResult();
        }

        return bundle;
    }

    /// <summary>Says why a provider that was asked for does not run the model.</summary>
    /// <returns>A sentence each; none for <c>auto</c>, which takes what there is.</returns>
    public static IEnumerable<string> Notes(DetectorChoice choice, IRedactionDetector detector) =>
        choice.Provider != DetectorChoice.Auto && detector is OnnxRedactionDetector model
            ? model.Plan.Refused.Select(refusal => $"{refusal.Reason} The model runs on '{model.Plan.Provider}'.")
            : [];

    private static ModelBundle WithWeakRegions(ModelBundle bundle) => bundle with
    {
        Manifest = bundle.Manifest with
        {
            Decoder = bundle.Manifest.Decoder with { MinimumConfidence = WeakestRegion },
            Classes = [.. bundle.Manifest.Classes.Select(static one => one with { MinimumConfidence = null })],
        },
    };
}

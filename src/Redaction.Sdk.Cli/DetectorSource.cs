using Redaction.Sdk.Onnx;
using Redaction.Sdk.Registry;

namespace Redaction.Sdk.Cli;

/// <summary>Makes the detectors that users of the command line choose.</summary>
internal static class DetectorSource
{
    // Average precision wants them all; what is weaker than this comes in thousands a page and changes nothing.
    private const float WeakestRegion = 0.001f;

    /// <summary>Makes a detector; whoever asks disposes it, if it wants to be.</summary>
    public static IRedactionDetector Create(DetectorChoice choice) => RedactionSdk.CreateDetector(options =>
    {
        options.Inference.Parallelism = choice.Threads;
        if (choice.Provider != DetectorChoice.Auto)
        {
            options.Inference.Providers = [ExecutionProviders.Named(choice.Provider)];
        }

        if (choice is { WantsWeakRegions: true, Model: not RedactionSdkOptions.Rules })
        {
            options.Bundle = WithWeakRegions(new ModelRegistry().Load(choice.Model));
        }
        else
        {
            options.Model = choice.Model;
        }
    });

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

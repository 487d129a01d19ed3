using Microsoft.Extensions.Logging;
using Redaction.Sdk.Detection;
using Redaction.Sdk.Onnx;
using Redaction.Sdk.Registry;

namespace Redaction.Sdk;

/// <summary>Makes the detector that the options ask for.</summary>
internal static class DetectorFactory
{
    /// <summary>Makes it; whoever asks disposes it, if it wants to be.</summary>
    public static IRedactionDetector Create(
        RedactionSdkOptions options, ILogger<OnnxRedactionDetector>? logger = null, TimeProvider? clock = null)
    {
        if (options is { Bundle: null, Model: RedactionSdkOptions.Rules })
        {
            // It reports weak regions too: which of them count is for the scanner to say.
            return new RuleBasedRedactionDetector(new() { MinimumConfidence = 0 });
        }

        var bundle = options.Bundle
            ?? (options.Model == RedactionSdkOptions.BuiltIn
                ? RedactionSdk.BuiltInModel
                : new ModelRegistry(options.ModelFolder).Load(options.Model));

        return new OnnxRedactionDetector(bundle, options.Inference, logger, clock);
    }
}

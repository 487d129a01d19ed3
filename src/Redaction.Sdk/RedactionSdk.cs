using Redaction.Sdk.Detection;
using Redaction.Sdk.Imaging;
using Redaction.Sdk.Pdf;

namespace Redaction.Sdk;

/// <summary>Makes a <see cref="DocumentScanner"/> without a container.</summary>
public static class RedactionSdk
{
    /// <summary>Makes a scanner that reads PDF and image files.</summary>
    /// <param name="configure">Changes the default options.</param>
    /// <param name="detector">Looks at the pixels; the <see cref="RuleBasedRedactionDetector"/> by default.</param>
    /// <returns>The scanner. Make one, share it between threads, and dispose it at the end.</returns>
    public static DocumentScanner CreateScanner(
        Action<RedactionSdkOptions>? configure = null, IRedactionDetector? detector = null)
    {
        var options = new RedactionSdkOptions();
        configure?.Invoke(options);

        return new(
            [new PdfDocumentFormat(options.Pdf), new ImageDocumentFormat(options.Images)],
            detector ?? CreateDetector(),
            options.Scanner);
    }

    /// <summary>Makes the default detector. It reports weak regions too: which of them count is for the scanner to say.</summary>
    internal static RuleBasedRedactionDetector CreateDetector() => new(new() { MinimumConfidence = 0 });
}

using Redaction.Sdk.Detection;
using Redaction.Sdk.Imaging;
using Redaction.Sdk.Onnx;
using Redaction.Sdk.Pdf;
using Redaction.Sdk.Worker;

namespace Redaction.Sdk;

/// <summary>Makes a <see cref="DocumentScanner"/> without a container.</summary>
public static class RedactionSdk
{
    private static readonly Lazy<ModelBundle> Shipped = new(ShippedModel.Read);

    /// <summary>Gets the model that comes with the SDK.</summary>
    /// <value>Read and verified when it is first asked for; the same one from then on, on every thread.</value>
    public static ModelBundle BuiltInModel => Shipped.Value;

    /// <summary>Makes a scanner that reads PDF and image files.</summary>
    /// <param name="configure">Changes the default options.</param>
    /// <param name="detector">
    /// Looks at the pixels, and stays the caller's; by default the scanner makes and disposes the one that the options
    /// ask for.
    /// </param>
    /// <returns>The scanner. Make one, share it between threads, and dispose it at the end.</returns>
    /// <exception cref="ArgumentException">The options contradict each other.</exception>
    /// <exception cref="ModelNotFoundException">There is no such model.</exception>
    /// <exception cref="ModelFormatException">The model is refused.</exception>
    /// <exception cref="ExecutionProviderException">Nothing that the options allow can run the model.</exception>
    public static DocumentScanner CreateScanner(
        Action<RedactionSdkOptions>? configure = null, IRedactionDetector? detector = null)
    {
        var options = Configure(configure);

        return new(
            [new PdfDocumentFormat(options.Pdf), new ImageDocumentFormat(options.Images)],
            detector ?? DetectorFactory.Create(options),
            options.Scanner,
            disposesDetector: detector is null,
            inspector: new IsolatedPdfInspector(options.Worker.CreatePool(), options.Worker.Limits));
    }

    /// <summary>Makes the detector that the options ask for.</summary>
    /// <param name="configure">Changes the default options, of which only those of the model count.</param>
    /// <returns>The detector, safe for any number of threads. Dispose it at the end if it is disposable.</returns>
    /// <exception cref="ArgumentException">The options contradict each other.</exception>
    /// <exception cref="ModelNotFoundException">There is no such model.</exception>
    /// <exception cref="ModelFormatException">The model is refused.</exception>
    /// <exception cref="ExecutionProviderException">Nothing that the options allow can run the model.</exception>
    public static IRedactionDetector CreateDetector(Action<RedactionSdkOptions>? configure = null) =>
        DetectorFactory.Create(Configure(configure));

    private static RedactionSdkOptions Configure(Action<RedactionSdkOptions>? configure)
    {
        var options = new RedactionSdkOptions();
        configure?.Invoke(options);

        return RedactionSdkOptionsValidator.Flaw(options) is { } flaw
            ? throw new ArgumentException(flaw, nameof(configure))
            : options;
    }
}

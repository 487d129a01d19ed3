using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Redaction.Sdk;
using Redaction.Sdk.Detection;
using Redaction.Sdk.Imaging;
using Redaction.Sdk.Onnx;
using Redaction.Sdk.Pdf;
using Redaction.Sdk.Worker;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers what finds redactions in documents.</summary>
public static class RedactionSdkServiceCollectionExtensions
{
    /// <summary>Adds a singleton <see cref="DocumentScanner"/> and what it needs, unless they are there already.</summary>
    /// <param name="services">The services.</param>
    /// <param name="configure">Changes the default options. It runs when the host starts.</param>
    /// <returns>The same <paramref name="services"/>, for chaining.</returns>
    /// <remarks>
    /// An <see cref="IRedactionDetector"/> that the application registered first is the one that is used;
    /// every registered <see cref="IDocumentFormat"/> is asked, those of the application before ours. A model is opened
    /// when the detector is first asked for: ask for the scanner where the application starts, or add the health check.
    /// </remarks>
    /// <exception cref="ArgumentNullException"><paramref name="services"/> is <see langword="null"/>.</exception>
    public static IServiceCollection AddRedactionSdk(
        this IServiceCollection services, Action<RedactionSdkOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(services);

        services.AddOptions<RedactionSdkOptions>().Configure(configure ?? (static _ => { })).ValidateOnStart();
        services.TryAddEnumerable(
            ServiceDescriptor.Singleton<IValidateOptions<RedactionSdkOptions>, RedactionSdkOptionsValidator>());
        services.TryAddSingleton<IRedactionDetector>(static provider => DetectorFactory.Create(
            Options(provider),
            provider.GetService<ILogger<OnnxRedactionDetector>>(),
            provider.GetService<TimeProvider>()));
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IDocumentFormat, PdfDocumentFormat>(
            static provider => new(Options(provider).Pdf)));
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IDocumentFormat, ImageDocumentFormat>(
            static provider => new(Options(provider).Images)));
        services.TryAddSingleton<IDocumentInspector>(static provider => new IsolatedPdfInspector(
            Options(provider).Worker.CreatePool(), Options(provider).Worker.Limits));
        services.TryAddSingleton(static provider => new DocumentScanner(
            provider.GetServices<IDocumentFormat>(),
            provider.GetRequiredService<IRedactionDetector>(),
            Options(provider).Scanner,
            provider.GetService<ILogger<DocumentScanner>>(),
            provider.GetService<TimeProvider>(),
            inspector: provider.GetRequiredService<IDocumentInspector>()));

        return services;
    }

    private static RedactionSdkOptions Options(IServiceProvider provider) =>
        provider.GetRequiredService<IOptions<RedactionSdkOptions>>().Value;
}

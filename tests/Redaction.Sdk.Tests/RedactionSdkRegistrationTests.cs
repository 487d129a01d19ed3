using Microsoft.Extensions.DependencyInjection;
using Redaction.Sdk.Detection;

namespace Redaction.Sdk.Tests;

public sealed class RedactionSdkRegistrationTests
{
    [Fact]
    public void AddRedactionSdk_Alone_GivesOneScannerThatReadsPdfAndImages()
    {
        using var provider = new ServiceCollection().AddRedactionSdk().BuildServiceProvider(validateScopes: true);

        var scanner = provider.GetRequiredService<DocumentScanner>();

        Assert.Same(scanner, provider.GetRequiredService<DocumentScanner>());
        Assert.Equal("rules", scanner.Detector.Name);
        Assert.Equal(2, provider.GetServices<IDocumentFormat>().Count());
    }

    [Fact]
    public void AddRedactionSdk_Twice_RegistersOnce()
    {
        var services = new ServiceCollection().AddRedactionSdk();
        var count = services.Count(service => service.ServiceType == typeof(IDocumentFormat));

        services.AddRedactionSdk();

        Assert.Equal(count, services.Count(service => service.ServiceType == typeof(IDocumentFormat)));
    }

    [Fact]
    public void AddRedactionSdk_ApplicationHasADetector_UsesIt()
    {
        using var provider = new ServiceCollection()
            .AddSingleton<IRedactionDetector, NothingDetector>()
            .AddRedactionSdk()
            .BuildServiceProvider();

        Assert.Equal("nothing", provider.GetRequiredService<DocumentScanner>().Detector.Name);
    }

    [Fact]
    public void AddRedactionSdk_WrongOption_IsRefusedWhereItIsSet()
    {
        using var provider = new ServiceCollection()
            .AddRedactionSdk(options => options.Scanner.Dpi = -1)
            .BuildServiceProvider();

        Assert.Throws<ArgumentOutOfRangeException>(provider.GetRequiredService<DocumentScanner>);
    }

    private sealed class NothingDetector : IRedactionDetector
    {
        public DetectorIdentity Identity { get; } = new("nothing", "1.0.0");

        public PixelFormat PreferredFormat => PixelFormat.Gray8;

        public ValueTask<DetectionResult> DetectAsync(PageImage page, CancellationToken cancellationToken) =>
            ValueTask.FromResult(new DetectionResult(Identity, []));
    }
}

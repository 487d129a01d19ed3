using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Redaction.Sdk.Detection;
using Redaction.Sdk.Onnx;
using Redaction.Sdk.Tests.Shared.OnnxFixtures;

namespace Redaction.Sdk.Tests;

public sealed class RedactionSdkModelTests
{
    private static readonly ModelBundle Bundle = SmallNetwork.Create(64, 64);

    [Fact]
    public void CreateScanner_WithABundle_LooksWithItsModel()
    {
        using var scanner = RedactionSdk.CreateScanner(static options => options.Bundle = Bundle);

        Assert.Equal(Bundle.Identity, scanner.Detector);
    }

    [Fact]
    public void BuiltInModel_IsSmallAndTheSameEveryTime()
    {
        var model = RedactionSdk.BuiltInModel;

        Assert.Same(model, RedactionSdk.BuiltInModel);
        Assert.True(model.Onnx.Length <= 2_000_000);
        Assert.NotEmpty(model.Manifest.Metrics);
    }

    [Fact]
    public void CreateDetector_BuiltIn_IsTheModelOfTheSdk()
    {
        var detector = RedactionSdk.CreateDetector(static options => options.Model = RedactionSdkOptions.BuiltIn);
        using var model = Assert.IsType<OnnxRedactionDetector>(detector);

        Assert.Equal(RedactionSdk.BuiltInModel.Identity, model.Identity);
    }

    [Fact]
    public async Task Dispose_ScannerWithItsOwnDetector_DisposesIt()
    {
        // A detector of the caller's stays alive; the scanner's own cannot be reached, so one of the caller's stands in.
        using var detector = new OnnxRedactionDetector(Bundle);
        RedactionSdk.CreateScanner(detector: detector).Dispose();

        await detector.WarmUpAsync(TestContext.Current.CancellationToken);
        new DocumentScanner([], detector, disposesDetector: true).Dispose();
        await Assert.ThrowsAsync<ObjectDisposedException>(
            async () => await detector.WarmUpAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public void CreateScanner_ModelThatIsNotThere_Throws() => Assert.Throws<ModelNotFoundException>(
        static () => RedactionSdk.CreateScanner(static options =>
        {
            options.Model = "no-such-model";
            options.ModelFolder = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        }));

    [Fact]
    public void CreateScanner_ModelAndBundle_AreTooMany() => Assert.Throws<ArgumentException>(
        static () => RedactionSdk.CreateScanner(static options => (options.Model, options.Bundle) = ("bars", Bundle)));

    [Fact]
    public void AddRedactionSdk_ModelAndBundle_FailsValidation()
    {
        using var provider = new ServiceCollection()
            .AddRedactionSdk(static options => (options.Model, options.Bundle) = ("bars", Bundle))
            .BuildServiceProvider();

        var failure = Assert.Throws<OptionsValidationException>(provider.GetRequiredService<DocumentScanner>);
        Assert.Equal("The options name a model and hold another one: set either Model or Bundle.", failure.Message);
    }

    [Fact]
    public void AddRedactionSdk_WithABundle_GivesOneDetectorOfIt()
    {
        using var provider = new ServiceCollection()
            .AddRedactionSdk(static options =>
            {
                options.Bundle = Bundle;
                options.Inference.Providers = [ExecutionProviders.Cpu];
                options.Inference.Parallelism = 3;
            })
            .BuildServiceProvider(validateScopes: true);

        var detector = Assert.IsType<OnnxRedactionDetector>(provider.GetRequiredService<IRedactionDetector>());
        Assert.Equal("cpu", detector.Plan.Provider);
        Assert.Equal(Bundle.Identity, provider.GetRequiredService<DocumentScanner>().Detector);
    }

    [Fact]
    public async Task HealthCheck_Rules_IsHealthy()
    {
        var report = await CheckAsync(static _ => { });

        Assert.Equal((HealthStatus.Healthy, "rules"), (report.Status, report.Data["model"]));
    }

    [Fact]
    public async Task HealthCheck_Model_SaysWhatRunsIt()
    {
        var report = await CheckAsync(static options => options.Bundle = Bundle);

        Assert.Equal(HealthStatus.Healthy, report.Status);
        Assert.Equal("small-network", report.Data["model"]);
        Assert.Equal(true, report.Data["wholeModel"]);
    }

    [Fact]
    public async Task HealthCheck_PreferredProviderIsMissing_IsDegradedWithTheReason()
    {
        Assert.SkipWhen(ExecutionProviders.FindBuiltIn().Contains("qnn"), "This build of ONNX Runtime has QNN.");
        var report = await CheckAsync(static options =>
        {
            options.Bundle = Bundle;
            options.Inference.Providers = [ExecutionProviders.Named("qnn")];
        });

        Assert.Equal((HealthStatus.Degraded, "cpu"), (report.Status, report.Data["provider"]));
        Assert.Contains("was built without 'qnn'", report.Description, StringComparison.Ordinal);
    }

    [Fact]
    public async Task HealthCheck_ModelThatIsNotThere_IsUnhealthyWithTheReason()
    {
        var report = await CheckAsync(static options =>
        {
            options.Model = "no-such-model";
            options.ModelFolder = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        });

        Assert.Equal(HealthStatus.Unhealthy, report.Status);
        Assert.Contains("no-such-model", report.Description, StringComparison.Ordinal);
    }

    private static async Task<HealthReportEntry> CheckAsync(Action<RedactionSdkOptions> configure)
    {
        var services = new ServiceCollection().AddRedactionSdk(configure);
        services.AddSingleton(typeof(ILogger<>), typeof(NullLogger<>));
        services.AddHealthChecks().AddRedactionSdk();
        await using var provider = services.BuildServiceProvider(validateScopes: true);

        var report = await provider.GetRequiredService<HealthCheckService>()
            .CheckHealthAsync(TestContext.Current.CancellationToken);

        return Assert.Single(report.Entries).Value;
    }
}

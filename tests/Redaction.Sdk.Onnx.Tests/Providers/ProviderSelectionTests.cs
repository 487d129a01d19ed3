using Redaction.Sdk.Tests.Shared.OnnxFixtures;

namespace Redaction.Sdk.Onnx.Tests.Providers;

public sealed class ProviderSelectionTests
{
    private static readonly ModelBundle Bundle = SmallNetwork.Create();

    [Fact]
    public void Open_ProviderThatAgrees_Serves()
    {
        // The trunk changes every number a little, as another device would.
        var other = SmallNetwork.Create(hasTrunk: true);
        using var detector = Create(new FakeProvider(_ => other.Onnx));

        Assert.Equal(("fake", true), (detector.Plan.Provider, detector.Plan.IsWhole));
        Assert.Empty(detector.Plan.Refused);
    }

    [Theory]
    [InlineData("Mul", 1.1f, "differs from the processor's by")]
    [InlineData("Mul", float.NaN, "is not a number where the processor's is")]
    public async Task Open_ProviderWithOtherNumbers_IsRefusedForTheProcessor(string operation, float operand, string reason)
    {
        using var detector = Create(new FakeProvider(model => ChangedModel.Append(model, operation, operand)));
        using var page = TestPages.Create((80, 160, 320, 208));

        var refusal = Assert.Single(detector.Plan.Refused);
        Assert.Equal(("cpu", "fake"), (detector.Plan.Provider, refusal.Provider));
        Assert.Contains(reason, refusal.Reason, StringComparison.Ordinal);
        Assert.Single((await detector.DetectAsync(page, TestContext.Current.CancellationToken)).Regions);
    }

    [Fact]
    public void Open_BoxesInOtherPlaces_AreRefused()
    {
        // A twentieth on the logarithm of every distance is within the tolerance of the outputs, whose largest number is
        // ten, but moves the far edge of a long bar by more than a pixel.
        using var detector = Create(new FakeProvider(model => ChangedModel.Append(model, "Add", 0.05f)));

        var refusal = Assert.Single(detector.Plan.Refused);
        Assert.Contains("On the golden page", refusal.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Open_ProviderThatReadsEveryPageAsBlank_IsRefused()
    {
        using var detector = Create(new FakeProvider(static model => ChangedModel.Blind(model)));

        Assert.Contains(
            "differs from the processor's", Assert.Single(detector.Plan.Refused).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task DetectAsync_OnAnyDevice_FindsOnEveryPageWhatTheProcessorFinds()
    {
        using var processor = Create(ExecutionProviders.Cpu);
        using var detector = new OnnxRedactionDetector(Bundle, new() { Parallelism = 1 });
        TestContext.Current.SendDiagnosticMessage($"Pages are read on '{detector.Plan.Provider}'.");

        for (var i = 0; i < 20; i++)
        {
            using var page = TestPages.Create((80 + (8 * i), 160, 320 + (8 * i), 208));
            var expected = await processor.DetectAsync(page, TestContext.Current.CancellationToken);
            var found = await detector.DetectAsync(page, TestContext.Current.CancellationToken);

            Assert.Equal(
                Assert.Single(expected.Regions).Box.Left, Assert.Single(found.Regions).Box.Left, tolerance: 0.5);
        }
    }

    [Fact]
    public void Open_StrictAndOtherNumbers_Throws()
    {
        var options = new OnnxDetectorOptions
        {
            Providers = [new FakeProvider(static model => ChangedModel.Append(model, "Mul", 1.1f))],
            IsStrict = true,
        };

        var failure = Assert.Throws<ExecutionProviderException>(() => new OnnxRedactionDetector(Bundle, options));

        Assert.StartsWith(
            "Model 'small-network' runs on none of the execution providers that are allowed: 'fake' does not agree",
            failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Open_ProviderThatThrows_GivesItsFirstLine()
    {
        using var detector = Create(new FakeProvider(static _ => throw new TimeoutException("No answer.\nDetails.")));

        Assert.Equal("'fake' could not open the model: No answer.", Assert.Single(detector.Plan.Refused).Reason);
    }

    [Fact]
    public void Open_NotStrict_AsksFirstWithoutTheProcessor()
    {
        var provider = new FakeProvider(static _ => throw new TimeoutException("No answer."));
        using var detector = Create(provider);

        Assert.Equal([false, true], provider.Requests.Select(static request => request.MayUseProcessor));
    }

    [Fact]
    public void Open_Strict_NeverAllowsTheProcessor()
    {
        var provider = new FakeProvider(static _ => throw new TimeoutException("No answer."));
        var options = new OnnxDetectorOptions { Providers = [provider], IsStrict = true };

        Assert.Throws<ExecutionProviderException>(() => new OnnxRedactionDetector(Bundle, options));
        Assert.False(Assert.Single(provider.Requests).MayUseProcessor);
    }

    [Fact]
    public void Open_ProviderThatIsNotInTheBuild_SaysWhatToInstall()
    {
        Assert.SkipWhen(ExecutionProviders.FindBuiltIn().Contains("qnn"), "This build of ONNX Runtime has QNN.");
        using var detector = Create(ExecutionProviders.Named("qnn"));

        Assert.Equal("cpu", detector.Plan.Provider);
        Assert.StartsWith(
            "The ONNX Runtime of this application was built without 'qnn': put the package",
            Assert.Single(detector.Plan.Refused).Reason, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Open_EveryName_EndsWithAProviderThatRuns(string name)
    {
        using var detector = Create(ExecutionProviders.Named(name));

        // Whichever it is on the machine at hand: either it serves, or it says why it does not.
        Assert.Equal(detector.Plan.Provider == name ? 0 : 1, detector.Plan.Refused.Length);
        Assert.All(detector.Plan.Refused, static one => Assert.EndsWith(".", one.Reason, StringComparison.Ordinal));
    }

    [Fact]
    public void Open_LibraryThatIsNotThere_IsRefusedByName()
    {
        using var detector = Create(ExecutionProviders.Plugin("own", "no-such-library.so"));

        var refusal = Assert.Single(detector.Plan.Refused);
        Assert.Equal("own", refusal.Provider);
        Assert.Contains("no-such-library.so", refusal.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Open_LibraryThatFailedOnce_IsLoadedAgain()
    {
        var path = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.so");
        var provider = ExecutionProviders.Plugin("own", path);
        using var without = Create(provider);
        await File.WriteAllTextAsync(path, "This is no library.", TestContext.Current.CancellationToken);
        try
        {
            using var with = Create(provider);

            Assert.NotEqual(Assert.Single(without.Plan.Refused).Reason, Assert.Single(with.Plan.Refused).Reason);
        }
        finally
        {
            File.Delete(path);
        }
    }

    public static TheoryData<string> Names() => [.. ExecutionProviders.Names];

    private static OnnxRedactionDetector Create(IExecutionProvider provider) =>
        new(Bundle, new() { Providers = [provider] });
}

using Redaction.Sdk.Detection;

namespace Redaction.Sdk.Tests.Leaks;

/// <summary>One document for each way to hide something, and one for each that only looks like it.</summary>
public sealed class ProbeTests
{
    private static readonly DocumentScanner Scanner = RedactionSdk.CreateScanner();

    public static TheoryData<string> Names => [.. Probes.All.Select(static probe => probe.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task ScanDocumentAsync_Probe_IsFoundForWhatItIs(string name)
    {
        var probe = Probes.All.Single(probe => probe.Name == name);

        var findings = await Scanner.ScanDocumentAsync(
            DocumentSource.FromBytes(probe.Pdf), cancellationToken: TestContext.Current.CancellationToken);

        Assert.Null(probe.Check(findings));
    }
}

using Redaction.Sdk.Isolation;

namespace Redaction.Sdk.Worker.Tests;

public sealed class IsolatedPdfInspectorTests
{
    private static readonly WorkerOptions Patient = new()
    {
        Pool = { Slots = 2, StartTime = TimeSpan.FromMinutes(2) },
        Limits = new() { Silence = TimeSpan.FromMinutes(2) },
    };

    private static readonly DocumentOpenSettings Settings = new() { TimeBudget = TimeSpan.FromMinutes(2) };

    [Fact]
    public async Task InspectAsync_Document_IsReadInAnotherProcessAsInThisOne()
    {
        using var workers = Patient.CreatePool();
        var pdf = new TestPdf { TrailerKeys = "/Info 4 0 R" };
        pdf.Add("<</Title(About Jane)>>");
        pdf.Page("BT /F 12 Tf 72 700 Td (Visible) Tj ET", keys:
            "/MediaBox[0 0 612 792]/Annots[<</Subtype/FreeText/Rect[1 2 3 4]/Contents(Note)>>]");
        var bytes = pdf.ToBytes();

        var inspection = await Inspect(new(workers), bytes);

        var expected = PdfPig.PdfPigInspector.Inspect(bytes, Settings, cancellationToken: TestContext.Current.CancellationToken);
        Assert.Equal((expected.PageCount, 2), (inspection.PageCount, inspection.StoredTexts.Length));
        Assert.Equal(expected.Pages, inspection.Pages);
        Assert.Equal(expected.StoredTexts, inspection.StoredTexts);
        Assert.Empty(inspection.Problems);
    }

    [Fact]
    public async Task InspectAsync_EncryptedDocument_NeedsItsPassword()
    {
        using var workers = Patient.CreatePool();
        var bytes = await File.ReadAllBytesAsync(
            Path.Combine(Folders.Samples, "encrypted.pdf"), TestContext.Current.CancellationToken);

        var without = await Inspect(new(workers), bytes);

        Assert.Equal(ProblemCode.StructureUnreadable, Assert.Single(without.Problems).Code);
    }

    [Theory]
    [InlineData("memory", ProblemCode.LimitExceeded)]
    [InlineData("overflow", ProblemCode.WorkerCrashed)]
    [InlineData("exit", ProblemCode.WorkerCrashed)]
    [InlineData("echo", ProblemCode.WorkerCrashed)]
    public async Task InspectAsync_WorkerThatFails_SaysWhyAndWhatWasNotChecked(string poison, ProblemCode code)
    {
        using var workers = new WorkerPool(Poisoned(poison), Patient.Pool);
        var inspector = new IsolatedPdfInspector(workers, Patient.Limits with { MemoryBytes = 256 << 20 });

        var inspection = await Inspect(inspector, [1, 2, 3]);

        Assert.Equal([code, ProblemCode.StructureUnreadable], inspection.Problems.Select(problem => problem.Code));
        Assert.Null(inspection.PageCount);
    }

    [Fact]
    public async Task InspectAsync_WorkerThatIsTooSlow_SaysSo()
    {
        using var workers = new WorkerPool(Poisoned("sleep"), Patient.Pool);

        var inspection = await new IsolatedPdfInspector(workers, Patient.Limits).InspectAsync(
            default, new() { TimeBudget = TimeSpan.FromMilliseconds(300) }, TestContext.Current.CancellationToken);

        Assert.Equal(ProblemCode.TimedOut, inspection.Problems[0].Code);
    }

    /// <summary>Makes a worker whose every job is the same poison.</summary>
    private static WorkerCommand Poisoned(string poison)
    {
        var command = WorkerCommand.ForAssembly("PoisonWorker");

        return command with { Arguments = [.. command.Arguments, "always", poison] };
    }

    private static ValueTask<DocumentInspection> Inspect(IsolatedPdfInspector inspector, byte[] bytes) =>
        inspector.InspectAsync(bytes, Settings, TestContext.Current.CancellationToken);
}

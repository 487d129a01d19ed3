using Redaction.Sdk.Pdf.Sandbox;

namespace Redaction.Sdk.Pdf.Tests;

public sealed class SandboxTests(SharedReader reader)
{
    [Fact]
    public void Run_WildPointer_BreaksTheInstanceAndNothingElse()
    {
        using var engine = new PdfiumEngine(SharedReader.CacheFolder, 64 << 20);
        using var instance = engine.CreateInstance();
        var budget = CallBudget.Start(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken);

        var failure = Assert.Throws<DocumentFormatException>(
            () => instance.Run(budget, instance, static sandbox => sandbox.Exports.GetPageCount(-64)));

        Assert.Equal(ProblemCode.WorkerCrashed, failure.Code);
        Assert.True(instance.IsBroken);
        using var next = engine.CreateInstance();
        Assert.NotEqual(0, next.Run(budget, next, static sandbox => sandbox.Exports.CreateDocument()));
        Assert.False(next.IsBroken);
    }

    [Fact]
    public void RenderPage_BrokenJpeg_IsLeftOut()
    {
        // libjpeg leaves the decoder with a longjmp when it meets the second quantisation table.
        byte[] jpeg =
            [0xFF, 0xD8, 0xFF, 0xC0, 0, 11, 8, 0, 8, 0, 8, 1, 1, 0x11, 0, 0xFF, 0xDB, 0, 3, 0x7F, 0xFF, 0xDA];
        var pdf = new TestPdf();
        var picture = pdf.AddStream(
            jpeg,
            "/Type/XObject/Subtype/Image/Width 8/Height 8/BitsPerComponent 8/ColorSpace/DeviceGray/Filter/DCTDecode");
        using var document = reader.Open(pdf.Page(
            "q 300 0 0 300 100 100 cm /P Do Q 0 g 100 600 50 50 re f",
            resources: $"/XObject<</P {picture} 0 R>>").ToBytes());
        using var image = document.RenderPage(1, new(), TestContext.Current.CancellationToken);

        Assert.NotNull(DarkBox.Find(image));
    }
}

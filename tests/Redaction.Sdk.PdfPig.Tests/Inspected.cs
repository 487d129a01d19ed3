namespace Redaction.Sdk.PdfPig.Tests;

/// <summary>Inspects documents in this process, which is right for documents that the tests wrote themselves.</summary>
internal static class Inspected
{
    public const string Secret = "Jane Q Example 123-45-6789";

    public static DocumentInspection Of(TestPdf pdf) => Of(pdf.ToBytes());

    public static DocumentInspection Of(byte[] bytes)
    {
        var inspection = PdfPigInspector.Inspect(
            bytes, new DocumentOpenSettings(), cancellationToken: TestContext.Current.CancellationToken);
        Assert.Empty(inspection.Problems);

        return inspection;
    }

    public static string Show(string text, int x = 72, int y = 700) => $"BT /F 12 Tf {x} {y} Td ({text}) Tj ET ";
}

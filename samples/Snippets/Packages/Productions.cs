using Redaction.Sdk.Imaging;
using Redaction.Sdk.Productions;

namespace Snippets.Packages;

internal static class Productions
{
    public static async Task Read()
    {
        #region read a production
        var reader = new ProductionReader(slipSheets: new SlipSheetReader(new ImageDocumentFormat()));
        var register = new ProductionRegister();
        await foreach (var document in reader.ReadAsync("VOL001/DATA/VOL001.opt"))
        {
            register.Add(document);
            Console.WriteLine($"{document.Key}: {document.PageCount} pages, {document.SlipSheet?.Kind}");
        }

        foreach (var gap in register.ToSummary().Gaps)
        {
            Console.WriteLine($"Nothing was produced as {gap}.");
        }
        #endregion
    }

    public static async Task Overlay()
    {
        #region write an overlay
        await using var file = File.Create("redactions.dat");
        await using var overlay = new OverlayWriter(file, key: "BEGBATES");
        await overlay.WriteAsync(new OverlayRow
        {
            FirstNumber = "ABC0001234",
            LastNumber = "ABC0001236",
            Status = "checked",
            Pages = 3,
            RedactedPages = ["ABC0001235"],
            Redactions = 2,
            Codes = ["(b)(6)"],
        });
        #endregion
    }
}

using Redaction.Sdk.Imaging;
using Redaction.Sdk.Tests.Shared;

namespace Redaction.Sdk.Productions.Tests;

public sealed class ProductionReaderTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(@"..\secret.tif")]
    [InlineData(@"IMAGES\..\..\secret.tif")]
    [InlineData("IMAGES/.. /secret.tif")]
    [InlineData(@"D:\secret.tif")]
    [InlineData(@"\\server\share\secret.tif")]
    [InlineData("//server/share/secret.tif")]
    [InlineData("IMAGES/a.tif:stream")]
    [InlineData("IMAGES/\0a.tif")]
    public async Task ReadAsync_PathThatLeadsOut_IsRefused(string path)
    {
        _folder.Write("secret.tif", "x");
        _folder.Write("P/IMAGES/a.tif", "x");
        var page = Assert.Single((await ReadAsync($"A1,V,{path},Y,,,1")).Single().Pages);

        Assert.Null(page.FilePath);
        Assert.Equal(ProductionFindingCode.UnsafePath, page.Problem!.Code);
        Assert.DoesNotContain("secret", page.Problem.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("link.tif")]
    [InlineData("links/secret.tif")]
    public async Task ReadAsync_Link_IsNotFollowed(string path)
    {
        var secret = _folder.Write("outside/secret.tif", "x");
        Directory.CreateDirectory(Path.Combine(_folder.Path, "P"));
        File.CreateSymbolicLink(Path.Combine(_folder.Path, "P", "link.tif"), secret);
        Directory.CreateSymbolicLink(Path.Combine(_folder.Path, "P", "links"), Path.GetDirectoryName(secret)!);
        var page = (await ReadAsync($"A1,V,{path},Y,,,1")).Single().Pages[0];

        Assert.Equal(ProductionFindingCode.UnsafePath, page.Problem!.Code);
    }

    [Theory]
    [InlineData(@".\IMAGES\001\A1.TIF")]
    [InlineData(@"\IMAGES\001\A1.TIF")]
    [InlineData(@"P\images\001\a1.tif")]
    [InlineData("Images/001/A1.tif")]
    public async Task ReadAsync_PathAsProgramsWriteIt_IsFound(string path)
    {
        var file = _folder.Write("P/IMAGES/001/A1.TIF", "x");
        var page = (await ReadAsync($"A1,V,{path},Y,,,1")).Single().Pages[0];

        Assert.Null(page.Problem);
        Assert.True(OperatingSystem.IsWindows() || page.FilePath == file, page.FilePath);
    }

    [Fact]
    public async Task ReadAsync_PathOfAnotherMachine_IsFoundWithItsPrefix()
    {
        _folder.Write("P/IMAGES/A1.TIF", "x");
        var page = (await ReadAsync(@"A1,V,d:\prod\IMAGES\A1.TIF,Y,,,1", options: new() { PathPrefix = @"D:\Prod\" }))
            .Single().Pages[0];

        Assert.Null(page.Problem);
    }

    [Fact]
    public async Task ReadAsync_LoadFilesThatDisagree_TellWhere()
    {
        var documents = await ReadAsync(
            "A1,V,a,,,,1\nA2,V,a,,,,\nA3,V,a,Y,,,2\nX,V,a,Y,,,1\nbroken\nA8,V,a,Y,,,3\nA8,V,a,Y,,,\n",
            "þBEGBATESþ\u0014þENDBATESþ\nþA3þ\u0014þA4þ\nþA1þ\u0014þA2þ\nþB7þ\u0014þB9þ\nþþ\u0014þþ\n");
        var register = new ProductionRegister();
        documents.ForEach(register.Add);

        Assert.Equal(
            [
                "A1-A2:MissingDocumentBreak,PageCountDiffers",
                "A3-A4:",
                "X-broken:PageCountDiffers,NoNumber,ImagesWithoutRecord",
                "A8-A10:ImagesWithoutRecord",
                "A8-A8:ImagesWithoutRecord",
                "B7-B9:RecordWithoutImages",
                "-:RecordWithoutKey",
            ],
            documents.Select(static document =>
                $"{document.Key}-{document.LastKey}:{string.Join(',', document.Findings.Select(static finding => finding.Code))}"));
        var summary = register.ToSummary();
        Assert.Equal(["A5 - A7"], summary.Gaps.Select(static gap => gap.ToString()));
        Assert.Equal(["A8"], summary.Repeats.Select(static range => range.ToString()));
        Assert.Equal(["A8"], summary.OutOfOrder);
        Assert.Equal(1, summary.Findings[ProductionFindingCode.MalformedLine]);
    }

    [Fact]
    public async Task ReadAsync_DatWithoutAKeyColumn_IsRefused() =>
        await Assert.ThrowsAsync<DocumentFormatException>(() => ReadAsync("A1,V,a,Y,,,1", "þCustodianþ\nþxþ\n"));

    [Fact]
    public async Task ReadAsync_DocumentOfTooManyLines_IsRefused() =>
        await Assert.ThrowsAsync<LimitExceededException>(() =>
            ReadAsync("A1,V,a,Y,,,\nA2,V,a,,,,\nA3,V,a,,,,", options: new() { MaximumPages = 2 }));

    [Theory]
    [InlineData(0, false, SlipSheetKind.Blank)]
    [InlineData(1, false, SlipSheetKind.FewLines)]
    [InlineData(3, false, SlipSheetKind.FewLines)]
    [InlineData(4, false, null)]
    [InlineData(40, false, null)]
    [InlineData(3, true, null)]
    public async Task ReadAsync_PageAlone_TellsASheetByItsLines(int lines, bool hasBar, SlipSheetKind? kind)
    {
        Directory.CreateDirectory(Path.Combine(_folder.Path, "P"));
        await File.WriteAllBytesAsync(
            Path.Combine(_folder.Path, "P", "a.tif"), MadeUpPage.Write(lines, seed: 1, hasBar),
            TestContext.Current.CancellationToken);
        var document = (await ReadAsync("A1,V,a.tif,Y,,,1")).Single();

        Assert.Equal(kind, document.SlipSheet?.Kind);
        Assert.Equal(kind is null ? null : new(kind.Value, IsInFields: false, IsOnPage: true), document.SlipSheet);
    }

    private async Task<List<ProductionDocument>> ReadAsync(string opticon, string? dat = null, ProductionOptions? options = null)
    {
        var file = _folder.Write("P/load.opt", opticon);
        if (dat is not null)
        {
            _folder.Write("P/load.dat", dat);
        }

        return await new ProductionReader(options, new SlipSheetReader(new ImageDocumentFormat()))
            .ReadAsync(file, TestContext.Current.CancellationToken)
            .ToListAsync(TestContext.Current.CancellationToken);
    }
}

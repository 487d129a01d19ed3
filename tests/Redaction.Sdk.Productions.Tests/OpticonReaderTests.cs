using System.IO.Compression;
using System.Text;

namespace Redaction.Sdk.Productions.Tests;

public sealed class OpticonReaderTests
{
    [Fact]
    public void ReadAsync_LinesAsProgramsWriteThem_AreTaken()
    {
        var lines = Read(
            "ZY00001,ZY01,D:\\IMAGES\\001\\ZY00001.TIF,Y,,,3\r\n"
            + "ZY00002,,\\IMAGES\\2.TIF,,,,,".TrimEnd(',') + "\n"
            + "\r\n"
            + "\"ZY00003\",\"V,1\",\".\\a \"\"b\"\".tif\",y,Y,Folder 7,\r");

        Assert.All(lines, static line => Assert.Null(line.Fault));
        Assert.Equal(
            [
                new() { LineNumber = 1, ImageKey = "ZY00001", Volume = "ZY01", ImagePath = @"D:\IMAGES\001\ZY00001.TIF", IsDocumentBreak = true, PageCount = 3 },
                new() { LineNumber = 2, ImageKey = "ZY00002", ImagePath = @"\IMAGES\2.TIF" },
                new() { LineNumber = 4, ImageKey = "ZY00003", Volume = "V,1", ImagePath = ".\\a \"b\".tif", IsDocumentBreak = true, FolderBreak = "Y", BoxBreak = "Folder 7" },
            ],
            lines);
    }

    [Theory]
    [InlineData("A1,V", OpticonLineFault.TooFewFields)]
    [InlineData("A1,V,a,b.tif,Y,,,1", OpticonLineFault.TooManyFields)]
    [InlineData("A1,V,\"a.tif,Y,,,1", OpticonLineFault.OpenQuote)]
    [InlineData(",V,a.tif,Y,,,1", OpticonLineFault.NoKey)]
    [InlineData("A1,V,a.tif,maybe,,,1", OpticonLineFault.UnknownBreak)]
    [InlineData("A1,V,a.tif,Y,,,-1", OpticonLineFault.UnreadablePageCount)]
    [InlineData("A1,V,a.tif,Y,,,99999999999", OpticonLineFault.UnreadablePageCount)]
    public void ReadAsync_LineThatIsNotAsItShouldBe_IsToldAndTheNextGoesOn(string text, OpticonLineFault fault)
    {
        var lines = Read($"{text}\nA2,V,a2.tif,Y,,,1\n");

        Assert.Equal([fault, null], lines.Select(static line => line.Fault));
        Assert.Equal("A2", lines[1].ImageKey);
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    [InlineData("iso-8859-1")]
    public void ReadAsync_AnyEncodingWithOrWithoutMark_IsFound(string name)
    {
        var encoding = Encoding.GetEncoding(name);
        var bytes = encoding.GetBytes("é1,V,a.tif,Y,,,1\n");

        Assert.Equal("é1", Read(bytes).Single().ImageKey);
        Assert.Equal("é1", Read([.. encoding.GetPreamble(), .. bytes]).Single().ImageKey);
    }

    [Fact]
    public void ReadAsync_FirstLetterBeyondAsciiFarBehind_StillDecides()
    {
        var ascii = string.Concat(Enumerable.Repeat("A1,V,a.tif,Y,,,1\n", 10_000));
        var bytes = Encoding.Latin1.GetBytes(ascii + "A2,V,é.tif,Y,,,1\n");

        Assert.Equal("é.tif", Read(bytes)[^1].ImagePath);
    }

    [Fact]
    public void ReadAsync_LineWithoutEnd_IsRefusedWithoutBeingRead()
    {
        var e = Assert.Throws<LimitExceededException>(() => Read(new string('a', 10_000_000)));

        Assert.Equal(ProblemCode.LimitExceeded, e.Code);
        Assert.Contains("line 1", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ReadAsync_LineOfCommas_IsRefused() =>
        Assert.Throws<LimitExceededException>(() => Read(new string(',', 50_000)));

    [Fact]
    public void ReadAsync_StreamThatCannotSeek_Throws() =>
        Assert.Throws<ArgumentException>(() => OpticonReader.ReadAsync(
            new DeflateStream(new MemoryStream(), CompressionMode.Decompress),
            cancellationToken: TestContext.Current.CancellationToken));

    private static List<OpticonLine> Read(string text) => Read(Encoding.UTF8.GetBytes(text));

    private static List<OpticonLine> Read(byte[] bytes) =>
        [.. OpticonReader.ReadAsync(new MemoryStream(bytes)).ToBlockingEnumerable()];
}

using System.Text;

namespace Redaction.Sdk.Productions.Tests;

public sealed class DatReaderTests
{
    private const string File = "þBEGBATESþ\u0014þNotesþ\r\nþA1þ\u0014þone®two, þ threeþ\r\nþA2þ\u0014plain\r\nA3\u0014þþ\r\n\u001A";

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    [InlineData("iso-8859-1")]
    public void ReadAsync_AnyEncodingWithOrWithoutMark_GivesTheSame(string name)
    {
        var encoding = Encoding.GetEncoding(name);
        foreach (var bytes in new byte[][] { encoding.GetBytes(File), [.. encoding.GetPreamble(), .. encoding.GetBytes(File)] })
        {
            var records = Read(bytes);

            Assert.All(records, static record => Assert.Null(record.Fault));
            Assert.Equal(["A1|one\ntwo, þ three", "A2|plain", "A3|"], records.Select(static record => string.Join('|', record.Values)));
            Assert.Equal([2L, 3, 4], records.Select(static record => record.LineNumber));
        }
    }

    [Fact]
    public void ReadAsync_LineEndWithinAField_IsPartOfIt()
    {
        var records = Read("þAþ\u0014þBþ\nþ1þ\u0014þx\r\ny\rzþ\nþ2þ\u0014þþ\n"u8.ToArray());

        Assert.Equal(["x\ny\nz", ""], records.Select(static record => record.Values[1]));
        Assert.Equal([2L, 5], records.Select(static record => record.LineNumber));
    }

    [Fact]
    public void ReadAsync_RecordsThatAreNotAsTheyShouldBe_AreTold()
    {
        var records = Read("þAþ\u0014þBþ\nþ1þ\nþ2þ\u0014þ2þ\u0014þ2þ\nþ3þ\u0014þcut"u8.ToArray());

        Assert.Equal(
            [DatRecordFault.TooFewFields, DatRecordFault.TooManyFields, DatRecordFault.OpenField],
            records.Select(static record => record.Fault));
        Assert.All(records, static record => Assert.Equal(2, record.Values.Count));
    }

    [Theory]
    [InlineData("", ProblemCode.EmptyDocument)]
    [InlineData("\r\n\r\n", ProblemCode.EmptyDocument)]
    [InlineData("þBEGBA", ProblemCode.MalformedDocument)]
    public void ReadAsync_NoHeader_IsRefused(string text, ProblemCode code) =>
        Assert.Equal(code, Assert.Throws<DocumentFormatException>(() => Read(Encoding.UTF8.GetBytes(text))).Code);

    [Fact]
    public void ReadAsync_FieldWithoutEnd_IsRefusedAtTheLimit()
    {
        var bytes = Encoding.UTF8.GetBytes("þAþ\nþ" + new string('x', 5_000));
        var e = Assert.Throws<LimitExceededException>(() => Read(bytes, new() { MaximumRecordLength = 1_000 }));

        Assert.Contains(nameof(LoadFileOptions.MaximumRecordLength), e.Message, StringComparison.Ordinal);
        Assert.Contains("line 2", e.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Beg Bates", "End_Bates")]
    [InlineData("BEGDOC#", "ENDDOC#")]
    [InlineData("Production::Begin Bates", "Production::End Bates")]
    public void Columns_UnderTheirManyNames_AreKnown(string first, string last)
    {
        var columns = new DatColumns("Custodian", last, first, "NativeLink");

        Assert.Equal((2, 1, 3), (columns.FirstNumber, columns.LastNumber, columns.NativePath));
    }

    [Fact]
    public async Task WriteAsync_MarkOfLineEndsInAValue_IsRefused()
    {
        await using var dat = new DatWriter(new MemoryStream(), new("A"));

        await Assert.ThrowsAsync<ArgumentException>(() => dat.WriteAsync(["Acme®"], TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task WriteAsync_LetterThatTheEncodingLacks_IsRefused()
    {
        await using var dat = new DatWriter(new MemoryStream(), new("A"), LoadFileEncoding.Windows1252);

        await Assert.ThrowsAnyAsync<ArgumentException>(() => dat.WriteAsync(["中"], TestContext.Current.CancellationToken));
    }

    private static List<DatRecord> Read(byte[] bytes, LoadFileOptions? options = null) =>
        [.. DatReader.ReadAsync(new MemoryStream(bytes), options: options).ToBlockingEnumerable()];
}

using System.Text;
using FsCheck.Xunit;

namespace Redaction.Sdk.Pdf.Tests;

public sealed class PdfDocumentFormatTests(SharedReader reader)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("%PDF-1.7", "application/pdf")]
    [InlineData("some bytes before %PDF-1.4", "application/pdf")]
    [InlineData("PK\u0003\u0004 letter.pdf %PDF-1.4", null)]
    [InlineData("%PD", null)]
    [InlineData("", null)]
    public void Recognize_Bytes_LooksForTheHeader(string text, string? expected) =>
        Assert.Equal(expected, reader.Format.Recognize(Encoding.Latin1.GetBytes(text)));

    [Fact]
    public void Recognize_HeaderBehindTheFirstKibibyte_IsNone() =>
        Assert.Null(reader.Format.Recognize([.. new byte[1024], .. "%PDF-1.7"u8]));

    [Fact]
    public void Open_GoodDocument_HasNoProblems()
    {
        using var document = reader.Open(TestPdf.Varied(pages: 3));

        Assert.Equal(("application/pdf", 3), (document.MediaType, document.PageCount));
        Assert.Empty(document.Problems);
    }

    [Fact]
    public void Open_NoBytes_IsEmpty() => AssertRefused(ProblemCode.EmptyDocument, []);

    [Fact]
    public void Open_NoPages_IsEmpty() => AssertRefused(ProblemCode.EmptyDocument, new TestPdf().ToBytes());

    [Fact]
    public void Open_Nonsense_IsMalformed() =>
        AssertRefused(ProblemCode.MalformedDocument, "%PDF-1.7 nothing"u8.ToArray());

    [Theory]
    [InlineData(null)]
    [InlineData("wrong")]
    public void Open_EncryptedWithoutItsPassword_IsRefused(string? password) =>
        AssertRefused(ProblemCode.PasswordRequired, Resources.Read("encrypted.pdf"), password);

    [Theory]
    [InlineData("pass wörd")]
    [InlineData("owner")]
    public void Open_EncryptedWithItsPassword_Renders(string password)
    {
        using var document = reader.Open(Resources.Read("encrypted.pdf"), password);
        using var image = document.RenderPage(1, new(), Token);

        Assert.NotNull(DarkBox.Find(image));
    }

    [Fact]
    public void Open_FileCutOffAnywhere_IsNeverWhole()
    {
        var bytes = TestPdf.Varied(pages: 2);
        var end = bytes.AsSpan().LastIndexOf("startxref"u8);

        for (var length = 8; length < end; length += 101)
        {
            AssertNotWhole(bytes[..length]);
        }
    }

    [Fact]
    public void Open_UpdateCutOff_IsNotWhole()
    {
        byte[] bytes = [.. TestPdf.Varied(pages: 1), .. "9 0 obj\n<</Type/Page"u8];

        AssertNotWhole(bytes);
    }

    [Fact]
    public void Open_TableThatPointsElsewhere_IsNotWhole()
    {
        var bytes = TestPdf.Varied(pages: 1);
        var entry = bytes.AsSpan().LastIndexOf("xref\n0 "u8) + 35;
        bytes[entry] ^= 1;

        AssertNotWhole(bytes);
    }

    [Property(MaxTest = 60)]
    public void Open_AnyBytesChanged_EndsInADocumentedWay(int seed)
    {
        var before = reader.HashOfGoodDocument();
        var bytes = TestPdf.Varied(pages: 2);
        var random = new Random(seed);
        for (var i = random.Next(1, 40); i > 0; i--)
        {
            bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
        }

        try
        {
            using var document = reader.Open(bytes);
            for (var page = 1; page <= document.PageCount; page++)
            {
                SharedReader.HashOfPage(document, page, new() { Dpi = 40 });
            }
        }
        catch (RedactionException)
        {
            // Any problem code will do: what matters is that nothing else is thrown, and what comes after.
        }

        Assert.Equal(before, reader.HashOfGoodDocument());
    }

    [Fact]
    public void Open_AfterDispose_Throws()
    {
        var format = new PdfDocumentFormat(new() { ModuleCacheFolder = SharedReader.CacheFolder });
        var document = format.Open(TestPdf.Varied(), new(), Token);
        format.Dispose();

        Assert.Throws<ObjectDisposedException>(() => format.Open(TestPdf.Varied(), new(), Token));
        Assert.Throws<ObjectDisposedException>(() => document.RenderPage(1, new(), Token));
    }

    private void AssertRefused(ProblemCode code, byte[] bytes, string? password = null) =>
        Assert.Equal(code, Assert.ThrowsAny<RedactionException>(() => reader.Open(bytes, password)).Code);

    private void AssertNotWhole(byte[] bytes)
    {
        try
        {
            using var document = reader.Open(bytes);
            Assert.Contains(document.Problems, static problem => problem.Code == ProblemCode.MalformedDocument);
        }
        catch (DocumentFormatException e)
        {
            Assert.Contains(e.Code, (ProblemCode[])[ProblemCode.MalformedDocument, ProblemCode.EmptyDocument]);
        }
    }
}

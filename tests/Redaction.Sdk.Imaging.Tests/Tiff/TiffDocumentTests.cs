using System.Buffers.Binary;
using BitMiracle.LibTiff.Classic;
using Redaction.Sdk.Imaging.Tests.Support;

namespace Redaction.Sdk.Imaging.Tests;

public class TiffDocumentTests
{
    private static readonly TestTiff Small = new() { Width = 16, Height = 16 };

    [Fact]
    public void Open_SeveralPages_CountsThem()
    {
        var file = (Small with { Pages = 3 }).Write(new byte[256]);
        using var document = new ImageDocumentFormat().Open(file, new DocumentOpenSettings(), TestContext.Current.CancellationToken);

        Assert.Equal(("image/tiff", 3), (document.MediaType, document.PageCount));
        Assert.Empty(document.Problems);
        Assert.All(Enumerable.Range(1, 3), page => Assert.Equal(new byte[256], Decoded.Page(file, page: page).Pixels));
    }

    [Fact]
    public void Open_PagesThatLoop_EndsAndSaysSo()
    {
        var file = (Small with { Pages = 2 }).Write(new byte[256]);
        var first = BinaryPrimitives.ReadInt32LittleEndian(file.AsSpan(4));
        var second = BinaryPrimitives.ReadInt32LittleEndian(file.AsSpan(Next(file, first)));
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(Next(file, second)), first);

        using var document = new ImageDocumentFormat().Open(file, new DocumentOpenSettings(), TestContext.Current.CancellationToken);

        Assert.Equal(2, document.PageCount);
        Assert.Equal(ProblemCode.MalformedDocument, Assert.Single(document.Problems).Code);
    }

    [Fact]
    public void Open_MorePagesThanAllowed_NamesTheOption()
    {
        var file = (Small with { Pages = 3 }).Write(new byte[256]);

        var problem = Assert.Throws<LimitExceededException>(
            () => Decoded.Page(file, options: new ImageReaderOptions { MaximumPages = 2 }));

        Assert.Equal(ProblemCode.LimitExceeded, problem.Code);
        Assert.Contains("ImageReaderOptions.MaximumPages", problem.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(256, 0x7FFFFFFF, "MaximumPixels")]
    [InlineData(257, 0x7FFFFFFF, "MaximumPixels")]
    [InlineData(277, 60_000, "MaximumDecodedBytes")]
    public void RenderPage_HugeClaim_IsRefusedBeforeAllocation(int tag, int value, string option)
    {
        var file = (Small with { Width = 200, Height = 200 }).Write(new byte[40_000]);
        SetTag(file, tag, value);
        var before = GC.GetAllocatedBytesForCurrentThread();

        var problem = Assert.Throws<LimitExceededException>(() => Decoded.Page(file));

        Assert.Contains(option, problem.Message, StringComparison.Ordinal);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1_000_000);
    }

    [Fact]
    public void RenderPage_MoreStripsThanStated_IsRefusedBeforeAllocation()
    {
        var file = Small.Write(new byte[256]);
        SetTag(file, 257, 90_000_000);
        SetTag(file, 256, 1);
        SetTag(file, 278, 1);

        var problem = Assert.Throws<DocumentFormatException>(() => Decoded.Page(file));

        Assert.Equal(ProblemCode.MalformedPage, problem.Code);
    }

    [Fact]
    public void RenderPage_UnknownCompression_IsUnsupported()
    {
        var file = Small.Write(new byte[256]);
        SetTag(file, 259, 34661);

        var problem = Assert.Throws<DocumentFormatException>(() => Decoded.Page(file));

        Assert.Equal(ProblemCode.UnsupportedFormat, problem.Code);
        Assert.Contains("34661", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void RenderPage_FloatingPoint_IsUnsupported()
    {
        var tiff = Small with { Bits = 32, Tags = [(TiffTag.SAMPLEFORMAT, [SampleFormat.IEEEFP])] };

        var problem = Assert.Throws<DocumentFormatException>(() => Decoded.Page(tiff.Write(new byte[1024])));

        Assert.Equal(ProblemCode.UnsupportedFormat, problem.Code);
    }

    [Fact]
    public void RenderPage_StripBeyondTheFile_ShowsWhatIsThere()
    {
        // One directory before the pixels, so that the end of the file can go missing.
        var pixels = TestPixels.Page(64, 64);
        var file = new TestTiff { Width = 64, Height = 64, RowsPerStrip = 64 }.Write(pixels);
        var cut = MoveDirectoryToFront(file)[..^2048];

        var page = Decoded.Page(cut);

        Assert.True(page.IsPartial);
        Assert.Equal(pixels[..1024], page.Pixels[..1024]);
        Assert.All(page.Pixels[^1024..], sample => Assert.Equal(255, sample));
    }

    [Fact]
    public void RenderPage_DamagedFile_PrintsNothing()
    {
        var (output, errors) = (Console.Out, Console.Error);
        using var written = new StringWriter();
        Console.SetOut(written);
        Console.SetError(written);
        try
        {
            var file = (Small with { Compression = Compression.ADOBE_DEFLATE }).Write(new byte[256]);
            file.AsSpan(TestTiff.FirstStrip, 6).Fill(0xFF);
            Assert.True(Decoded.Page(file).IsPartial);
        }
        finally
        {
            Console.SetOut(output);
            Console.SetError(errors);
        }

        Assert.Empty(written.ToString());
    }

    private static int Next(byte[] file, int directory) =>
        directory + 2 + (12 * BinaryPrimitives.ReadInt16LittleEndian(file.AsSpan(directory)));

    private static void SetTag(byte[] file, int tag, int value)
    {
        var directory = BinaryPrimitives.ReadInt32LittleEndian(file.AsSpan(4));
        for (var at = directory + 2; at < Next(file, directory); at += 12)
        {
            if (BinaryPrimitives.ReadUInt16LittleEndian(file.AsSpan(at)) == tag)
            {
                BinaryPrimitives.WriteInt16LittleEndian(file.AsSpan(at + 2), 4);
                BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(at + 8), value);
                return;
            }
        }

        Assert.Fail($"The file has no tag {tag}.");
    }

    private static byte[] MoveDirectoryToFront(byte[] file)
    {
        var directory = BinaryPrimitives.ReadInt32LittleEndian(file.AsSpan(4));
        var length = Next(file, directory) + 4 - directory;
        byte[] moved = [.. file[..8], .. file[directory..(directory + length)], .. file[8..directory]];
        BinaryPrimitives.WriteInt32LittleEndian(moved.AsSpan(4), 8);
        SetTag(moved, 273, TestTiff.FirstStrip + length);

        return moved;
    }
}

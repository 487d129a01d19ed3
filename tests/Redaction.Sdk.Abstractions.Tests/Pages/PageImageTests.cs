using System.Buffers;
using Redaction.Sdk.Geometry;

namespace Redaction.Sdk.Abstractions.Tests.Pages;

public class PageImageTests
{
    private static readonly PageSize Size = PageSize.FromPoints(144, 72);

    [Fact]
    public void Wrap_Pixels_AreNotCopied()
    {
        var bytes = new byte[20];
        using var page = PageImage.Wrap(bytes, PixelLayout.Create(4, 4, 5, PixelFormat.Gray8), Size);

        bytes[6] = 7;

        Assert.Equal(7, page.Pixels.Span[6]);
        Assert.Equal(19, page.Pixels.Length);
        Assert.Null(page.Defect);
    }

    [Fact]
    public void Wrap_TooFewBytes_Throws() =>
        Assert.Throws<ArgumentException>(
            "layout", () => PageImage.Wrap(new byte[18], PixelLayout.Create(4, 4, 5, PixelFormat.Gray8), Size));

    [Fact]
    public void Wrap_NothingToShow_Throws()
    {
        Assert.Throws<ArgumentException>("layout", () => PageImage.Wrap(new byte[4], default, Size));
        Assert.Throws<ArgumentException>(
            "layout", () => PageImage.Wrap(new byte[4], PixelLayout.Packed(2, 2, PixelFormat.Gray8), default));
    }

    [Fact]
    public void ToPage_LastPixel_IsTheCornerOfThePage()
    {
        using var page = PageImage.Wrap(new byte[8], PixelLayout.Packed(4, 2, PixelFormat.Gray8), Size);

        Assert.Equal((144, 72), page.ToPage.Apply(4, 2));
    }

    [Fact]
    public void Dispose_OwnedBuffer_IsGivenBackOnce()
    {
        var owner = new CountingOwner();
        var defect = new DocumentProblem(ProblemCode.MalformedPage, "A part is missing.", 1);
        var page = PageImage.Own(owner, PixelLayout.Packed(4, 2, PixelFormat.Gray8), Size, defect);

        Assert.Same(defect, page.Defect);
        page.Dispose();
        page.Dispose();

        Assert.Equal(1, owner.Disposals);
        Assert.Throws<ObjectDisposedException>(() => page.Pixels);
    }

    private sealed class CountingOwner : IMemoryOwner<byte>
    {
        public int Disposals { get; private set; }

        public Memory<byte> Memory { get; } = new byte[8];

        public void Dispose() => Disposals++;
    }
}

using System.Text;
using FsCheck.Xunit;

namespace Redaction.Sdk.Isolation.Tests;

public sealed class FrameTests
{
    [Property]
    public bool Read_WhatWasWritten_GivesItBack(byte kind, byte nameLength, byte[] payload)
    {
        using var stream = new MemoryStream();
        var name = new string('n', nameLength);
        Frame.Write(stream, (FrameKind)kind, name, payload);
        stream.Position = 0;

        var frame = Frame.Read(stream, () => payload.Length)!;

        return frame.Kind == (FrameKind)kind
            && frame.Name == name
            && frame.Payload.Span.SequenceEqual(payload)
            && Frame.Read(stream, () => 0) is null;
    }

    [Property]
    public bool Read_WhatIsCutOff_IsTheEnd(byte[] payload, int length)
    {
        using var stream = new MemoryStream();
        Frame.Write(stream, FrameKind.Result, "job", payload);
        stream.SetLength(Math.Abs((long)length) % stream.Length);
        stream.Position = 0;

        return Frame.Read(stream, () => long.MaxValue) is null;
    }

    [Fact]
    public void Read_LengthThatLies_DoesNotAllocateIt()
    {
        byte[] bytes = [.. "RSW1\u0004\0\0\0"u8, 0, 0, 0, 0x40, 0, 0, 0, 0, 1, 2, 3];
        var before = GC.GetAllocatedBytesForCurrentThread();

        Assert.Null(Frame.Read(new MemoryStream(bytes), () => long.MaxValue));

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 4 << 20);
    }

    [Theory]
    [InlineData("Segmentation fault")]
    [InlineData("R!")]
    public void Read_SomethingElse_IsRefused(string text) => Assert.Throws<InvalidDataException>(
        () => Frame.Read(new MemoryStream(Encoding.ASCII.GetBytes(text)), () => long.MaxValue));

    [Fact]
    public void Read_MoreThanTheLimit_IsRefused()
    {
        using var stream = new MemoryStream();
        Frame.Write(stream, FrameKind.Result, string.Empty, new byte[11]);
        stream.Position = 0;

        Assert.Throws<FrameLimitException>(() => Frame.Read(stream, () => 10));
    }
}

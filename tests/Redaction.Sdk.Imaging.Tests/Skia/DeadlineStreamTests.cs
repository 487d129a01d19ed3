namespace Redaction.Sdk.Imaging.Tests;

public class DeadlineStreamTests
{
    private static readonly byte[] Bytes = [.. Enumerable.Range(0, 100).Select(i => (byte)i)];

    [Fact]
    public void Read_WithTimeLeft_GivesTheBytes()
    {
        using var stream = new DeadlineStream(Bytes, new Deadline(TimeSpan.MaxValue, "Settings", CancellationToken.None));
        using var copy = new MemoryStream();

        stream.Seek(-90, SeekOrigin.End);
        stream.CopyTo(copy, 7);

        Assert.Equal(Bytes[10..], copy.ToArray());
    }

    [Fact]
    public void Read_TimeIsUp_GivesNothing()
    {
        using var stream = new DeadlineStream(Bytes, new Deadline(TimeSpan.FromTicks(-1), "Settings", CancellationToken.None));

        Assert.Equal(0, stream.Read(new byte[10]));
    }

    [Fact]
    public void Read_Cancelled_GivesNothing()
    {
        using var cancellation = new CancellationTokenSource();
        using var stream = new DeadlineStream(Bytes, new Deadline(TimeSpan.MaxValue, "Settings", cancellation.Token));

        Assert.Equal(10, stream.Read(new byte[10]));
        cancellation.Cancel();
        Assert.Equal(0, stream.Read(new byte[10]));
    }
}

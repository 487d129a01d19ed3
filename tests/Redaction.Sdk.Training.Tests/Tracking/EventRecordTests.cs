using System.Text;

namespace Redaction.Sdk.Training.Tests.Tracking;

public sealed class EventRecordTests
{
    [Fact]
    public void Frame_OfTheFirstEvent_HasTheBytesThatTensorBoardWrites()
    {
        // An event at time 0 with the version of the file. Checksums from a bitwise CRC-32C written after RFC 3720.
        var frame = EventRecord.Frame(EventRecord.Version(0));

        var message = frame.AsSpan(12, frame.Length - 16);
        Assert.Equal(message.Length, BitConverter.ToInt64(frame));
        Assert.Equal(Mask(SlowCrc(frame.AsSpan(0, 8))), BitConverter.ToUInt32(frame, 8));
        Assert.Equal(Mask(SlowCrc(message)), BitConverter.ToUInt32(frame, frame.Length - 4));
        Assert.EndsWith("brain.Event:2", Encoding.UTF8.GetString(message), StringComparison.Ordinal);
    }

    [Fact]
    public void SlowCrc_OfTheDigits_IsThePublishedCheck() =>
        Assert.Equal(0xe3069283, SlowCrc("123456789"u8));

    private static uint Mask(uint crc) => ((crc >> 15) | (crc << 17)) + 0xa282ead8;

    private static uint SlowCrc(ReadOnlySpan<byte> bytes)
    {
        var crc = uint.MaxValue;
        foreach (var one in bytes)
        {
            crc ^= one;
            for (var bit = 0; bit < 8; bit++)
            {
                crc = (crc & 1) == 0 ? crc >> 1 : (crc >> 1) ^ 0x82f63b78;
            }
        }

        return ~crc;
    }
}

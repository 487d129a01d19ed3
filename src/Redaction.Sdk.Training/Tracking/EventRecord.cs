using System.Buffers.Binary;
using System.Numerics;
using Google.Protobuf;

namespace Redaction.Sdk.Training;

/// <summary>Events as TensorBoard reads them: a message of protocol buffers in a frame with checksums.</summary>
internal static class EventRecord
{
    // Fields of the message Event, and below it of Summary and of its Value.
    private const int WallTime = 1;
    private const int Step = 2;
    private const int FileVersion = 3;
    private const int Summary = 5;
    private const int Value = 1;
    private const int Tag = 1;
    private const int SimpleValue = 2;

    /// <summary>Writes the event that a file begins with.</summary>
    /// <param name="time">Seconds since 1970.</param>
    public static byte[] Version(double time) => Write(output =>
    {
        Number(output, WallTime, time);
        output.WriteTag(FileVersion, WireFormat.WireType.LengthDelimited);
        output.WriteString("brain.Event:2");
    });

    /// <summary>Writes an event with figures.</summary>
    /// <param name="time">Seconds since 1970.</param>
    /// <param name="step">The step.</param>
    /// <param name="figures">The figures by name.</param>
    public static byte[] Figures(double time, long step, IReadOnlyDictionary<string, double> figures) =>
        Write(output =>
        {
            Number(output, WallTime, time);
            output.WriteTag(Step, WireFormat.WireType.Varint);
            output.WriteInt64(step);
            Nested(output, Summary, Write(summary =>
            {
                foreach (var (name, value) in figures)
                {
                    Nested(summary, Value, Figure(name, (float)value));
                }
            }));
        });

    /// <summary>Puts a message into a frame: its length, the length's checksum, itself, its checksum.</summary>
    public static byte[] Frame(ReadOnlySpan<byte> message)
    {
        var frame = new byte[message.Length + 16];
        BinaryPrimitives.WriteInt64LittleEndian(frame, message.Length);
        BinaryPrimitives.WriteUInt32LittleEndian(frame.AsSpan(8), Checksum(frame.AsSpan(0, 8)));
        message.CopyTo(frame.AsSpan(12));
        BinaryPrimitives.WriteUInt32LittleEndian(frame.AsSpan(12 + message.Length), Checksum(message));

        return frame;
    }

    // CRC-32C, turned and shifted so that a checksum over checksums does not go wrong.
    private static uint Checksum(ReadOnlySpan<byte> bytes)
    {
        var crc = uint.MaxValue;
        foreach (var one in bytes)
        {
            crc = BitOperations.Crc32C(crc, one);
        }

        return BitOperations.RotateRight(~crc, 15) + 0xa282ead8;
    }

    private static byte[] Figure(string name, float value) => Write(output =>
    {
        output.WriteTag(Tag, WireFormat.WireType.LengthDelimited);
        output.WriteString(name);
        output.WriteTag(SimpleValue, WireFormat.WireType.Fixed32);
        output.WriteFloat(value);
    });

    private static void Number(CodedOutputStream output, int field, double value)
    {
        output.WriteTag(field, WireFormat.WireType.Fixed64);
        output.WriteDouble(value);
    }

    private static void Nested(CodedOutputStream output, int field, byte[] message)
    {
        output.WriteTag(field, WireFormat.WireType.LengthDelimited);
        output.WriteBytes(ByteString.CopyFrom(message));
    }

    private static byte[] Write(Action<CodedOutputStream> write)
    {
        using MemoryStream stream = new();
        using (CodedOutputStream output = new(stream, leaveOpen: true))
        {
            write(output);
        }

        return stream.ToArray();
    }
}

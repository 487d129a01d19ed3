using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;

namespace Redaction.Sdk.Training.Checkpoints;

/// <summary>Checkpoints as files. A file is whole or it is not there, whenever the process or the machine stops.</summary>
internal static class CheckpointFile
{
    private const string Mark = "redaction-checkpoint/1";

    /// <summary>Writes a checkpoint in the place of the one before.</summary>
    public static void Write(string path, Checkpoint checkpoint)
    {
        var temporary = path + ".new";
        using (FileStream stream = new(temporary, FileMode.Create, FileAccess.Write, FileShare.None))
        {
            var content = Compose(checkpoint);
            stream.Write(content);
            stream.Write(SHA256.HashData(content));
            stream.Flush(flushToDisk: true);
        }

        File.Move(temporary, path, overwrite: true);
    }

    /// <summary>Reads a checkpoint into one that has just begun, of the same network.</summary>
    /// <returns>Whether there is one.</returns>
    /// <exception cref="InvalidDataException">The file is damaged, or of another network or seed.</exception>
    public static bool TryRead(string path, Checkpoint checkpoint)
    {
        if (!File.Exists(path))
        {
            return false;
        }

        var bytes = File.ReadAllBytes(path);
        if (bytes.Length <= SHA256.HashSizeInBytes
            || !SHA256.HashData(bytes.AsSpan(..^SHA256.HashSizeInBytes))
                .AsSpan().SequenceEqual(bytes.AsSpan(^SHA256.HashSizeInBytes..)))
        {
            throw new InvalidDataException("The checkpoint is damaged; remove it to begin anew.");
        }

        Read(bytes, checkpoint);

        return true;
    }

    private static byte[] Compose(Checkpoint checkpoint)
    {
        using MemoryStream stream = new();
        using BinaryWriter writer = new(stream, Encoding.UTF8);
        writer.Write(Mark);
        writer.Write(checkpoint.Seed);
        writer.Write(checkpoint.Step);
        writer.Write(checkpoint.Pages);
        writer.Write(checkpoint.Elapsed.Ticks);
        writer.Write(checkpoint.BestFigure);
        writer.Write(checkpoint.Worse);
        foreach (var array in checkpoint.Arrays)
        {
            writer.Write(array.Length);
            writer.Write(MemoryMarshal.AsBytes(array.AsSpan()));
        }

        writer.Flush();

        return stream.ToArray();
    }

    private static void Read(byte[] bytes, Checkpoint checkpoint)
    {
        using BinaryReader reader = new(new MemoryStream(bytes), Encoding.UTF8);
        if (reader.ReadString() != Mark || reader.ReadInt32() != checkpoint.Seed)
        {
            throw Other();
        }

        checkpoint.Step = reader.ReadInt64();
        checkpoint.Pages = reader.ReadUInt64();
        checkpoint.Elapsed = new(reader.ReadInt64());
        checkpoint.BestFigure = reader.ReadDouble();
        checkpoint.Worse = reader.ReadInt32();
        foreach (var array in checkpoint.Arrays)
        {
            if (reader.ReadInt32() != array.Length)
            {
                throw Other();
            }

            reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(array.AsSpan()));
        }
    }

    private static InvalidDataException Other() =>
        new("The checkpoint is of another network or seed; remove it to begin anew.");
}

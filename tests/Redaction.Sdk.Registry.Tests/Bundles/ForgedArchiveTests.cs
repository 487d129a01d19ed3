using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace Redaction.Sdk.Registry.Tests.Bundles;

/// <summary>Archives that other programs would open, and perhaps open differently.</summary>
public sealed class ForgedArchiveTests
{
    private const int CentralSize = 46;

    private static readonly byte[] Archive =
        ModelBundleWriter.Pack(TestManifests.Full, TestOnnx.Bytes(TestOnnx.Identity()));

    private static readonly int Central = Archive.AsSpan().LastIndexOf("PK\u0001\u0002"u8);
    private static readonly int FirstCentral = Archive.AsSpan().IndexOf("PK\u0001\u0002"u8);
    private static readonly int End = Archive.AsSpan().LastIndexOf("PK\u0005\u0006"u8);

    private static Dictionary<string, Func<byte[]>> All { get; } = new()
    {
        ["a file encrypted"] = static () => Change(6, 0x01, 0x00),
        ["lengths behind the content"] = static () => Change(6, 0x08, 0x00),
        ["a name in UTF-8"] = static () => Change(6, 0x00, 0x08),
        ["a file deflated"] = static () => Change(8, 0x08, 0x00),
        ["a length of 64 bits"] = static () => Change(18, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF),
        ["a length beyond the end"] = static () => Change(22, 0x00, 0x00, 0x00, 0x10),
        ["a length of nothing"] = static () => Change(22, 0x00, 0x00, 0x00, 0x00),
        ["a name longer than the archive"] = static () => Change(26, 0xFF, 0xFF),
        ["an extra field that covers the content"] = static () => Change(28, 0xFF, 0x00),
        ["a link in the list"] = static () => Change(FirstCentral + 38, 0x00, 0x00, 0xFF, 0xA1),
        ["another name in the list"] = static () => Change(FirstCentral + CentralSize, (byte)'M'),
        ["two files in one place"] = static () => Change(Central + 42, 0x00, 0x00, 0x00, 0x00),
        ["a comment"] = static () => [.. Change(End + 20, 0x02, 0x00), (byte)'h', (byte)'i'],
        ["another number of files"] = static () => Change(End + 8, 0x02, 0x00, 0x02, 0x00),
        ["several disks"] = static () => Change(End + 4, 0x01, 0x00),
        ["a program before it"] = static () => [.. "#!/bin/sh\n"u8, .. Archive],
        ["an archive behind it"] = static () => [.. Archive, .. Archive],
        ["an archive within it"] = static () => Nested(),
    };

    public static TheoryData<string> Forgeries { get; } = [.. All.Keys];

    [Theory]
    [MemberData(nameof(Forgeries))]
    public void Read_OfAForgedArchive_RefusesIt(string forgery)
    {
        var archive = All[forgery]();

        Assert.False(archive.AsSpan().SequenceEqual(Archive));
        Assert.ThrowsAny<ModelFormatException>(() => ModelBundleReader.Read(archive));
    }

    [Property(MaxTest = 500)]
    public Property Read_OfAnArchiveWithBytesPutInOrTakenOut_RefusesIt() => Prop.ForAll(
        Gen.Choose(0, Archive.Length - 1).Zip(Gen.Choose(1, 40)).Zip(Gen.Elements(true, false)).ToArbitrary(),
        static change =>
        {
            var ((place, length), putsIn) = change;
            byte[] changed = putsIn
                ? [.. Archive[..place], .. new byte[length], .. Archive[place..]]
                : [.. Archive[..place], .. Archive[Math.Min(place + length, Archive.Length)..]];

            return Throws(changed);
        });

    [Property(MaxTest = 500)]
    public Property Read_OfAnArchiveWithTwoPiecesExchanged_RefusesIt() => Prop.ForAll(
        Gen.Choose(0, Archive.Length - 1).Two().ToArbitrary(),
        static places =>
        {
            var changed = (byte[])Archive.Clone();
            (changed[places.Item1], changed[places.Item2]) = (changed[places.Item2], changed[places.Item1]);

            return changed.AsSpan().SequenceEqual(Archive) || Throws(changed);
        });

    // The bundle in the place of its own model: nothing unpacks it.
    private static byte[] Nested()
    {
        var files = BundleArchive.Read(Archive);

        return BundleArchive.Write(files with { Onnx = Archive });
    }

    private static byte[] Change(int offset, params byte[] bytes)
    {
        var changed = (byte[])Archive.Clone();
        bytes.CopyTo(changed, offset);

        return changed;
    }

    private static bool Throws(byte[] archive)
    {
        try
        {
            ModelBundleReader.Read(archive);

            return false;
        }
        catch (ModelFormatException)
        {
            return true;
        }
    }
}

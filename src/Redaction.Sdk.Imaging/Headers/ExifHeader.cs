namespace Redaction.Sdk.Imaging;

/// <summary>Reads orientation and resolution from EXIF data, which are those of a TIFF directory.</summary>
internal static class ExifHeader
{
    public static ImageMetadata Read(ReadOnlyMemory<byte> exif) =>
        TiffBytes.Open(exif) is { } bytes && TiffDirectory.Read(bytes, bytes.FirstDirectory) is { } directory
            ? directory.ReadMetadata()
            : ImageMetadata.None;
}

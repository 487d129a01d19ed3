using System.Text;

namespace Redaction.Sdk.Productions;

/// <summary>Load files as text: which encoding one is in, and readers and writers for it.</summary>
internal static class LoadFileText
{
    private const int SampleBytes = 64 * 1024;

    /// <summary>Finds the encoding, from the first byte that is not ASCII on.</summary>
    /// <remarks>
    /// A byte order mark decides; then zero bytes beside the first characters; then whether the first
    /// characters beyond ASCII are well-formed UTF-8. In a DAT file that is its first byte: the qualifier þ is
    /// FE in Windows-1252, which UTF-8 never holds, and C3 BE in UTF-8. Pure ASCII counts as UTF-8.
    /// </remarks>
    public static async Task<LoadFileEncoding> DetectAsync(Stream file, CancellationToken cancellationToken)
    {
        var start = file.Position;
        var sample = new byte[SampleBytes];
        var encoding = default(LoadFileEncoding?);
        var isFirst = true;
        while (encoding is null)
        {
            var read = await file.ReadAtLeastAsync(sample, SampleBytes, throwOnEndOfStream: false, cancellationToken)
                .ConfigureAwait(false);
            var bytes = sample.AsSpan(0, read);
            encoding = (isFirst ? Marked(bytes) : null) ?? Beyond(bytes);
            encoding ??= read < SampleBytes ? LoadFileEncoding.Utf8 : null;
            isFirst = false;
        }

        file.Position = start;

        return encoding.Value;
    }

    public static StreamReader OpenReader(Stream file, LoadFileEncoding encoding) =>
        new(file, ForReading(encoding), detectEncodingFromByteOrderMarks: false, SampleBytes, leaveOpen: true);

    /// <summary>Opens a writer that refuses, with an <see cref="EncoderFallbackException"/>, what it cannot store.</summary>
    public static StreamWriter OpenWriter(Stream file, LoadFileEncoding encoding, bool isMarked) => new(
        file, ForWriting(encoding, isMarked || encoding is not LoadFileEncoding.Utf8), SampleBytes, leaveOpen: true)
    {
        NewLine = "\r\n",
    };

    /// <summary>Throws at once, rather than when a buffer is written, what the encoding cannot store.</summary>
    /// <exception cref="EncoderFallbackException">The encoding lacks a character of the text.</exception>
    public static void ThrowIfUnstorable(StreamWriter writer, string text) => _ = writer.Encoding.GetByteCount(text);

    private static LoadFileEncoding? Marked(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, ..] => LoadFileEncoding.Utf8,
        [0xFF, 0xFE, ..] => LoadFileEncoding.Utf16LittleEndian,
        [0xFE, 0xFF, ..] => LoadFileEncoding.Utf16BigEndian,
        [not 0, 0, not 0, 0, ..] => LoadFileEncoding.Utf16LittleEndian,
        [0, not 0, 0, not 0, ..] => LoadFileEncoding.Utf16BigEndian,
        _ => null,
    };

    private static LoadFileEncoding? Beyond(ReadOnlySpan<byte> bytes)
    {
        var first = bytes.IndexOfAnyExceptInRange((byte)0, (byte)0x7F);
        if (first < 0)
        {
            return null;
        }

        var status = Rune.DecodeFromUtf8(bytes[first..], out _, out _);

        // A character that the sample cuts in two has begun well.
        return status is System.Buffers.OperationStatus.InvalidData
            ? LoadFileEncoding.Windows1252
            : LoadFileEncoding.Utf8;
    }

    private static Encoding ForReading(LoadFileEncoding encoding) => encoding switch
    {
        LoadFileEncoding.Utf8 => new UTF8Encoding(encoderShouldEmitUTF8Identifier: true),
        LoadFileEncoding.Utf16LittleEndian => new UnicodeEncoding(bigEndian: false, byteOrderMark: true),
        LoadFileEncoding.Utf16BigEndian => new UnicodeEncoding(bigEndian: true, byteOrderMark: true),
        _ => CodePagesEncodingProvider.Instance.GetEncoding(1252)!,
    };

    private static Encoding ForWriting(LoadFileEncoding encoding, bool isMarked) => encoding switch
    {
        LoadFileEncoding.Utf8 => new UTF8Encoding(isMarked, throwOnInvalidBytes: true),
        LoadFileEncoding.Utf16LittleEndian => new UnicodeEncoding(false, isMarked, throwOnInvalidBytes: true),
        LoadFileEncoding.Utf16BigEndian => new UnicodeEncoding(true, isMarked, throwOnInvalidBytes: true),
        _ => CodePagesEncodingProvider.Instance.GetEncoding(
            1252, EncoderFallback.ExceptionFallback, DecoderFallback.ReplacementFallback)!,
    };
}

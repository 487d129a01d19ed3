namespace Redaction.Sdk.Pdf.Documents;

/// <summary>Has PDFium write a document with its objects in the plain, so that keys can be found in it.</summary>
internal static class PlainCopy
{
    private const int IncludeEverything = 0;

    /// <summary>Determines whether a key occurs anywhere in the document.</summary>
    public static bool Contains(Lane lane, ReadOnlySpan<byte> key)
    {
        var search = new StreamSearch(key.ToArray());
        Save(lane, lane.Document, search.Continue);

        return search.IsFound;
    }

    /// <summary>Writes out one page and what belongs to it.</summary>
    /// <returns>A document of one page; nothing when the page cannot be copied.</returns>
    public static byte[] OfPage(Lane lane, int pageNumber)
    {
        using var copy = new MemoryStream();
        var document = lane.Pdfium.CreateDocument();
        BitConverter.TryWriteBytes(lane.Sandbox.Bytes(lane.Scratch, sizeof(int)), pageNumber - 1);
        if (lane.Pdfium.ImportPages(document, lane.Document, lane.Scratch, 1, 0) != 0)
        {
            Save(lane, document, chunk =>
            {
                copy.Write(chunk);
                return true;
            });
        }

        lane.Pdfium.CloseDocument(document);

        return copy.ToArray();
    }

    // FPDF_FILEWRITE is a version, 1, and a function that takes the struct, an address and a length.
    private static void Save(Lane lane, int document, Func<ReadOnlySpan<byte>, bool> accept) =>
        lane.Sandbox.CallBack(
            (_, address, length) => accept(lane.Sandbox.Bytes(address, length)) ? 1 : 0,
            function =>
            {
                var writer = lane.Sandbox.Bytes(lane.Scratch, 2 * sizeof(int));
                BitConverter.TryWriteBytes(writer, 1);
                BitConverter.TryWriteBytes(writer[sizeof(int)..], function);
                lane.Pdfium.SaveCopy(document, lane.Scratch, IncludeEverything);
            });

    /// <summary>Looks for a key in bytes that come in chunks, and stops the writer once it was seen.</summary>
    private sealed class StreamSearch(byte[] key)
    {
        private readonly byte[] _seam = new byte[2 * (key.Length - 1)];
        private int _kept;

        public bool IsFound { get; private set; }

        public bool Continue(ReadOnlySpan<byte> chunk)
        {
            var overlap = key.Length - 1;
            var head = chunk[..Math.Min(overlap, chunk.Length)];
            head.CopyTo(_seam.AsSpan(_kept));
            IsFound |= _seam.AsSpan(0, _kept + head.Length).IndexOf(key) >= 0 || chunk.IndexOf(key) >= 0;
            KeepEnd(chunk, overlap);

            return !IsFound;
        }

        private void KeepEnd(ReadOnlySpan<byte> chunk, int overlap)
        {
            if (chunk.Length >= overlap)
            {
                chunk[^overlap..].CopyTo(_seam);
                _kept = overlap;
                return;
            }

            var all = _kept + chunk.Length;
            var kept = Math.Min(all, overlap);
            _seam.AsSpan(all - kept, kept).CopyTo(_seam);
            _kept = kept;
        }
    }
}

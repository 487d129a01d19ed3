namespace Redaction.Sdk.Pdf.Documents;

/// <summary>Has PDFium write a document with its objects in the plain, so that keys can be found in it.</summary>
internal static class PlainCopy
{
    private const int IncludeEverything = 0;

    /// <summary>Finds out which keys occur anywhere in the document.</summary>
    /// <param name="lane">The lane in which the document is open.</param>
    /// <param name="keys">The keys.</param>
    /// <param name="found">Whether each key is known to occur; what is found is added.</param>
    public static void Search(Lane lane, byte[][] keys, bool[] found)
    {
        StreamSearch[] searches = [.. keys.Select(static key => new StreamSearch(key))];
        Save(lane, lane.Document, chunk =>
        {
            for (var i = 0; i < searches.Length; i++)
            {
                found[i] = found[i] || searches[i].Continue(chunk);
            }

            return found.Contains(false);
        });
    }

    /// <summary>Writes out one page and what belongs to it.</summary>
    /// <returns>A document of one page; nothing when the page cannot be copied.</returns>
    public static byte[] OfPage(Lane lane, int pageNumber)
    {
        var document = Import(lane, pageNumber);
        var bytes = document != 0 ? ToBytes(lane, document) : [];
        lane.Pdfium.CloseDocument(document);

        return bytes;
    }

    /// <summary>Copies one page and what belongs to it into a document of its own.</summary>
    /// <returns>The handle of the document, for the caller to close; 0 when the page cannot be copied.</returns>
    public static int Import(Lane lane, int pageNumber)
    {
        var document = lane.Pdfium.CreateDocument();
        BitConverter.TryWriteBytes(lane.Sandbox.Bytes(lane.Scratch, sizeof(int)), pageNumber - 1);
        if (lane.Pdfium.ImportPages(document, lane.Document, lane.Scratch, 1, 0) != 0)
        {
            return document;
        }

        lane.Pdfium.CloseDocument(document);

        return 0;
    }

    /// <summary>Writes out a document.</summary>
    public static byte[] ToBytes(Lane lane, int document)
    {
        using var copy = new MemoryStream();
        Save(lane, document, chunk =>
        {
            copy.Write(chunk);
            return true;
        });

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

    /// <summary>Looks for a key in bytes that come in chunks.</summary>
    private sealed class StreamSearch(byte[] key)
    {
        private readonly byte[] _seam = new byte[2 * (key.Length - 1)];
        private int _kept;

        public bool Continue(ReadOnlySpan<byte> chunk)
        {
            var overlap = key.Length - 1;
            var head = chunk[..Math.Min(overlap, chunk.Length)];
            head.CopyTo(_seam.AsSpan(_kept));
            var isFound = _seam.AsSpan(0, _kept + head.Length).IndexOf(key) >= 0 || chunk.IndexOf(key) >= 0;
            KeepEnd(chunk, overlap);

            return isFound;
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

using Redaction.Sdk.Pdf.Documents;

namespace Redaction.Sdk.Pdf.Structure;

/// <summary>Reads the marked content that objects belong to. Objects share marks, so each is read once.</summary>
internal sealed class MarkReader(Lane lane)
{
    private readonly Dictionary<int, ContentMark> _known = [];

    /// <summary>Reads the marks of an object, the outermost first.</summary>
    public IEnumerable<ContentMark> Read(int handle, int marks)
    {
        for (var i = 0; i < marks; i++)
        {
            yield return Find(lane.Sandbox.Structure.GetMark(handle, i));
        }
    }

    private ContentMark Find(int handle)
    {
        if (!_known.TryGetValue(handle, out var mark))
        {
            mark = new(handle, ReadName(handle) == "OC", ReadActualText(handle));
            _known.Add(handle, mark);
        }

        return mark;
    }

    // FPDFPageObjMark_GetName(mark, text, length, where to write the length needed).
    private string ReadName(int mark)
    {
        var needed = lane.Scratch + 16;

        return SandboxText.ReadUtf16(lane, (at, length) =>
            lane.Sandbox.Structure.GetMarkName(mark, at, length, needed) != 0 ? ReadLength(needed) : 0);
    }

    // FPDFPageObjMark_GetParamBlobValue(mark, key, bytes, length, where to write the length needed). It fails when
    // there is no such key, or no string.
    private string? ReadActualText(int mark)
    {
        var key = SandboxText.WriteName(lane, "ActualText"u8);
        var needed = key + 16;
        var found = true;
        var bytes = SandboxText.Read(lane, (at, length) =>
        {
            found = lane.Sandbox.Structure.GetMarkBytes(mark, key, at, length, needed) != 0;

            return found ? ReadLength(needed) : 0;
        });

        return found ? PdfTextString.Decode(bytes) : null;
    }

    private int ReadLength(int address) => BitConverter.ToInt32(lane.Sandbox.Bytes(address, sizeof(int)));
}

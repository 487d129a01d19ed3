using Redaction.Sdk.Pdf.Documents;

namespace Redaction.Sdk.Pdf.Structure;

/// <summary>Reads the marked content that objects belong to. Objects share marks, so each is read once.</summary>
internal sealed class MarkReader(Lane lane)
{
    private readonly Dictionary<int, string?> _known = [];

    /// <summary>Finds the replacement text of the innermost mark that has one.</summary>
    public string? ReadActualText(int handle, int marks)
    {
        string? text = null;
        for (var i = 0; i < marks; i++)
        {
            text = Find(lane.Sandbox.Structure.GetMark(handle, i)) ?? text;
        }

        return text;
    }

    private string? Find(int mark)
    {
        if (!_known.TryGetValue(mark, out var text))
        {
            text = Read(mark);
            _known.Add(mark, text);
        }

        return text;
    }

    // FPDFPageObjMark_GetParamStringValue(mark, key, text, length, where to write the length needed). It fails when
    // there is no such key.
    private string? Read(int mark)
    {
        var key = SandboxText.WriteName(lane, "ActualText"u8);
        var needed = key + 16;
        var found = true;
        var text = SandboxText.ReadUtf16(lane, (at, length) =>
        {
            found = lane.Sandbox.Structure.GetMarkText(mark, key, at, length, needed) != 0;

            return found ? BitConverter.ToInt32(lane.Sandbox.Bytes(needed, sizeof(int))) : 0;
        });

        return found ? text : null;
    }
}

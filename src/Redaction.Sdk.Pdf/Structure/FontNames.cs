using Redaction.Sdk.Pdf.Documents;

namespace Redaction.Sdk.Pdf.Structure;

/// <summary>The base names of the fonts of a page, each asked for once.</summary>
internal sealed class FontNames(Lane lane)
{
    private readonly Dictionary<int, string> _known = [];

    /// <summary>Finds the name of a font; empty when it has none.</summary>
    public string Find(int font)
    {
        if (!_known.TryGetValue(font, out var name))
        {
            name = font == 0
                ? string.Empty
                : SandboxText.ReadUtf8(lane, (at, length) => lane.Sandbox.Structure.GetFontName(font, at, length));
            _known.Add(font, name);
        }

        return name;
    }
}

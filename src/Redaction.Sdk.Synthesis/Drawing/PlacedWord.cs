using SkiaSharp;

namespace Redaction.Sdk.Synthesis;

/// <summary>A word where it stands on a sheet, in page points.</summary>
/// <param name="Box">From the top of the capitals to the foot of the descenders.</param>
/// <param name="Size">The size of its type.</param>
/// <param name="Line">The line it stands in: words of one line have one number.</param>
/// <param name="Block">The paragraph it stands in.</param>
/// <param name="IsPersonal">Whether it is a name, an address or a number: what gets redacted first.</param>
internal readonly record struct PlacedWord(SKRect Box, float Size, int Line, int Block, bool IsPersonal);

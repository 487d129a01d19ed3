using Redaction.Sdk.Imaging;

namespace Redaction.Sdk.Worker;

/// <summary>A page of which a small picture is wanted.</summary>
/// <param name="FilePath">The full path of the file.</param>
/// <param name="Number">The number of the page in the file, from 1.</param>
/// <param name="Marks">The boxes to draw on it, in page points.</param>
public sealed record PageToDraw(string FilePath, int Number, IReadOnlyList<OverlayMark> Marks);

using Redaction.Sdk.Geometry;

namespace Redaction.Sdk.Training.Pages;

/// <summary>A page as the network reads it.</summary>
/// <param name="Picture">Shape [rows, columns, 3], red, green and blue, row-major.</param>
/// <param name="Boxes">The redactions, in model pixels.</param>
internal sealed record FittedPage(byte[] Picture, IReadOnlyList<FittedBox> Boxes);

/// <summary>A redaction as the network is to find it.</summary>
/// <param name="Box">Where it is.</param>
/// <param name="Class">The index of its class.</param>
internal readonly record struct FittedBox(Box<ModelPixels> Box, int Class);

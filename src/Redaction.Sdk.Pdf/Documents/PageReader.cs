using System.Runtime.InteropServices;
using Redaction.Sdk.Geometry;

namespace Redaction.Sdk.Pdf.Documents;

/// <summary>Reads the geometry of a loaded page.</summary>
internal static class PageReader
{
    /// <summary>Reads a page's boxes and rotation.</summary>
    /// <param name="lane">The lane in which the page is loaded.</param>
    /// <param name="page">The handle of the page.</param>
    /// <param name="number">The number of the page, from 1.</param>
    /// <param name="userUnit">The length of a unit of the page, in points.</param>
    public static PdfPage Read(Lane lane, int page, int number, double userUnit)
    {
        var visible = ReadVisibleBox(lane, page);
        if (visible.Width == 0 || visible.Height == 0)
        {
            throw NoArea();
        }

        var rotation = lane.Pdfium.GetRotation(page) * 90;

        return new(
            number, ReadMediaBox(lane, page), PdfPageGeometry.Create(visible, cropBox: null, rotation, userUnit));
    }

    // FPDFPage_GetMediaBox(page, left, bottom, right, top).
    private static PdfRectangle? ReadMediaBox(Lane lane, int page)
    {
        var at = lane.Scratch;
        if (lane.Pdfium.GetMediaBox(page, at, at + 4, at + 8, at + 12) == 0)
        {
            return null;
        }

        var edges = ReadEdges(lane);
        return PdfRectangle.FromCorners(edges[0], edges[1], edges[2], edges[3]);
    }

    // FS_RECTF is left, top, right, bottom.
    private static PdfRectangle ReadVisibleBox(Lane lane, int page)
    {
        if (lane.Pdfium.GetPageBox(page, lane.Scratch) == 0)
        {
            throw NoArea();
        }

        var edges = ReadEdges(lane);
        return PdfRectangle.FromCorners(edges[0], edges[3], edges[2], edges[1]);
    }

    private static ReadOnlySpan<float> ReadEdges(Lane lane) =>
        MemoryMarshal.Cast<byte, float>(lane.Sandbox.Bytes(lane.Scratch, 4 * sizeof(float)));

    private static DocumentFormatException NoArea() =>
        new(ProblemCode.MalformedPage, "No part of the page is visible.");
}

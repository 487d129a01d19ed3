using System.Collections.Immutable;
using Redaction.Sdk.Tests.Shared.OnnxFixtures;

namespace Redaction.Sdk.Onnx.Tests.Conformance;

/// <summary>Lays numbers out as models do.</summary>
internal static class Rows
{
    /// <summary>The plain box as centre and size, a weaker box over it, and boxes with scores too low.</summary>
    public static float[][] Yolo(params float[] plain) =>
    [
        [100, 100, 50, 20, 0.01f],
        plain is [] ? [320, 320, 100, 40, 0.9f] : plain,
        [322, 321, 100, 40, 0.6f],
        .. Enumerable.Range(0, 30).Select(static i => (float[])[20 * i, 500, 30, 10, 0.2f]),
    ];

    /// <summary>Writes row after row: shape [1, rows, numbers].</summary>
    public static HeadModelOutput Output(string name, float[][] rows) =>
        new(name, [1, rows.Length, rows[0].Length], [.. rows.SelectMany(static row => row)]);

    /// <summary>Writes column after column: shape [1, numbers, rows].</summary>
    public static HeadModelOutput Transposed(string name, float[][] rows) =>
        new(name, [1, rows[0].Length, rows.Length], [.. Columns(rows)]);

    /// <summary>Writes column after column as planes of cells: shape [1, numbers, height, width].</summary>
    public static HeadModelOutput Planes(string name, float[][] cells, int width) =>
        new(name, [1, cells[0].Length, cells.Length / width, width], [.. Columns(cells)]);

    /// <summary>Writes a number for each box.</summary>
    public static HeadModelOutput List(string name, params float[] values) =>
        new(name, [1, values.Length], [.. values]);

    private static IEnumerable<float> Columns(float[][] rows) =>
        Enumerable.Range(0, rows[0].Length).SelectMany(i => rows.Select(row => row[i]));
}

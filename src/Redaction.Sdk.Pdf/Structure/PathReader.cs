using System.Buffers;
using System.Runtime.InteropServices;
using Redaction.Sdk.Geometry;
using Redaction.Sdk.Pdf.Documents;

namespace Redaction.Sdk.Pdf.Structure;

/// <summary>Reads outlines and turns their curves into lines.</summary>
internal sealed class PathReader(Lane lane, StructureLimits limits)
{
    // How far a line may lie from the curve that it stands for, in page points.
    private const double Tolerance = 0.02;
    private const int MostLinesOfCurve = 64;
    private const int PathItself = -1;

    private readonly List<PageLine> _lines = [];
    private readonly List<Point<PagePoints>> _points = [];
    private Point<PagePoints>? _restart;

    /// <summary>Reads the outline of a path object.</summary>
    public PagePath ReadPath(ObjectRecord path, Affine toPage) =>
        Read(path.Handle, PathItself, path.Count, toPage, path.FillMode == 1);

    /// <summary>Reads one of the outlines that clip an object.</summary>
    /// <remarks>PDFium does not tell by which rule a clip is filled; nonzero is the usual one.</remarks>
    public PagePath ReadClip(int clip, int number, Affine toPage) =>
        Read(clip, number, lane.Sandbox.Structure.CountClipSegments(clip, number), toPage, isEvenOdd: false);

    private PagePath Read(int path, int clip, int count, Affine toPage, bool isEvenOdd)
    {
        count = limits.TakePoints(count);
        var records = ArrayPool<SegmentRecord>.Shared.Rent(Math.Max(count, 1));
        Fetch(path, clip, records.AsSpan(0, count));
        for (var i = 0; i < count; i++)
        {
            i += Add(records.AsSpan(i, count - i), toPage);
        }

        EndLine(isClosed: false);
        _restart = null;
        ArrayPool<SegmentRecord>.Shared.Return(records);
        var outline = new PagePath([.. _lines], isEvenOdd);
        _lines.Clear();

        return outline;
    }

    private void Fetch(int path, int clip, Span<SegmentRecord> records)
    {
        const int AtOnce = StructureScratch.Bytes / SegmentRecord.Bytes;

        for (var first = 0; first < records.Length; first += AtOnce)
        {
            var length = Math.Min(AtOnce, records.Length - first);
            lane.Sandbox.Batch.ReadSegments(path, clip, first, first + length, lane.Bulk.Address);
            MemoryMarshal.Cast<byte, SegmentRecord>(lane.Bulk.Read(length * SegmentRecord.Bytes))
                .CopyTo(records[first..]);
        }
    }

    // Returns how many records beyond the first it used.
    private int Add(ReadOnlySpan<SegmentRecord> records, Affine toPage)
    {
        var used = 0;
        if (records[0].Type == SegmentRecord.MoveTo)
        {
            EndLine(isClosed: false);
        }
        else if (_points.Count == 0 && _restart is { } start)
        {
            // What follows a closed line without a move goes on from where that line began.
            _points.Add(start);
        }

        if (records[0].Type == SegmentRecord.BezierTo && records.Length >= 3 && _points.Count > 0)
        {
            AddCurve(toPage, records[..3]);
            used = 2;
        }
        else
        {
            _points.Add(On(toPage, records[0]));
        }

        if (records[used].Closes != 0)
        {
            EndLine(isClosed: true);
        }

        return used;
    }

    private void EndLine(bool isClosed)
    {
        if (isClosed && _points.Count > 2 && _points[^1] == _points[0])
        {
            _points.RemoveAt(_points.Count - 1);
        }

        if (_points.Count > 1 || (isClosed && _points.Count == 1))
        {
            _lines.Add(new([.. _points], isClosed));
            _restart = _points[0];
        }

        _points.Clear();
    }

    // The number of lines is the one that keeps within the tolerance by Wang's bound for cubic curves.
    private void AddCurve(Affine toPage, ReadOnlySpan<SegmentRecord> controls)
    {
        var (x0, y0) = (_points[^1].X, _points[^1].Y);
        var (x1, y1) = toPage.Apply(controls[0].X, controls[0].Y);
        var (x2, y2) = toPage.Apply(controls[1].X, controls[1].Y);
        var (x3, y3) = toPage.Apply(controls[2].X, controls[2].Y);
        var bend = Math.Max(
            Math.Abs(x0 - (2 * x1) + x2) + Math.Abs(y0 - (2 * y1) + y2),
            Math.Abs(x1 - (2 * x2) + x3) + Math.Abs(y1 - (2 * y2) + y3));
        var lines = (int)Math.Clamp(Math.Ceiling(Math.Sqrt(0.75 * bend / Tolerance)), 1, MostLinesOfCurve);
        for (var i = 1; i <= lines; i++)
        {
            var (t, u) = (i / (double)lines, 1 - (i / (double)lines));
            var (a, b, c, d) = (u * u * u, 3 * u * u * t, 3 * u * t * t, t * t * t);
            _points.Add(At(
                (a * x0) + (b * x1) + (c * x2) + (d * x3), (a * y0) + (b * y1) + (c * y2) + (d * y3)));
        }
    }

    private static Point<PagePoints> On(Affine toPage, SegmentRecord record)
    {
        var (x, y) = toPage.Apply(record.X, record.Y);

        return At(x, y);
    }

    private static Point<PagePoints> At(double x, double y) =>
        Point<PagePoints>.At(Extent.Tame(x), Extent.Tame(y));
}

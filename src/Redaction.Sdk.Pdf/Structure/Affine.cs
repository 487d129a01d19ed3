using Redaction.Sdk.Geometry;

namespace Redaction.Sdk.Pdf.Structure;

/// <summary>Any matrix of PDF: x' = A·x + C·y + E and y' = B·x + D·y + F.</summary>
internal readonly record struct Affine(double A, double B, double C, double D, double E, double F)
{
    /// <summary>Gets the matrix that changes nothing.</summary>
    public static Affine Identity { get; } = new(1, 0, 0, 1, 0, 0);

    /// <summary>Gets the factor by which areas grow; negative when the matrix mirrors.</summary>
    public double Determinant => (A * D) - (B * C);

    public static Affine From(Matrix3x2Record record) =>
        new(record.A, record.B, record.C, record.D, record.E, record.F);

    public static Affine From(Transform<PdfUserSpace, PagePoints> way) =>
        new(way.M11, way.M21, way.M12, way.M22, way.OffsetX, way.OffsetY);

    /// <summary>Chains another matrix behind this one.</summary>
    public Affine Then(Affine next) => new(
        (A * next.A) + (B * next.C),
        (A * next.B) + (B * next.D),
        (C * next.A) + (D * next.C),
        (C * next.B) + (D * next.D),
        (E * next.A) + (F * next.C) + next.E,
        (E * next.B) + (F * next.D) + next.F);

    public (double X, double Y) Apply(double x, double y) => ((A * x) + (C * y) + E, (B * x) + (D * y) + F);

    /// <summary>Takes a direction across, without the shift.</summary>
    public (double X, double Y) Turn(double x, double y) => ((A * x) + (C * y), (B * x) + (D * y));

    /// <summary>Takes a direction back. The determinant must not be 0.</summary>
    public (double X, double Y) TurnBack(double x, double y) =>
        (((D * x) - (C * y)) / Determinant, ((A * y) - (B * x)) / Determinant);

    /// <summary>Finds the box around a rectangle that was taken across.</summary>
    public Box<PagePoints> ApplyToBox(double left, double bottom, double right, double top)
    {
        var extent = new Extent();
        extent.Add(Apply(left, bottom));
        extent.Add(Apply(right, bottom));
        extent.Add(Apply(right, top));
        extent.Add(Apply(left, top));

        return extent.ToBox();
    }

    /// <summary>Finds the box around four points, given as x and y in turn, that were taken across.</summary>
    public Box<PagePoints> ApplyToQuad(ReadOnlySpan<float> points)
    {
        var extent = new Extent();
        for (var i = 0; i + 1 < points.Length; i += 2)
        {
            extent.Add(Apply(points[i], points[i + 1]));
        }

        return extent.ToBox();
    }
}

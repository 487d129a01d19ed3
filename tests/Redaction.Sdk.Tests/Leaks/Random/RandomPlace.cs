namespace Redaction.Sdk.Tests.Leaks;

/// <summary>A rectangle in user space, y upwards.</summary>
internal readonly record struct RandomPlace(double X, double Y, double Width, double Height)
{
    /// <summary>Gets it as the re operator takes it.</summary>
    public string Rectangle => FormattableString.Invariant($"{X:0.###} {Y:0.###} {Width:0.###} {Height:0.###}");

    /// <summary>Gets its lower left and upper right corners.</summary>
    public string Corners =>
        FormattableString.Invariant($"{X:0.###} {Y:0.###} {X + Width:0.###} {Y + Height:0.###}");

    /// <summary>Gets its corners as the quadrilateral of an annotation.</summary>
    public string Quad => FormattableString.Invariant(
        $"{X:0.###} {Y + Height:0.###} {X + Width:0.###} {Y + Height:0.###} {X:0.###} {Y:0.###} {X + Width:0.###} {Y:0.###}");
}

namespace Redaction.Sdk.Onnx.Decoding;

/// <summary>A box as a model wrote it, in model pixels.</summary>
/// <remarks>Candidates sort strongest first, ties broken down to the last field.</remarks>
internal readonly record struct Candidate(float Left, float Top, float Right, float Bottom, float Score, int Class)
    : IComparable<Candidate>
{
    /// <summary>Gets the box from the form that most heads write.</summary>
    public static Candidate FromCenter(float x, float y, float width, float height, float score, int @class) =>
        new(x - (width / 2), y - (height / 2), x + (width / 2), y + (height / 2), score, @class);

    /// <summary>Measures the box in other units.</summary>
    public Candidate Scale(float x, float y) => new(Left * x, Top * y, Right * x, Bottom * y, Score, Class);

    public int CompareTo(Candidate other)
    {
        var order = other.Score.CompareTo(Score);
        order = order != 0 ? order : Class.CompareTo(other.Class);
        order = order != 0 ? order : Left.CompareTo(other.Left);
        order = order != 0 ? order : Top.CompareTo(other.Top);
        order = order != 0 ? order : Right.CompareTo(other.Right);

        return order != 0 ? order : Bottom.CompareTo(other.Bottom);
    }
}

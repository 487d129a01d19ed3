using TorchSharp;

namespace Redaction.Sdk.Training.Torch;

/// <summary>The bare numbers that operations take.</summary>
/// <remarks>
/// A number that is made where it is used can be finalised while native code still reads it; so each is made once and
/// kept for ever.
/// </remarks>
internal static class Numbers
{
    public static Scalar One { get; } = 1f.ToScalar();

    public static Scalar White { get; } = 255f.ToScalar();

    public static Scalar PerLevel { get; } = (1 / 255f).ToScalar();

    public static Scalar Tiny { get; } = 1e-7f.ToScalar();

    /// <summary>Exponents beyond this would be boxes larger than any page.</summary>
    public static Scalar LargestExponent { get; } = 6f.ToScalar();

    public static Scalar LeastExponent { get; } = (-6f).ToScalar();

    /// <summary>Gets how much the loss of boxes counts.</summary>
    public static Scalar BoxShare { get; } = 2f.ToScalar();
}

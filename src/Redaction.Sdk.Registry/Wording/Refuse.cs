namespace Redaction.Sdk.Registry;

/// <summary>Makes the exception of a refusal, independent of culture.</summary>
internal static class Refuse
{
    public static ModelFormatException With(ModelRefusal refusal, InvariantText sentence, Exception? cause = null) =>
        new(refusal, sentence.ToStringAndClear(), cause);
}

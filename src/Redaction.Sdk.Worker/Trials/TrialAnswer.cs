using System.Text.Json;

namespace Redaction.Sdk.Worker;

/// <summary>What became of a model that was tried.</summary>
/// <param name="Regions">The number of regions that it found on a blank page, if it ran.</param>
/// <param name="Refusal">Why it is refused, if it is.</param>
/// <param name="Sentence">The reason in one plain sentence, if it is refused.</param>
public sealed record TrialAnswer(int Regions, ModelRefusal? Refusal = null, string? Sentence = null)
{
    /// <summary>Reads an answer.</summary>
    /// <param name="bytes">What the job wrote.</param>
    /// <returns>The answer.</returns>
    /// <exception cref="JsonException">It is none.</exception>
    public static TrialAnswer Read(ReadOnlySpan<byte> bytes) =>
        JsonSerializer.Deserialize(bytes, TrialJson.Default.TrialAnswer) ?? throw new JsonException();

    /// <summary>Tries a model, and tells why it is refused in the place of an exception.</summary>
    internal static TrialAnswer Of(Func<TrialAnswer> attempt)
    {
        try
        {
            return attempt();
        }
        catch (ModelFormatException e)
        {
            return new(0, e.Refusal, e.Message);
        }
        catch (RedactionException e)
        {
            return new(0, ModelRefusal.TrialFailed, e.Message);
        }
    }

    internal byte[] Write() => JsonSerializer.SerializeToUtf8Bytes(this, TrialJson.Default.TrialAnswer);
}

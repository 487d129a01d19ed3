using System.Security.Cryptography;
using System.Text.Json;

namespace Redaction.Sdk.Batch;

/// <summary>How the documents of a job are scanned. Passwords are no part of it: they are never written down.</summary>
public sealed record ScanPipeline
{
    /// <summary>Gets what looks at the pixels.</summary>
    /// <value>
    /// <c>rules</c>, the default; <c>builtin</c>, the model of the SDK; <c>NAME[@VERSION]</c> of a local registry; or the full
    /// path of a bundle.
    /// </value>
    public string Model { get; init; } = "rules";

    /// <summary>Gets the folder of the registry of models; <see langword="null"/> for the user's own.</summary>
    public string? ModelFolder { get; init; }

    /// <summary>Gets the name of the execution provider that runs the model.</summary>
    /// <value>The default is <c>auto</c>: the best there is.</value>
    public string Provider { get; init; } = "auto";

    /// <summary>Gets the resolution at which pages without one of their own are looked at, in pixels to the inch.</summary>
    /// <value>The default is 150.</value>
    public double Dpi { get; init; } = 150;

    /// <summary>Gets the confidence below which a region is not reported, from 0 to 1.</summary>
    /// <value>The default is 0.5.</value>
    public double MinimumConfidence { get; init; } = 0.5;

    /// <summary>Gets whether the pixels are looked at.</summary>
    /// <value>The default is <see langword="true"/>.</value>
    public bool ReadPixels { get; init; } = true;

    /// <summary>Gets whether what pages draw is read, and documents are read a second time.</summary>
    /// <value>The default is <see langword="true"/>.</value>
    public bool ReadStructure { get; init; } = true;

    /// <summary>Gets whether text that redactions failed to hide is kept as it is.</summary>
    /// <value>The default is <see langword="false"/>.</value>
    public bool RevealText { get; init; }

    /// <summary>Gets the exemption codes that are looked for besides those that come with the SDK.</summary>
    /// <value>The text of a file of codes; <see langword="null"/>, the default, for none.</value>
    public string? Codes { get; init; }

    /// <summary>Gets the working time that a unit may take before what is unread is left unread.</summary>
    /// <value>The default is 60 seconds; each finished page adds one.</value>
    public TimeSpan TimeBudget { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>Reads a pipeline.</summary>
    /// <param name="json">What <see cref="ToJson"/> wrote.</param>
    /// <returns>The pipeline.</returns>
    /// <exception cref="JsonException">It is none.</exception>
    public static ScanPipeline FromJson(string json) =>
        JsonSerializer.Deserialize(json, PipelineJson.Default.ScanPipeline) ?? throw new JsonException();

    /// <summary>Writes the pipeline.</summary>
    /// <returns>One line of JSON, the same for the same settings.</returns>
    public string ToJson() => JsonSerializer.Serialize(this, PipelineJson.Default.ScanPipeline);

    /// <summary>Computes what decides the findings of a document, besides its bytes.</summary>
    /// <param name="detector">The detector; its hash counts, not the place where its model lies.</param>
    /// <param name="version">The version of the SDK.</param>
    /// <returns>A SHA-256 as lower-case hexadecimal.</returns>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    public string FingerprintWith(DetectorIdentity detector, string version)
    {
        ArgumentNullException.ThrowIfNull(detector);
        ArgumentNullException.ThrowIfNull(version);

        var settings = this with { Model = string.Empty, ModelFolder = null };

        return Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(
            new Fingerprint(version, detector, settings), PipelineJson.Default.Fingerprint)));
    }
}

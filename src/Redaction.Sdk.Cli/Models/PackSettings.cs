namespace Redaction.Sdk.Cli.Models;

/// <summary>What a user of <c>redaction model pack</c> asked for.</summary>
/// <param name="Model">The ONNX file.</param>
/// <param name="Manifest">The manifest; <see langword="null"/> for the one beside the model.</param>
/// <param name="Card">The model card; <see langword="null"/> for one that is written from the manifest.</param>
/// <param name="Output">The archive or the folder; <see langword="null"/> for an archive of the model's name.</param>
internal sealed record PackSettings(string Model, string? Manifest, string? Card, string? Output);

using Redaction.Sdk.Registry;

namespace Redaction.Sdk.Cli.Models;

/// <summary>A model that is listed or shown.</summary>
/// <param name="Place">Its name and where it lies.</param>
/// <param name="Bundle">What is in it; <see langword="null"/> where it was not opened.</param>
internal sealed record ModelEntry(RegisteredModel Place, ModelBundle? Bundle = null);

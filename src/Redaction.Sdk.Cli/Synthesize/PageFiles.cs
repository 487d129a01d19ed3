namespace Redaction.Sdk.Cli.Synthesize;

/// <summary>The files that a synthetic page becomes.</summary>
internal enum PageFiles
{
    Png,
    Pdf,
    Both,
}

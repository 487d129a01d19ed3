namespace Redaction.Sdk.Cli.Evaluate.Charts;

/// <summary>What pictures a user of <c>redaction evaluate</c> asked for.</summary>
/// <param name="Folder">The path of the folder that takes them.</param>
/// <param name="WorstPages">The number of pages on the sheet of the worst, at most.</param>
internal sealed record ChartSettings(string Folder, int WorstPages);

namespace Redaction.Sdk.Batch;

/// <summary>A column of a table.</summary>
/// <param name="Name">Its name, in lower case with underscores.</param>
/// <param name="Kind">What its values are.</param>
internal sealed record TableColumn(string Name, ColumnKind Kind);

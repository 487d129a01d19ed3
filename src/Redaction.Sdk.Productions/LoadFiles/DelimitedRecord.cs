namespace Redaction.Sdk.Productions;

/// <summary>One record of a delimited file.</summary>
/// <param name="LineNumber">The line that it begins on, from 1.</param>
/// <param name="Fields">The fields, without qualifiers; at least one.</param>
/// <param name="IsOpen">Whether the last field begins with a qualifier and none ends it.</param>
internal readonly record struct DelimitedRecord(long LineNumber, string[] Fields, bool IsOpen);

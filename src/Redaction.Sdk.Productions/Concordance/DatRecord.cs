namespace Redaction.Sdk.Productions;

/// <summary>One record of a DAT file: one document of a production.</summary>
/// <param name="Columns">The columns of the file, the same for every record.</param>
/// <param name="Values">The values, as many as there are columns. Line ends in them are LF.</param>
/// <param name="LineNumber">The line of the file that the record begins on, from 1.</param>
/// <param name="Fault">What is wrong with the record; <see langword="null"/> when nothing is.</param>
public sealed record DatRecord(
    DatColumns Columns, IReadOnlyList<string> Values, long LineNumber = 0, DatRecordFault? Fault = null)
{
    /// <summary>Gets the value of a column, such as <see cref="DatColumns.FirstNumber"/>.</summary>
    /// <param name="column">The index of the column; <see langword="null"/> for one that the file lacks.</param>
    /// <returns>The value without space around it; empty when there is no such column.</returns>
    public string Value(int? column) => column is { } index ? Values[index].Trim() : string.Empty;
}

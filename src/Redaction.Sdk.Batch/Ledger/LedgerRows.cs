using System.Collections.ObjectModel;
using System.Data.Common;

namespace Redaction.Sdk.Batch;

/// <summary>Reads the rows of a ledger, whichever database keeps it.</summary>
internal static class LedgerRows
{
    public const string InputColumns = "name, sha256, bytes, paths, fields, problem, message";
    public const string ResultColumns = "kind, problem, message, payload";
    public const string WorkColumns = "id, files, first, last, pages_are_files, attempts";
    public const string WaitingColumns = "files, first, pages_are_files, pages, attempts";

    /// <summary>Reads <see cref="InputColumns"/>.</summary>
    /// <returns>What makes the outcome of the document, and why it has none of its own if it could not be had.</returns>
    public static (ResultBuilder Document, DocumentProblem? Problem) Input(DbDataReader row, DetectorIdentity detector)
    {
        var entry = new ManifestEntry
        {
            Name = row.GetString(0),
            Files = LedgerText.ToStrings(row.GetString(3)),
            Fields = row.IsDBNull(4) ? ReadOnlyDictionary<string, string>.Empty : LedgerText.ToFields(row.GetString(4)),
        };

        return (new(entry, row.IsDBNull(1) ? null : row.GetString(1), row.GetInt64(2), detector), ProblemAt(row, 5));
    }

    /// <summary>Reads <see cref="ResultColumns"/>.</summary>
    public static UnitResult Result(DbDataReader row, PageRange range) => row.IsDBNull(0)
        ? new(range, null, null, null)
        : new(
            range,
            KindName.Parse(row.GetString(0)),
            ProblemAt(row, 1),
            row.IsDBNull(3) ? null : FindingsCodec.Read(row.GetFieldValue<byte[]>(3)));

    /// <summary>Reads <see cref="WorkColumns"/>.</summary>
    public static WorkUnit Work(DbDataReader row) => new(
        UnitId.FromBytes(row.GetFieldValue<byte[]>(0)),
        LedgerText.ToFiles(row.GetString(1)),
        PageRange.FromPages(row.GetInt32(2), row.GetInt32(3)),
        row.GetBoolean(4),
        row.GetInt32(5));

    /// <summary>Reads <see cref="WaitingColumns"/>.</summary>
    public static WaitingUnit Waiting(DbDataReader row) => new(
        row.GetString(0),
        row.GetInt32(1),
        row.GetBoolean(2),
        row.IsDBNull(3) ? null : row.GetInt32(3),
        row.GetInt32(4));

    private static DocumentProblem? ProblemAt(DbDataReader row, int column) =>
        row.IsDBNull(column) ? null : new(KindName.ParseCode(row.GetString(column)), row.GetString(column + 1));
}

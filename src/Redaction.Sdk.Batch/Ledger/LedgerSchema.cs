namespace Redaction.Sdk.Batch;

/// <summary>The tables of a ledger.</summary>
internal static class LedgerSchema
{
    // One process writes and keeps what it knows in memory; a commit is on the disk before it returns.
    public const string Settings = """
        PRAGMA journal_mode = WAL;
        PRAGMA synchronous = FULL;
        PRAGMA wal_autocheckpoint = 4000;
        PRAGMA cache_size = -24000;
        PRAGMA temp_store = MEMORY;
        """;

    // Units are found by their id, those without an outcome also by the time when they are due.
    public const string Tables = """
        CREATE TABLE job (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
        CREATE TABLE notes (number INTEGER PRIMARY KEY, kind TEXT NOT NULL, subject TEXT NOT NULL, message TEXT NOT NULL);
        CREATE TABLE inputs (
            name TEXT PRIMARY KEY, sha256 TEXT, bytes INTEGER NOT NULL, stamp TEXT NOT NULL, paths TEXT NOT NULL,
            fields TEXT, problem TEXT, message TEXT) WITHOUT ROWID;
        CREATE TABLE units (
            number INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, files TEXT NOT NULL, first INTEGER NOT NULL,
            last INTEGER NOT NULL, pages_are_files INTEGER NOT NULL, attempts INTEGER NOT NULL DEFAULT 0, due INTEGER NOT NULL DEFAULT 0,
            kind TEXT, pages INTEGER, milliseconds INTEGER, problem TEXT, message TEXT, payload BLOB);
        CREATE INDEX unread ON inputs (problem) WHERE problem IS NOT NULL;
        CREATE INDEX waiting ON units (due, number) WHERE kind IS NULL;
        """;
}

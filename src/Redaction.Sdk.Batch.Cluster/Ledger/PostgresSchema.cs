namespace Redaction.Sdk.Batch.Cluster;

/// <summary>The tables of a ledger in PostgreSQL: those of the ledger in a file, and who has hold of a unit.</summary>
internal static class PostgresSchema
{
    /// <summary>A number of our own, so that what has to be done by one at a time is.</summary>
    public const long LockKey = 0x7265_6461_6374;

    // A session that stopped in the middle of a transaction would keep every other from cleaning up behind it.
    public const string Settings = "-c idle_in_transaction_session_timeout=60000 -c client_min_messages=warning";

    // A unit is written when it is handed out and when it ends: rows keep room for that, and what is dead is cleaned up
    // early. Names are ordered by their bytes, as in a file. Where due lies ahead and owner is set, the unit is handed out;
    // where owner is not, it is put off.
    public const string Tables = """
        CREATE TABLE job (key text PRIMARY KEY, value text NOT NULL);
        CREATE TABLE notes (
            number bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
            kind text NOT NULL, subject text NOT NULL, message text NOT NULL);
        CREATE TABLE inputs (
            name text COLLATE "C" PRIMARY KEY, sha256 text, bytes bigint NOT NULL, stamp text NOT NULL, paths text NOT NULL,
            fields text, problem text, message text);
        CREATE TABLE units (
            number bigint GENERATED ALWAYS AS IDENTITY, id bytea PRIMARY KEY, files text NOT NULL, first integer NOT NULL,
            last integer NOT NULL, pages_are_files boolean NOT NULL, attempts integer NOT NULL DEFAULT 0,
            due bigint NOT NULL DEFAULT 0, owner text, kind text, pages integer, milliseconds bigint, problem text,
            message text, payload bytea)
            WITH (fillfactor = 70, autovacuum_vacuum_scale_factor = 0.01, autovacuum_vacuum_threshold = 1000,
                autovacuum_vacuum_cost_delay = 0, autovacuum_analyze_scale_factor = 0.05);
        CREATE INDEX unread ON inputs (name) WHERE problem IS NOT NULL;
        CREATE INDEX waiting ON units (due, number) WHERE kind IS NULL;
        """;
}

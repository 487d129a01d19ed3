namespace Redaction.Sdk.Batch;

/// <summary>What was noticed about a collection.</summary>
internal sealed class NoteTable(LedgerDatabase database)
{
    private readonly Statement _read = database.Prepare("SELECT kind, subject, message FROM notes ORDER BY number");

    public void Replace(IEnumerable<ManifestNote> notes)
    {
        database.Execute("DELETE FROM notes");
        using var insert = database.Once("INSERT INTO notes (kind, subject, message) VALUES (?1, ?2, ?3)", 3);
        foreach (var note in notes)
        {
            insert.Run(note.Kind, note.Subject, note.Message);
        }
    }

    public List<ManifestNote> Read()
    {
        using var rows = _read.Rows();
        var notes = new List<ManifestNote>();
        while (rows.Read())
        {
            notes.Add(new(rows.GetString(0), rows.GetString(1), rows.GetString(2)));
        }

        return notes;
    }
}

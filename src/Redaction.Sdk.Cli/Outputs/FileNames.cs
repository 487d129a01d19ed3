using System.Globalization;
using System.Text;

namespace Redaction.Sdk.Cli.Outputs;

/// <summary>Names output files after documents, each differently and fit for any file system.</summary>
internal sealed class FileNames
{
    // Leaves room for a suffix within the 255 bytes that file systems allow.
    private const int MaximumBytes = 160;

    private static readonly HashSet<string> Reserved = new(StringComparer.OrdinalIgnoreCase)
    {
        "CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$",
        "COM0", "COM1", "COM2", "COM3", "COM4", "COM5", "COM6", "COM7", "COM8", "COM9",
        "LPT0", "LPT1", "LPT2", "LPT3", "LPT4", "LPT5", "LPT6", "LPT7", "LPT8", "LPT9",
    };

    // Without regard to case, because some file systems have none.
    private readonly HashSet<string> _taken = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Makes a file name of a document's name; the same for the same names in the same order.</summary>
    public string Claim(string documentName)
    {
        var name = Clean(documentName);
        var claimed = name;
        for (var i = 2; !_taken.Add(claimed); i++)
        {
            claimed = string.Create(CultureInfo.InvariantCulture, $"{name}~{i}");
        }

        return claimed;
    }

    private static string Clean(string documentName)
    {
        var name = new StringBuilder();
        var bytes = 0;
        foreach (var rune in documentName == "-" ? "stdin".EnumerateRunes() : documentName.EnumerateRunes())
        {
            bytes += rune.Utf8SequenceLength;
            if (bytes > MaximumBytes)
            {
                break;
            }

            name.Append(IsHarmless(rune) ? rune.ToString() : "_");
        }

        return Guard(name.ToString().TrimEnd('.', ' '));
    }

    // A name must not be empty, hidden, look like an option, or be a device of Windows.
    private static string Guard(string name) =>
        name.Length == 0 || name[0] is '.' or '-' or ' ' || Reserved.Contains(name.Split('.')[0].TrimEnd())
            ? $"_{name}"
            : name;

    private static bool IsHarmless(Rune rune) =>
        Rune.IsLetterOrDigit(rune) || rune.Value is '.' or '-' or '_' or ' ' or '(' or ')';
}

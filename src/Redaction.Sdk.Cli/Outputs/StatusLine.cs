namespace Redaction.Sdk.Cli.Outputs;

/// <summary>One line on a terminal that tells what is under way; nothing where there is no terminal.</summary>
internal sealed class StatusLine(CommandHost host) : IDisposable
{
    private int _drawn;

    public void Show(string text)
    {
        if (host.ErrorIsTerminal)
        {
            // One column is left free: writing to the last one wraps the line on some terminals.
            var shown = text[..Math.Clamp(host.Width - 1, 0, text.Length)];
            host.Error.Write($"\r{shown.PadRight(_drawn)}");
            _drawn = Math.Max(_drawn, shown.Length);
        }
    }

    /// <summary>Wipes the line.</summary>
    public void Dispose()
    {
        if (_drawn > 0)
        {
            host.Error.Write($"\r{new string(' ', _drawn)}\r");
        }
    }
}

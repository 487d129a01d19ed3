using System.Globalization;
using System.Text;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Redaction.Sdk.Cli.Reports;

/// <summary>Gathers lines and tables as plain text: no colours, no control codes, line feeds alone.</summary>
internal sealed class TextConsole : IDisposable
{
    private readonly StringWriter _text = new(CultureInfo.InvariantCulture) { NewLine = "\n" };
    private readonly IAnsiConsole _console;

    /// <summary>Initializes a new instance of the <see cref="TextConsole"/> class.</summary>
    /// <param name="width">The number of columns that a table may take.</param>
    public TextConsole(int width)
    {
        _console = AnsiConsole.Create(new()
        {
            Ansi = AnsiSupport.No,
            ColorSystem = ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(_text),
        });
        _console.Profile.Width = width;
        _console.Profile.Capabilities.Unicode = true;
    }

    public void WriteLine(string line) => _text.WriteLine(line);

    public void WriteLines(IEnumerable<string> lines)
    {
        foreach (var line in lines)
        {
            _text.WriteLine(line);
        }
    }

    public void Write(IRenderable table) => _console.Write(table);

    /// <summary>Gets what was written so far, as UTF-8.</summary>
    public byte[] ToUtf8() => Encoding.UTF8.GetBytes(_text.ToString());

    public void Dispose() => _text.Dispose();
}

using Redaction.Sdk.Cli.Outputs;

namespace Redaction.Sdk.Cli.Tests.Outputs;

public sealed class ProgressLineTests
{
    [Fact]
    public void Clear_DrawnLine_IsOverwrittenWithSpaces()
    {
        using var terminal = new StringWriter();
        using var line = new ProgressLine(terminal, width: 80, documents: 2);
        while (terminal.ToString().Length == 0)
        {
            line.Report(new(1, 2));
        }

        line.Clear();

        const string Drawn = "[######------------------] document 1/2, page 1/2";
        Assert.Equal($"\r{Drawn}\r{new string(' ', Drawn.Length)}\r", terminal.ToString());
    }

    [Fact]
    public void Report_NarrowTerminal_StaysOnOneLine()
    {
        using var terminal = new StringWriter();
        using var line = new ProgressLine(terminal, width: 10, documents: 1);
        while (terminal.ToString().Length == 0)
        {
            line.Report(new(1, 2));
        }

        Assert.Equal("\r[########", terminal.ToString());
    }
}

using System.CommandLine;

namespace Redaction.Sdk.Cli;

/// <summary>A command whose help ends with something to learn from.</summary>
internal sealed class TeachingCommand(string name, string description, string lesson) : Command(name, description)
{
    public string Lesson => lesson;
}

using Redaction.Sdk.Cli.Detect;
using Redaction.Sdk.Detection;

namespace Redaction.Sdk.Cli.Outputs;

/// <summary>Opens the output that the settings ask for, before any work is done for it.</summary>
internal static class ReportOutput
{
    public static IReportOutput Open(
        DetectSettings settings, CommandHost host, OutputFiles files, DetectorIdentity model)
    {
        if (settings.Output is not { } path)
        {
            return new SingleReport(settings.Format.Open(host.Output, model), file: null);
        }

        if (Directory.Exists(path) || Path.EndsInDirectorySeparator(path))
        {
            OutputFiles.CreateFolder(path);
            return new ReportFolder(path, settings.Format, files);
        }

        var file = files.Create(path);

        return new SingleReport(settings.Format.Open(file.Stream, model), file);
    }
}

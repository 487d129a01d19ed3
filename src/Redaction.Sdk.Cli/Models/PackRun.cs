using System.Globalization;
using System.Text;
using Redaction.Sdk.Cli.Inputs;
using Redaction.Sdk.Cli.Outputs;
using Redaction.Sdk.Detection;
using Redaction.Sdk.Registry;

namespace Redaction.Sdk.Cli.Models;

/// <summary>One run of <c>redaction model pack</c>.</summary>
internal sealed class PackRun(CommandHost host)
{
    private const int LargestText = 1 << 20;

    public async Task<int> RunAsync(PackSettings settings, CancellationToken cancellationToken)
    {
        var beside = Path.Combine(Path.GetDirectoryName(Path.GetFullPath(settings.Model))!, "manifest.json");
        var manifest = ManifestDraft.Read(Read(settings.Manifest ?? beside));
        var card = settings.Card is { } file ? Encoding.UTF8.GetString(Read(file)) : null;
        var onnx = OnnxFileReader.Read(settings.Model);

        var output = settings.Output ?? $"{manifest.Name}-{manifest.Version}.zip";
        if (Path.EndsInDirectorySeparator(output) || Directory.Exists(output))
        {
            OutputFiles.Guard(output, () =>
            {
                ModelBundleWriter.WriteFolder(output, manifest, onnx, card);
                return true;
            });
        }
        else
        {
            WriteArchive(settings, output, ModelBundleWriter.Pack(manifest, onnx, card));
        }

        var bundle = ModelBundleReader.Read(output);
        await host.WriteAsync(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{PrintableText.Escape(output)}: {manifest.Name} {manifest.Version}, sha256 {bundle.Sha256}\n"),
            cancellationToken).ConfigureAwait(false);

        return ExitCodes.Done;
    }

    private static void WriteArchive(PackSettings settings, string output, byte[] archive)
    {
        string?[] inputs = [settings.Model, settings.Manifest, settings.Card];
        var files = new OutputFiles(inputs.OfType<string>().Select(static path => new InputDocument(path, path)));
        using var file = files.Create(output);
        OutputFiles.Guard(output, () =>
        {
            file.Stream.Write(archive);
            file.Commit();
            return true;
        });
    }

    // No manifest and no card is longer, so nothing longer is read.
    private static byte[] Read(string path)
    {
        try
        {
            return new FileInfo(path).Length <= LargestText
                ? File.ReadAllBytes(path)
                : throw new CommandException(
                    ExitCodes.NothingDone, $"{PrintableText.Escape(path)} is longer than {LargestText} bytes.");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CommandException(ExitCodes.NothingDone, $"{PrintableText.Escape(path)} cannot be read.");
        }
    }
}

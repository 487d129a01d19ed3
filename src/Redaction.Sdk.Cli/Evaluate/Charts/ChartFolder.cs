using Redaction.Sdk.Cli.Outputs;

namespace Redaction.Sdk.Cli.Evaluate.Charts;

/// <summary>A folder that takes pictures of what was measured.</summary>
internal sealed class ChartFolder
{
    public const string PrecisionRecall = "precision-recall.png";
    public const string Calibration = "calibration.png";
    public const string Confusion = "confusion.png";
    public const string WorstPages = "worst-pages.png";

    private readonly string _folder;
    private readonly OutputFiles _files;

    /// <summary>Makes the folder, and tries at once whether the pictures can be written.</summary>
    /// <param name="folder">Its path.</param>
    /// <param name="set">The data set, whose images stay as they are.</param>
    /// <param name="names">The pictures that there will be.</param>
    /// <exception cref="CommandException">They cannot, or one of them would replace an image of the data set.</exception>
    public ChartFolder(string folder, EvaluationSet set, params string[] names)
    {
        _folder = folder;
        _files = new(set.Images.Select(image => new Inputs.InputDocument(
            image.FileName, Path.Combine(set.Folder, image.FileName.Replace('\\', '/')))));
        OutputFiles.CreateFolder(folder);
        foreach (var name in names)
        {
            _files.Create(Path.Combine(folder, name)).Dispose();
        }
    }

    /// <summary>Writes a picture.</summary>
    /// <exception cref="CommandException">It cannot be written.</exception>
    public void Write(string name, Action<Stream> draw)
    {
        var path = Path.Combine(_folder, name);
        using var file = _files.Create(path);
        OutputFiles.Guard(path, () =>
        {
            draw(file.Stream);
            file.Commit();
            return true;
        });
    }
}

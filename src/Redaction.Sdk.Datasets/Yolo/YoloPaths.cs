namespace Redaction.Sdk.Datasets;

/// <summary>Where the labels of an image lie.</summary>
internal static class YoloPaths
{
    private const string Images = "images/";

    /// <summary>Finds the label file: the last folder called <c>images</c> becomes <c>labels</c>.</summary>
    public static string LabelsOf(string fileName)
    {
        var path = DatasetFiles.Rename(fileName, ".txt");
        var at = path.LastIndexOf($"/{Images}", StringComparison.Ordinal) is >= 0 and var inner ? inner + 1
            : path.StartsWith(Images, StringComparison.Ordinal) ? 0
            : -1;

        return at < 0 ? path : $"{path[..at]}labels/{path[(at + Images.Length)..]}";
    }
}

using System.Text.RegularExpressions;

namespace Redaction.Sdk.Datasets;

/// <summary>Tells which document a page image is from.</summary>
/// <remarks>
/// Pages of one document look alike, so a model that has seen one of them has seen them all: whatever divides a data
/// set goes by document. Where none is stated, the file name without its page number is taken for it.
/// </remarks>
public static partial class DocumentName
{
    /// <summary>Finds the document of an image.</summary>
    /// <param name="image">The image.</param>
    /// <returns>
    /// What the data set states; else the path of the file without its extension and without a page number at its end,
    /// such as <c>-page0</c>, <c>_p004</c> or <c>.page-12</c>.
    /// </returns>
    /// <exception cref="ArgumentNullException"><paramref name="image"/> is <see langword="null"/>.</exception>
    public static string Of(AnnotatedImage image)
    {
        ArgumentNullException.ThrowIfNull(image);

        return image.DocumentId ?? OfFile(image.FileName);
    }

    private static string OfFile(string fileName)
    {
        var path = fileName.Replace('\\', '/');
        var stem = path[..(path.Length - Path.GetExtension(path).Length)];

        return PageSuffix().Replace(stem, string.Empty);
    }

    [GeneratedRegex(@"(?<=[^/])[-_. ](page|pg|p)[-_. ]?[0-9]+$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex PageSuffix();
}

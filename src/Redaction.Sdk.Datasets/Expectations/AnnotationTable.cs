namespace Redaction.Sdk.Datasets;

/// <summary>A data set as a table with a row for each annotation, in the order of the data set.</summary>
internal sealed class AnnotationTable(AnnotatedDataset dataset)
{
    private static readonly Dictionary<string, Func<AnnotatedImage, Annotation, object?>> Values =
        new(StringComparer.Ordinal)
        {
            ["image_id"] = static (image, _) => (double)image.Id,
            ["file_name"] = static (image, _) => image.FileName,
            ["document"] = static (image, _) => DocumentName.Of(image),
            ["page_number"] = static (image, _) => (double?)image.PageNumber,
            ["split"] = static (image, _) => image.Split is { } split ? SplitNames.Of(split) : null,
            ["dpi"] = static (image, _) => image.Dpi,
            ["image_width"] = static (image, _) => (double)image.Width,
            ["image_height"] = static (image, _) => (double)image.Height,
            ["annotation_id"] = static (_, mark) => (double)mark.Id,
            ["class"] = static (_, mark) => mark.ClassName,
            ["style"] = static (_, mark) =>
                RedactionClasses.FindStyle(mark) is { } style ? RedactionClasses.NameOf(style) : null,
            ["annotator"] = static (_, mark) => mark.Annotator,
            ["is_crowd"] = static (_, mark) => mark.IsCrowd,
            ["left"] = static (_, mark) => mark.Box.Left,
            ["top"] = static (_, mark) => mark.Box.Top,
            ["right"] = static (_, mark) => mark.Box.Right,
            ["bottom"] = static (_, mark) => mark.Box.Bottom,
            ["width"] = static (_, mark) => mark.Box.Width,
            ["height"] = static (_, mark) => mark.Box.Height,
            ["area"] = static (_, mark) => mark.Box.Area,
        };

    private readonly (AnnotatedImage Image, Annotation Mark)[] _rows =
        [.. dataset.Images.SelectMany(static image => image.Annotations.Select(mark => (image, mark)))];

    public static IEnumerable<string> Columns => Values.Keys;

    public int RowCount => _rows.Length;

    /// <returns>The values: numbers as <see cref="double"/>, texts, truth values, <see langword="null"/>.</returns>
    /// <exception cref="ExpectationException">There is no such column.</exception>
    public object?[] Column(string name) => Values.TryGetValue(name, out var value)
        ? Array.ConvertAll(_rows, row => value(row.Image, row.Mark))
        : throw new ExpectationException("The table of annotations has no such column.");
}

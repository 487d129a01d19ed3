namespace Redaction.Sdk.Datasets;

/// <summary>Tells which redaction style the class name of a data set means.</summary>
public static class RedactionClasses
{
    /// <summary>Finds the style that a class name means.</summary>
    /// <param name="className">The name. Case matters.</param>
    /// <returns>
    /// The style; <see cref="RedactionStyle.Outlined"/> for <c>border</c> and <c>white_outlined</c> too.
    /// <see langword="null"/> when the name means no style.
    /// </returns>
    public static RedactionStyle? FindStyle(string className) => className switch
    {
        "black" => RedactionStyle.Black,
        "gray" => RedactionStyle.Gray,
        "color" => RedactionStyle.Color,
        "outlined" or "border" or "white_outlined" => RedactionStyle.Outlined,
        "white" => RedactionStyle.White,
        "hatched" => RedactionStyle.Hatched,
        "marker" => RedactionStyle.Marker,
        "pixelated" => RedactionStyle.Pixelated,
        _ => null,
    };

    /// <summary>Finds the style of an annotation: the one stated, else the one that its class means.</summary>
    /// <param name="annotation">The annotation.</param>
    /// <returns>The style; <see langword="null"/> when there is none.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="annotation"/> is <see langword="null"/>.</exception>
    public static RedactionStyle? FindStyle(Annotation annotation)
    {
        ArgumentNullException.ThrowIfNull(annotation);

        return annotation.Style ?? FindStyle(annotation.ClassName);
    }

    internal static string NameOf(RedactionStyle style) => style switch
    {
        RedactionStyle.Black => "black",
        RedactionStyle.Gray => "gray",
        RedactionStyle.Color => "color",
        RedactionStyle.Outlined => "outlined",
        RedactionStyle.White => "white",
        RedactionStyle.Hatched => "hatched",
        RedactionStyle.Marker => "marker",
        RedactionStyle.Pixelated => "pixelated",
        _ => throw new ArgumentOutOfRangeException(nameof(style), style, "The style is none of those known."),
    };
}

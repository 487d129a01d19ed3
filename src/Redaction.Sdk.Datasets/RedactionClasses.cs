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
}

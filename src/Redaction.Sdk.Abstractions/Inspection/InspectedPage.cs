namespace Redaction.Sdk;

/// <summary>The text of a page as a second reader sees it.</summary>
/// <param name="Number">The number of the page, from 1.</param>
/// <param name="Text">The characters of the page in the order of its content.</param>
public sealed record InspectedPage(int Number, string Text);

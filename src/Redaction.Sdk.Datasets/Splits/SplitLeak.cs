namespace Redaction.Sdk.Datasets;

/// <summary>Two images on different sides of a split that a model could know one from the other.</summary>
/// <param name="First">The image that comes first in the data set.</param>
/// <param name="Second">The other image.</param>
/// <param name="Distance">
/// How far the pages are apart, in bits of <see cref="PageHash"/>; <see langword="null"/> when they are of one document.
/// </param>
public sealed record SplitLeak(AnnotatedImage First, AnnotatedImage Second, int? Distance);

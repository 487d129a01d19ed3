using Redaction.Sdk.Geometry;

namespace Redaction.Sdk.Detection.Analysis;

/// <summary>Renders a part of the page at hand as it would look without some of what it draws.</summary>
/// <param name="region">The part, in page points.</param>
/// <param name="without">The <see cref="PageElement.Index"/> of each element to leave out.</param>
/// <param name="dpi">The pixels to the inch.</param>
/// <returns>The part alone in <see cref="PixelFormat.Bgra32"/>, for the caller to dispose.</returns>
/// <exception cref="RedactionException">The part cannot be rendered, or not in time.</exception>
/// <exception cref="OperationCanceledException">The work was cancelled, or its time is over.</exception>
internal delegate PageImage RegionRenderer(Box<PagePoints> region, IReadOnlyCollection<int> without, double dpi);

namespace Redaction.Sdk.Pdf.Structure;

/// <summary>Finds what belongs to layers that are switched off.</summary>
/// <remarks>
/// PDFium knows which layers are shown but does not tell. So one element of each layer is drawn alone, on white and
/// on black: what shows on neither is not shown at all.
/// </remarks>
internal sealed class HiddenLayers(LoneElements lone, StructureLimits limits, ElementReader elements)
{
    // An element may be such that it shows on nothing, like a white one that multiplies; three seldom all are.
    private const int MostTried = 3;

    /// <summary>Marks the elements that are not shown.</summary>
    public void Mark()
    {
        var tested = 0;
        foreach (var layer in elements.Elements
            .Where(element => element.Annotation is null && elements.Layers[element.Index] != 0)
            .GroupBy(element => elements.Layers[element.Index])
            .ToArray())
        {
            if (limits.Take(++tested, StructureLimits.Tests) == tested && IsHidden(layer))
            {
                foreach (var element in layer)
                {
                    elements.Elements[element.Index] = element with { IsHidden = true };
                }
            }
        }
    }

    private bool IsHidden(IEnumerable<PageElement> layer)
    {
        PageElement[] tried = [.. layer
            .Where(IsPaint)
            .OrderByDescending(static element => element.Bounds.Area)
            .Take(MostTried)];

        return tried.Length > 0 && !tried.Any(Shows);
    }

    private static bool IsPaint(PageElement element) =>
        element.Bounds.Area > 0 && element.Text?.IsInvisible != true &&
        (element.Kind is PageElementKind.Image or PageElementKind.Shading ||
            element.Fill is { Alpha: > 0 } || element.Stroke is { Alpha: > 0 });

    private bool Shows(PageElement element) => Shows(element, byte.MaxValue) || Shows(element, 0);

    private bool Shows(PageElement element, byte ground)
    {
        var bounds = element.Bounds;
        var scale = LoneElements.Side / Math.Max(bounds.Width, bounds.Height);

        return lone.Draw(element.Index, bounds, scale, ground).AsSpan().IndexOfAnyExcept(ground) >= 0;
    }
}

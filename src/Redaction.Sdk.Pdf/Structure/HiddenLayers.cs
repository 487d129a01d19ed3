using Redaction.Sdk.Geometry;
using Redaction.Sdk.Pdf.Documents;

namespace Redaction.Sdk.Pdf.Structure;

/// <summary>Finds what belongs to layers that are switched off.</summary>
/// <remarks>
/// PDFium knows which layers are shown but does not tell. So one element of each layer is drawn alone, on white and
/// on black: what shows on neither is not shown at all.
/// </remarks>
internal sealed class HiddenLayers(Lane lane, StructureLimits limits, ElementReader elements, LoadedPage page)
{
    // An element may be such that it shows on nothing, like a white one that multiplies; three seldom all are.
    private const int MostTried = 3;

    /// <summary>Marks the elements that are not shown.</summary>
    public void Mark()
    {
        var own = Enumerable.Range(0, elements.Elements.Count)
            .Where(i => elements.Elements[i].Annotation is null)
            .ToArray();
        SetActive(own, 0);
        var tested = 0;
        foreach (var layer in own.GroupBy(i => elements.Layers[i]).Where(static layer => layer.Key != 0))
        {
            if (limits.Take(++tested, StructureLimits.Layers) == tested && IsHidden(layer))
            {
                foreach (var i in layer)
                {
                    elements.Elements[i] = elements.Elements[i] with { IsHidden = true };
                }
            }
        }

        SetActive(own, 1);
        page.Spoil();
    }

    private bool IsHidden(IEnumerable<int> layer)
    {
        int[] tried = [.. layer
            .Where(i => IsPaint(elements.Elements[i]))
            .OrderByDescending(i => elements.Elements[i].Bounds.Area)
            .Take(MostTried)];

        return tried.Length > 0 && !tried.Any(Shows);
    }

    private static bool IsPaint(PageElement element) =>
        element.Bounds.Area > 0 && element.Text?.IsInvisible != true &&
        (element.Kind is PageElementKind.Image or PageElementKind.Shading ||
            element.Fill is { Alpha: > 0 } || element.Stroke is { Alpha: > 0 });

    private bool Shows(int index)
    {
        lane.Sandbox.Structure.SetActive(elements.Handles[index], 1);
        var shows = SmallPicture.Shows(
            lane, page.Handle, page.Description.Size, elements.Elements[index].Bounds);
        lane.Sandbox.Structure.SetActive(elements.Handles[index], 0);

        return shows;
    }

    private void SetActive(int[] indices, int active)
    {
        foreach (var i in indices)
        {
            lane.Sandbox.Structure.SetActive(elements.Handles[i], active);
        }
    }
}

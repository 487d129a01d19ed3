using Redaction.Sdk.Pdf.Documents;
using Redaction.Sdk.Pdf.Structure;

namespace Redaction.Sdk.Pdf.Rendering;

/// <summary>Switches parts of a loaded page off and, afterwards, on again.</summary>
internal static class PageWithout
{
    private const int HiddenFlag = 2;

    /// <summary>Does a piece of work while some elements are switched off.</summary>
    /// <remarks>An exception leaves them off: the lane is thrown away with it.</remarks>
    public static void Run(Lane lane, LoadedPage page, IReadOnlyCollection<int> without, Action work)
    {
        if (without.Count == 0)
        {
            work();
            return;
        }

        var all = StructureReader.ReadHandles(lane, page);
        ElementHandle[] elements = [.. without.Select(index => all[index])];
        int[] objects = [.. elements.Where(static e => e.Annotation is null).Select(static e => e.Object).Distinct()];
        int[] annotations = [.. elements.Select(static e => e.Annotation).OfType<int>().Distinct()];

        Array.ForEach(objects, handle => lane.Sandbox.Structure.SetActive(handle, 0));
        int[] flags = [.. annotations.Select(index => Change(lane, page, index, static flags => flags | HiddenFlag))];
        work();
        Array.ForEach(objects, handle => lane.Sandbox.Structure.SetActive(handle, 1));
        for (var i = 0; i < annotations.Length; i++)
        {
            var before = flags[i];
            Change(lane, page, annotations[i], _ => before);
        }
    }

    private static int Change(Lane lane, LoadedPage page, int index, Func<int, int> change)
    {
        var pdfium = lane.Sandbox.Structure;
        var annotation = pdfium.GetAnnotation(page.Handle, index);
        var before = pdfium.GetFlags(annotation);
        pdfium.SetFlags(annotation, change(before));
        pdfium.CloseAnnotation(annotation);

        return before;
    }
}

using System.Buffers;
using Redaction.Sdk.Geometry;
using Redaction.Sdk.Pdf.Documents;
using Redaction.Sdk.Pdf.Rendering;
using Redaction.Sdk.Pdf.Sandbox;
using Redaction.Sdk.Pdf.Structure;

namespace Redaction.Sdk.Pdf;

public sealed partial class PdfDocument
{
    /// <inheritdoc/>
    public PageStructure ReadStructure(
        int pageNumber, TimeSpan timeBudget, CancellationToken cancellationToken = default)
    {
        var budget = CallBudget.Start(timeBudget, cancellationToken);

        return OnPage(
            pageNumber, budget, _traits, static (lane, page, traits) => StructureReader.Read(lane, page, traits));
    }

    /// <inheritdoc/>
    /// <exception cref="ArgumentNullException">
    /// <paramref name="without"/> or <paramref name="settings"/> is <see langword="null"/>.
    /// </exception>
    public PageImage RenderRegion(
        int pageNumber,
        Box<PagePoints> region,
        IReadOnlyCollection<int> without,
        PageRenderSettings settings,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(without);
        ArgumentNullException.ThrowIfNull(settings);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(settings.Dpi);
        CheckFormat(settings.Format);
        var budget = CallBudget.Start(settings.TimeBudget, cancellationToken);
        var (size, count) = MeasurePage(pageNumber, budget, countElements: without.Count > 0);
        CheckRegion(region, size);
        CheckElements(without, count);

        return OnPage(pageNumber, budget, (region, without, settings, _maximumPixels), static (lane, page, state) =>
        {
            var whole = RasterPlan.Fit(page.Description.Size, state.settings, state._maximumPixels);

            return Render(lane, page, RegionPlan.Create(page.Description.Size, whole, state.region), state.without);
        });
    }

    private static PageImage Render(Lane lane, LoadedPage page, RegionPlan plan, IReadOnlyCollection<int> without)
    {
        var pixels = MemoryPool<byte>.Shared.Rent((int)plan.Layout.ByteCount);
        try
        {
            page.PrepareRaster(plan.Part.PageWidth, plan.Part.PageHeight);
            PageWithout.Run(lane, page, without, () =>
                PageRenderer.Render(lane, page, plan.Part, plan.Layout, pixels.Memory.Span));

            return PageImage.OwnPart(pixels, plan.Layout, plan.Area);
        }
        catch
        {
            pixels.Dispose();
            throw;
        }
    }

    // The caller's mistakes are found before the sandbox is asked: whatever is thrown there, it is replaced.
    private (PageSize Size, int Elements) MeasurePage(int pageNumber, CallBudget budget, bool countElements)
    {
        var measured = OnPage(pageNumber, budget, countElements, static (lane, page, countElements) => Tuple.Create(
            page.Description.Size, countElements ? StructureReader.ReadHandles(lane, page).Length : 0));

        return (measured.Item1, measured.Item2);
    }

    private static void CheckRegion(Box<PagePoints> region, PageSize size)
    {
        if (region.Intersect(size.Bounds) is null)
        {
            throw new ArgumentOutOfRangeException(nameof(region), region, "The region lies outside of the page.");
        }
    }

    private static void CheckElements(IReadOnlyCollection<int> without, int count)
    {
        foreach (var index in without)
        {
            if (index < 0 || index >= count)
            {
                throw new ArgumentOutOfRangeException(
                    nameof(without), index, "The page has no element of that index.");
            }
        }
    }
}

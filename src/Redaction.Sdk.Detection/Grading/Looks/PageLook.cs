using Redaction.Sdk.Detection.Analysis;

namespace Redaction.Sdk.Detection.Grading;

/// <summary>A part of a page as it looks, and as it would look without some of what it draws.</summary>
/// <remarks>
/// Four pictures of the same part are compared: as it is, without the text in question, without the covers, and
/// without both. What the text changes in the first is seen now; what it changes without the covers is seen once they
/// are gone.
/// </remarks>
internal sealed class PageLook : IDisposable
{
    private readonly List<PageImage> _owned = [];

    private PageLook()
    {
    }

    /// <summary>Gets the part as it is.</summary>
    public required Picture Shown { get; init; }

    /// <summary>Gets the part without the text in question.</summary>
    public required Picture WithoutText { get; init; }

    /// <summary>Gets the part without the covers.</summary>
    public required Picture WithoutCovers { get; init; }

    /// <summary>Gets the part without the covers and without the text in question.</summary>
    public required Picture WithoutEither { get; init; }

    /// <summary>Renders a part of a page.</summary>
    /// <param name="request">What to render, and what to leave out.</param>
    /// <param name="render">Renders it.</param>
    public static PageLook Render(LookRequest request, RegionRenderer render)
    {
        var owned = new List<PageImage>();
        try
        {
            var shown = Picture([]);
            var withoutText = request.Text.Count == 0 ? shown : Picture(request.Text);
            var withoutCovers = request.Covers.Count == 0 ? shown : Picture(request.Covers);
            var withoutEither = request.Text.Count == 0 ? withoutCovers
                : request.Covers.Count == 0 ? withoutText
                : Picture([.. request.Text.Union(request.Covers)]);

            var look = new PageLook
            {
                Shown = shown,
                WithoutText = withoutText,
                WithoutCovers = withoutCovers,
                WithoutEither = withoutEither,
            };
            look._owned.AddRange(owned);

            return look;
        }
        catch
        {
            owned.ForEach(static image => image.Dispose());
            throw;
        }

        Picture Picture(IReadOnlyCollection<int> without)
        {
            owned.Add(render(request.Region, without, LookRequest.Dpi));

            return new(owned[^1]);
        }
    }

    public void Dispose() => _owned.ForEach(static image => image.Dispose());
}

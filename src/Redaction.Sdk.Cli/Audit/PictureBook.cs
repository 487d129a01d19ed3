using System.Collections.Concurrent;
using Redaction.Sdk.Detection;
using Redaction.Sdk.Geometry;

namespace Redaction.Sdk.Cli.Audit;

/// <summary>Takes a picture of each redaction while its page is at hand. Safe for any number of threads.</summary>
internal sealed class PictureBook(Action<PageImage, Box<PagePoints>, RedactionRecord, Stream> draw)
{
    // What stands around a redaction tells what it hides: a line above and below, some words on either side.
    private const double Across = 90;
    private const double Down = 22;

    // Documents are started and finished in the same order.
    private readonly ConcurrentQueue<Dictionary<string, byte[]>> _documents = new();

    /// <summary>Begins a document, and gives what is to be told of each of its pages, in order.</summary>
    public Func<PageImage, PageFindings, CancellationToken, ValueTask> Start()
    {
        var pictures = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        _documents.Enqueue(pictures);

        return (image, page, cancellationToken) =>
        {
            foreach (var redaction in page.Redactions)
            {
                cancellationToken.ThrowIfCancellationRequested();
                pictures[redaction.Id] = Draw(image, redaction);
            }

            return ValueTask.CompletedTask;
        };
    }

    /// <summary>Ends the document that was begun first, and gives its pictures by the id of the redaction.</summary>
    public IReadOnlyDictionary<string, byte[]> Take() =>
        _documents.TryDequeue(out var pictures) ? pictures : new Dictionary<string, byte[]>(0);

    private byte[] Draw(PageImage image, RedactionRecord redaction)
    {
        using var picture = new MemoryStream();
        var box = redaction.Box;
        var part = Box<PagePoints>.FromEdges(box.Left - Across, box.Top - Down, box.Right + Across, box.Bottom + Down);
        draw(image, part.Intersect(image.Area) ?? image.Area, redaction, picture);

        return picture.ToArray();
    }
}

using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Redaction.Sdk.Datasets;

/// <summary>Divides data sets by document.</summary>
/// <remarks>
/// <para>
/// Where a document goes is decided by the SHA-256 of its name and by nothing else: neither by the other documents nor
/// by chance. A document that was held out once is held out for ever, however many pages and documents come later, and
/// the shares are met the better the more documents there are. Of few documents, none may be held out.
/// </para>
/// <para>A splitter keeps nothing between calls and serves any number of threads.</para>
/// </remarks>
public sealed class DatasetSplitter
{
    private readonly double _test;
    private readonly double _validation;
    private readonly string _salt;

    /// <summary>Initializes a new instance of the <see cref="DatasetSplitter"/> class.</summary>
    /// <param name="options">How to divide. They are read once, here.</param>
    /// <exception cref="ArgumentException">The shares together are more than 1.</exception>
    public DatasetSplitter(DatasetSplitOptions? options = null)
    {
        options ??= new();
        if (options.TestShare + options.ValidationShare > 1)
        {
            throw new ArgumentException("The shares for test and validation are more than 1 together.", nameof(options));
        }

        (_test, _validation, _salt) = (options.TestShare, options.ValidationShare, options.Salt);
    }

    /// <summary>Tells where a document goes.</summary>
    /// <param name="document">The name of the document, as <see cref="DocumentName.Of"/> finds it.</param>
    /// <returns>The part.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="document"/> is <see langword="null"/>.</exception>
    public DatasetSplit PartOf(string document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var position = Position(document);

        // Test comes first, so that another share for validation takes nothing from it.
        return position < _test ? DatasetSplit.Test
            : position < _test + _validation ? DatasetSplit.Validation
            : DatasetSplit.Train;
    }

    /// <summary>Divides a data set.</summary>
    /// <param name="dataset">The data set. What it says of parts is replaced.</param>
    /// <returns>The same images in the same order, each with its part.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="dataset"/> is <see langword="null"/>.</exception>
    public AnnotatedDataset Split(AnnotatedDataset dataset)
    {
        ArgumentNullException.ThrowIfNull(dataset);

        return dataset with
        {
            Images = [.. dataset.Images.Select(image => image with { Split = PartOf(DocumentName.Of(image)) })],
        };
    }

    // From 0 to just below 1: the first 53 bits, which is what a double holds.
    private double Position(string document)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes($"{_salt}\n{document}"), hash);

        return (BinaryPrimitives.ReadUInt64BigEndian(hash) >> 11) * (1.0 / (1ul << 53));
    }
}

using System.Runtime.CompilerServices;

namespace Redaction.Sdk.Productions;

/// <summary>Streams the records of a file through a <see cref="DelimitedParser"/>.</summary>
internal static class DelimitedFile
{
    private const int BufferLength = 16 * 1024;

    public static async IAsyncEnumerable<DelimitedRecord> ReadAsync(
        TextReader text, DelimitedParser parser, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var buffer = new char[BufferLength];
        int read;
        while ((read = await text.ReadAsync(buffer, cancellationToken).ConfigureAwait(false)) > 0)
        {
            for (var i = 0; i < read; i++)
            {
                if (parser.Take(buffer[i]))
                {
                    yield return parser.Record;
                }
            }
        }

        if (parser.Finish())
        {
            yield return parser.Record;
        }
    }
}

using System.Buffers;
using Redaction.Sdk.Preprocessing.Tensors;

namespace Redaction.Sdk.Preprocessing.Resizing;

/// <summary>Resizes between the nearest four pixels, to the same bytes as OpenCV's <c>INTER_LINEAR</c>.</summary>
internal static class BilinearResampler
{
    public static void Run<T>(SourceRows source, Placement placement, RowScratch scratch, TensorWriter<T> writer)
        where T : unmanaged
    {
        var (image, content) = (placement.Image, placement.Content);
        var memory = ArrayPool<int>.Shared.Rent(BilinearTaps.MemoryFor(content.Width + content.Height));
        try
        {
            var columns = BilinearTaps.Columns(image.Width, content.Width, source.Step, memory);
            var rows = BilinearTaps.Rows(image.Height, content.Height, memory.AsSpan(BilinearTaps.MemoryFor(content.Width)));
            for (var y = 0; y < content.Height; y++)
            {
                var first = source.Row(Math.Clamp(rows.First[y], 0, image.Height - 1), 0);
                var second = source.Row(Math.Clamp(rows.First[y] + 1, 0, image.Height - 1), 1);
                var weights = (rows.FirstWeight[y], rows.SecondWeight[y]);
                if (source.Channels is SourceChannels.Gray)
                {
                    BilinearKernels.Gray(first, second, columns, weights, scratch.Resized);
                }
                else
                {
                    BilinearKernels.Color(first, second, source.Step, columns, weights, scratch.Resized);
                }

                writer.Write(y, scratch.Resized);
            }
        }
        finally
        {
            ArrayPool<int>.Shared.Return(memory);
        }
    }
}

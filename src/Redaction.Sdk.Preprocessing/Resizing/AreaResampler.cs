using System.Buffers;
using Redaction.Sdk.Preprocessing.Tensors;

namespace Redaction.Sdk.Preprocessing.Resizing;

/// <summary>Resizes by averaging what each pixel of the result covers: first down the columns, then along the row.</summary>
internal static class AreaResampler
{
    public static void Run<T>(SourceRows source, Placement placement, RowScratch scratch, TensorWriter<T> writer)
        where T : unmanaged
    {
        var (image, content) = (placement.Image, placement.Content);
        var rowWeights = AreaTaps.WeightsFor(image.Height, content.Height);
        var columnWeights = AreaTaps.WeightsFor(image.Width, content.Width);
        var rowBytes = image.Width * source.Step;
        var beyond = AreaTaps.WidthFor(image.Width, content.Width);
        var integers = ArrayPool<int>.Shared.Rent(2 * (content.Width + content.Height));
        var floats = ArrayPool<float>.Shared.Rent(rowWeights + columnWeights + rowBytes + beyond);
        try
        {
            var rows = new AreaTaps(image.Height, content.Height, integers, floats);
            var columns = new AreaTaps(
                image.Width, content.Width, integers.AsSpan(2 * content.Height), floats.AsSpan(rowWeights));
            var sums = floats.AsSpan(rowWeights + columnWeights, rowBytes + beyond);

            // What lies beyond the row is read, with weights of zero: it has to be numbers.
            sums[rowBytes..].Clear();
            for (var y = 0; y < content.Height; y++)
            {
                AddRows(source, rows.Start(y), rows.Weights(y), sums[..rowBytes]);
                Average(sums, source.Step, columns, scratch.Resized);
                writer.Write(y, scratch.Resized);
            }
        }
        finally
        {
            ArrayPool<int>.Shared.Return(integers);
            ArrayPool<float>.Shared.Return(floats);
        }
    }

    private static void AddRows(SourceRows source, int start, ReadOnlySpan<float> weights, Span<float> sums)
    {
        for (var i = 0; i < weights.Length; i++)
        {
            var row = source.Row(start + i, 0)[..sums.Length];
            if (i == 0)
            {
                AreaKernels.Scale(row, weights[i], sums);
            }
            else
            {
                AreaKernels.AddScaled(row, weights[i], sums);
            }
        }
    }

    private static void Average(ReadOnlySpan<float> sums, int step, AreaTaps columns, Span<byte> result)
    {
        if (step == 1)
        {
            AreaKernels.AverageGray(sums, columns, result);
        }
        else
        {
            AreaKernels.AverageColor(sums, step, columns, result);
        }
    }
}

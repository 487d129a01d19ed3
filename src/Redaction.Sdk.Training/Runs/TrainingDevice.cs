using TorchSharp;

namespace Redaction.Sdk.Training.Runs;

/// <summary>Where gradients are computed, and with which numbers.</summary>
/// <param name="Device">The device.</param>
/// <param name="IsHalf">Whether convolutions compute in bfloat16.</param>
internal sealed record TrainingDevice(torch.Device Device, bool IsHalf)
{
    /// <summary>Finds the device that the options ask for.</summary>
    /// <exception cref="InvalidOperationException">There is no graphics card that Torch can use.</exception>
    public static TrainingDevice Open(TrainingOptions options)
    {
        if (!options.UsesGraphicsCard)
        {
            torch.set_num_threads(options.ComputeThreads);

            return new(torch.CPU, HasHalfInstructions());
        }

        return torch.cuda.is_available()
            ? new(torch.CUDA, true)
            : throw new InvalidOperationException(
                "Torch finds no graphics card; name a folder with a build of Torch that fits one.");
    }

    // The runtime has no word for this extension of the processor (AVX512_BF16); the system's list of them has.
    private static bool HasHalfInstructions()
    {
        const string processors = "/proc/cpuinfo";

        return OperatingSystem.IsLinux() && File.Exists(processors)
            && File.ReadLines(processors).Any(static line => line.StartsWith("flags", StringComparison.Ordinal)
                && line.Contains(" avx512_bf16", StringComparison.Ordinal));
    }
}

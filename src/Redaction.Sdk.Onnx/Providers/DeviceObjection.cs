using Microsoft.ML.OnnxRuntime;

namespace Redaction.Sdk.Onnx;

/// <summary>What a provider has against a device of this machine.</summary>
internal static class DeviceObjection
{
    /// <summary>Asks the provider.</summary>
    /// <returns>The end of a sentence; <see langword="null"/> when it has nothing to say.</returns>
    public static string? Find(OrtEnv environment, string provider, OrtHardwareDevice hardware)
    {
        try
        {
            using var details = environment.GetHardwareDeviceEpIncompatibilityDetails(provider, hardware);

            return Words(details.ReasonsBitmask) is { } reason
                ? $"the {hardware.Type} of {hardware.Vendor} cannot be used: {reason}{Notes(details.Notes)}"
                : null;
        }
        catch (OnnxRuntimeException)
        {
            // The provider is one that is not asked in this way.
            return null;
        }
    }

    private static string? Words(OrtDeviceEpIncompatibilityReason reasons) =>
        reasons.HasFlag(OrtDeviceEpIncompatibilityReason.MissingDependency) ? "a library that it needs is missing"
        : reasons.HasFlag(OrtDeviceEpIncompatibilityReason.DriverIncompatible) ? "its driver is too old or too new"
        : reasons.HasFlag(OrtDeviceEpIncompatibilityReason.DeviceIncompatible) ? "the device is not supported"
        : null;

    private static string Notes(string? notes) => string.IsNullOrWhiteSpace(notes) ? "" : $" ({notes.Trim()})";
}

using System.Collections.Immutable;

namespace Redaction.Sdk.Registry;

/// <summary>Checks every value of a manifest once, before anything relies on it.</summary>
internal static class ManifestRules
{
    private const int LongestText = 1000;
    private const int LongestName = 200;
    private const int LargestSide = 8192;
    private const int LargestArea = 1 << 25;
    private const int MostClasses = 10_000;
    private const int MostEntries = 1000;
    private const int MostDetections = 30_000;

    public static void Check(ModelManifest manifest)
    {
        Require(ModelName.IsValid(manifest.Name), ModelName.Rule);
        Require(ModelVersion.IsValid(manifest.Version), "The version must be a semantic version such as 1.2.0.");
        Require(
            ModelVersion.IsValid(manifest.MinimumSdk), "The minimum SDK must be a semantic version such as 0.1.0.");
        CheckInput(manifest.Input);
        CheckDecoder(manifest.Decoder);
        CheckClasses(manifest.Classes);
        CheckOrigin(manifest);
    }

    private static void CheckInput(ModelInput input)
    {
        Require(
            input.Size is { Width: > 0 and <= LargestSide, Height: > 0 and <= LargestSide }
                && input.Size.Width * input.Size.Height <= LargestArea,
            $"The size of the input must be from 1 to {LargestSide} pixels a side and at most {LargestArea} in all.");
        Require(
            IsDefined(input.Channels) && IsDefined(input.Layout) && IsDefined(input.Element)
                && IsDefined(input.Resize) && IsDefined(input.Resampling),
            "The input has a value that this SDK does not know.");
        Require(input.Name is null || IsText(input.Name, LongestName), "The name of the input is empty or too long.");

        var channels = input.Channels == ModelChannels.Gray ? 1 : 3;
        Require(
            Fits(input.Mean, channels) && Fits(input.Deviation, channels) && !input.Deviation.Contains(0),
            "The mean and the deviation must be one number, or one a channel, and no deviation may be 0.");
    }

    private static void CheckDecoder(ModelDecoder decoder)
    {
        Require(ModelName.IsValid(decoder.Name), "The decoder must have a name such as 'yolov8'.");
        Require(
            !decoder.Outputs.IsDefault && decoder.Outputs.All(static name => IsText(name, LongestName))
                && decoder.Outputs.Distinct(StringComparer.Ordinal).Count() == decoder.Outputs.Length,
            "The outputs of the decoder must be names, each listed once.");
        Require(
            IsFraction(decoder.MinimumConfidence) && IsFraction(decoder.MaximumOverlap),
            "The minimum confidence and the maximum overlap of the decoder must be from 0 to 1.");
        Require(
            decoder.MaximumDetections is > 0 and <= MostDetections,
            $"The decoder's maximum of detections must be from 1 to {MostDetections}.");
        Require(
            decoder.Parameters.Count <= MostEntries
                && decoder.Parameters.All(
                    static pair => IsText(pair.Key, LongestName) && IsText(pair.Value, LongestText)),
            "The parameters of the decoder must be names with texts.");
    }

    private static void CheckClasses(ImmutableArray<ModelClass> classes)
    {
        Require(
            classes is { IsDefaultOrEmpty: false, Length: <= MostClasses }
                && classes.All(static one => one is not null && IsText(one.Name, LongestName)),
            "The classes must be listed, each with a name.");
        Require(
            classes.All(static one => one.Style is not { } style || IsDefined(style)),
            "A class has a style that this SDK does not know.");
        Require(
            classes.All(static one => one.MinimumConfidence is not { } confidence || IsFraction(confidence)),
            "The minimum confidence of a class must be from 0 to 1.");

        // A model that never reports anything would make every page look clean.
        Require(
            classes.Any(static one => one.Style is not null),
            "At least one class must have a style: a class without one is no redaction and is not reported.");
    }

    private static void CheckOrigin(ModelManifest manifest)
    {
        string?[] texts = [manifest.License, manifest.TrainingData, manifest.ThresholdsChosenOn, manifest.SourceCommit];
        Require(
            texts.All(static text => text is null || IsText(text, LongestText)),
            $"The licence and the origin must be texts of at most {LongestText} characters.");
        Require(
            manifest.Metrics.Count <= MostEntries
                && manifest.Metrics.All(static pair => IsText(pair.Key, LongestName) && double.IsFinite(pair.Value)),
            "The metrics must be names with numbers.");
    }

    private static void Require(bool isTrue, string rule)
    {
        if (!isTrue)
        {
            throw new ModelFormatException(ModelRefusal.InvalidManifest, rule);
        }
    }

    private static bool IsDefined<T>(T value)
        where T : struct, Enum => Enum.IsDefined(value);

    private static bool IsFraction(float value) => value is >= 0 and <= 1;

    private static bool Fits(ImmutableArray<float> values, int channels) =>
        !values.IsDefault && (values.Length == 1 || values.Length == channels) && values.All(float.IsFinite);

    // Half a surrogate pair cannot be written, so it cannot be verified either.
    private static bool IsText(string? text, int longest) =>
        !string.IsNullOrWhiteSpace(text) && text.Length <= longest && !HasHalfPair(text);

    private static bool HasHalfPair(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsSurrogatePair(text, i))
            {
                i++;
            }
            else if (char.IsSurrogate(text[i]))
            {
                return true;
            }
        }

        return false;
    }
}

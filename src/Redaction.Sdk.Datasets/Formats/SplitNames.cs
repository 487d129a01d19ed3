namespace Redaction.Sdk.Datasets;

/// <summary>What the parts of a data set are called in files.</summary>
internal static class SplitNames
{
    public static string? Of(DatasetSplit? split) => split switch
    {
        DatasetSplit.Train => "train",
        DatasetSplit.Validation => "val",
        DatasetSplit.Test => "test",
        _ => null,
    };

    public static DatasetSplit? Find(string? name) => name?.ToUpperInvariant() switch
    {
        "TRAIN" or "TRAINING" => DatasetSplit.Train,
        "VAL" or "VALID" or "VALIDATION" => DatasetSplit.Validation,
        "TEST" => DatasetSplit.Test,
        _ => null,
    };
}

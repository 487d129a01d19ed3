using Redaction.Sdk.Datasets;

namespace Redaction.Sdk.Cli.Datasets;

/// <summary>What a user of <c>redaction dataset split</c> asked for.</summary>
/// <param name="Input">The annotation file or its folder.</param>
/// <param name="Format">The format that is read and written.</param>
/// <param name="Output">The folder that receives the result.</param>
/// <param name="Shares">How to divide.</param>
/// <param name="Separate">Whether each part becomes a data set of its own.</param>
/// <param name="CopiesImages">Whether image files are copied.</param>
internal sealed record SplitSettings(
    string Input,
    IDatasetFormat Format,
    string Output,
    DatasetSplitOptions Shares,
    bool Separate,
    bool CopiesImages);

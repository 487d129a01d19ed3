using System.Text.Json.Serialization;

namespace Redaction.Sdk.Productions;

/// <summary>What is wrong with a production, its load files or one of its documents. The list is closed.</summary>
/// <remarks>Written to reports in the spelling that each member's attribute fixes.</remarks>
[JsonConverter(typeof(JsonStringEnumConverter<ProductionFindingCode>))]
public enum ProductionFindingCode
{
    /// <summary>A line of the Opticon file is not as it should be; its page cannot be had.</summary>
    [JsonStringEnumMemberName("malformed-line")]
    MalformedLine,

    /// <summary>A record of the DAT file is not as it should be.</summary>
    [JsonStringEnumMemberName("malformed-record")]
    MalformedRecord,

    /// <summary>A record of the DAT file names no first Bates number, so it belongs to no document.</summary>
    [JsonStringEnumMemberName("record-without-key")]
    RecordWithoutKey,

    /// <summary>The path of an image leads out of the production, and is not followed.</summary>
    [JsonStringEnumMemberName("unsafe-path")]
    UnsafePath,

    /// <summary>There is no file at the path of an image.</summary>
    [JsonStringEnumMemberName("missing-image")]
    MissingImage,

    /// <summary>The Opticon file begins without a document break.</summary>
    [JsonStringEnumMemberName("missing-document-break")]
    MissingDocumentBreak,

    /// <summary>The Opticon file states another number of pages than it has lines for the document.</summary>
    [JsonStringEnumMemberName("page-count-differs")]
    PageCountDiffers,

    /// <summary>The DAT file states another last Bates number than the Opticon file.</summary>
    [JsonStringEnumMemberName("range-differs")]
    RangeDiffers,

    /// <summary>A page has a key without a counter; no gap beside it can be told.</summary>
    [JsonStringEnumMemberName("no-number")]
    NoNumber,

    /// <summary>The DAT file has a document that the Opticon file has no images of.</summary>
    [JsonStringEnumMemberName("record-without-images")]
    RecordWithoutImages,

    /// <summary>The Opticon file has a document that the DAT file does not have.</summary>
    [JsonStringEnumMemberName("images-without-record")]
    ImagesWithoutRecord,

    /// <summary>A key holds the mark of characters that were lost: the load file is in a wrong encoding.</summary>
    [JsonStringEnumMemberName("lost-characters")]
    LostCharacters,
}

using System.Text.Json.Serialization;

namespace Redaction.Sdk;

/// <summary>Why a model is refused. The list is closed.</summary>
/// <remarks>Written to JSON in the spelling that each member's attribute fixes.</remarks>
[JsonConverter(typeof(JsonStringEnumConverter<ModelRefusal>))]
public enum ModelRefusal
{
    /// <summary>The model is of another shape than its manifest says.</summary>
    [JsonStringEnumMemberName("shape-mismatch")]
    ShapeMismatch,

    /// <summary>There is no bundle, or its bytes could not be had.</summary>
    [JsonStringEnumMemberName("unreadable")]
    Unreadable,

    /// <summary>A file is missing, or there is one that is no file of a bundle.</summary>
    [JsonStringEnumMemberName("wrong-files")]
    WrongFiles,

    /// <summary>A file is a link, or its name leads out of the bundle.</summary>
    [JsonStringEnumMemberName("unsafe-path")]
    UnsafePath,

    /// <summary>A byte is not what it was when the bundle was packed.</summary>
    [JsonStringEnumMemberName("altered")]
    Altered,

    /// <summary>The manifest cannot be read, or a value in it is wrong.</summary>
    [JsonStringEnumMemberName("invalid-manifest")]
    InvalidManifest,

    /// <summary>The model needs a newer SDK.</summary>
    [JsonStringEnumMemberName("newer-sdk")]
    NewerSdk,

    /// <summary>The model is no ONNX file, or a damaged one.</summary>
    [JsonStringEnumMemberName("malformed-model")]
    MalformedModel,

    /// <summary>The model keeps a part of itself in other files.</summary>
    [JsonStringEnumMemberName("external-data")]
    ExternalData,

    /// <summary>The model uses an operator that is none of ONNX.</summary>
    [JsonStringEnumMemberName("custom-operator")]
    CustomOperator,

    /// <summary>The model, or a tensor of it, is too large, too deep, or of another size than it claims.</summary>
    [JsonStringEnumMemberName("too-large")]
    TooLarge,

    /// <summary>The model may run for ever, or took too long on a blank page.</summary>
    [JsonStringEnumMemberName("too-slow")]
    TooSlow,

    /// <summary>The model could not be loaded and run on a blank page.</summary>
    [JsonStringEnumMemberName("trial-failed")]
    TrialFailed,
}

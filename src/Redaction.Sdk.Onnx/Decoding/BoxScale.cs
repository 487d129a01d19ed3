using Redaction.Sdk.Geometry;

namespace Redaction.Sdk.Onnx.Decoding;

/// <summary>The way from the numbers that a model writes to model pixels.</summary>
/// <param name="X">The factor across.</param>
/// <param name="Y">The factor down.</param>
internal readonly record struct BoxScale(float X, float Y)
{
    /// <summary>Reads the parameter <c>coordinates</c>: <c>pixels</c> or <c>normalized</c>.</summary>
    /// <param name="parameters">The parameters of the decoder.</param>
    /// <param name="picture">The size of the model's picture.</param>
    /// <param name="absent">What it is when it is not there.</param>
    public static BoxScale Read(DecoderParameters parameters, RasterSize picture, string absent) =>
        parameters.Word("coordinates", absent, "pixels", "normalized") == "pixels"
            ? new(1, 1)
            : new(picture.Width, picture.Height);

    /// <summary>Takes a box across.</summary>
    public Candidate Apply(Candidate candidate) => candidate.Scale(X, Y);
}

using System.Text.Json;
using System.Text.Json.Serialization;

namespace Redaction.Sdk.Onnx.Tests.Decoding;

/// <summary>A head's outputs and the boxes that torch and torchvision make of them.</summary>
internal sealed record GoldenDecoding(
    string Name,
    string Decoder,
    int Classes,
    int[] Picture,
    bool IsClassAgnostic,
    float MaximumOverlap,
    float MinimumConfidence,
    Dictionary<string, string> Parameters,
    HeadOutput[] Outputs,
    double[][] Expected)
{
    private static readonly JsonSerializerOptions Options =
        new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };

    public ModelManifest Manifest
    {
        get
        {
            var manifest = Manifests.Create(Decoder, Classes, Picture[0], Picture[1], Parameters);

            return manifest with
            {
                Decoder = manifest.Decoder with
                {
                    IsClassAgnostic = IsClassAgnostic,
                    MaximumOverlap = MaximumOverlap,
                    MinimumConfidence = MinimumConfidence,
                },
            };
        }
    }

    /// <summary>Reads the file that lies beside this one.</summary>
    public static IReadOnlyList<GoldenDecoding> ReadAll()
    {
        using var stream = typeof(GoldenDecoding).Assembly.GetManifestResourceStream("decoding.golden.json")!;

        return JsonSerializer.Deserialize<GoldenDecoding[]>(stream, Options)!;
    }
}

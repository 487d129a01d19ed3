using Wasmtime;

namespace Redaction.Sdk.Pdf.Sandbox;

/// <summary>The functions of <c>batch.wat</c>, which write records into the sandbox's memory.</summary>
internal sealed class BatchExports(Instance instance)
{
    /// <summary>Writes an <see cref="Structure.ObjectRecord"/>: owner, kind of owner, index, address.</summary>
    public Action<int, int, int, int> ReadObject { get; } = instance.GetAction<int, int, int, int>("read_object")!;

    /// <summary>Writes <see cref="Structure.SegmentRecord"/>s: path, clip number or -1, first, end, address.</summary>
    public Action<int, int, int, int, int> ReadSegments { get; } =
        instance.GetAction<int, int, int, int, int>("read_segments")!;

    /// <summary>Writes <see cref="Structure.CharacterRecord"/>s: text page, first, end, address.</summary>
    public Action<int, int, int, int> ReadCharacters { get; } =
        instance.GetAction<int, int, int, int>("read_characters")!;
}

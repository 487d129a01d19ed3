using Wasmtime;

namespace Redaction.Sdk.Pdf.Sandbox;

/// <summary>The functions of PDFium that make annotations.</summary>
/// <remarks>Pointers and handles are addresses in the instance's memory.</remarks>
internal sealed class AnnotationExports(Instance instance)
{
    public Func<int, int, int> Create { get; } = instance.GetFunction<int, int, int>("FPDFPage_CreateAnnot")!;

    public Func<int, int, int> SetRectangle { get; } = instance.GetFunction<int, int, int>("FPDFAnnot_SetRect")!;

    public Func<int, int, int, int, int, int, int> SetColor { get; } =
        instance.GetFunction<int, int, int, int, int, int, int>("FPDFAnnot_SetColor")!;

    public Func<int, int, int, int> SetString { get; } =
        instance.GetFunction<int, int, int, int>("FPDFAnnot_SetStringValue")!;

    public Func<int, int, int, int> SetAppearance { get; } =
        instance.GetFunction<int, int, int, int>("FPDFAnnot_SetAP")!;
}

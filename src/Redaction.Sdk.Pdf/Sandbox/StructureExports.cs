using Wasmtime;

namespace Redaction.Sdk.Pdf.Sandbox;

/// <summary>The functions of PDFium that tell what a page draws, and switch parts of it off.</summary>
/// <remarks>Pointers and handles are addresses in the instance's memory.</remarks>
internal sealed class StructureExports(Instance instance)
{
    public Action<int, int> SetActive { get; } = ActionOf(instance, "FPDFPageObj_SetIsActive");

    public Func<float, float, float, float, int> CreateRectangle { get; } =
        instance.GetFunction<float, float, float, float, int>("FPDFPageObj_CreateNewRect")!;

    public Func<int, int, int, int> SetDrawMode { get; } =
        instance.GetFunction<int, int, int, int>("FPDFPath_SetDrawMode")!;

    public Func<int, int, int, int> InsertObject { get; } =
        instance.GetFunction<int, int, int, int>("FPDFPage_InsertObjectAtIndex")!;

    public Func<int, int, int> RemoveObject { get; } = instance.GetFunction<int, int, int>("FPDFPage_RemoveObject")!;

    public Action<int> DestroyObject { get; } = instance.GetAction<int>("FPDFPageObj_Destroy")!;

    public Func<int, int, int> CountClipSegments { get; } =
        instance.GetFunction<int, int, int>("FPDFClipPath_CountPathSegments")!;

    public Func<int, int, int> GetMark { get; } = instance.GetFunction<int, int, int>("FPDFPageObj_GetMark")!;

    public Func<int, int, int, int, int> GetMarkName { get; } =
        instance.GetFunction<int, int, int, int, int>("FPDFPageObjMark_GetName")!;

    public Func<int, int, int, int, int, int> GetMarkBytes { get; } =
        instance.GetFunction<int, int, int, int, int, int>("FPDFPageObjMark_GetParamBlobValue")!;

    public Func<int, int, int, int> GetFontName { get; } =
        instance.GetFunction<int, int, int, int>("FPDFFont_GetBaseFontName")!;

    public Func<int, int> LoadText { get; } = instance.GetFunction<int, int>("FPDFText_LoadPage")!;

    public Action<int> CloseText { get; } = instance.GetAction<int>("FPDFText_ClosePage")!;

    public Func<int, int> CountCharacters { get; } = instance.GetFunction<int, int>("FPDFText_CountChars")!;

    public Func<int, int> CountAnnotations { get; } = instance.GetFunction<int, int>("FPDFPage_GetAnnotCount")!;

    public Func<int, int, int> GetAnnotation { get; } = instance.GetFunction<int, int, int>("FPDFPage_GetAnnot")!;

    public Action<int> CloseAnnotation { get; } = instance.GetAction<int>("FPDFPage_CloseAnnot")!;

    public Func<int, int> GetSubtype { get; } = instance.GetFunction<int, int>("FPDFAnnot_GetSubtype")!;

    public Func<int, int> GetFlags { get; } = instance.GetFunction<int, int>("FPDFAnnot_GetFlags")!;

    public Func<int, int, int> SetFlags { get; } = instance.GetFunction<int, int, int>("FPDFAnnot_SetFlags")!;

    public Func<int, int, int> GetRectangle { get; } = instance.GetFunction<int, int, int>("FPDFAnnot_GetRect")!;

    public Func<int, int, int> HasKey { get; } = instance.GetFunction<int, int, int>("FPDFAnnot_HasKey")!;

    public Func<int, int, int, int, int> GetString { get; } =
        instance.GetFunction<int, int, int, int, int>("FPDFAnnot_GetStringValue")!;

    public Func<int, int> CountAnnotationObjects { get; } =
        instance.GetFunction<int, int>("FPDFAnnot_GetObjectCount")!;

    public Func<int, int> CountQuads { get; } = instance.GetFunction<int, int>("FPDFAnnot_CountAttachmentPoints")!;

    public Func<int, int, int> OpenForm { get; } =
        instance.GetFunction<int, int, int>("FPDFDOC_InitFormFillEnvironment")!;

    public Func<int, int, int, int, int> GetFieldValue { get; } =
        instance.GetFunction<int, int, int, int, int>("FPDFAnnot_GetFormFieldValue")!;

    public Func<int, int, int> Flatten { get; } = instance.GetFunction<int, int, int>("FPDFPage_Flatten")!;

    public Func<int, int, int, int> GetQuad { get; } =
        instance.GetFunction<int, int, int, int>("FPDFAnnot_GetAttachmentPoints")!;

    // What it returns tells nothing that is not known.
    private static Action<int, int> ActionOf(Instance instance, string name)
    {
        var function = instance.GetFunction<int, int, int>(name)!;

        return (a, b) => function(a, b);
    }
}

using Wasmtime;

namespace Redaction.Sdk.Pdf.Sandbox;

/// <summary>The functions of PDFium that are used, bound once for each instance.</summary>
/// <remarks>
/// Pointers and handles are addresses in the instance's memory. Calls go through <see cref="PdfiumInstance.Run"/>.
/// </remarks>
internal sealed class PdfiumExports(Instance instance)
{
    public Func<int, int> Allocate { get; } = instance.GetFunction<int, int>("malloc")!;

    public Action<int> Free { get; } = instance.GetAction<int>("free")!;

    public Func<int> GetStack { get; } = instance.GetFunction<int>("emscripten_stack_get_current")!;

    public Action<int> RestoreStack { get; } = instance.GetAction<int>("_emscripten_stack_restore")!;

    public Action<int, int> SetThrew { get; } = instance.GetAction<int, int>("setThrew")!;

    public Func<int, int, int, int> LoadDocument { get; } =
        instance.GetFunction<int, int, int, int>("FPDF_LoadMemDocument64")!;

    public Func<int> GetLastError { get; } = instance.GetFunction<int>("FPDF_GetLastError")!;

    public Func<int, int> GetPageCount { get; } = instance.GetFunction<int, int>("FPDF_GetPageCount")!;

    public Func<int, int> GetSecurityRevision { get; } =
        instance.GetFunction<int, int>("FPDF_GetSecurityHandlerRevision")!;

    public Func<int, int, int> LoadPage { get; } = instance.GetFunction<int, int, int>("FPDF_LoadPage")!;

    public Action<int> ClosePage { get; } = instance.GetAction<int>("FPDF_ClosePage")!;

    public Func<int, int, int> GetPageBox { get; } =
        instance.GetFunction<int, int, int>("FPDF_GetPageBoundingBox")!;

    public Func<int, int, int, int, int, int> GetMediaBox { get; } =
        instance.GetFunction<int, int, int, int, int, int>("FPDFPage_GetMediaBox")!;

    public Func<int, int> CountObjects { get; } = instance.GetFunction<int, int>("FPDFPage_CountObjects")!;

    public Func<int, int> GetRotation { get; } = instance.GetFunction<int, int>("FPDFPage_GetRotation")!;

    public Func<int, int, int, int, int, int> CreateBitmap { get; } =
        instance.GetFunction<int, int, int, int, int, int>("FPDFBitmap_CreateEx")!;

    public Func<int, int> GetBitmapBuffer { get; } = instance.GetFunction<int, int>("FPDFBitmap_GetBuffer")!;

    public Func<int, int> GetBitmapStride { get; } = instance.GetFunction<int, int>("FPDFBitmap_GetStride")!;

    public Action<int> DestroyBitmap { get; } = instance.GetAction<int>("FPDFBitmap_Destroy")!;

    public Action<int, int, int, int, int, int, int, int> RenderPage { get; } =
        instance.GetFunction("FPDF_RenderPageBitmap")!.WrapAction<int, int, int, int, int, int, int, int>()!;

    public Func<int> CreateDocument { get; } = instance.GetFunction<int>("FPDF_CreateNewDocument")!;

    public Func<int, int, int, int, int, int> ImportPages { get; } =
        instance.GetFunction<int, int, int, int, int, int>("FPDF_ImportPagesByIndex")!;

    public Func<int, int, int, int> SaveCopy { get; } = instance.GetFunction<int, int, int, int>("FPDF_SaveAsCopy")!;

    public Action<int> CloseDocument { get; } = instance.GetAction<int>("FPDF_CloseDocument")!;
}

using BitMiracle.LibTiff.Classic;

namespace Redaction.Sdk.Imaging;

/// <summary>Hears what LibTiff reports, which it would otherwise print to the console.</summary>
/// <remarks>
/// LibTiff has one handler for the process. Reports about files that others opened go to the handler that
/// was there before.
/// </remarks>
internal sealed class TiffErrors : TiffErrorHandler
{
    private static readonly TiffErrors Instance = new();
    private static readonly TiffErrorHandler? Previous = Tiff.SetErrorHandler(Instance);

    public static void Install() => _ = Previous;

    public override void ErrorHandler(Tiff tif, string method, string format, params object[] args)
    {
        if (!IsOurs(tif))
        {
            Previous?.ErrorHandler(tif, method, format, args);
        }
    }

    public override void ErrorHandlerExt(
        Tiff tif, object clientData, string method, string format, params object[] args)
    {
        if (clientData is TiffMemory memory)
        {
            memory.ReportError();
        }
        else
        {
            Previous?.ErrorHandlerExt(tif, clientData, method, format, args);
        }
    }

    public override void WarningHandler(Tiff tif, string method, string format, params object[] args)
    {
        if (!IsOurs(tif))
        {
            Previous?.WarningHandler(tif, method, format, args);
        }
    }

    public override void WarningHandlerExt(
        Tiff tif, object clientData, string method, string format, params object[] args)
    {
        if (clientData is not TiffMemory)
        {
            Previous?.WarningHandlerExt(tif, clientData, method, format, args);
        }
    }

    private static bool IsOurs(Tiff? tif) => tif?.Clientdata() is TiffMemory;
}

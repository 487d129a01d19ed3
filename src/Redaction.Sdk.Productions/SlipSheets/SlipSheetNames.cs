namespace Redaction.Sdk.Productions;

/// <summary>The spellings of <see cref="SlipSheetKind"/>, as its attributes fix them.</summary>
internal static class SlipSheetNames
{
    public static string Of(SlipSheetKind kind) => kind switch
    {
        SlipSheetKind.Withheld => "withheld",
        SlipSheetKind.ProducedNatively => "produced-natively",
        SlipSheetKind.Placeholder => "placeholder",
        SlipSheetKind.FewLines => "few-lines",
        _ => "blank",
    };
}

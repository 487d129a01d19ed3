namespace Redaction.Sdk.Cli;

/// <summary>What the process returns; the numbers are a contract.</summary>
internal static class ExitCodes
{
    public const int Done = 0;
    public const int NothingDone = 1;
    public const int Usage = 2;
    public const int Incomplete = 3;

    /// <summary>A redaction failed; it goes before every other thing that went wrong.</summary>
    public const int Leak = 4;

    /// <summary>A candidate is shown to be worse than the detector in use.</summary>
    public const int Worse = 5;

    /// <summary>128 and the number of the interrupt signal, as shells count.</summary>
    public const int Cancelled = 130;
}

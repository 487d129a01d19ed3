namespace PoisonWorker;

/// <summary>Says hello as a worker does, and then does not keep to the protocol.</summary>
internal static class Liar
{
    private static ReadOnlySpan<byte> Ready => "RSW1\u0001\0\0\0\0\0\0\0\0\0\0\0"u8;

    private static ReadOnlySpan<byte> HugeResult => "RSW1\u0004\0\0\0\0\0\0\0\0\u0001\0\0"u8;

    public static void WriteGarbage()
    {
        using var output = Console.OpenStandardOutput();
        output.Write("This is no frame, and there is a lot of it.\n"u8);
        Thread.Sleep(Timeout.Infinite);
    }

    public static void AnswerWith(string kind)
    {
        using var output = Console.OpenStandardOutput();
        using var input = Console.OpenStandardInput();
        output.Write(Ready);
        output.Flush();
        _ = input.ReadByte();
        switch (kind)
        {
            case "garbage":
                output.Write("Segmentation fault, or so it says.\n"u8);
                break;
            case "half a frame":
                output.Write(HugeResult[..9]);
                return;
            case "a huge frame":
                output.Write(HugeResult);
                break;
            case "hello again":
                output.Write(Ready);
                break;
        }

        output.Flush();
        Thread.Sleep(Timeout.Infinite);
    }
}

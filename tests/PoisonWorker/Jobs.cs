using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using Redaction.Sdk.Isolation;

namespace PoisonWorker;

/// <summary>Jobs that do what the worst of documents do to their readers.</summary>
internal static partial class Jobs
{
    private static readonly List<byte[]> Kept = [];

    public static IReadOnlyDictionary<string, WorkerJob> All { get; } = new Dictionary<string, WorkerJob>
    {
        ["echo"] = request => request.Payload,
        ["id"] = _ => Text(Environment.ProcessId),
        ["environment"] = _ => Encoding.UTF8.GetBytes(string.Join('\n', Environment.GetEnvironmentVariables().Keys.Cast<string>())),
        ["loop"] = _ => Loop(),
        ["sleep"] = _ => Sleep(),
        ["busy"] = Busy,
        ["memory"] = _ => EatMemory(long.MaxValue),
        ["keep"] = request => EatMemory(long.Parse(Encoding.UTF8.GetString(request.Payload.Span), CultureInfo.InvariantCulture)),
        ["overflow"] = _ => Overflow(1),
        ["exit"] = _ => Exit(),
        ["abort"] = _ => Abort(),
        ["fault"] = _ => Fault(),
        ["throw"] = _ => throw new FormatException("A secret of the document."),
        ["no memory"] = _ => ThrowOutOfMemory(),
        ["print"] = Print,
        ["complain"] = Complain,
        ["output"] = _ => new byte[8 << 20],
        ["fork and hang"] = _ => Fork(hang: true),
        ["fork and exit"] = _ => Fork(hang: false),
    };

    private static byte[] Text(int number) => Encoding.UTF8.GetBytes(number.ToString(CultureInfo.InvariantCulture));

    private static byte[] Loop()
    {
        while (Environment.TickCount64 >= 0)
        {
        }

        return [];
    }

    private static byte[] Sleep()
    {
        Thread.Sleep(Timeout.Infinite);
        return [];
    }

    /// <summary>Works for a second, and tells so.</summary>
    private static ReadOnlyMemory<byte> Busy(WorkerRequest request)
    {
        for (var i = 0; i < 50; i++)
        {
            Thread.Sleep(20);
            request.SignalAlive();
        }

        return request.Payload;
    }

    private static byte[] EatMemory(long bytes)
    {
        for (var eaten = 0L; eaten < bytes; eaten += 4 << 20)
        {
            var block = new byte[4 << 20];
            block.AsSpan().Fill(1);
            Kept.Add(block);
        }

        return [];
    }

#pragma warning disable CA2201 // The runtime's own exception, without the memory that it takes to provoke it.
    private static byte[] ThrowOutOfMemory() => throw new OutOfMemoryException();
#pragma warning restore CA2201

    private static byte[] Overflow(int depth) => depth < 0 ? [] : [.. Overflow(depth + 1), 1];

    private static byte[] Exit()
    {
        Environment.Exit(77);
        return [];
    }

    private static byte[] Abort()
    {
        Environment.FailFast("A secret of the document.");
        return [];
    }

    private static byte[] Fault()
    {
        Marshal.WriteByte(0x10000, 1);
        return [];
    }

    /// <summary>Prints as managed code and as native libraries do, where answers would go.</summary>
    private static ReadOnlyMemory<byte> Print(WorkerRequest request)
    {
        Console.WriteLine("Some library greets the world.");
        if (!OperatingSystem.IsWindows())
        {
            _ = PutLine("So does a native one.");
            _ = Flush(0);
        }

        return request.Payload;
    }

    private static ReadOnlyMemory<byte> Complain(WorkerRequest request)
    {
        var line = new string('!', 1000);
        for (var i = 0; i < 10_000; i++)
        {
            Console.Error.WriteLine(line);
        }

        return request.Payload;
    }

    /// <summary>Leaves a process behind that holds on to every pipe.</summary>
    private static byte[] Fork(bool hang)
    {
        using var child = Process.Start("sleep", "600");
        Kept.Add(Text(child.Id));
        if (hang)
        {
            Thread.Sleep(Timeout.Infinite);
        }

        Environment.Exit(0);
        return [];
    }

    [LibraryImport("libc", EntryPoint = "puts", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int PutLine(string text);

    [LibraryImport("libc", EntryPoint = "fflush")]
    private static partial int Flush(nint stream);
}

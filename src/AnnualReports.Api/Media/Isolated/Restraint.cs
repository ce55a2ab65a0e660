using System.Runtime.InteropServices;

namespace AnnualReports.Api.Media.Isolated;

/// <summary>
/// Limits that a process sets for itself before it reads a file, and that the system enforces. The process that started
/// it watches it too; these limits apply between two of its checks, and when it is gone.
/// </summary>
static class Restraint
{
    const int Processor = 0,
        FileSize = 1,
        Data = 2,
        CoreSize = 4;

    /// <summary>Memory that the runtime reserves but does not use.</summary>
    const long Reserved = 256L << 20;

    /// <summary>Limits the memory and processor time of this process, and prevents it from writing files.</summary>
    public static void Of(long bytes, long seconds)
    {
        if (OperatingSystem.IsWindows())
            return;
        // A signal to stop all processes of a service is meant for the main process, which then ends this one.
        foreach (var signal in (PosixSignal[])[PosixSignal.SIGINT, PosixSignal.SIGTERM, PosixSignal.SIGHUP])
            signals.Add(PosixSignalRegistration.Create(signal, context => context.Cancel = true));
        Set(CoreSize, 0);
        Set(FileSize, 0);
        Set(Processor, (ulong)seconds + 5);
        if (OperatingSystem.IsLinux())
        {
            Set(Data, (ulong)(bytes + Reserved));
            GiveWay();
        }
    }

    static readonly List<PosixSignalRegistration> signals = [];

    static void Set(int what, ulong most) => _ = SetLimit(what, [(nuint)most, (nuint)most]);

    /// <summary>If memory runs out, the system ends this process first.</summary>
    static void GiveWay()
    {
        try
        {
            File.WriteAllText("/proc/self/oom_score_adj", "1000");
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            // Then the system decides which process to end.
        }
    }

#pragma warning disable SYSLIB1054 // A generated one would need unsafe code in the whole program, for this one call.
    [DllImport("libc", EntryPoint = "setrlimit")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    static extern int SetLimit(int what, [In] nuint[] limits);
#pragma warning restore SYSLIB1054
}

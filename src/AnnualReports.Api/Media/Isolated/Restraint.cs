using System.Runtime.InteropServices;

namespace AnnualReports.Api.Media.Isolated;

/// <summary>
/// Limits that a process sets itself before it reads a file, and that the system holds it to. The process that asked watches as well:
/// these hold between two looks, and where that one is gone.
/// </summary>
static class Restraint
{
    const int Processor = 0, FileSize = 1, Data = 2, CoreSize = 4;

    /// <summary>What the runtime reserves and does not use.</summary>
    const long Reserved = 256L << 20;

    /// <summary>Restrains this process to so much memory and processor time; it can write no files.</summary>
    public static void Of(long bytes, long seconds)
    {
        if (OperatingSystem.IsWindows())
            return;
        // Those who stop all processes of a service at once mean the one that asked, which ends this one.
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

    /// <summary>Where memory runs out, this process goes first.</summary>
    static void GiveWay()
    {
        try
        {
            File.WriteAllText("/proc/self/oom_score_adj", "1000");
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            // Then the system chooses.
        }
    }

#pragma warning disable SYSLIB1054 // A generated one would need unsafe code in the whole program, for this one call.
    [DllImport("libc", EntryPoint = "setrlimit")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    static extern int SetLimit(int what, [In] nuint[] limits);
#pragma warning restore SYSLIB1054
}

using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;

namespace AnnualReports.Api;

/// <summary>
/// Tells an operator that the system gives the program too few file descriptors. This has to be checked before
/// everything else: the runtime needs two descriptors for each library that it loads, and without them it reports
/// another fault, such as missing memory or a missing file. So this class uses nothing but the core library, and writes
/// to the error output by itself.
/// </summary>
static class FileDescriptors
{
    /// <summary>
    /// How many the program needs: about 350 for its libraries and its store, the rest for connections and files.
    /// </summary>
    const int Least = 512;

    const int StandardError = 2;

    /// <summary>Whether there are enough. If not, the log has a warning for the operator.</summary>
    public static bool AreEnough()
    {
        // The runtime has already raised the soft limit to the hard limit.
        if (Most() is not { } most || most >= Least)
            return true;
        var (given, needed) = (
            most.ToString(CultureInfo.InvariantCulture),
            Least.ToString(CultureInfo.InvariantCulture)
        );
        Say(
            $"The system gives the program {given} file descriptors, and it needs at least {needed}: raise the hard limit, "
                + "as by ulimit -n 4096, LimitNOFILE=4096 in systemd, or --ulimit nofile=4096 in Docker.\n"
        );
        return false;
    }

    static ulong? Most()
    {
        if (!OperatingSystem.IsLinux() && !OperatingSystem.IsMacOS())
            return null;
        return GetLimit(OperatingSystem.IsLinux() ? 7 : 8, out var limit) == 0 ? limit.Soft : null;
    }

    static void Say(string sentence)
    {
        var bytes = Encoding.UTF8.GetBytes(sentence);
        _ = Write(StandardError, bytes, (nuint)bytes.Length);
    }

    /// <summary><c>struct rlimit</c>.</summary>
    [StructLayout(LayoutKind.Sequential)]
    struct Limit
    {
        public ulong Soft;
        public ulong Hard;
    }

#pragma warning disable SYSLIB1054 // What LibraryImport generates needs one more library.
    [DllImport("libc", EntryPoint = "getrlimit")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    static extern int GetLimit(int resource, out Limit limit);

    [DllImport("libc", EntryPoint = "write")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    static extern nint Write(int file, byte[] bytes, nuint count);
#pragma warning restore SYSLIB1054
}

using System.Runtime.InteropServices;

namespace AnnualReports.Api.Media;

/// <summary>
/// Identifies a file without reading it: the same stamp means that it is still the file that was read before.
/// </summary>
/// <param name="Length">Its length in bytes.</param>
/// <param name="Modified">When it was written to last, in ticks.</param>
/// <param name="Number">Its inode on Linux; on other systems the time of its creation in ticks.</param>
readonly record struct FileStamp(long Length, long Modified, ulong Number)
{
    /// <summary>The stamp of a file; null if it does not exist.</summary>
    public static FileStamp? Of(string path)
    {
        var file = new FileInfo(path);
        return file.Exists
            ? new(
                file.Length,
                file.LastWriteTimeUtc.Ticks,
                OperatingSystem.IsLinux() ? Inode(path) : (ulong)file.CreationTimeUtc.Ticks
            )
            : null;
    }

    static ulong Inode(string path)
    {
        try
        {
            var answer = new byte[StatxLength];
            return Statx(Here, path, 0, WantsInode, answer) == 0 ? BitConverter.ToUInt64(answer, InodeAt) : 0;
        }
        catch (EntryPointNotFoundException)
        {
            // The C library is older than this call: only length and time are compared.
            return 0;
        }
    }

    // struct statx is the same on all of Linux's processors: 256 bytes, the inode at 32.
    const int Here = -100,
        WantsInode = 0x100,
        StatxLength = 256,
        InodeAt = 32;

#pragma warning disable SYSLIB1054, CA2101 // A generated one would need unsafe code in the whole program. Paths are UTF-8 there.
    [DllImport("libc", EntryPoint = "statx")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    static extern int Statx(
        int folder,
        [MarshalAs(UnmanagedType.LPUTF8Str)] string path,
        int flags,
        uint wanted,
        [Out] byte[] answer
    );
#pragma warning restore SYSLIB1054, CA2101
}

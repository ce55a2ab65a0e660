namespace AnnualReports.Api.Storage;

/// <summary>Tells by the system's error numbers, never by a text, that there is no room to write.</summary>
static class FullDisks
{
    // ENOSPC and EDQUOT of Linux, EDQUOT of macOS, ERROR_DISK_FULL and ERROR_HANDLE_DISK_FULL of Windows.
    const int NoSpace = 28, QuotaOfLinux = 122, QuotaOfMac = 69;
    const int DiskFull = unchecked((int)0x80070070), HandleDiskFull = unchecked((int)0x80070027);

    /// <summary>Whether the disk is full, or the program may use no more of it.</summary>
    public static bool IsFull(this IOException fault) => OperatingSystem.IsWindows()
        ? fault.HResult is DiskFull or HandleDiskFull
        : fault.HResult is NoSpace || fault.HResult == (OperatingSystem.IsMacOS() ? QuotaOfMac : QuotaOfLinux);
}

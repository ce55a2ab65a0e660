namespace AnnualReports.Api.Storage.Database;

/// <summary>Recognises a full disk by the system's error numbers, never by a message.</summary>
static class FullDisks
{
    // ENOSPC and EDQUOT of Linux, EDQUOT of macOS, ERROR_DISK_FULL and ERROR_HANDLE_DISK_FULL of Windows.
    const int NoSpace = 28,
        QuotaOfLinux = 122,
        QuotaOfMac = 69;
    const int DiskFull = unchecked((int)0x80070070),
        HandleDiskFull = unchecked((int)0x80070027);

    /// <summary>Whether the disk is full or the quota is used up.</summary>
    public static bool IsFull(this IOException fault) =>
        OperatingSystem.IsWindows()
            ? fault.HResult is DiskFull or HandleDiskFull
            : fault.HResult is NoSpace || fault.HResult == (OperatingSystem.IsMacOS() ? QuotaOfMac : QuotaOfLinux);
}

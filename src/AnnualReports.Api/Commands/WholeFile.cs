namespace AnnualReports.Api.Commands;

/// <summary>Writes files completely or not at all.</summary>
static class WholeFile
{
    /// <summary>Writes a file; where that fails or is stopped, the file is deleted.</summary>
    public static async Task Write(FileInfo file, Func<Task> write)
    {
        try
        {
            await write();
        }
        catch
        {
            file.Delete();
            throw;
        }
    }
}

namespace AnnualReports.Benchmarks;

/// <summary>The repository that this was built in.</summary>
static class Repository
{
    public static string Root { get; } = Find();

    static string Find()
    {
        var directory = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(directory!.FullName, "AnnualReports.sln")))
            directory = directory.Parent;
        return directory.FullName;
    }
}

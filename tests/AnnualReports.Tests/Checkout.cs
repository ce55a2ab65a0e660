namespace AnnualReports.Tests;

/// <summary>The repository that the tests were built in.</summary>
static class Checkout
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

using System.Diagnostics;

namespace AnnualReports.Tests;

/// <summary>
/// A folder with npm packages. If Node is missing, or <c>npm ci</c> was not run in the folder, tests that need it are
/// skipped, with the reason; in CI they fail.
/// </summary>
sealed class Npm
{
    readonly string folder;

    Npm(string folder) => this.folder = folder;

    /// <summary>The folder, relative to the root of the repository.</summary>
    public static Npm In(params string[] path)
    {
        var folder = Path.Combine([Checkout.Root, .. path]);
        var why =
            Program("npm") is null ? "No Node: there is no npm on the PATH."
            : Directory.Exists(Path.Combine(folder, "node_modules")) ? null
            : $"Its packages are not installed: run npm ci in {folder}.";
        Assert.False(Environment.GetEnvironmentVariable("CI") == "true" && why is not null, why);
        Assert.SkipWhen(why is not null, why ?? "");
        return new(folder);
    }

    /// <summary>Runs one of its scripts, which has to succeed.</summary>
    public async Task<string> Run(string script, params (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo(Program("npm")!, ["run", "--silent", script])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = folder,
        };
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        using var process = Process.Start(start)!;
        var (printed, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        Assert.True(
            process.ExitCode == 0,
            $"npm run {script} in {folder} ended with {process.ExitCode}:\n{await printed}\n{await errors}"
        );
        return await printed + await errors;
    }

    /// <summary>Starts one of its programs, which goes on until its input is closed.</summary>
    /// <returns>The program, and the first line that it printed.</returns>
    public async Task<(Process Running, string Line)> Begin(string file, params (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo(Program("node")!, [file])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            WorkingDirectory = folder,
        };
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        var process = Process.Start(start)!;
        var line = await process.StandardOutput.ReadLineAsync();
        Assert.True(line is not null, $"{file} in {folder} ended before it printed anything.");
        return (process, line);
    }

    /// <summary>The bytes of one of its files.</summary>
    public Task<byte[]> Read(params string[] path) => File.ReadAllBytesAsync(Path.Combine([folder, .. path]));

    static string? Program(string name) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator)
            .Select(f => Path.Combine(f, name))
            .FirstOrDefault(File.Exists);
}

using System.Diagnostics;
using System.Text.Json;

namespace AnnualReports.Tests;

/// <summary>
/// How the program is built: analyzers run in CI and on demand, and the first build prints what it does.
/// </summary>
public sealed class BuildingTests
{
    [Theory]
    [InlineData("true", "", "true", "")]
    [InlineData("", "", "", "false")]
    [InlineData("", "-p:RunAnalyzers=true", "true", "")]
    [InlineData("true", "-p:RunAnalyzers=false", "false", "false")]
    public async Task Analyzers_run_in_CI_and_where_they_are_asked_for(
        string ci,
        string argument,
        string run,
        string duringBuild
    )
    {
        var said = await Properties(ci, argument, "RunAnalyzers", "RunAnalyzersDuringBuild");
        Assert.Equal(
            (run, duringBuild),
            (said.GetProperty("RunAnalyzers").GetString(), said.GetProperty("RunAnalyzersDuringBuild").GetString())
        );
    }

    [Fact]
    public async Task What_lands_a_change_runs_them() =>
        Assert.Contains(
            "export CI=true",
            await File.ReadAllTextAsync(Path.Combine(Checkout.Root, ".ci", "run")),
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("", "nothing-was-restored-here/", "true")]
    [InlineData("", "obj/", "")]
    [InlineData("true", "nothing-was-restored-here/", "")]
    public async Task A_first_build_says_what_it_does(string ci, string restored, string isFirst) =>
        Assert.Equal(
            isFirst,
            (await Properties(ci, $"-p:MSBuildProjectExtensionsPath={restored}", "FirstBuild", "CI"))
                .GetProperty("FirstBuild")
                .GetString()
        );

    static async Task<JsonElement> Properties(string ci, string argument, params string[] names)
    {
        var project = Path.Combine(Checkout.Root, "src", "AnnualReports.Contracts", "AnnualReports.Contracts.csproj");
        string[] arguments =
        [
            "msbuild",
            project,
            $"-getProperty:{string.Join(',', names)}",
            .. argument.Length > 0 ? new[] { argument } : [],
        ];
        var start = new ProcessStartInfo("dotnet", arguments) { RedirectStandardOutput = true };
        start.Environment["CI"] = ci;
        // How the test runner itself was built does not matter here.
        start.Environment.Remove("RunAnalyzers");
        using var process = Process.Start(start)!;
        var printed = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, printed);
        return JsonElement.Parse(printed).GetProperty("Properties");
    }
}

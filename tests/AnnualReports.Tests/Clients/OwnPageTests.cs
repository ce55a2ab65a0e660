using System.Diagnostics;
using System.Text.RegularExpressions;
using AnnualReports.Tests.Browser;
using AnnualReports.Tests.Pages;
using static Microsoft.Playwright.Assertions;

namespace AnnualReports.Tests.Clients;

/// <summary>
/// Runs the commands and the code of the frontend guide, from nothing to a typed page, exactly as they are written.
/// </summary>
[Collection(nameof(TypeScriptTests))]
public sealed partial class OwnPageTests
{
    [Fact]
    public async Task Its_commands_make_a_page_that_lists_the_highlights_in_French()
    {
        Npm.In("clients", "typescript");
        var api = await Stores.Api(Store.Sqlite, "own-page", "--Sample:Load=true");
        await using var host = await HostSite.Start();
        var folder = Directory.CreateTempSubdirectory("annual-reports-own-page-").FullName;
        var guide = (
            await File.ReadAllTextAsync(Path.Combine(Checkout.Root, "docs", "frontend.md"))
        ).ReplaceLineEndings("\n");
        guide = guide[
            guide.IndexOf("## A page of your own", StringComparison.Ordinal)..guide.IndexOf(
                "## A whole site",
                StringComparison.Ordinal
            )
        ]
            .Replace(
                "../my-site",
                Path.GetRelativePath(Checkout.Root, Path.Combine(folder, "my-site")),
                StringComparison.Ordinal
            )
            .Replace("http://localhost:5080", api.Address.GetLeftPart(UriPartial.Authority), StringComparison.Ordinal);
        // CI has installed the client already, and other tests are using it.
        var commands = Commands()
            .Match(guide)
            .Groups[1]
            .Value.Replace("npm ci --prefix clients/typescript\n", "", StringComparison.Ordinal);
        Assert.Equal((0, ""), await Shell(commands, "npm error"));
        var (page, build) = (Path.Combine(folder, "my-site", "src", "main.ts"), Build().Match(guide).Groups[1].Value);
        var code = Code().Match(guide).Groups[1].Value;

        await File.WriteAllTextAsync(page, code);
        Assert.Equal((0, ""), await Shell(build, "error"));
        var script = await File.ReadAllTextAsync(
            Directory.GetFiles(Path.Combine(folder, "my-site", "dist", "assets"), "*.js").Single()
        );
        await using var window = await Chromium.Open("fr");
        await window.GoTo(host.Address, host.Page($"<script type=\"module\">{script}</script>", "fr"));
        await Expect(window.Page.GetByRole(Microsoft.Playwright.AriaRole.Listitem))
            .ToHaveCountAsync((await api.Public.Get("/reports/latest/highlights?lang=fr&limit=100")).Items.Length);
        await Expect(window.Page.GetByRole(Microsoft.Playwright.AriaRole.Listitem).First)
            .ToContainTextAsync("La présidence belge du Conseil");
        Assert.Empty(window.Complaints);

        foreach (
            var (right, wrong, said) in new[]
            {
                ("highlight.title", "highlight.titel", "Did you mean 'title'?"),
                ("'fr'", "'it'", "Type '\"it\"' is not assignable to type"),
            }
        )
        {
            Assert.Contains(right, code, StringComparison.Ordinal);
            await File.WriteAllTextAsync(page, code.Replace(right, wrong, StringComparison.Ordinal));
            var (exit, errors) = await Shell(build, "error");
            Assert.NotEqual(0, exit);
            Assert.Contains(said, errors, StringComparison.Ordinal);
        }
        Directory.Delete(folder, recursive: true);
    }

    /// <summary>Runs commands at the root of the repository. Returns the lines that contain a word.</summary>
    static async Task<(int Exit, string Said)> Shell(string commands, string word)
    {
        using var process = Process.Start(
            new ProcessStartInfo("bash", ["-c", "set -euo pipefail\n" + commands])
            {
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                WorkingDirectory = Checkout.Root,
            }
        )!;
        process.StandardInput.Close();
        var (printed, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return (
            process.ExitCode,
            string.Join(
                '\n',
                $"{await printed}\n{await errors}"
                    .Split('\n')
                    .Where(line => process.ExitCode != 0 && line.Contains(word, StringComparison.Ordinal))
            )
        );
    }

    [GeneratedRegex("```\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Commands();

    [GeneratedRegex("```ts\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Code();

    [GeneratedRegex("`(npm run build [^`]*)`")]
    private static partial Regex Build();
}

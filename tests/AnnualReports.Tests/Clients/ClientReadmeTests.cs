using System.Diagnostics;
using System.Text.RegularExpressions;
using AnnualReports.Contracts;
using AnnualReports.Contracts.Client;
using AnnualReports.Tests.OpenApi;

namespace AnnualReports.Tests.Clients;

/// <summary>The code in the package's README is the code of this class, so it compiles and works.</summary>
public sealed partial class ClientReadmeTests
{
    [Fact]
    public async Task It_shows_the_code_that_runs_here()
    {
        var source = await Lines(
            Path.Combine(Checkout.Root, "tests", "AnnualReports.Tests", "Clients", nameof(ClientReadmeTests) + ".cs")
        );
        var shown = (await Shown()).ToList();
        Assert.Equal(2, shown.Count);
        foreach (
            var line in shown
                .SelectMany(c => c.Split('\n'))
                .Select(l => l.Trim())
                .Where(l => l.Length > 0 && !l.StartsWith("using", StringComparison.Ordinal))
        )
            Assert.Contains(line, source);
    }

    [Fact]
    public async Task It_says_what_is_true_of_the_sample()
    {
        var api = await Stores.Api(Store.Sqlite, "client-readme", "--Sample:Load=true");
        using var http = Documenting.Client(api.Address);
        var printed = new StringWriter();
        await Read(http, printed);
        Assert.Contains("fr: Voter à l’étranger", printed.ToString(), StringComparison.Ordinal);
        Assert.Contains("True", printed.ToString(), StringComparison.Ordinal);
        await Write(new ReportsClient(api.Admin));
        Assert.Equal(
            "Nieuw",
            (await api.Reader.Get(ContentKinds.Highlights.At("2024", "new"), new() { Language = Language.Dutch }))
                .Value
                .Title
        );
    }

    [Fact]
    public async Task It_is_installed_as_it_says()
    {
        var folder = Directory.CreateTempSubdirectory("annual-reports-install-").FullName;
        var (project, packages) = (Path.Combine(folder, "site", "site.csproj"), Path.Combine(folder, "packages"));
        Directory.CreateDirectory(Path.GetDirectoryName(project)!);
        var empty =
            """<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup></Project>""";
        await File.WriteAllTextAsync(project, empty);
        var readme = await File.ReadAllTextAsync(
            Path.Combine(Checkout.Root, "src", "AnnualReports.Contracts", "README.md")
        );
        var lines = Install().Match(readme).Groups[1].Value.Split('\n').Select(l => l.Split(" #")[0].Trim()).ToArray();
        // The package contains the assembly with which the tests were built.
        await Shell(
            Checkout.Root,
            lines[0].Replace("../packages", packages, StringComparison.Ordinal) + " --no-build --configuration Debug",
            folder
        );
        await Shell(Path.GetDirectoryName(project)!, lines[1], folder);
        var installed = "<PackageReference Include=\"AnnualReports.Contracts\" Version=\"1.0.0\"";
        Assert.Contains(installed, await File.ReadAllTextAsync(project), StringComparison.Ordinal);
        Directory.Delete(folder, recursive: true);
    }

    static async Task Shell(string folder, string command, string cache)
    {
        var start = new ProcessStartInfo("bash", ["-c", command])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        // An older installed package with this version would be used in place of this one.
        start.Environment["NUGET_PACKAGES"] = Path.Combine(cache, "cache");
        using var process = Process.Start(start)!;
        var (printed, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, $"{command}\n{await printed}\n{await errors}");
    }

    static async Task Read(HttpClient http, StringWriter Console)
    {
        var reports = new ReportsClient(http);

        // A whole list; the client reads page after page.
        await foreach (
            var card in reports.List(ContentKinds.Highlights.In("latest"), new() { Language = Language.French })
        )
            Console.WriteLine($"{card.Language} {card.Title}");

        // A single entry, and whether it has changed since then.
        var highlight = await reports.Get(
            ContentKinds.Highlights.At("2024", "elections-abroad"),
            new() { Language = Language.German }
        );
        Console.WriteLine($"{highlight.Language}: {highlight.Value.Title}"); // fr, because the entry has no German text
        var again = await reports.Get(
            ContentKinds.Highlights.At("2024", "elections-abroad"),
            new() { Language = Language.German, IfNoneMatch = highlight.ETag }
        );
        Console.WriteLine(again.IsUnchanged);

        // A problem has a type; let your code decide by the type, never by a text.
        try
        {
            await reports.Get(
                ContentKinds.Highlights.At("2024", "elections-abroad"),
                new() { Language = Language.German, NoFallback = true }
            );
        }
        catch (ProblemResponseException problem) when (problem.Is(ProblemTypes.NotInLanguage))
        {
            Console.WriteLine(problem.Problem.Detail);
        }
    }

    static async Task Write(ReportsClient reports)
    {
        var highlights = reports.Drafts(ContentKinds.Highlights);
        var created = await highlights.Create(
            new()
            {
                Report = "2024",
                Slug = "new",
                Fields = new() { Position = 20, Section = "benelux" },
                Translations = new Dictionary<string, HighlightText>
                {
                    [Language.Dutch] = new() { Title = "Nieuw", Summary = "Kort." },
                    [Language.French] = new() { Title = "Neuf", Summary = "Bref." },
                },
            }
        );

        // A change describes the draft after it. Only differences are sent; members that are null then are removed.
        var changed = await highlights.Change(
            created,
            draft =>
                draft with
                {
                    Fields = draft.Fields with { Section = null, Featured = true },
                    Translations = draft.Translations.With(Language.German, new() { Title = "Neu", Summary = "Kurz." }),
                }
        );
        await highlights.Publish(
            changed.Value.Id,
            changed.ETag!,
            new() { Languages = [Language.Dutch, Language.French] }
        );
    }

    /// <summary>The blocks of code, except the one that needs another package.</summary>
    internal static async Task<IEnumerable<string>> Shown()
    {
        var readme = (
            await File.ReadAllTextAsync(Path.Combine(Checkout.Root, "src", "AnnualReports.Contracts", "README.md"))
        ).ReplaceLineEndings("\n");
        return Code()
            .Matches(readme)
            .Select(m => m.Groups[1].Value)
            .Where(c => !c.Contains("AddHttpClient", StringComparison.Ordinal));
    }

    static async Task<HashSet<string>> Lines(string file) =>
        [.. (await File.ReadAllLinesAsync(file)).Select(l => l.Trim())];

    [GeneratedRegex("```sh\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Install();

    [GeneratedRegex("```csharp\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Code();
}

using System.Diagnostics;
using System.Reflection;
using System.Text.RegularExpressions;
using AnnualReports.Api;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Primitives;

namespace AnnualReports.Tests;

/// <summary>
/// The README is correct: its commands print what it says, and its table of settings is what the program reads.
/// </summary>
public sealed partial class ReadmeTests
{
    static readonly string Readme = File.ReadAllText(Path.Combine(Checkout.Root, "README.md")).ReplaceLineEndings("\n");

    [Theory]
    [InlineData("README.md", 4)]
    [InlineData("docs/lists.md", 6)]
    [InlineData("docs/changes.md", 1)]
    [InlineData("docs/search.md", 1)]
    [InlineData("docs/frontend.md", 3)]
    [InlineData("docs/figures.md", 1)]
    [InlineData("docs/content.md", 3)]
    [InlineData("docs/media.md", 1)]
    [InlineData("docs/operations.md", 1)]
    [InlineData("docs/versions.md", 2)]
    [InlineData("docs/translating.md", 2)]
    [InlineData("docs/reviewing.md", 1)]
    public async Task What_it_says_to_paste_prints_what_it_says(string page, int least)
    {
        foreach (var tool in new[] { "bash", "curl", "jq" })
            if (!await Runs(tool))
                Assert.Skip($"{tool} is not installed; README's lines need it.");
        var api = await Stores.Api(Store.Sqlite, page, "--Sample:Load=true");
        var text = (await File.ReadAllTextAsync(Path.Combine(Checkout.Root, page))).ReplaceLineEndings("\n");
        var ran = 0;
        foreach (Match block in Pasted().Matches(text))
        {
            var lines = block
                .Groups[1]
                .Value.Replace(
                    "http://localhost:5080",
                    api.Address.GetLeftPart(UriPartial.Authority),
                    StringComparison.Ordinal
                )
                .Replace(
                    "$(cat src/AnnualReports.Api/data/admin-key.txt)",
                    ApiFixture.AdminKey,
                    StringComparison.Ordinal
                );
            var (code, printed, errors) = await Run("bash", "-c", "set -euo pipefail\n" + lines);
            Assert.True(code == 0, $"{lines}\nended with {code}: {errors}");
            Assert.Equal(block.Groups[2].Value.Trim(), printed.Trim());
            ran++;
        }
        Assert.True(ran >= least, $"Only {ran} blocks of {page} were run.");
    }

    /// <summary>
    /// Commands whose output the README does not show: their first words, and the test that runs them.
    /// </summary>
    static readonly Dictionary<string, string> RunElsewhere = new()
    {
        ["dotnet run --project src/AnnualReports.Api    #"] = "CI tests; StartingTests starts the program",
        ["dotnet test --filter-class \"*OneInstantTests\""] = "the tests themselves",
        ["ANNUALREPORTS_TEST_SQLSERVER"] = "CI, beside Microsoft's SQL Server",
        ["ANNUALREPORTS_TEST_STALENESS_SECONDS"] = "the tests themselves, for a shorter time",
        ["export Database__Provider=SqlServer"] = "the tests on SQL Server: they migrate",
        ["LIBRETRANSLATE="] = "AdapterSampleTests runs the adapter",
        ["apt-get install wrk"] = "minutes of load: BareProgramTests builds and runs its programs",
    };

    [Fact]
    public void No_command_of_any_page_is_left_out()
    {
        var pages = Directory
            .GetFiles(Path.Combine(Checkout.Root, "docs"), "*.md")
            .Append(Path.Combine(Checkout.Root, "README.md"));
        var ran = typeof(ReadmeTests)
            .GetMethod(nameof(What_it_says_to_paste_prints_what_it_says))!
            .GetCustomAttributes<InlineDataAttribute>()
            .Select(d => (string)d.Data[0]!)
            .ToHashSet();
        foreach (var page in pages)
        {
            var text = File.ReadAllText(page).ReplaceLineEndings("\n");
            var printed = Pasted().Matches(text).Select(m => m.Groups[1].Value).ToHashSet();
            Assert.True(
                printed.Count == 0 || ran.Contains(Path.GetRelativePath(Checkout.Root, page)),
                $"{page} has lines to paste, and What_it_says_to_paste does not run them."
            );
            Assert.All(
                Commands().Matches(text).Select(m => m.Groups[1].Value).Where(c => !printed.Contains(c)),
                c => Assert.Contains(RunElsewhere.Keys, k => c.StartsWith(k, StringComparison.Ordinal))
            );
        }
    }

    [Fact]
    public void Its_table_of_settings_is_what_the_program_reads()
    {
        var asked = new SortedSet<string>(StringComparer.Ordinal);
        var configuration = new Asked(
            new ConfigurationBuilder()
                .AddInMemoryCollection(
                    new Dictionary<string, string?>
                    {
                        ["Languages:0:Tag"] = "nl",
                        ["Languages:0:Name"] = "Nederlands",
                        ["Languages:0:Fallback:0"] = "fr",
                        ["Languages:1:Tag"] = "fr",
                        ["Content:AdditionalCountries:0"] = "XK",
                        ["Media:Sizes:0"] = "640",
                        ["Security:ManagementOrigins:0"] = "https://admin.example",
                        ["PublicUrl"] = "https://reports.example",
                        ["Mail:Host"] = "mail.example",
                        ["Mail:From"] = "reports@example.org",
                        ["Security:Oidc:Authority"] = "https://sign-in.example",
                        ["Security:Oidc:Audience"] = "annual-reports",
                        ["Security:Oidc:Roles:administrator:0"] = "groups=report-admins",
                    }
                )
                .Build(),
            asked
        );
        var readers = typeof(Settings)
            .GetMethods(BindingFlags.Static | BindingFlags.Public)
            .Where(m => m.GetParameters() is [{ ParameterType: { } first }, ..] && first == typeof(IConfiguration))
            .ToList();
        Assert.True(readers.Count > 3);
        foreach (var reader in readers)
            reader.Invoke(
                null,
                [
                    configuration,
                    .. reader
                        .GetParameters()
                        .Skip(1)
                        .Select(p => p.ParameterType == typeof(string) ? AppContext.BaseDirectory : (object)true),
                ]
            );

        var table = Readme[
            Readme.IndexOf("## Settings", StringComparison.Ordinal)..Readme.IndexOf(
                "## SQL Server",
                StringComparison.Ordinal
            )
        ];
        Assert.Equal(Listed().Matches(table).Select(m => m.Groups[1].Value).Order(StringComparer.Ordinal), asked);
    }

    /// <summary>A configuration that records which values are read. Indexes are recorded as n and m.</summary>
    sealed class Asked(IConfiguration of, ISet<string> asked) : IConfigurationSection
    {
        public string? this[string key]
        {
            get => Note(Path.Length == 0 ? key : $"{Path}:{key}", of[key]);
            set => throw new NotSupportedException();
        }

        public string Key => (of as IConfigurationSection)?.Key ?? "";

        public string Path => (of as IConfigurationSection)?.Path ?? "";

        public string? Value
        {
            get => Note(Path, (of as IConfigurationSection)?.Value);
            set => throw new NotSupportedException();
        }

        public IConfigurationSection GetSection(string key) => new Asked(of.GetSection(key), asked);

        public IEnumerable<IConfigurationSection> GetChildren() => of.GetChildren().Select(c => new Asked(c, asked));

        public IChangeToken GetReloadToken() => of.GetReloadToken();

        string? Note(string path, string? value)
        {
            var place = 'n';
            asked.Add(Place().Replace(path, _ => $":{(place == 'n' ? place-- : 'm')}"));
            return value;
        }
    }

    static async Task<bool> Runs(string tool)
    {
        try
        {
            return (await Run(tool, "--version")).Code == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }

    static async Task<(int Code, string Printed, string Errors)> Run(string program, params string[] arguments)
    {
        using var process = Process.Start(
            new ProcessStartInfo(program, arguments)
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                WorkingDirectory = Checkout.Root,
            }
        )!;
        var (printed, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return (process.ExitCode, await printed, await errors);
    }

    [GeneratedRegex(@"```sh\n((?:(?!```).)*?)```\n\n```text\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Pasted();

    [GeneratedRegex(@"```sh\n((?:(?!```).)*?)```", RegexOptions.Singleline)]
    private static partial Regex Commands();

    [GeneratedRegex(@"^\| `([^`]+)` \|", RegexOptions.Multiline)]
    private static partial Regex Listed();

    [GeneratedRegex(@":\d+")]
    private static partial Regex Place();
}

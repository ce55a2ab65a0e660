using AnnualReports.Api;
using AnnualReports.Api.Commands;
using AnnualReports.Api.Storage.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace AnnualReports.Tests;

public sealed class StartingTests : IDisposable
{
    readonly string directory = Directory.CreateTempSubdirectory("annual-reports-start-").FullName;

    string[] Arguments(string environment, params string[] settings) =>
        [
            $"--environment={environment}",
            "--urls=http://127.0.0.1:0",
            $"--contentRoot={AppContext.BaseDirectory}",
            $"--DataDirectory={directory}",
            "--PublicUrl=https://reports.example",
            .. settings,
        ];

    static async Task<string?> Sentence(params string[] arguments)
    {
        try
        {
            await using var app = Host.Build(arguments);
            await Startup.Prepare(app, CancellationToken.None);
            return null;
        }
        catch (Exception exception)
        {
            return Startup.Explain(exception);
        }
    }

    [Fact]
    public async Task Outside_development_it_does_not_start_without_a_key()
    {
        Assert.Contains("Security:AdminKey", await Sentence(Arguments("Production")), StringComparison.Ordinal);
        Assert.Contains(
            "fewer than 32",
            await Sentence(Arguments("Production", "--Security:AdminKey=short")),
            StringComparison.Ordinal
        );
        Assert.Null(await Sentence(Arguments("Production", $"--Security:AdminKey={ApiFixture.AdminKey}")));
        Assert.Null(await Sentence(Arguments("Production")));
    }

    [Fact]
    public async Task Outside_development_it_does_not_start_without_knowing_its_address_or_its_hosts()
    {
        var key = $"--Security:AdminKey={ApiFixture.AdminKey}";
        foreach (var hosts in new[] { "", "*", ";", "a.example;*" })
            Assert.Contains(
                "PublicUrl",
                await Sentence(Arguments("Production", key, "--PublicUrl=", $"--AllowedHosts={hosts}")),
                StringComparison.Ordinal
            );
        Assert.Contains(
            "PublicUrl",
            await Sentence(Arguments("Staging", key, "--PublicUrl=")),
            StringComparison.Ordinal
        );
        Assert.Null(
            await Sentence(
                Arguments("Production", key, "--PublicUrl=", "--AllowedHosts=reports.example", "--Sample:Load=false")
            )
        );
        Assert.Null(await Sentence(Arguments("Development", "--PublicUrl=", "--Sample:Load=false")));
        // Commands make no links.
        Assert.Equal(
            0,
            await Api
                .Commands.CommandLine.Create()
                .Parse(["verify", .. Arguments("Production", "--PublicUrl=")])
                .InvokeAsync()
        );
    }

    [Fact]
    public async Task In_development_a_key_is_made_kept_and_works_and_is_stored_as_a_hash_alone()
    {
        await using var app = Host.Build(Arguments("Development", "--Sample:Load=false"));
        await Startup.Prepare(app, CancellationToken.None);
        var file = Path.Combine(directory, "admin-key.txt");
        var key = (await File.ReadAllTextAsync(file)).Trim();
        Assert.StartsWith("ar_", key, StringComparison.Ordinal);
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
        await using var scope = app.Services.GetRequiredService<IServiceScopeFactory>().CreateProgramScope("Test");
        Assert.NotNull(
            await scope.ServiceProvider.GetRequiredService<Api.Security.Keys>().Find(key, CancellationToken.None)
        );
        Assert.DoesNotContain(
            key,
            System.Text.Encoding.Latin1.GetString(await ReadShared(Path.Combine(directory, "annual-reports.db"))),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task While_the_store_is_opened_requests_wait_and_only_the_sign_of_life_answers()
    {
        await using var app = Host.Build(
            Arguments("Production", $"--Security:AdminKey={ApiFixture.AdminKey}", "--Sample:Load=false")
        );
        await app.StartAsync();
        using var client = new HttpClient { BaseAddress = new(app.Urls.First()) };
        var waiting = client.GetAsync(new Uri("/api/v1/languages", UriKind.Relative));
        Assert.Equal(
            System.Net.HttpStatusCode.OK,
            (await client.GetAsync(new Uri("/health/live", UriKind.Relative))).StatusCode
        );
        Assert.False(waiting.IsCompleted);
        await Startup.Prepare(app, CancellationToken.None);
        Assert.Equal(System.Net.HttpStatusCode.OK, (await waiting).StatusCode);
    }

    [Fact]
    public async Task A_process_killed_while_it_migrated_does_not_stop_the_next_one()
    {
        await using (
            var connection = new Microsoft.Data.Sqlite.SqliteConnection(
                $"Data Source={Path.Combine(directory, "annual-reports.db")}"
            )
        )
        {
            await connection.OpenAsync();
            await using var command = connection.CreateCommand();
            command.CommandText =
                """CREATE TABLE "__EFMigrationsLock" ("Id" INTEGER PRIMARY KEY, "Timestamp" TEXT NOT NULL); """
                + """INSERT INTO "__EFMigrationsLock" VALUES (1, '2026-01-01 00:00:00.0000000+00:00')""";
            await command.ExecuteNonQueryAsync();
        }
        Assert.Null(
            await Sentence(Arguments("Production", $"--Security:AdminKey={ApiFixture.AdminKey}", "--Sample:Load=false"))
                .WaitAsync(Patience.Seconds(60))
        );
    }

    static async Task<byte[]> ReadShared(string file)
    {
        await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        var bytes = new MemoryStream();
        await stream.CopyToAsync(bytes);
        return bytes.ToArray();
    }

    [Theory]
    [InlineData("--Database:Provider=Oracle", "Sqlite or SqlServer")]
    [InlineData("--Database:Provider=SqlServer", "ConnectionStrings:Reports")]
    [InlineData("--Database:MigrateOnStart=maybe", "true or false")]
    [InlineData("--DefaultLanguage=it", "not among Languages")]
    [InlineData("--Languages:0:Tag=not a tag", "BCP 47")]
    [InlineData("--Proxies=10.0.0.0/8;proxy.example", "proxy.example")]
    [InlineData("--Proxies:0=10.0.0.0/40", "10.0.0.0/40")]
    [InlineData("--AllowedHosts=good.example;xn--", "xn--")]
    [InlineData("--AllowedHosts=:80", ":80")]
    [InlineData("--OTEL_EXPORTER_OTLP_ENDPOINT=collector:4317", "address of a collector")]
    [InlineData("--OTEL_SDK_DISABLED=perhaps", "true or false")]
    [InlineData("--Logging:Access=some", "true or false")]
    [InlineData("--Security:Oidc:Audience=reports", "Security:Oidc:Authority is missing")]
    [InlineData("--Security:Oidc:Authority=https://id.example", "Security:Oidc:Audience is missing")]
    [InlineData("--Security:Oidc:Authority=http://id.example", "https address")]
    [InlineData("--Security:Oidc:Authority=https://id.example?x=1", "https address")]
    public async Task A_wrong_configuration_is_one_sentence(string setting, string says) =>
        Assert.Contains(says, await Sentence(Arguments("Production", setting)), StringComparison.Ordinal);

    [Theory]
    [InlineData("--Security:Oidc:Roles:admin:0=groups=admins", "names no role")]
    [InlineData("--Security:Oidc:Roles:editor=groups=editors", "number them")]
    [InlineData("--Security:Oidc:Roles:editor:0=editors", "a claim's type")]
    [InlineData("--Security:Oidc:Roles:editor:0=groups=editors", "Nobody could administer")]
    [InlineData("--Security:Oidc:Roles:administrator:0=groups=admins", null)]
    public async Task Without_a_key_it_starts_if_a_claim_of_the_identity_provider_administers(string role, string? says)
    {
        var sentence = await Sentence(
            Arguments(
                "Production",
                "--Sample:Load=false",
                "--Security:Oidc:Authority=http://127.0.0.1:1",
                "--Security:Oidc:Audience=reports",
                role
            )
        );
        if (says is null)
            Assert.Null(sentence);
        else
            Assert.Contains(says, sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_sample_is_loaded_into_an_empty_store_only_and_a_backup_is_a_store()
    {
        string[] arguments = Arguments("Production", $"--Security:AdminKey={ApiFixture.AdminKey}");
        Assert.Null(await Sentence(arguments));
        Assert.Null(await Sentence(arguments));
        await using var app = Host.Build(arguments);
        await using var scope = app.Services.GetRequiredService<IServiceScopeFactory>().CreateProgramScope("Test");
        var db = scope.ServiceProvider.GetRequiredService<ReportsDb>();
        Assert.Equal(3, await db.Entries.CountAsync(e => e.Kind == "report"));
        Assert.False(
            await Startup.LoadSample(
                scope.ServiceProvider,
                () => throw new InvalidOperationException("Nothing is read for a store that is not empty."),
                CancellationToken.None
            )
        );
        Assert.Equal(0, await Api.Commands.CommandLine.Create().Parse(["verify", .. arguments]).InvokeAsync());

        var copy = Path.Combine(directory, "copy.db");
        Assert.Equal(0, await Api.Commands.CommandLine.Create().Parse(["backup", copy, .. arguments]).InvokeAsync());
        Assert.Equal(1, await Api.Commands.CommandLine.Create().Parse(["backup", copy, .. arguments]).InvokeAsync());
        Assert.Equal(
            0,
            await Api
                .Commands.CommandLine.Create()
                .Parse(["verify", .. arguments, $"--ConnectionStrings:Reports=Data Source={copy}"])
                .InvokeAsync()
        );
    }

    [Theory]
    [InlineData("refresh --shapes")]
    [InlineData("refresh --shape --dry-runs")]
    [InlineData("refresh --shape --dry-runs=true")]
    [InlineData("refresh --shape dry-run")]
    [InlineData(
        "redact --entry 0193f0a0-0000-7000-8000-000000000000 --language nl --reason x --authority y --sequences 5"
    )]
    [InlineData("live rebuild --dry-run")]
    [InlineData("verify now")]
    [InlineData("media metadata -x")]
    [InlineData("health --ulr http://localhost:1")]
    public async Task A_word_that_a_command_does_not_know_is_neither_ignored_nor_taken_for_a_setting(string words)
    {
        var said = Assert.Throws<ConfigurationException>(() =>
            OtherWords.Check(CommandLine.Create().Parse([.. words.Split(' '), .. Arguments("Production")]))
        );
        Assert.Contains("has no option", said.Message, StringComparison.Ordinal);
        // Without the word, they would work, because there is a store.
        Assert.Equal(0, await CommandLine.Create().Parse(["migrate", .. Arguments("Production")]).InvokeAsync());
        Assert.Equal(
            1,
            await CommandLine.Create().Parse([.. words.Split(' '), .. Arguments("Production")]).InvokeAsync()
        );
    }

    [Theory]
    [InlineData("refresh --shape --dry-run")]
    [InlineData(
        "verify --urls=http://localhost:1 --environment=Staging --Logging:LogLevel:Default=Debug --contentRoot=/tmp --dataDirectory=x"
    )]
    [InlineData("sample --reports 2 --Database:Provider=Sqlite")]
    public void Options_and_settings_are_known_to_commands(string words) =>
        OtherWords.Check(CommandLine.Create().Parse(words.Split(' ')));

    [Fact]
    public async Task The_command_health_tells_whether_an_instance_is_ready()
    {
        var api = await Stores.Api(Store.Sqlite);
        Assert.Equal(
            0,
            await Api
                .Commands.CommandLine.Create()
                .Parse(["health", "--url", $"{api.Address}health/ready"])
                .InvokeAsync()
        );
        Assert.Equal(
            1,
            await Api
                .Commands.CommandLine.Create()
                .Parse(["health", "--url", $"{api.Address}no-such-page"])
                .InvokeAsync()
        );
        Assert.Equal(
            1,
            await Api.Commands.CommandLine.Create().Parse(["health", "--url", "http://localhost:1"]).InvokeAsync()
        );
    }

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(directory, recursive: true);
    }
}

using System.Text.RegularExpressions;
using AnnualReports.Api;
using Microsoft.Data.SqlClient;
using Microsoft.Extensions.Configuration;
using Microsoft.SqlServer.TransactSql.ScriptDom;
using YamlDotNet.RepresentationModel;

namespace AnnualReports.Tests;

/// <summary>
/// The container files agree with the program, with each other and with the repository. No Docker engine is needed.
/// </summary>
public sealed partial class ContainerTests
{
    /// <summary>A value for every name in .env.</summary>
    internal const string FilledIn = "Aa1-filled-in-by-the-tests-and-long-enough-for-a-key";

    static string Read(params string[] path) => File.ReadAllText(Path.Combine([Checkout.Root, .. path]));

    static YamlMappingNode Compose()
    {
        using var reader = new StringReader(Read("docker-compose.yml"));
        var stream = new YamlStream();
        stream.Load(reader);
        return (YamlMappingNode)Assert.Single(stream.Documents).RootNode;
    }

    static YamlNode Service(string name) => Compose()["services"][name];

    static Dictionary<string, string> Environment(string service) =>
        ((YamlMappingNode)Service(service)["environment"]).ToDictionary(e => Text(e.Key), e => Text(e.Value));

    static string Text(YamlNode node) => ((YamlScalarNode)node).Value!;

    static IEnumerable<string> Texts(YamlNode node) => ((YamlSequenceNode)node).Select(Text);

    /// <summary>The names in .env. The example has no value for any of them.</summary>
    internal static List<string> Examples() =>
        [
            .. Lines(".env.example")
                .Select(l => Example().Match(l))
                .Select(m =>
                    m.Success
                        ? m.Groups[1].Value
                        : throw new FormatException("A line of .env.example is not NAME= with nothing behind.")
                ),
        ];

    internal static IEnumerable<string> Lines(string file) =>
        Read(file).Split('\n').Select(l => l.Trim()).Where(l => l.Length > 0 && !l.StartsWith('#'));

    [Fact]
    public void Compose_has_the_database_and_an_api_that_waits_for_it_and_may_do_little()
    {
        Assert.Equal(
            ["sql", "logins", "migrate", "api"],
            ((YamlMappingNode)Compose()["services"]).Children.Keys.Select(Text)
        );
        Assert.Contains(
            "/opt/mssql-tools18/bin/sqlcmd",
            Texts(Service("sql")["healthcheck"]["test"]).Last(),
            StringComparison.Ordinal
        );
        var volume = Assert.Single(Texts(Service("sql")["volumes"])).Split(':');
        Assert.Equal("/var/opt/mssql", volume[1]);
        var folders = Texts(Service("api")["volumes"]).Select(v => v.Split(':')).ToList();
        Assert.Equal(
            [volume[0], .. folders.Select(f => f[0])],
            ((YamlMappingNode)Compose()["volumes"]).Children.Keys.Select(Text)
        );
        Assert.Equal(
            [Environment("api")["Media__Folder"], Environment("api")["Search__Folder"]],
            folders.Select(f => f[1])
        );

        var api = Service("api");
        Assert.Equal("service_healthy", Text(Service("logins")["depends_on"]["sql"]["condition"]));
        Assert.Equal("service_completed_successfully", Text(Service("migrate")["depends_on"]["logins"]["condition"]));
        Assert.Equal("service_completed_successfully", Text(api["depends_on"]["migrate"]["condition"]));
        Assert.Equal(["migrate"], Texts(Service("migrate")["command"]));
        // The image has no shell, so the program itself is the check.
        Assert.Equal(["CMD", "dotnet", "AnnualReports.Api.dll", "health"], Texts(api["healthcheck"]["test"]));
        Assert.Equal("true", Text(api["read_only"]));
        Assert.Equal(["/tmp"], Texts(api["tmpfs"]));
        Assert.Equal(["ALL"], Texts(api["cap_drop"]));
        Assert.Equal(["no-new-privileges:true"], Texts(api["security_opt"]));
        Assert.EndsWith(":8080", Assert.Single(Texts(api["ports"])), StringComparison.Ordinal);
    }

    [Fact]
    public void No_secret_stands_in_the_files()
    {
        var secrets = Compose()
            .AllNodes.OfType<YamlMappingNode>()
            .SelectMany(m => m.Children)
            .Where(c => SecretName().IsMatch(Text(c.Key)))
            .ToList();
        Assert.Equal(
            ["MSSQL_SA_PASSWORD", "SQLCMDPASSWORD", "MigratePassword", "RunPassword", "Security__AdminKey"],
            secrets.Select(s => Text(s.Key))
        );
        Assert.All(secrets, s => Assert.Matches(OnlyAReference(), Text(s.Value)));
        foreach (var file in new[] { "docker-compose.yml", "Dockerfile", ".dockerignore" })
            Assert.DoesNotMatch(SecretInside(), Read(file));
    }

    [Theory]
    [InlineData("Server=sql;Password=literal;", true)]
    [InlineData("Server=sql;Password=\"literal\";", true)]
    [InlineData("API_KEY = literal", true)]
    [InlineData("Server=sql;Password=\"${MSSQL_SA_PASSWORD:?why}\";", false)]
    [InlineData("SQLCMDPASSWORD=\\\"$$MSSQL_SA_PASSWORD\\\" sqlcmd", false)]
    public void A_secret_inside_a_text_would_be_found(string text, bool found) =>
        Assert.Equal(found, SecretInside().IsMatch(text));

    [Fact]
    public void What_compose_asks_for_stands_in_the_example_without_a_value_and_the_filled_one_stays_here()
    {
        var text = Read("docker-compose.yml");
        var names = Reference()
            .Matches(text)
            .Select(m => m.Groups[1].Value)
            .Distinct()
            .Order(StringComparer.Ordinal)
            .ToList();
        Assert.NotEmpty(names);
        Assert.Equal(names, Examples().Order(StringComparer.Ordinal));
        Assert.DoesNotContain(
            '$',
            Reference().Replace(text, "").Replace("$$MSSQL_SA_PASSWORD", "", StringComparison.Ordinal)
        );
        Assert.Contains(".env", Lines(".gitignore"));
        Assert.False(ImageTests.Sent(".env"));
    }

    [Fact]
    public void Every_setting_of_the_api_is_one_that_the_program_reads()
    {
        var keys = Read("README.md")
            .Split('\n')
            .Where(l => l.StartsWith("| `", StringComparison.Ordinal))
            .SelectMany(l => Quoted().Matches(l.Split('|')[1]))
            .Select(m => m.Groups[1].Value)
            .ToHashSet(StringComparer.Ordinal);
        Assert.Contains("Database:Provider", keys);
        Assert.All(
            Environment("api").Keys,
            name => Assert.Contains(Index().Replace(name.Replace("__", ":", StringComparison.Ordinal), ":n"), keys)
        );
    }

    [Fact]
    public void The_program_takes_the_settings_of_the_api()
    {
        var settings = Environment("api")
            .ToDictionary(
                e => e.Key.Replace("__", ":", StringComparison.Ordinal),
                e => (string?)Reference().Replace(e.Value, FilledIn)
            );
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings).Build();
        var store = Settings.Store(configuration, Checkout.Root);
        Assert.False(store.IsSqlite);
        Assert.False(store.MigrateOnStart);
        Assert.True(Settings.LoadsSample(configuration, false));
        Assert.Equal(Texts(Service("api")["tmpfs"]).First(), settings["DataDirectory"]);
        Assert.Equal(FilledIn, Settings.AdminKey(configuration));
        var connection = new SqlConnectionStringBuilder(store.ConnectionString);
        Assert.Equal("sql", connection.DataSource);
        Assert.Equal(FilledIn, connection.Password);
        Assert.Equal("AnnualReports", connection.InitialCatalog);
        Assert.Equal(SqlConnectionEncryptOption.Mandatory, connection.Encrypt);
    }

    [Fact]
    public void Neither_the_api_nor_migrating_logs_in_as_the_servers_administrator()
    {
        string Login(string service) =>
            new SqlConnectionStringBuilder(
                Reference().Replace(Environment(service)["ConnectionStrings__Reports"], FilledIn)
            ).UserID;
        foreach (var (service, script) in new[] { ("migrate", "2-migrating.sql"), ("api", "3-running.sql") })
        {
            Assert.Contains(
                $"CREATE LOGIN [{Login(service)}]",
                Read("docs", "operations", script),
                StringComparison.Ordinal
            );
            Assert.Contains($"/scripts/{script}", Texts(Service("logins")["command"]));
        }
        Assert.NotEqual(Login("migrate"), Login("api"));
        // The names in the scripts are environment variables of sqlcmd.
        var named = Directory
            .GetFiles(Path.Combine(Checkout.Root, "docs", "operations"), "*.sql")
            .SelectMany(f => ScriptVariable().Matches(File.ReadAllText(f)))
            .Select(m => m.Groups[1].Value)
            .Distinct();
        Assert.Empty(named.Except(Environment("logins").Keys));
    }

    [Theory]
    [InlineData("1-database.sql", "")]
    [InlineData("2-migrating.sql", "ALTER, CREATE TABLE, DELETE, INSERT, REFERENCES, SELECT, UPDATE")]
    [InlineData("3-running.sql", "DELETE, INSERT, SELECT, UPDATE")]
    public void Scripts_of_administrators_are_sound_and_grant_no_more_than_is_said(string script, string granted)
    {
        using var reader = new StringReader(Read("docs", "operations", script));
        var parsed = (TSqlScript)new TSql160Parser(initialQuotedIdentifiers: true).Parse(reader, out var errors);
        Assert.Empty(errors.Select(e => e.Message));
        var statements = parsed.Batches.SelectMany(b => b.Statements).ToList();
        var permissions = statements
            .OfType<GrantStatement>()
            .SelectMany(g => g.Permissions)
            .Select(p => string.Join(' ', p.Identifiers.Select(i => i.Value)));
        Assert.Equal(granted, string.Join(", ", permissions.Order(StringComparer.Ordinal)));
        Assert.All(
            statements.OfType<GrantStatement>().Where(g => g.SecurityTargetObject is not null),
            g => Assert.Equal(SecurityObjectKind.Schema, g.SecurityTargetObject.ObjectKind)
        );
        // No role gives more rights than the listed ones.
        Assert.DoesNotContain("ROLE", Read("docs", "operations", script), StringComparison.Ordinal);
    }

    [GeneratedRegex(@"\$\((\w+)\)")]
    private static partial Regex ScriptVariable();

    [GeneratedRegex("^([A-Z_]+)=$", RegexOptions.CultureInvariant)]
    private static partial Regex Example();

    [GeneratedRegex("PASSWORD|PWD|KEY|SECRET|TOKEN", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex SecretName();

    [GeneratedRegex(
        @"(PASSWORD|PWD|KEY|SECRET|TOKEN)\s*=(?!\s*\\?""?\$)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex SecretInside();

    [GeneratedRegex(@"\$\{([A-Z_]+):\?[^}]+\}", RegexOptions.CultureInvariant)]
    private static partial Regex Reference();

    [GeneratedRegex(@"^\$\{[A-Z_]+:\?[^}]+\}$", RegexOptions.CultureInvariant)]
    private static partial Regex OnlyAReference();

    [GeneratedRegex("`([^`]+)`", RegexOptions.CultureInvariant)]
    private static partial Regex Quoted();

    [GeneratedRegex(@":\d+", RegexOptions.CultureInvariant)]
    private static partial Regex Index();
}

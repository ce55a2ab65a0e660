using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using AnnualReports.Api.Content;
using AnnualReports.Api.Delivery;
using AnnualReports.Api.Health;
using AnnualReports.Api.Highlights;
using AnnualReports.Api.Media;
using AnnualReports.Api.Media.Isolated;
using AnnualReports.Api.OpenApi;
using AnnualReports.Api.Storage;
using AnnualReports.Api.Storage.Reads;
using Microsoft.Data.Sqlite;

namespace AnnualReports.Api;

/// <summary>A configuration that the program can't run with: one sentence that says what to change.</summary>
sealed class ConfigurationException(string message) : Exception(message);

/// <summary>What the configuration sets, read once at start and checked; <c>docs/operations.md</c> lists the keys.</summary>
static partial class Settings
{
    /// <summary>The languages shipped, unless <c>Languages</c> names others.</summary>
    static readonly Language[] Shipped =
    [
        new("nl", "Nederlands", true, []),
        new("fr", "Français", true, []),
        new("de", "Deutsch", false, ["fr", "nl"]),
        new("en", "English", false, ["nl", "fr"]),
    ];

    public static StoreOptions Store(IConfiguration configuration, string root)
    {
        var options = new StoreOptions { DataDirectory = Path.GetFullPath(configuration["DataDirectory"] ?? "data", root) };
        options.Provider = configuration["Database:Provider"] ?? StoreOptions.Sqlite;
        if (options.Provider is not (StoreOptions.Sqlite or StoreOptions.SqlServer))
            throw new ConfigurationException($"Database:Provider is '{options.Provider}', but has to be {StoreOptions.Sqlite} or {StoreOptions.SqlServer}.");
        if (File.Exists(options.DataDirectory))
            throw new ConfigurationException($"DataDirectory is '{options.DataDirectory}', which is a file; name a folder.");
        options.MigrateOnStart = Flag(configuration, "Database:MigrateOnStart", false);
        options.BulkCopy = Flag(configuration, "Database:BulkCopy", true);
        options.MaxBatchSize = Rows(configuration, "Database:MaxBatchSize");
        options.LogWait = TimeSpan.FromSeconds(Seconds(configuration, "Database:LogWait", (int)options.LogWait.TotalSeconds));
        options.ConnectionString = configuration.GetConnectionString("Reports") ?? "";
        if (options.IsSqlite)
            options.ConnectionString = SqliteConnection(options, root);
        else if (options.ConnectionString.Length == 0)
            throw new ConfigurationException("Database:Provider is SqlServer, so ConnectionStrings:Reports has to name the server and the database.");
        return options;
    }

    static string SqliteConnection(StoreOptions options, string root)
    {
        try
        {
            var connection = new SqliteConnectionStringBuilder(options.ConnectionString);
            connection.DataSource = connection.DataSource.Length == 0 ? Path.Combine(options.DataDirectory, "annual-reports.db") : Path.GetFullPath(connection.DataSource, root);
            if (Directory.Exists(connection.DataSource))
                throw new ConfigurationException($"The SQLite store should be the file '{connection.DataSource}', but that is a folder.");
            // Only migrating makes the file: a connection that did would put an empty one in the place of one that was deleted.
            if (connection.Mode == SqliteOpenMode.ReadWriteCreate)
                connection.Mode = SqliteOpenMode.ReadWrite;
            return connection.ToString();
        }
        catch (ArgumentException)
        {
            throw new ConfigurationException("ConnectionStrings:Reports is no SQLite connection string; write Data Source=path/to/file.db, or set Database:Provider to SqlServer.");
        }
    }

    /// <summary>Whether an empty store gets the sample reports.</summary>
    public static bool LoadsSample(IConfiguration configuration, bool standard) => Flag(configuration, "Sample:Load", standard);

    public static PublishingRules Publishing(IConfiguration configuration) => new(Flag(configuration, "Publishing:RequireSecondPerson", false));

    public static FreshnessOptions Freshness(IConfiguration configuration) => new(
        Seconds(configuration, "Delivery:MaxAge", 0), Seconds(configuration, "Delivery:SharedMaxAge", 0),
        Seconds(configuration, "Delivery:StaleWhileRevalidate", 0), Seconds(configuration, "Delivery:StaleIfError", 0));

    /// <summary>How answers are kept in memory.</summary>
    public static CacheOptions Cache(IConfiguration configuration) => new(Bytes(configuration, "Delivery:CacheBytes", 64 << 20), TimeSpan.FromSeconds(Seconds(configuration, "Delivery:WithoutStore", 60)));

    /// <summary>What files are taken, and where they lie: beside the SQLite store, unless a folder is named.</summary>
    public static MediaOptions Media(IConfiguration configuration, string root) => new(
        Path.GetFullPath(configuration["Media:Folder"] is { Length: > 0 } folder ? folder : Path.Combine(configuration["DataDirectory"] ?? "data", "media"), root),
        Bytes(configuration, "Media:ImageBytes", 20_000_000), Bytes(configuration, "Media:PdfBytes", 200_000_000), Bytes(configuration, "Media:DataBytes", 50_000_000),
        Bytes(configuration, "Media:Pixels", 100_000_000), Flag(configuration, "Media:KeepMetadata", false),
        Budget(configuration),
        Sizes(configuration));

    static Budget Budget(IConfiguration configuration)
    {
        var (bytes, seconds) = (Bytes(configuration, "Media:InspectionBytes", 768 << 20), Seconds(configuration, "Media:InspectionSeconds", 20));
        if (bytes < Limits.InspectionBytes)
            throw new ConfigurationException($"Media:InspectionBytes is {bytes}, but reading a file takes at least {Limits.InspectionBytes}.");
        return seconds > 0
            ? new(bytes, TimeSpan.FromSeconds(seconds))
            : throw new ConfigurationException("Media:InspectionSeconds is 0, but reading a file takes time: at least 1.");
    }

    /// <summary>What the checks of <c>/health/ready</c> go by: the folders are those that the program writes to.</summary>
    public static HealthOptions Health(IConfiguration configuration, string root)
    {
        var (store, media) = (Store(configuration, root), Media(configuration, root).Folder);
        return new(Bytes(configuration, "Health:FreeBytes", 100_000_000), store.IsSqlite ? [Path.GetDirectoryName(SqliteReportsDb.FilePath(store.ConnectionString))!, media] : [media]);
    }

    static ImmutableArray<int> Sizes(IConfiguration configuration)
    {
        string[] texts = [.. configuration.GetSection("Media:Sizes").GetChildren().Select(c => c.Value).OfType<string>()];
        int[] sizes = [.. texts.Select(t => int.TryParse(t, NumberStyles.None, CultureInfo.InvariantCulture, out var size) && size is > 0 and <= Limits.PictureSide ? size
            : throw new ConfigurationException($"Media:Sizes has '{t}', but takes whole numbers of pixels, from 1 to {Limits.PictureSide}."))];
        return sizes.Length == 0 ? [320, 640, 960, 1280, 1920] : [.. sizes.Distinct().Order()];
    }

    /// <summary>What Swagger UI says of this installation: its environment's name, in the colour that is set, else green for development, red for production, amber for the rest.</summary>
    public static Banner Banner(IConfiguration configuration, string environment) => new(
        configuration["Swagger:Environment"] is { Length: > 0 } name ? name : environment,
        configuration["Swagger:Colour"] switch
        {
            null or "" => environment switch { "Development" => "#1d6f42", "Production" => "#9b1c1c", _ => "#f2b134" },
            var colour when Colour().IsMatch(colour) => colour,
            var colour => throw new ConfigurationException($"Swagger:Colour is '{colour}', but has to be a colour as #1d6f42."),
        });

    [GeneratedRegex("^#[0-9a-fA-F]{6}$", RegexOptions.CultureInvariant)]
    private static partial Regex Colour();

    static long Bytes(IConfiguration configuration, string key, long standard) => configuration[key] switch
    {
        null or "" => standard,
        var text when long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var bytes) && bytes <= Limits.CacheBytes => bytes,
        var text => throw new ConfigurationException($"{key} is '{text}', but has to be a whole number of bytes, from 0 to {Limits.CacheBytes}."),
    };

    static int Seconds(IConfiguration configuration, string key, int standard) => configuration[key] switch
    {
        null or "" => standard,
        var text when int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) && seconds <= Limits.Seconds => seconds,
        var text => throw new ConfigurationException($"{key} is '{text}', but has to be a whole number of seconds, from 0 to {Limits.Seconds}."),
    };

    static int? Rows(IConfiguration configuration, string key) => configuration[key] switch
    {
        null or "" => null,
        var text when int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var rows) && rows is > 0 and <= Limits.BatchRows => rows,
        var text => throw new ConfigurationException($"{key} is '{text}', but has to be a whole number of rows, from 1 to {Limits.BatchRows}."),
    };

    static bool Flag(IConfiguration configuration, string key, bool standard) => configuration[key] switch
    {
        null or "" => standard,
        var text when bool.TryParse(text, out var flag) => flag,
        var text => throw new ConfigurationException($"{key} is '{text}', but has to be true or false."),
    };

    public static Languages Languages(IConfiguration configuration)
    {
        var sections = configuration.GetSection("Languages").GetChildren().ToList();
        var languages = sections.Count == 0 ? Shipped : [.. sections.Select(Language)];
        var standard = configuration["DefaultLanguage"] ?? languages[0].Tag;
        var tags = languages.Select(l => l.Tag).ToHashSet(StringComparer.OrdinalIgnoreCase);
        if (tags.Count != languages.Length)
            throw new ConfigurationException("Languages names a tag twice.");
        if (languages.Select(l => l.Tag).FirstOrDefault(t => !Tag().IsMatch(t) || t.Length > Limits.LanguageTag) is { } malformed)
            throw new ConfigurationException($"Languages has the tag '{malformed}', which is no BCP 47 language tag, as nl or zh-Hant.");
        if (languages.SelectMany(l => l.Fallback.Select(f => (l.Tag, f))).FirstOrDefault(p => languages.All(l => l.Tag != p.f)) is { Tag: not null } unknown)
            throw new ConfigurationException($"Languages: '{unknown.Tag}' falls back to '{unknown.f}', which is not among them.");
        return languages.Any(l => l.Tag == standard) ? new(standard, languages) : throw new ConfigurationException($"DefaultLanguage is '{standard}', which is not among Languages.");
    }

    /// <summary>Whether these are the languages shipped: those that the documents the program was built with name.</summary>
    public static bool AreShipped(Languages languages) => languages.Tags.SequenceEqual(Shipped.Select(l => l.Tag));

    static Language Language(IConfigurationSection section) => new(
        section["Tag"] ?? throw new ConfigurationException($"{section.Path} needs a Tag."),
        section["Name"] ?? section["Tag"]!,
        Flag(section, "Official", false),
        [.. section.GetSection("Fallback").GetChildren().Select(f => f.Value).OfType<string>()]);

    public static Countries Countries(IConfiguration configuration)
    {
        var codes = configuration.GetSection("Content:AdditionalCountries").GetChildren().Select(c => c.Value).OfType<string>().ToImmutableArray();
        return new(codes.IsEmpty ? ["XK"] : codes);
    }

    /// <summary>The first administrator's key, if the configuration sets one.</summary>
    public static string? AdminKey(IConfiguration configuration) => configuration["Security:AdminKey"] switch
    {
        null or "" => null,
        { Length: < Limits.AdminKey } => throw new ConfigurationException($"Security:AdminKey has fewer than {Limits.AdminKey} characters; make one with: openssl rand -base64 32"),
        var key => key,
    };

    [GeneratedRegex("^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$", RegexOptions.CultureInvariant)]
    private static partial Regex Tag();
}

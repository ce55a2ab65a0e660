using AnnualReports.Api.Content;
using AnnualReports.Api.Security;
using AnnualReports.Api.Storage.Database;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace AnnualReports.Api;

/// <summary>The first administrator's key, and the greeting that names it.</summary>
static partial class Startup
{
    const string KeyFile = "admin-key.txt";

    /// <summary>
    /// Makes sure that somebody can administer: with a configured key, in development with one in a file, or with a key
    /// or a sign-in that the store or the configuration knows.
    /// </summary>
    /// <exception cref="ConfigurationException">Nobody can.</exception>
    static async Task SetKey(
        WebApplication app,
        Keys keys,
        Administrators administrators,
        StoreOptions options,
        CancellationToken ct
    )
    {
        if (Settings.AdminKey(app.Configuration) is { } configured)
            await keys.Configure(configured, ct);
        else if (app.Environment.IsDevelopment())
            await keys.Configure(await DevelopmentKey(options, ct), ct);
        else if (!await administrators.AnyLeft(ct))
            throw new ConfigurationException(
                $"Nobody could administer: set Security:AdminKey to at least {Limits.AdminKey} random characters (openssl rand -base64 32), "
                    + "or Security:Oidc:Roles:administrator:0 to a claim of your identity provider, such as groups=report-admins."
            );
    }

    static async Task<string> DevelopmentKey(StoreOptions options, CancellationToken ct)
    {
        var path = Path.Combine(options.DataDirectory, KeyFile);
        if (File.Exists(path))
            return (await File.ReadAllTextAsync(path, ct)).Trim();
        OwnerOnly.CreateFolder(options.DataDirectory);
        var key = Keys.NewKey();
        await using var writer = new StreamWriter(OwnerOnly.Create(path));
        await writer.WriteLineAsync(key.AsMemory(), ct);
        return key;
    }

    /// <summary>Tells whoever started the program by hand where it is and how to use it.</summary>
    public static void Greet(WebApplication app)
    {
        var options = app.Services.GetRequiredService<StoreOptions>();
        var languages = app.Services.GetRequiredService<Languages>();
        var address =
            app.Services.GetRequiredService<IServer>()
                .Features.Get<IServerAddressesFeature>()
                ?.Addresses.FirstOrDefault()
            ?? "";
        var store = options.IsSqlite ? $"SQLite, {SqliteReportsDb.FilePath(options.ConnectionString)}" : "SQL Server";
        var keyFile = Path.Combine(options.DataDirectory, KeyFile);
        var key =
            Settings.AdminKey(app.Configuration) is not null ? "set by Security:AdminKey"
            : app.Environment.IsDevelopment() && File.Exists(keyFile)
                ? $"{File.ReadAllText(keyFile).Trim()}  (kept in {keyFile})"
            : Settings.SignIn(app.Configuration) is { } signIn ? $"those in the store; people sign in at {signIn.Authority}"
            : "those in the store";
        Console.WriteLine(
            $"""

            AnnualReports is ready.
              read      {address}/api/v1/reports/latest
              manage    {address}/swagger
              describe  {address}/openapi/v1.json
              store     {store}
              languages {string.Join(", ", languages.Tags)} (default {languages.Default})
              key       {key}
            Ctrl+C stops it.

            """
        );
    }
}

using System.Security.Cryptography;
using System.Text.Json;

namespace AnnualReports.Tests.Pages;

/// <summary>
/// The scripts that partner sites load: the checked-in files are what the sources make, they are small, and a published
/// version never changes.
/// </summary>
public sealed class ScriptTests
{
    static readonly string Folder = Path.Combine(
        Checkout.Root,
        "src",
        "AnnualReports.Api",
        "Pages",
        "Embeds",
        "Scripts"
    );

    static string Version =>
        JsonElement
            .Parse(File.ReadAllBytes(Path.Combine(Checkout.Root, "clients", "embed", "package.json")))
            .GetProperty("version")
            .GetString()!;

    [Fact]
    public async Task What_is_checked_in_is_what_the_sources_make()
    {
        var npm = Npm.In("clients", "embed");
        await npm.Run("check");
        var made = Directory.CreateTempSubdirectory("annual-reports-embed-").FullName;
        await npm.Run("build", ("OUT", made));
        foreach (var name in new[] { $"annual-report-{Version}.js", "builder.js" })
            Assert.True(
                (await File.ReadAllTextAsync(Path.Combine(made, name)))
                    == await File.ReadAllTextAsync(Path.Combine(Folder, name)),
                $"{name} is not what clients/embed makes. Raise the version in its package.json unless it was never published, and run npm run build there."
            );
        Directory.Delete(made, recursive: true);
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    public async Task It_takes_less_than_12_KB_compressed(string coding)
    {
        var script = await (await Stores.Api(Store.Sqlite)).Page(
            "/embed/v1/annual-report.js",
            ("Accept-Encoding", coding)
        );
        Assert.Equal(coding, script.Field("Content-Encoding"));
        Assert.InRange(script.Said.Content.Headers.ContentLength!.Value, 1_000, 12 * 1024);
    }

    [Fact]
    public async Task A_version_is_kept_for_good_and_is_what_its_published_hash_says()
    {
        var api = await Stores.Api(Store.Sqlite);
        var docs = await File.ReadAllTextAsync(Path.Combine(Checkout.Root, "docs", "embedding.md"));
        var builder = (await api.Page("/embed?lang=en")).Text;
        foreach (var file in Directory.GetFiles(Folder, "annual-report-*.js"))
        {
            var version = Path.GetFileNameWithoutExtension(file)["annual-report-".Length..];
            var script = await api.Page($"/embed/{version}/annual-report.js");
            Assert.Equal(200, script.Status);
            Assert.Equal("public, max-age=31536000, immutable", script.Field("Cache-Control"));
            var hash =
                $"sha384-{Convert.ToBase64String(SHA384.HashData(System.Text.Encoding.UTF8.GetBytes(script.Text)))}";
            Assert.True(
                docs.Contains(hash, StringComparison.Ordinal),
                $"docs/embedding.md does not publish {hash} for version {version}."
            );
            if (version == Version)
                Assert.Contains(
                    System.Net.WebUtility.HtmlEncode(hash).Replace("+", "&#x2B;", StringComparison.Ordinal),
                    builder,
                    StringComparison.Ordinal
                );
        }
    }

    [Fact]
    public async Task Version_1_follows_fixes_and_is_for_every_site()
    {
        var api = await Stores.Api(Store.Sqlite);
        var (follows, fixedOne) = (
            await api.Page("/embed/v1/annual-report.js", ("Origin", "https://partner.example")),
            await api.Page($"/embed/{Version}/annual-report.js")
        );
        Assert.Equal(fixedOne.Text, follows.Text);
        Assert.Equal("public, max-age=3600", follows.Field("Cache-Control"));
        Assert.Equal("text/javascript; charset=utf-8", follows.Field("Content-Type"));
        Assert.Equal("*", follows.Field("Access-Control-Allow-Origin"));
        Assert.Equal("cross-origin", follows.Field("Cross-Origin-Resource-Policy"));
        Assert.Equal(
            304,
            (await api.Page("/embed/v1/annual-report.js", ("If-None-Match", follows.Field("ETag")!))).Status
        );
        Assert.Equal(404, (await api.Page("/embed/9.9.9/annual-report.js")).Status);
    }
}

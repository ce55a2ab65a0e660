namespace AnnualReports.Tests.Clients;

/// <summary>
/// The typed client in a site built with Next, whose bundler follows no symbolic links. The packed client is installed,
/// as the guide says.
/// </summary>
[Collection(nameof(TypeScriptTests))]
public sealed class NextTests
{
    [Fact]
    public async Task The_packed_client_works_in_a_build_with_Turbopack_and_its_answers_have_their_tags()
    {
        Npm.In("clients", "typescript");
        var site = Npm.In("tests", "next");
        var api = await Stores.Api(Store.Sqlite, "next", "--Sample:Load=true");
        await site.Run("pack");
        var said = await site.Run(
            "build",
            ("ANNUALREPORTS_URL", api.Address.GetLeftPart(UriPartial.Authority)),
            ("NEXT_TELEMETRY_DISABLED", "1")
        );
        Assert.Contains("Turbopack", said, StringComparison.Ordinal);

        var made = Path.Combine(Checkout.Root, "tests", "next", ".next", "server", "app");
        var page = await File.ReadAllTextAsync(Path.Combine(made, "index.html"));
        Assert.Contains("<h1>Rapport annuel 2024</h1>", page, StringComparison.Ordinal);
        // A section below another one, and every highlight.
        Assert.Matches("<li lang=\"fr\">[^<]+<ul><li lang=\"fr\">[^<]+", page);
        foreach (var card in (await api.Public.Get("/reports/2024/highlights?lang=fr&limit=100")).Items)
            Assert.Contains($">{card.GetProperty("title").GetString()}</li>", page, StringComparison.Ordinal);
        Assert.Matches("<p>[1-9][0-9]*<!-- --> thèmes</p>", page);
        Assert.Contains(
            "report-2024",
            await File.ReadAllTextAsync(Path.Combine(made, "index.meta")),
            StringComparison.Ordinal
        );
    }
}

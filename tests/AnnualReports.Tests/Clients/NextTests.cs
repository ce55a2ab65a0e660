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
        await A_publication_shows_at_once(api, site);
    }

    /// <summary>
    /// A webhook revalidates what the site read, by the route that the guide for frontend teams shows.
    /// </summary>
    static async Task A_publication_shows_at_once(ApiFixture api, Npm site)
    {
        var route = await File.ReadAllTextAsync(
            Path.Combine(Checkout.Root, "tests", "next", "app", "hooks", "reports", "route.ts")
        );
        var guide = await File.ReadAllTextAsync(Path.Combine(Checkout.Root, "docs", "frontend.md"));
        Assert.Contains($"```ts\n{route}```", guide.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        var port = Webhooks.ChaosTests.FreePort();
        await using var hook = await Webhooks.Hook.To(api, $"http://127.0.0.1:{port}/hooks/reports", "2024");
        var (running, _) = await site.Begin(
            "serve.mjs",
            ("PORT", $"{port}"),
            ("REPORTS_WEBHOOK_SECRET", hook.Secret),
            ("ANNUALREPORTS_URL", api.Address.GetLeftPart(UriPartial.Authority)),
            ("NEXT_TELEMETRY_DISABLED", "1")
        );
        using var reader = new HttpClient { BaseAddress = new($"http://127.0.0.1:{port}") };
        using (running)
        {
            await Patience.Until(
                async () =>
                {
                    try
                    {
                        using var answer = await reader.GetAsync(new Uri("/", UriKind.Relative));
                        return answer.IsSuccessStatusCode;
                    }
                    catch (HttpRequestException)
                    {
                        return false;
                    }
                },
                "The site does not answer."
            );
            Assert.Contains(
                "Rapport annuel 2024",
                await reader.GetStringAsync(new Uri("/", UriKind.Relative)),
                StringComparison.Ordinal
            );
            var card = (await api.Admin.Get("/manage/highlights?report=2024")).Items[0];
            var manage = $"/manage/highlights/{card.GetProperty("id")}";
            var saved = await api.Admin.Patch(
                manage,
                new { translations = new { fr = new { title = "Un titre tout neuf" } } },
                ("If-Match", $"\"{card.GetProperty("revision")}\"")
            );
            Assert.Equal(200, saved.Status);
            var request = new Contracts.PublishRequest { Languages = ["fr"] };
            Assert.Equal(200, (await api.Admin.Post($"{manage}/publish", request, ("If-Match", saved.ETag))).Status);
            await Patience.Until(
                async () =>
                    (await reader.GetStringAsync(new Uri("/", UriKind.Relative))).Contains(
                        "Un titre tout neuf",
                        StringComparison.Ordinal
                    ),
                "The site still shows the old title."
            );
            running.StandardInput.Close();
            await running.WaitForExitAsync();
        }
    }
}

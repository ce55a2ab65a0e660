using System.Globalization;
using System.Net;

namespace AnnualReports.Benchmarks.Routes;

/// <summary>
/// Every public route, with the requests that the store answers in different ways: filters, orders, pages, the past,
/// editions, other formats, and content that does not exist.
/// </summary>
static class PublicRoutes
{
    const string Api = "/api/v1";

    static readonly string[] Segments =
    [
        "highlights",
        "sections",
        "priorities",
        "partners",
        "figures",
        "announcements",
    ];

    public static IReadOnlyList<PublicRoute> Of(Found found) =>
        [
            .. All(found)
                .Select(r =>
                    r with
                    {
                        IsOfNow =
                            OfNow.Any(name => r.Name.StartsWith(name, StringComparison.Ordinal))
                            && !r.Name.Contains("asOf", StringComparison.Ordinal),
                    }
                ),
        ];

    /// <summary>Routes whose names begin with this show highlights as they are now.</summary>
    static readonly string[] OfNow = ["highlights", "bundle", "feed: highlights", "embed: list", "page: report"];

    static IEnumerable<PublicRoute> All(Found found) =>
        [
            .. Reports(found),
            .. Entries(found),
            .. Lists(found),
            .. InThePast(found),
            .. InEditions(found),
            .. OverTheYears(found),
            .. Proof(found),
            .. Pages(found),
            .. Media(found),
            .. Previews(found),
            .. OfTheProgram(),
        ];

    static IEnumerable<PublicRoute> Reports(Found found)
    {
        var report = $"{Api}/reports/{found.Report}";
        yield return new("languages", $"{Api}/languages");
        yield return new("reports", $"{Api}/reports?lang=nl&limit=2");
        yield return new("report", $"{report}?lang=nl");
        yield return new("report, latest", $"{Api}/reports/latest?lang=nl");
        yield return new("report, fallback", $"{report}?lang=de");
        yield return new("report, JSON-LD", $"{report}.jsonld?lang=nl");
        yield return new("report, unknown", $"{Api}/reports/none-such?lang=nl") { Status = HttpStatusCode.NotFound };
        yield return new("bundle", $"{report}/bundle?lang=nl");
        yield return new("history", $"{report}/history?lang=nl");
        yield return new("history, count", $"{report}/history?lang=nl&count=true");
        yield return new("compare", $"{report}/compare/{found.Other}?lang=nl");
        yield return new("downloads", $"{report}/downloads?lang=nl");
        yield return new("download", $"{report}/download?lang=nl") { Status = HttpStatusCode.SeeOther };
        yield return new("editions", $"{report}/editions?lang=nl");
    }

    static IEnumerable<PublicRoute> Entries(Found found)
    {
        foreach (var (segment, slug) in found.Slugs)
            yield return new(
                $"{segment}: one",
                segment == "themes"
                    ? $"{Api}/themes/{slug}?lang=nl"
                    : $"{Api}/reports/{found.Report}/{segment}/{slug}?lang=nl"
            );
        var highlight = $"{Api}/reports/{found.Report}/highlights/{found.Slugs["highlights"]}";
        yield return new("highlights: one, no fallback", $"{highlight}?lang=nl&fallback=none");
        yield return new("highlights: one, include", $"{highlight}?lang=nl&include=theme");
        yield return new("highlights: one, JSON-LD", $"{highlight}.jsonld?lang=nl");
        yield return new("highlights: one, unknown", $"{Api}/reports/{found.Report}/highlights/none-such?lang=nl")
        {
            Status = HttpStatusCode.NotFound,
        };
    }

    static IEnumerable<PublicRoute> Lists(Found found)
    {
        var report = $"{Api}/reports/{found.Report}";
        foreach (var segment in Segments)
            yield return new($"{segment}: list", $"{report}/{segment}?lang=nl");
        yield return new("themes: list", $"{Api}/themes?lang=nl&limit=5");
        yield return new("sections: tree", $"{report}/sections?lang=nl&shape=tree");
        foreach (
            var (name, query) in new[]
            {
                ("theme", $"theme={found.Slugs["themes"]}"),
                ("country", "country=BE"),
                ("dates", "from=2024-03-01&to=2024-06-30"),
                ("sort=-date", "sort=-date"),
                ("sort=slug", "sort=slug"),
                ("count", "count=true"),
                ("fields", "fields=title"),
                ("include", "include=theme"),
            }
        )
        {
            yield return new($"highlights: list, {name}", $"{report}/highlights?lang=nl&limit=5&{query}");
            if (name != "count")
                yield return new($"highlights of all: list, {name}", $"{Api}/highlights?lang=nl&limit=5&{query}");
        }
        yield return new("highlights of all: list", $"{Api}/highlights?lang=nl&limit=5");
        yield return new(
            "highlights of all: list, report",
            $"{Api}/highlights?lang=nl&limit=5&report={found.Report},{found.Other}"
        );
        yield return new("announcements of all: list", $"{Api}/announcements?lang=nl&limit=5");
        foreach (var (list, next) in found.Next)
            yield return new(
                $"{list[(Api.Length + 1)..list.IndexOf('?', StringComparison.Ordinal)]}: second page",
                next
            );
        yield return new("figures: table", $"{report}/figures.csv?lang=nl");
    }

    /// <summary>The day of an instant, in the time zone of the sample reports.</summary>
    static string DayOf(string instant) =>
        TimeZoneInfo
            .ConvertTime(
                DateTimeOffset.Parse(instant, CultureInfo.InvariantCulture),
                TimeZoneInfo.FindSystemTimeZoneById("Europe/Brussels")
            )
            .ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    static IEnumerable<PublicRoute> InThePast(Found found)
    {
        if (found.Past is not { } past)
            yield break;
        var report = $"{Api}/reports/{found.Report}";
        yield return new("report, asOf", $"{report}?lang=nl&asOf={past}");
        yield return new("report, asOf a day", $"{report}?lang=nl&asOf={DayOf(past)}");
        yield return new("report, latest, asOf a day", $"{Api}/reports/latest?lang=nl&asOf={DayOf(past)}");
        yield return new("report, asOf before", $"{report}?lang=nl&asOf=2001-01-01")
        {
            Status = HttpStatusCode.NotFound,
        };
        yield return new("report, latest, asOf before", $"{Api}/reports/latest?lang=nl&asOf=2001-01-01")
        {
            Status = HttpStatusCode.NotFound,
        };
        yield return new(
            "highlights: one, asOf",
            $"{report}/highlights/{found.Slugs["highlights"]}?lang=nl&asOf={past}"
        );
        yield return new(
            "highlights: one, include, asOf",
            $"{report}/highlights/{found.Slugs["highlights"]}?lang=nl&include=theme&asOf={past}"
        );
        foreach (var segment in Segments)
            yield return new($"{segment}: list, asOf", $"{report}/{segment}?lang=nl&asOf={past}");
        yield return new(
            "highlights: list, theme, asOf",
            $"{report}/highlights?lang=nl&theme={found.Slugs["themes"]}&asOf={past}"
        );
        yield return new("sections: tree, asOf", $"{report}/sections?lang=nl&shape=tree&asOf={past}");
        yield return new("history, asOf", $"{report}/history?lang=nl&asOf={past}");
        yield return new("compare, asOf", $"{report}/compare/{found.Other}?lang=nl&asOf={past}");
        yield return new("downloads, asOf", $"{report}/downloads?lang=nl&asOf={past}");
        yield return new("bundle, asOf", $"{report}/bundle?lang=nl&asOf={past}");
    }

    static IEnumerable<PublicRoute> InEditions(Found found)
    {
        if (found.Edition == 0)
            yield break;
        var edition = $"{Api}/reports/{found.Report}/editions/{found.Edition}";
        yield return new("edition: manifest", $"{edition}?lang=nl");
        yield return new("edition: report", $"{edition}/report?lang=nl");
        yield return new("edition: highlights: one", $"{edition}/highlights/{found.Slugs["highlights"]}?lang=nl");
        foreach (var segment in Segments)
            yield return new($"edition: {segment}: list", $"{edition}/{segment}?lang=nl");
        yield return new("edition: sections: tree", $"{edition}/sections?lang=nl&shape=tree");
        yield return new("edition: bundle", $"{edition}/bundle?lang=nl");
        yield return new("edition, unknown", $"{Api}/reports/{found.Report}/editions/99999?lang=nl")
        {
            Status = HttpStatusCode.NotFound,
        };
    }

    static IEnumerable<PublicRoute> OverTheYears(Found found)
    {
        yield return new("figures over the years", $"{Api}/figures?lang=nl");
        yield return new("figures over the years, table", $"{Api}/figures.csv?lang=nl");
        if (found.Slugs.TryGetValue("figures", out var figure))
        {
            yield return new("figure over the years", $"{Api}/figures/{figure}?lang=nl");
            yield return new("figure over the years, chart", $"{Api}/figures/{figure}.svg?lang=nl");
            yield return new("figure over the years, unknown", $"{Api}/figures/none-such?lang=nl")
            {
                Status = HttpStatusCode.NotFound,
            };
        }
        yield return new("priority over the years", $"{Api}/priorities/{found.Slugs["priorities"]}/timeline?lang=nl");
    }

    static IEnumerable<PublicRoute> Proof(Found found)
    {
        static PublicRoute Hash(string name, string hash) =>
            new($"verify: {name}", $"{Api}/verify") { Body = $$"""{"sha256":"{{hash}}"}""" };
        yield return Hash("a text", found.Hash);
        yield return Hash("nothing", new('0', 64));
        if (found.Digest is { } digest)
            yield return Hash("an edition", digest);
    }

    static IEnumerable<PublicRoute> Pages(Found found)
    {
        var (report, slug) = (found.Report, found.Slugs["highlights"]);
        foreach (var feed in new[] { "highlights.atom", "highlights.json", "corrections.atom" })
            foreach (
                var (name, query) in new[] { ("", ""), (", a report", $"?report={report}"), (", latest", "?report=latest") }
            )
                yield return new($"feed: {feed}{name}", $"/feeds/nl/{feed}{query}");
        yield return new("page: report", $"/reports/{report}?lang=nl");
        yield return new("page: highlight", $"/highlights/{report}/{slug}?lang=nl");
        yield return new("embed: list", $"/embed/highlights?report={report}&lang=nl");
        yield return new("embed: one", $"/embed/highlights/{report}/{slug}?lang=nl");
        yield return new(
            "oEmbed",
            $"/oembed?url={Uri.EscapeDataString($"{found.Origin}/reports/{report}?lang=nl")}&format=json"
        );
    }

    static IEnumerable<PublicRoute> Media(Found found)
    {
        if (found.Picture is not { } picture)
            yield break;
        yield return new("media: original", picture);
        yield return new("media: range", picture) { Range = (0, 1023), Status = HttpStatusCode.PartialContent };
        yield return new("media: variant", $"{picture}?w=320");
        yield return new("media: unknown", $"/media/{new string('0', 64)}/none.png")
        {
            Status = HttpStatusCode.NotFound,
        };
    }

    static IEnumerable<PublicRoute> Previews(Found found)
    {
        var report = $"{Api}/reports/{found.Report}";
        yield return new("preview: report", $"{report}?lang=nl&preview={found.Token}") { IsPrivate = true };
        yield return new(
            "preview: one",
            $"{report}/highlights/{found.Slugs["highlights"]}?lang=nl&preview={found.Token}"
        )
        {
            IsPrivate = true,
        };
        yield return new("preview: list", $"{report}/highlights?lang=nl&preview={found.Token}") { IsPrivate = true };
        yield return new("preview: bundle", $"{report}/bundle?lang=nl&preview={found.Token}") { IsPrivate = true };
    }

    static IEnumerable<PublicRoute> OfTheProgram()
    {
        yield return new("front page", "/");
        yield return new("problems", "/problems");
        yield return new("health: live", "/health/live");
        yield return new("health: ready", "/health/ready");
        yield return new("OpenAPI document", "/openapi/v1.json");
    }
}

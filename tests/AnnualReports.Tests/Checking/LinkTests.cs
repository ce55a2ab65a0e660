using System.Net;
using AnnualReports.Api.Checking.Links;
using AnnualReports.Api.Http;
using AnnualReports.Api.Storage.Database;
using AnnualReports.Contracts;
using AnnualReports.Tests.Webhooks;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace AnnualReports.Tests.Checking;

/// <summary>Links to other sites are looked at, and dead ones are told of.</summary>
public sealed class LinkTests
{
    internal static readonly LinkCheckOptions Local = new(
        Checks: true,
        new(AllowsHttp: true, Hosts: [], Networks: [IPNetwork.Parse("127.0.0.0/8")]),
        Between: TimeSpan.Zero,
        Answering: TimeSpan.FromSeconds(15)
    );

    static readonly LinkCheckOptions Strict = Local with { Addresses = Local.Addresses with { Networks = [] } };

    static readonly DateTime Day = new(2025, 6, 2, 20, 0, 0, DateTimeKind.Utc);

    internal static LinkProbe Probe(LinkCheckOptions options, string address = "127.0.0.1") =>
        new(options, (_, _) => Task.FromResult(new[] { IPAddress.Parse(address) }), TimeProvider.System);

    static bool Apply(ExternalLinkRow link, int? status, TimeSpan after) =>
        LinkState.Apply(link, new(status is { } said ? LinkState.Of(said) : LinkAnswer.Failed, status), Day + after);

    static ExternalLinkRow Link() => new() { Url = "https://example.org/" };

    [Fact]
    public void A_link_is_dead_after_failures_on_two_days()
    {
        var link = Link();
        Assert.False(Apply(link, 500, TimeSpan.Zero));
        Assert.Equal(Day + LinkState.AfterFailure, link.NextAt);
        Assert.False(Apply(link, null, TimeSpan.FromHours(3)));
        Assert.Null(link.DeadSince);
        Assert.True(Apply(link, null, TimeSpan.FromHours(5)));
        Assert.Equal(Day, link.DeadSince);
        // It is told once, until it answers again.
        Assert.False(Apply(link, 500, TimeSpan.FromDays(9)));
        Assert.Equal(Day, link.DeadSince);
        Assert.False(Apply(link, 200, TimeSpan.FromDays(10)));
        Assert.Null(link.DeadSince);
        Assert.Null(link.FailedAt);
        Assert.Equal(Day + TimeSpan.FromDays(10) + LinkState.Usual, link.NextAt);
    }

    [Fact]
    public void A_link_is_dead_when_it_says_twice_that_there_is_nothing()
    {
        foreach (var status in new[] { 404, 410 })
        {
            var link = Link();
            Assert.False(Apply(link, status, TimeSpan.Zero));
            Assert.Equal(Day + LinkState.AfterGone, link.NextAt);
            Assert.True(Apply(link, status, TimeSpan.FromHours(1)));
            Assert.Equal(Day, link.DeadSince);
            Assert.Equal(status, link.Status);
        }
        var mixed = Link();
        Assert.False(Apply(mixed, 500, TimeSpan.Zero));
        Assert.False(Apply(mixed, 404, TimeSpan.FromHours(1)));
    }

    [Theory]
    [InlineData(401)]
    [InlineData(403)]
    [InlineData(429)]
    public void A_site_that_refuses_programs_is_there(int status) => Assert.Equal(LinkAnswer.There, LinkState.Of(status));

    [Fact]
    public async Task It_asks_with_HEAD_and_with_GET_where_that_is_refused_and_follows_some_redirects()
    {
        await using var site = await OtherSite.Start();
        using var probe = Probe(Local);
        async Task<LinkFound> Look(string path) => await probe.Look(site.At(path), CancellationToken.None);
        site.Statuses["/gone"] = 410;
        site.Redirects["/moved"] = "/there";
        site.Redirects["/lost"] = "/gone";
        site.Redirects["/round"] = "/round";
        Assert.Equal(new LinkFound(LinkAnswer.There, 200), await Look("/there#part"));
        Assert.Equal(["HEAD /there"], site.Asked);
        Assert.Equal(new LinkFound(LinkAnswer.There, 200), await Look("/no-head"));
        Assert.Equal(["HEAD /there", "HEAD /no-head", "GET /no-head"], site.Asked);
        Assert.Equal(new LinkFound(LinkAnswer.There, 200), await Look("/moved"));
        Assert.Equal(new LinkFound(LinkAnswer.Gone, 410), await Look("/lost"));
        site.Asked.Clear();
        Assert.Equal(new LinkFound(LinkAnswer.Failed, 302), await Look("/round"));
        Assert.Equal(12, site.Asked.Count);
    }

    [Fact]
    public async Task An_address_that_is_not_public_is_never_called_also_behind_a_redirect()
    {
        await using var site = await OtherSite.Start();
        using (var probe = Probe(Strict))
            foreach (var url in new[] { site.At("/x"), site.At("/x").Replace("127.0.0.1", "inside.example", StringComparison.Ordinal) })
                Assert.Equal(new LinkFound(LinkAnswer.Unknown, null), await probe.Look(url, CancellationToken.None));
        using (var probe = Probe(Strict, "169.254.169.254"))
            Assert.Equal(new LinkFound(LinkAnswer.Unknown, null), await probe.Look("https://example.org/", CancellationToken.None));
        Assert.Empty(site.Asked);
        using var local = Probe(Local, "10.0.0.1");
        foreach (
            var next in new[]
            {
                "http://10.0.0.1/",
                "http://inside.example/",
                "http://name:word@127.0.0.1/",
                "ftp://127.0.0.1/",
                "file:///etc/passwd",
            }
        )
        {
            site.Redirects["/out"] = next;
            Assert.Equal(new LinkFound(LinkAnswer.Unknown, null), await local.Look(site.At("/out"), CancellationToken.None));
        }
    }

    [Fact]
    public async Task Without_an_answer_it_has_failed()
    {
        string gone;
        await using (var site = await OtherSite.Start())
            gone = site.At("/x");
        using var probe = Probe(Local);
        Assert.Equal(new LinkFound(LinkAnswer.Failed, null), await probe.Look(gone, CancellationToken.None));
    }

    [Theory, OnEveryStore]
    public async Task A_dead_link_is_a_warning_with_its_dates_and_is_told_of_once(Store store)
    {
        var clock = new Clock(new(Day));
        // The program itself looks once at the start, when there is nothing yet, and then after a minute.
        await using var api = await ApiFixture.Start(store, clock, "--Links:Check=true", "--Links:AllowedNetworks=127.0.0.0/8");
        await using var site = await OtherSite.Start();
        await using var receiver = await Receiver.Start();
        site.Statuses["/dead"] = 404;
        var report = await api.PublicReport();
        var highlight = await api.Highlight(
            report,
            new() { Links = [new() { Url = site.At("/dead"), Title = new Dictionary<string, string> { ["nl"] = "De bron" } }] }
        );
        await api.Save(
            highlight,
            new
            {
                translations = new
                {
                    nl = Given.HighlightIn("nl", $"Lees [het besluit]({site.At("/dead")}) en [de brief]({site.At("/alive")})."),
                },
            }
        );
        await using var hook = await Hook.To(api, receiver.Url, report.Slug, WebhookEventTypes.LinkDead, WebhookEventTypes.EntryPublished);
        using var probe = Probe(Local);
        using var checker = new LinkChecker(
            api.Services.GetRequiredService<IServiceScopeFactory>(),
            Local,
            probe,
            api.Services.GetRequiredService<StartupGate>(),
            clock,
            NullLogger<LinkChecker>.Instance
        );
        async Task Round()
        {
            await checker.Collect(CancellationToken.None);
            while (await checker.LookAtNext(CancellationToken.None)) { }
        }
        await Round();
        Assert.Empty(await Dead(api, report));
        Assert.Equal(1, site.Asked.Count(a => a == "HEAD /alive"));
        // Nothing is due before an hour has passed.
        await Round();
        Assert.Equal(1, site.Asked.Count(a => a == "HEAD /dead"));
        clock.Advance(TimeSpan.FromHours(2));
        await Round();
        Assert.Equal(1, site.Asked.Count(a => a == "HEAD /alive"));
        Assert.Equal(
            ["/fields/links/0/url", "/translations/nl/body"],
            (await Dead(api, report)).Select(w => w.Pointer).Order(StringComparer.Ordinal)
        );
        var warning = (await Dead(api, report)).Single(w => w.Line is not null);
        Assert.Equal(("het besluit", 1), (warning.Passage, warning.Line));
        Assert.Contains("answers 404 since 2025-06-02 (last looked at on 2025-06-02)", warning.Message, StringComparison.Ordinal);
        var published = await api.Publish(highlight, "nl");
        Assert.Equal(2, published.Warnings!.Count(w => w.Check == CheckNames.DeadExternalLink));
        // Both are told before the clock goes on: an attempt that is still going on then would be made again.
        await receiver.Until(2);
        var told = receiver.Taken.Single(r => r.Type == "link.dead").Verified(clock.Now, hook.Secret);
        Assert.Equal((site.At("/dead"), highlight.Entry), (told.Data.Link, told.Data.Entry!.Id));
        Assert.Equal(200, (await api.Admin.Get(told.Data.Url!)).Status);
        // It is still dead days later, and nobody is told again.
        clock.Advance(TimeSpan.FromDays(8));
        await Round();
        Assert.Equal(1, await api.In(s => Task.FromResult(s.GetRequiredService<ReportsDb>().Events.Count(e => e.Type == "link.dead"))));
        // It answers again, and the warning is gone; and so is the row when no draft has the link.
        site.Statuses["/dead"] = 200;
        clock.Advance(TimeSpan.FromDays(8));
        await Round();
        Assert.Empty(await Dead(api, report));
        await api.Save(highlight, new { fields = new { links = Array.Empty<object>() }, translations = new { nl = new { body = "Niets." } } });
        clock.Advance(TimeSpan.FromHours(7));
        await Round();
        Assert.Equal(0, await api.In(s => Task.FromResult(s.GetRequiredService<ReportsDb>().ExternalLinks.Count())));
    }

    [Theory, OnEveryStore]
    public async Task What_one_instance_has_seen_an_older_round_of_another_does_not_forget(Store store)
    {
        var clock = new Clock(new(Day));
        await using var api = await ApiFixture.Start(store, clock);
        await using var site = await OtherSite.Start();
        var highlight = await api.Highlight(await api.PublicReport(), null, "nl");
        await api.Save(highlight, new { translations = new { nl = new { body = $"[Het besluit]({site.At("/x")})." } } });
        Task Collect(TimeProvider time) =>
            api.In(async services =>
            {
                var store = ActivatorUtilities.CreateInstance<LinkStore>(services, time);
                await store.Collect(CancellationToken.None);
                return true;
            });
        await Collect(clock);
        await api.In(services =>
            services
                .GetRequiredService<ReportsDb>()
                .ExternalLinks.ExecuteUpdateAsync(l => l.SetProperty(r => r.FailedAt, Day).SetProperty(r => r.SeenAt, Day.AddMinutes(5)))
        );
        // A slower instance, which began before the one that saw it last, goes through the same drafts; that one then forgets
        // what it has not seen.
        await Collect(new Clock(new(Day.AddMinutes(1))));
        var kept = await api.In(services => services.GetRequiredService<ReportsDb>().ExternalLinks.SingleAsync());
        Assert.Equal((Day.AddMinutes(5), Day), (kept.SeenAt, kept.FailedAt));
    }

    static async Task<IReadOnlyList<PublicationWarning>> Dead(ApiFixture api, Made report) =>
        System.Text.Json.JsonSerializer.Deserialize<Page<PublicationWarning>>(
            (await api.Admin.Get($"/manage/warnings?report={report.Slug}&check=dead-external-link")).Bytes,
            Wire.Json
        )!.Items;
}

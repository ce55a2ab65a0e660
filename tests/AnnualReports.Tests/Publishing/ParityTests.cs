using System.Text.Json;
using AnnualReports.Api.Content;
using AnnualReports.Api.Storage.Database;
using AnnualReports.Contracts;
using AnnualReports.Contracts.Client;
using AnnualReports.Tests.Translating;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace AnnualReports.Tests.Publishing;

/// <summary>Languages that have to be published together, and publications that need a second person.</summary>
public sealed class ParityTests
{
    static async Task<Made> Report(ApiFixture api, params string[]? together)
    {
        var (year, slug) = (api.NewYear(), Given.NewSlug("report"));
        var texts = new[] { "nl", "fr", "de" }.ToDictionary(
            l => l,
            l => new ReportText { Title = $"Title {l}", Summary = $"Summary {l}" }
        );
        return await api.Create(
            ContentKinds.Reports,
            new ReportDraft
            {
                Slug = slug,
                Fields = new() { Year = year, ParityLanguages = together },
                Translations = texts,
            }
        );
    }

    static Task<Answer> Withdraw(ApiFixture api, Made made, int revision, WithdrawRequest request) =>
        api.Admin.Post($"{made.Manage}/withdraw", request, ("If-Match", $"\"{revision}\""));

    static string Missing(Answer answer) =>
        string.Join(
            ' ',
            answer.Json.GetProperty("missing")[0].GetProperty("languages").EnumerateArray().Select(l => l.GetString())
        );

    [Theory, OnEveryStore]
    public async Task A_first_publication_reaches_the_official_languages_or_none(Store store)
    {
        var api = await Stores.Api(store);
        var report = await Report(api, null);
        var refused = await api.TryPublish(report, new() { Languages = ["nl", "de"] });
        Assert.Equal((409, "/problems/language-parity", "fr"), (refused.Status, refused.Type, Missing(refused)));
        Assert.Equal(404, (await api.Public.Get(report.Address + "?lang=nl")).Status);
        await api.Publish(report, "nl", "fr");
        // A language that need not be included can be published later, or never.
        await api.Publish(report, "de");
        var highlight = await api.Highlight(report, null, "nl", "fr", "de");
        Assert.Equal("fr nl", Missing(await api.TryPublish(highlight, new() { Languages = ["de"] })));
        await api.Publish(highlight, "nl", "fr");
    }

    [Theory, OnEveryStore]
    public async Task A_report_says_which_languages_go_together(Store store)
    {
        var api = await Stores.Api(store);
        var report = await Report(api, "nl", "de");
        Assert.Equal("de", Missing(await api.TryPublish(report, new() { Languages = ["nl", "fr"] })));
        await api.Publish(report, "nl", "de");
        var highlight = await api.Highlight(report, null, "nl", "fr", "de");
        Assert.Equal("de", Missing(await api.TryPublish(highlight, new() { Languages = ["nl"] })));
        await api.Publish(highlight, "nl", "de");
    }

    [Theory, OnEveryStore]
    public async Task A_minor_change_may_go_out_in_one_language_and_a_major_one_may_not(Store store)
    {
        var api = await Stores.Api(store);
        var report = await Report(api, null);
        await api.Publish(report, "nl", "fr");
        var highlight = await api.Highlight(report, null, "nl", "fr", "de");
        await api.Publish(highlight, "nl", "fr", "de");
        var saved = await api.Admin.Patch(
            highlight.Manage,
            new { translations = new { nl = new { title = "Beter" } } },
            ("If-Match", "\"1\"")
        );
        var note = new Dictionary<string, string>
        {
            ["nl"] = "Cijfers verbeterd",
            ["fr"] = "Chiffres corrigés",
            ["de"] = "Zahlen berichtigt",
        };
        var major = await api.TryPublish(
            highlight,
            new()
            {
                Languages = ["nl"],
                ChangeKind = ChangeKind.Major,
                ChangeNote = note,
            }
        );
        Assert.Equal((409, "fr"), (major.Status, Missing(major)));
        var minor = await api.Publish(highlight, "nl");
        Assert.Equal(
            [
                "The de text still says what the nl said at revision 1: title. Translate that anew, or confirm that it still holds.",
                "The fr text still says what the nl said at revision 1: title. Translate that anew, or confirm that it still holds.",
            ],
            minor.Warnings!.Select(w => w.Message)
        );
        // Naming French is not enough: it still says what the Dutch said before.
        var outdated = await api.TryPublish(
            highlight,
            new()
            {
                Languages = ["nl", "fr"],
                ChangeKind = ChangeKind.Major,
                ChangeNote = note,
            }
        );
        Assert.Equal((409, "fr"), (outdated.Status, Missing(outdated)));
        Assert.Contains("is outdated in fr (title)", outdated.Text("detail"), StringComparison.Ordinal);
        Assert.Equal(200, (await api.Confirm(highlight, "fr")).Status);
        // A language in which this very text is public already counts as included, once it is confirmed.
        Assert.Equal(
            200,
            (
                await api.TryPublish(
                    highlight,
                    new()
                    {
                        Languages = ["nl", "fr"],
                        ChangeKind = ChangeKind.Major,
                        ChangeNote = note,
                    }
                )
            ).Status
        );
        Assert.Equal(
            200,
            (
                await api.TryPublish(
                    highlight,
                    new()
                    {
                        Languages = ["de"],
                        ChangeKind = ChangeKind.Major,
                        ChangeNote = note,
                    }
                )
            ).Status
        );
        Assert.Equal(2, saved.Json.GetProperty("revision").GetInt32());
    }

    [Theory, OnEveryStore]
    public async Task A_first_publication_is_not_outdated_unless_somebody_says_why(Store store)
    {
        var api = await Stores.Api(store);
        var report = await Report(api, null);
        await api.Publish(report, "nl", "fr");
        var highlight = await api.Highlight(report, null, "nl", "fr", "de");
        await api.Save(highlight, new { translations = new { nl = new { title = "Beter", summary = "Nieuw" } } });
        PublishRequest both = new() { Languages = ["nl", "fr", "de"] };
        var refused = await api.TryPublish(highlight, both);
        Assert.Equal((409, "fr"), (refused.Status, Missing(refused)));
        var release = await api.Editor.Releases.Plan(
            new() { Items = [new ReleaseItemDraft { Entry = highlight.Entry, Languages = ["nl", "fr", "de"] }] }
        );
        var preflight = (await api.Admin.Get($"/manage/releases/{release.Value.Id}/preflight")).Json;
        var problem = preflight.GetProperty("problems")[0];
        Assert.Equal("/translations/fr", problem.Text("pointer"));
        Assert.Equal(
            "The fr text still says what the nl said at revision 1: title, summary. Translate that anew, or confirm that it still holds.",
            problem.Text("detail")
        );
        // German need not go along, so there it is a warning.
        var warning = Assert.Single(preflight.GetProperty("warnings").EnumerateArray());
        Assert.Equal("/translations/de", warning.Text("pointer"));
        var overridden = await api.TryPublish(highlight, both with { Override = new("French is late") });
        Assert.Equal(200, overridden.Status);
        Assert.Equal(2, overridden.Json.GetProperty("warnings").GetArrayLength());
    }

    [Theory, OnEveryStore]
    public async Task Languages_that_go_together_are_withdrawn_together(Store store)
    {
        var api = await Stores.Api(store);
        var report = await Report(api, null);
        await api.Publish(report, "nl", "fr");
        var highlight = await api.Highlight(report, null, "nl", "fr", "de");
        await api.Publish(highlight, "nl", "fr", "de");
        var reason = new Dictionary<string, string>
        {
            ["nl"] = "Onjuist",
            ["fr"] = "Incorrect",
            ["de"] = "Falsch",
        };
        Assert.Equal("fr", Missing(await Withdraw(api, highlight, 1, new() { Languages = ["nl"], Reason = reason })));
        Assert.Equal(200, (await Withdraw(api, highlight, 1, new() { Languages = ["de"], Reason = reason })).Status);
        Assert.Equal(
            200,
            (await Withdraw(api, highlight, 1, new() { Languages = ["nl", "fr"], Reason = reason })).Status
        );
        // Publishing it again is like publishing it for the first time.
        Assert.Equal("fr", Missing(await api.TryPublish(highlight, new() { Languages = ["nl"] })));
    }

    [Theory, OnEveryStore]
    public async Task An_override_goes_through_and_its_reason_stands_in_the_log_and_not_in_public(Store store)
    {
        var api = await Stores.Api(store);
        var report = await Report(api, null);
        await api.Publish(report, "nl", "fr");
        var highlight = await api.Highlight(report, null, "nl");
        Assert.NotEmpty(
            (await api.TryPublish(highlight, new() { Languages = ["nl"], Override = new(" ") })).Errors(
                "/override/reason"
            )
        );
        const string reason = "The French text is late: a death threat.";
        Assert.Equal(
            200,
            (await api.TryPublish(highlight, new() { Languages = ["nl"], Override = new(reason) })).Status
        );
        var sequence = await api.In(async services =>
        {
            var record = await services
                .GetRequiredService<ReportsDb>()
                .Publications.SingleAsync(p => p.Language == "nl" && p.ChangeNote!.Contains(reason));
            var stored = JsonDocument.Parse(record.ChangeNote!).RootElement;
            Assert.Equal(reason, stored.GetProperty("$override").GetString());
            Assert.Empty(Notes.Read(record.ChangeNote));
            return record.Sequence;
        });
        Assert.True(sequence > 0);
        var withdrawn = await Withdraw(
            api,
            highlight,
            1,
            new()
            {
                Languages = ["nl"],
                Reason = new Dictionary<string, string> { ["nl"] = "Weg" },
                Override = new(reason),
            }
        );
        Assert.Equal(200, withdrawn.Status);
        var gone = await api.Public.Get(highlight.Address + "?lang=nl");
        Assert.Equal((410, "Weg"), (gone.Status, gone.Text("reason")));
        Assert.DoesNotContain("death", gone.Json.ToString(), StringComparison.Ordinal);
        Assert.Empty((await api.Verdict()).Broken);
    }

    [Theory, OnEveryStore]
    public async Task Where_a_second_person_is_wanted_nobody_publishes_what_they_wrote(Store store)
    {
        var api = await Stores.Api(store, "second-person", "--Publishing:RequireSecondPerson=true");
        var (writer, other) = (await api.As(Role.Publisher, "Writer"), await api.As(Role.Publisher, "Other"));
        var slug = Given.NewSlug("theme");
        var made = await writer.Post(
            "/manage/themes",
            new ThemeDraft
            {
                Slug = slug,
                Fields = new(),
                Translations = new Dictionary<string, ThemeText>
                {
                    ["nl"] = new() { Name = "Een" },
                    ["fr"] = new() { Name = "Un" },
                },
            }
        );
        var path = $"/manage/themes/{made.Text("id")}";
        var request = new PublishRequest { Languages = ["nl", "fr"] };
        var refused = await writer.Post($"{path}/publish", request, ("If-Match", "\"1\""));
        Assert.Equal(
            (409, "/problems/second-person-needed", slug),
            (refused.Status, refused.Type, refused.Json.GetProperty("entries")[0].GetProperty("slug").GetString())
        );
        Assert.Equal(200, (await other.Post($"{path}/publish", request, ("If-Match", "\"1\""))).Status);
        // Only the other person has saved anything since then.
        Assert.Equal(
            200,
            (
                await other.Patch(
                    path,
                    new { translations = new { nl = new { name = "Twee" } } },
                    ("If-Match", "\"1\"")
                )
            ).Status
        );
        Assert.Equal(409, (await other.Post($"{path}/publish", request, ("If-Match", "\"2\""))).Status);
        Assert.Equal(200, (await writer.Post($"{path}/publish", request, ("If-Match", "\"2\""))).Status);
    }
}

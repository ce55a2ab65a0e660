using AnnualReports.Api.Storage.Database;
using AnnualReports.Contracts;
using AnnualReports.Tests.Security;
using AnnualReports.Tests.Translating;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MimeKit;

namespace AnnualReports.Tests.Alerts;

/// <summary>People who are told by mail, and what makes the program tell them.</summary>
static class Told
{
    /// <summary>A person with an address, and a client with their key.</summary>
    public static async Task<(Guid Id, HttpClient Client, string Address)> Person(
        this ApiFixture api,
        string name,
        object? choices = null
    )
    {
        var (id, client) = await api.Nobody(name);
        // Choosing needs any role. This one is for a report that has nothing in it.
        await api.Grant(id, Role.Viewer, (await api.DraftReport()).Slug);
        var address = $"{id:N}@example.org";
        var set = await api.Admin.Patch($"/manage/people/{id}/alerts", new { address });
        Assert.True(set.Status == 200, set.Json.ToString());
        if (choices is not null)
            Assert.Equal(200, (await client.Patch("/manage/me/alerts", choices)).Status);
        return (id, client, address);
    }

    /// <summary>A translator of some languages in a report.</summary>
    public static async Task<(Guid Id, HttpClient Client, string Address)> Translator(
        this ApiFixture api,
        string report,
        object? choices,
        params string[] languages
    )
    {
        var person = await api.Person("Translator", choices);
        await api.Grant(person.Id, Role.Translator, report, languages);
        return person;
    }

    /// <summary>A draft in Dutch with a title, whose French translation is outdated.</summary>
    public static async Task<Made> Outdated(this ApiFixture api, Made report, string title)
    {
        var made = await api.Highlight(report, null, "nl");
        await api.Rewrite(made, "fr", Given.HighlightIn("fr") with { Title = $"{title} (fr)" });
        await api.Save(made, new { translations = new { nl = new { title } } });
        return made;
    }

    /// <summary>Plans a release that can't be published, and lets its time come.</summary>
    public static async Task<Guid> FailingRelease(this ApiFixture api, HttpClient planner, Made report, Clock clock, string title)
    {
        var planned = await planner.Post(
            "/manage/releases",
            new ReleaseRequest
            {
                Title = title,
                Items = [new ReleaseItemDraft { Entry = (await api.Highlight(report, null, "nl")).Entry, Languages = ["nl"] }],
                At = clock.GetUtcNow().AddMinutes(5),
                Force = true,
            }
        );
        Assert.True(planned.Status == 201, planned.Json.ToString());
        clock.Advance(TimeSpan.FromMinutes(6));
        return planned.Json.GetProperty("id").GetGuid();
    }

    /// <summary>The alerts of somebody, the newest first.</summary>
    public static async Task<System.Text.Json.JsonElement[]> Alerts(this ApiFixture api, Guid person) =>
        (await api.Admin.Get($"/manage/alerts?person={person}&limit=100")).Items;

    /// <summary>Waits until somebody has so many alerts in a state.</summary>
    public static Task UntilAlerts(this ApiFixture api, Guid person, string state, int count) =>
        Patience.Until(
            async () => (await api.Alerts(person)).Count(a => a.Text("state") == state) == count,
            () => $"There are not {count} that are {state}: {string.Join('\n', api.Alerts(person).Result)}"
        );

    /// <summary>Waits until all events were turned into alerts.</summary>
    public static Task UntilFollowed(this ApiFixture api) =>
        Patience.Until(
            () =>
                api.In(async services =>
                {
                    var db = services.GetRequiredService<ReportsDb>();
                    return await db.AlertHead.AnyAsync(a => a.Sequence == db.EventHead.Select(e => e.Sequence).First());
                }),
            "Not all events were followed."
        );

    public static string To(this MimeMessage message) => message.To.Mailboxes.Single().Address;

    /// <summary>A part of a message, as it reads.</summary>
    public static string Part(this MimeMessage message, string type) =>
        Assert.IsType<MultipartAlternative>(message.Body).OfType<TextPart>().Single(p => p.ContentType.MediaSubtype == type).Text;
}

using AnnualReports.Contracts;
using AnnualReports.Tests.Pages;

namespace AnnualReports.Tests.Delivery;

/// <summary>A public note about a minor change is shown to the public.</summary>
public sealed class MinorNoteTests
{
    [Theory, OnEveryStore]
    public async Task A_note_on_a_minor_change_is_told_apart_from_major_ones(Store store)
    {
        var api = await Stores.Api(store);
        var report = await api.PublicReport();
        var highlight = await api.Highlight(report, null, "nl");
        await api.Publish(highlight, "nl");
        async Task Change(string title, ChangeKind? kind, string? note, Override? aside = null)
        {
            await api.Save(highlight, new { translations = new { nl = new { title } } });
            var notes = note is null ? null : new Dictionary<string, string> { ["nl"] = note };
            Assert.Equal(
                200,
                (
                    await api.TryPublish(
                        highlight,
                        new()
                        {
                            Languages = ["nl"],
                            ChangeKind = kind,
                            ChangeNote = notes,
                            Override = aside,
                        }
                    )
                ).Status
            );
        }
        await Change("Een", ChangeKind.Minor, "Een komma");
        await Change("Twee", null, null, new("Internal reason, never public"));
        await Change("Drie", ChangeKind.Major, "Een ander getal");
        await Change("Vier", null, "Nog een komma");
        var history = await api.Public.Get($"/reports/{report.Slug}/history?lang=nl&count=true");
        Assert.Equal(
            ["minor Nog een komma", "major Een ander getal", "minor Een komma"],
            history.Items.Select(i => $"{i.GetProperty("changeKind")} {i.GetProperty("note")}")
        );
        Assert.Equal("3", history.Text("total"));
        Assert.DoesNotContain("Internal", System.Text.Encoding.UTF8.GetString(history.Bytes), StringComparison.Ordinal);
        // Feeds of corrections contain only changes that have a note.
        var feed = (await api.Page($"/feeds/nl/corrections.atom?report={report.Slug}")).Text;
        Assert.Contains("Een ander getal", feed, StringComparison.Ordinal);
        Assert.DoesNotContain("komma", feed, StringComparison.Ordinal);
        Assert.Equal(200, (await api.TryWithdraw(highlight, "nl")).Status);
        Assert.False(
            (await api.Public.Get($"/reports/{report.Slug}/history?lang=nl"))
                .Items[0]
                .TryGetProperty("changeKind", out _)
        );
    }
}

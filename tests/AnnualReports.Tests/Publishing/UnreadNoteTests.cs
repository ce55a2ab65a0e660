using AnnualReports.Contracts;
using AnnualReports.Contracts.Client;

namespace AnnualReports.Tests.Publishing;

/// <summary>If a note for the public is shown nowhere, its author is told.</summary>
public sealed class UnreadNoteTests
{
    static string[] Warnings(Answer answer) =>
        answer.Json.TryGetProperty("warnings", out var warnings)
            ?
            [
                .. warnings
                    .EnumerateArray()
                    .Select(w => $"{w.GetProperty("pointer").GetString()} {w.GetProperty("message").GetString()}"),
            ]
            : [];

    static Dictionary<string, string> Notes(params ReadOnlySpan<string> languages)
    {
        var notes = new Dictionary<string, string>();
        foreach (var language in languages)
            notes[language] = $"Note {language}";
        return notes;
    }

    [Theory, OnEveryStore]
    public async Task Publishing_and_withdrawing_say_which_notes_nobody_reads(Store store)
    {
        var api = await Stores.Api(store);
        var highlight = await api.Highlight(await api.PublicReport(), null, "nl", "fr", "de");
        var published = await api.TryPublish(
            highlight,
            new() { Languages = ["nl", "fr"], ChangeNote = Notes("nl", "en") }
        );
        Assert.Equal(200, published.Status);
        Assert.Equal(
            ["/changeNote/en No text in 'en' goes public here: this note is shown nowhere."],
            Warnings(published)
        );
        Assert.Equal(
            $"highlights/{highlight.Slug}",
            published.Json.GetProperty("warnings")[0].GetProperty("entry").GetString()
        );
        // What is public already gets no record, so there is none that could have the note.
        var again = await api.TryPublish(
            highlight,
            new() { Languages = ["nl", "fr", "de"], ChangeNote = Notes("nl", "de") }
        );
        Assert.Equal(
            ["/changeNote/nl The text in 'nl' is public as it is, and nothing changes: this note is shown nowhere."],
            Warnings(again)
        );

        async Task<Answer> Withdraw(params string[] reasons) =>
            await api.Admin.Post(
                highlight.Manage + "/withdraw",
                new WithdrawRequest { Languages = ["de"], Reason = Notes(reasons) },
                ("If-Match", await api.ETag(highlight))
            );
        var withdrawn = await Withdraw("de", "fr");
        Assert.Equal(200, withdrawn.Status);
        Assert.Equal(
            ["/reason/fr No text in 'fr' is withdrawn here: this reason is shown nowhere."],
            Warnings(withdrawn)
        );
        Assert.Equal(
            ["/reason/de The text in 'de' is not public any more, and nothing changes: this reason is shown nowhere."],
            Warnings(await Withdraw("de"))
        );
    }

    [Theory, OnEveryStore]
    public async Task A_minor_change_of_a_theme_has_a_note_for_nobody(Store store)
    {
        var api = await Stores.Api(store);
        var theme = await api.Create(
            ContentKinds.Themes,
            new ThemeDraft
            {
                Slug = Given.NewSlug("theme"),
                Fields = new(),
                Translations = new Dictionary<string, ThemeText> { ["nl"] = new() { Name = "Europa" } },
            }
        );
        var minor = await api.TryPublish(
            theme,
            new()
            {
                Languages = ["nl"],
                ChangeNote = Notes("nl"),
                Override = new("One language is enough."),
            }
        );
        Assert.True(minor.Status == 200, minor.Text("detail"));
        Assert.StartsWith(
            "/changeNote/nl A theme is of no report",
            Assert.Single(Warnings(minor)),
            StringComparison.Ordinal
        );
        await api.Save(theme, new { translations = new { nl = new { name = "Europa en de wereld" } } });
        var major = await api.TryPublish(
            theme,
            new()
            {
                Languages = ["nl"],
                ChangeKind = ChangeKind.Major,
                ChangeNote = Notes("nl"),
                Override = new("As before."),
            }
        );
        Assert.Equal((200, 0), (major.Status, Warnings(major).Length));
    }

    [Theory, OnEveryStore]
    public async Task A_release_and_its_preflight_say_which_notes_nobody_reads(Store store)
    {
        var api = await Stores.Api(store);
        var report = await api.PublicReport();
        var (highlight, other) = (
            await api.Highlight(report, null, "nl", "fr"),
            await api.Highlight(report, null, "nl")
        );
        var release = await ReleaseTests.Plan(
            api,
            new()
            {
                Title = "Notes",
                ChangeNote = Notes("nl", "fr"),
                Items =
                [
                    ReleaseTests.Item(highlight, "nl", "fr") with
                    {
                        ChangeNote = Notes("fr", "en"),
                    },
                    ReleaseTests.Item(other, "nl"),
                ],
            }
        );
        string[] expected =
        [
            "/items/0/changeNote/en No text in 'en' goes public here: this note is shown nowhere.",
            "/changeNote/fr No text in 'fr' goes public here: this note is shown nowhere.",
        ];
        var address = $"/manage/releases/{release.Text("id")}";
        Assert.Equal(expected, Warnings(release));
        Assert.Equal(expected, Warnings(await api.Admin.Get(address)));
        Assert.Equal(expected, Warnings(await api.Admin.Get(address + "/preflight")));
        Assert.True((await api.Admin.Get(address + "/preflight")).Json.GetProperty("ready").GetBoolean());
        var published = await ReleaseTests.Do(api, release, "publish");
        Assert.Equal((200, 2), (published.Status, Warnings(published).Length));

        // This is public already.
        var nothing = await ReleaseTests.Plan(
            api,
            new() { ChangeNote = Notes("nl"), Items = [ReleaseTests.Item(other, "nl")] }
        );
        Assert.Equal(
            ["/changeNote/nl The text in 'nl' is public as it is, and nothing changes: this note is shown nowhere."],
            Warnings(nothing)
        );
    }
}

using AnnualReports.Contracts;

namespace AnnualReports.Tests.Http;

/// <summary>U+FFFE and U+FFFF are in no text, because composing a text with them throws.</summary>
public sealed class NoncharacterTests
{
    [Theory]
    [InlineData("%ef%bf%be")]
    [InlineData("a%EF%BF%BFb")]
    [InlineData("e%CC%81%EF%BF%BE")]
    public async Task A_note_with_one_is_refused(string note)
    {
        var api = await Stores.Api(Store.Sqlite);
        var theme = new ThemeDraft
        {
            Slug = Given.NewSlug("theme"),
            Fields = new(),
            Translations = new Dictionary<string, ThemeText>(),
        };
        var refused = await api.Admin.Post($"/manage/themes?note={note}", theme);
        Assert.Equal((400, "/problems/invalid-parameter"), (refused.Status, refused.Type));
    }

    [Fact]
    public async Task A_link_to_a_heading_may_spell_one()
    {
        var api = await Stores.Api(Store.Sqlite);
        var report = await api.DraftReport();
        var saved = await api.Admin.Post(
            "/manage/highlights",
            new HighlightDraft
            {
                Report = report.Slug,
                Slug = Given.NewSlug("link"),
                Fields = new(),
                Translations = new Dictionary<string, HighlightText>
                {
                    ["nl"] = new()
                    {
                        Title = "Titel",
                        Summary = "Kort",
                        Body = "[x](#%EF%BF%BE) [y](#%EF%BF%BF)",
                    },
                },
            }
        );
        Assert.True(saved.Status == 201, saved.Text("detail"));
        Assert.Equal(2, saved.Json.GetProperty("warnings").GetArrayLength());
    }
}

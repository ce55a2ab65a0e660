using System.Collections.Immutable;
using System.Text.Json;
using AnnualReports.Api.Content;
using AnnualReports.Contracts;

namespace AnnualReports.Tests.Content;

/// <summary>Each field of a text knows what it was made from, and whether that still says the same.</summary>
public sealed class TextOriginTests
{
    static readonly Kind Kind = new AnnualReports.Api.Priorities.PriorityKind();

    static Draft Draft(params (string Language, string Title, string Body)[] texts) =>
        new(
            "one",
            JsonSerializer.SerializeToElement(new { }),
            texts.ToImmutableSortedDictionary(
                t => t.Language,
                t => JsonSerializer.SerializeToElement(new { title = t.Title, body = t.Body }, Wire.Json),
                StringComparer.Ordinal
            )
        );

    static Draft Saved(Draft? before, Draft after, int number, Sourcing? made = null) =>
        after with
        {
            Origins = TextOrigins.Origins(
                Kind,
                before is null ? null : (before, number - 1),
                after,
                number,
                made ?? Sourcing.Usual,
                "nl"
            ),
        };

    static string States(Draft draft, string language) =>
        string.Join(' ', TextOrigins.Of(Kind, draft, language, "nl").Select(s => $"{s.Member}:{s.State}"));

    [Theory]
    [InlineData("Eén *zin*. En nog een.", "title:Fresh body:Fresh")]
    [InlineData("Eén  zin.\nEn **nog** een.", "title:Fresh body:Fresh")]
    [InlineData("Eén zin.\n\nEn nog een.", "title:Fresh body:Fresh")]
    [InlineData("Eén zin. En nog twee.", "title:Fresh body:Outdated")]
    [InlineData("Eén zin. En [nog](https://example.org) een.", "title:Fresh body:Outdated")]
    [InlineData("Eén zin. En {{figure:staff}} nog een.", "title:Fresh body:Outdated")]
    public void What_the_source_says_counts_not_how_it_is_set(string body, string states)
    {
        var first = Saved(null, Draft(("fr", "Titre", "Une phrase."), ("nl", "Titel", "Eén zin. En nog een.")), 1);
        var second = Saved(first, Draft(("fr", "Titre", "Une phrase."), ("nl", "Titel", body)), 2);
        Assert.Equal(states, States(second, "fr"));
        Assert.Equal("title:Fresh body:Fresh", States(second, "nl"));
    }

    [Fact]
    public void A_text_that_was_saved_before_origins_were_kept_is_fresh_until_its_source_changes()
    {
        var old = Draft(("fr", "Titre", "Une phrase."), ("nl", "Titel", "Eén zin."));
        Assert.Equal("title:Fresh body:Fresh", States(old, "fr"));
        var next = Saved(old, Draft(("fr", "Titre", "Une phrase."), ("nl", "Titel", "Twee zinnen.")), 2);
        Assert.Equal("title:Fresh body:Outdated", States(next, "fr"));
        Assert.Equal(1, next.Origin("fr", "body")!.Revision);
    }

    [Fact]
    public void A_text_is_missing_an_original_or_of_a_machine()
    {
        var first = Saved(null, Draft(("nl", "Titel", "Eén zin.")), 1);
        Assert.Equal("title:Missing body:Missing", States(first, "fr"));
        var machine = Saved(
            first,
            Draft(("fr", "Titre", ""), ("nl", "Titel", "Eén zin.")),
            2,
            new Sourcing(IsMachine: true)
        );
        Assert.Equal("title:Machine body:Missing", States(machine, "fr"));
        var confirmed = TextOrigins.Confirmed(Kind, machine, 3, "fr", ["title"], "nl");
        Assert.Equal("title:Fresh body:Missing", States(confirmed, "fr"));
        var original = Saved(
            confirmed,
            Draft(("fr", "Original", ""), ("nl", "Titel", "Eén zin.")),
            3,
            new Sourcing("fr")
        );
        Assert.Null(original.Origin("fr", "title"));
        Assert.Equal("title:Fresh body:Missing", States(original, "fr"));
    }

    [Fact]
    public void The_stored_form_keeps_origins()
    {
        var draft = Saved(null, Draft(("fr", "Titre", ""), ("nl", "Titel", "Eén zin.")), 1);
        var read = AnnualReports.Api.Content.Draft.Parse(draft.Serialize());
        Assert.Equal(draft.Origin("fr", "title"), read.Origin("fr", "title"));
        Assert.True(read.HasSameOrigins(draft));
    }
}

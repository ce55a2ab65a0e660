using System.Collections.Immutable;
using System.Text.Json;
using AnnualReports.Api.Content;
using AnnualReports.Contracts;
using CsCheck;

namespace AnnualReports.Tests.Content;

/// <summary>Whatever the texts are: what is said counts, and nothing else makes a translation outdated.</summary>
public sealed class TextStatePropertyTests
{
    static readonly Kind Kind = new AnnualReports.Api.Priorities.PriorityKind();

    static readonly string[] Others = ["de", "en", "fr"];

    static readonly Gen<string> Word = Gen.String[Gen.Char['a', 'z'], 1, 8];

    static readonly Gen<string> Sentence = Word.Array[2, 8].Select(w => $"{string.Join(' ', w)}.");

    static readonly Gen<string[]> Paragraphs = Sentence.Array[1, 5].Select(s => string.Join(' ', s)).Array[1, 4];

    sealed record Source(string Title, string Summary, string[] Body)
    {
        public string Markdown => string.Join("\n\n", Body);
    }

    static readonly Gen<Source> Sources = Gen.Select(Sentence, Sentence, Paragraphs, (t, s, b) => new Source(t, s, b));

    static JsonElement Text(string title, string summary, string body) =>
        JsonSerializer.SerializeToElement(new { title, summary, body }, Wire.Json);

    static Draft With(Draft draft, string language, JsonElement text) =>
        draft with
        {
            Translations = draft.Translations.SetItem(language, text),
        };

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

    /// <summary>A draft in four languages, each saved after the other, in the order of their tags.</summary>
    static Draft Translated(Source source)
    {
        var draft = Saved(
            null,
            With(
                new("one", JsonSerializer.SerializeToElement(new { position = 1 }), ImmutableSortedDictionary<string, JsonElement>.Empty),
                "nl",
                Text(source.Title, source.Summary, source.Markdown)
            ),
            1
        );
        foreach (var (index, language) in Others.Index())
            draft = Saved(
                draft,
                With(draft, language, Text($"{language} {source.Title}", $"{language} s", $"{language} b")),
                index + 2
            );
        return draft;
    }

    static string Stale(Draft draft) =>
        string.Join(
            ' ',
            Others.SelectMany(l =>
                TextOrigins
                    .Of(Kind, draft, l, "nl")
                    .Where(f => f.State != FieldState.Fresh)
                    .Select(f => $"{l}/{f.Member}:{f.State}")
            )
        );

    static string Outdated(string member) => string.Join(' ', Others.Select(l => $"{l}/{member}:Outdated"));

    [Fact]
    public void One_sentence_outdates_exactly_its_field_in_the_other_languages() =>
        Gen.Select(Sources, Gen.Int[0, 2], Gen.Int[0, 100], Sentence)
            .Sample(
                (source, place, at, sentence) =>
                {
                    var draft = Translated(source);
                    Assert.Equal("", Stale(draft));
                    var body = source.Body.ToArray();
                    body[at % body.Length] += $" And {sentence}";
                    var changed = place switch
                    {
                        0 => source with { Title = $"{source.Title} {sentence}" },
                        1 => source with { Summary = $"{source.Summary} {sentence}" },
                        _ => source with { Body = body },
                    };
                    var after = Saved(draft, With(draft, "nl", Text(changed.Title, changed.Summary, changed.Markdown)), 5);
                    Assert.Equal(Outdated(new[] { "title", "summary", "body" }[place]), Stale(after));
                    // Restoring the revision before restores its states, and doing it again brings these back.
                    var restored = Saved(after, draft, 6, Sourcing.Stated);
                    Assert.Equal("", Stale(restored));
                    Assert.Equal(Stale(after), Stale(Saved(restored, after, 7, Sourcing.Stated)));
                    // A copy for the next year has the same states, and so does its own next copy.
                    var copy = TextOrigins.Copied(Kind, after, after);
                    Assert.Equal(Stale(after), Stale(copy));
                    Assert.Equal(Stale(after), Stale(TextOrigins.Copied(Kind, copy, copy)));
                    // Confirming one language leaves the others as they are.
                    var member = new[] { "title", "summary", "body" }[place];
                    var confirmed = TextOrigins.Confirmed(Kind, after, 6, "fr", [member], "nl");
                    Assert.Equal($"de/{member}:Outdated en/{member}:Outdated", Stale(confirmed));
                    Assert.True(confirmed.Same(after));
                }
            );

    [Fact]
    public void Blanks_and_emphasis_outdate_nothing() =>
        Gen.Select(Sources, Gen.Int[0, 100], Gen.Int[0, 3])
            .Sample(
                (source, at, way) =>
                {
                    var draft = Translated(source);
                    var body = source.Body.ToArray();
                    var words = body[at % body.Length].Split(' ');
                    var word = at % (words.Length - 1);
                    words[word] = way switch
                    {
                        0 when !words[word].EndsWith('.') => $"**{words[word]}**",
                        1 when !words[word].EndsWith('.') => $"*{words[word]}*",
                        2 => $"{words[word]} ",
                        _ => words[word],
                    };
                    body[at % body.Length] = string.Join(way == 3 ? "\n" : " ", words);
                    var set = source with { Body = body, Title = $" {source.Title.Replace(" ", "  ", StringComparison.Ordinal)}" };
                    var after = Saved(draft, With(draft, "nl", Text(set.Title, set.Summary, set.Markdown)), 5);
                    Assert.Equal("", Stale(after));
                    Assert.Empty(TranslationNews.Of(Kind, draft, after, "nl"));
                }
            );

    [Fact]
    public void Only_a_change_of_what_is_said_is_news()
    {
        var draft = Translated(new("Titel.", "Samenvatting.", ["Een zin."]));
        Assert.Equal(
            ["de ", "en ", "fr "],
            TranslationNews.Of(Kind, null, draft, "nl").Select(n => $"{n.Language} {string.Join(',', n.Outdated)}")
        );
        Assert.Empty(TranslationNews.Of(Kind, draft, draft, "nl"));
        var changed = Saved(draft, With(draft, "nl", Text("Nieuw.", "Samenvatting.", "Nog een zin.")), 5);
        Assert.Equal(
            ["de title,body", "en title,body", "fr title,body"],
            TranslationNews.Of(Kind, draft, changed, "nl").Select(n => $"{n.Language} {string.Join(',', n.Outdated)}")
        );
        var moved = changed with { Fields = JsonSerializer.SerializeToElement(new { position = 2 }) };
        Assert.Empty(TranslationNews.Of(Kind, changed, moved, "nl"));
    }
}

using System.Net;
using System.Text.Json;
using AnnualReports.Api.Http;
using AnnualReports.Contracts;
using AnnualReports.Contracts.Client;
using CsCheck;

namespace AnnualReports.Tests.Clients;

/// <summary>A change of a draft is sent as the differences, which turn the one draft into the other.</summary>
public sealed class ChangingTests
{
    static readonly HighlightDraft Before = new()
    {
        Report = "2024",
        Slug = "presidency",
        Fields = new()
        {
            Position = 3,
            Section = "europe",
            Countries = ["BE", "FR"],
            Date = new() { From = new(2024, 1, 1), To = new(2024, 6, 30) },
        },
        Translations = new Dictionary<string, HighlightText>
        {
            ["nl"] = Given.HighlightIn("nl"),
            ["fr"] = Given.HighlightIn("fr"),
        },
    };

    static readonly Gen<string?> Word = OneOf<string?>(null, "a", "b");

    static readonly Gen<HighlightDraft> Draft =
        from place in Gen.Int[0, 2]
        from section in Word
        from first in OneOf<DateOnly?>(null, new(2024, 1, 1), new(2024, 2, 1))
        from last in OneOf<DateOnly?>(null, new(2024, 6, 30))
        from dated in Gen.Bool
        from countries in OneOf<IReadOnlyList<string>?>(null, [], ["BE"], ["BE", "FR"], ["FR", "BE"])
        from texts in Gen.Dictionary(
            OneOf("nl", "fr", "de"),
            from title in Word
            from body in Word
            select new HighlightText { Title = title, Body = body }
        )[0, 3]
        select new HighlightDraft
        {
            Slug = "s",
            Fields = new()
            {
                Position = place,
                Section = section,
                Date = dated ? new() { From = first, To = last } : null,
                Countries = countries,
            },
            Translations = texts,
        };

    [Fact]
    public async Task What_is_sent_is_what_differs() =>
        Assert.Equal(
            """{"fields":{"position":4},"translations":{"fr":{"title":"Autre"}}}""",
            await Sent(
                Before,
                d =>
                    d with
                    {
                        Fields = d.Fields with { Position = 4 },
                        Translations = d.Translations.With(
                            Language.French,
                            d.Translations["fr"] with
                            {
                                Title = "Autre",
                            }
                        ),
                    }
            )
        );

    [Fact]
    public async Task What_is_null_then_is_removed_and_so_is_a_language() =>
        Assert.Equal(
            """{"fields":{"section":null,"date":{"to":null}},"translations":{"fr":null}}""",
            await Sent(
                Before,
                d =>
                    d with
                    {
                        Fields = d.Fields with
                        {
                            Section = null,
                            Date = new() { From = d.Fields.Date!.From },
                        },
                        Translations = d.Translations.Without(Language.French),
                    }
            )
        );

    [Fact]
    public async Task A_list_is_sent_whole_and_a_new_language_too() =>
        Assert.Equal(
            """{"fields":{"countries":["BE"]},"translations":{"de":{"title":"Neu"}}}""",
            await Sent(
                Before,
                d =>
                    d with
                    {
                        Fields = d.Fields with { Countries = ["BE"] },
                        Translations = d.Translations.With(Language.German, new() { Title = "Neu" }),
                    }
            )
        );

    [Fact]
    public async Task Where_nothing_differs_nothing_is_said() =>
        Assert.Equal("{}", await Sent(Before, d => d with { Fields = d.Fields with { Countries = ["BE", "FR"] } }));

    /// <summary>The program applies the client's patch, whatever the two drafts are.</summary>
    [Fact]
    public async Task What_is_sent_makes_of_any_draft_any_other() =>
        await Gen.Select(Draft, Draft)
            .SampleAsync(
                async (before, after) =>
                {
                    var made = MergePatch.Apply(
                        JsonSerializer.SerializeToElement(before, Wire.Json),
                        JsonElement.Parse(await Sent(before, _ => after))
                    );
                    Assert.True(
                        JsonElement.DeepEquals(JsonSerializer.SerializeToElement(after, Wire.Json), made),
                        made.ToString()
                    );
                }
            );

    [Theory, OnEveryStore]
    public async Task The_program_takes_it(Store store)
    {
        var (api, ct) = (await Stores.Api(store), TestContext.Current.CancellationToken);
        var highlights = api.Editor.Drafts(ContentKinds.Highlights);
        var created = await highlights.Create(
            Before with
            {
                Report = (await api.PublicReport()).Slug,
                Slug = Given.NewSlug("changed"),
                Fields = Before.Fields with { Section = null },
            },
            ct: ct
        );
        var changed = await highlights.Change(
            created,
            d =>
                d with
                {
                    Fields = d.Fields with { Date = null, Featured = true },
                    Translations = d
                        .Translations.Without(Language.French)
                        .With(Language.German, new() { Title = "Neu" }),
                },
            "Auf Deutsch",
            ct
        );
        Assert.Equal(
            (2, null, true),
            (changed.Value.Revision, changed.Value.Draft.Fields.Date, changed.Value.Draft.Fields.Featured)
        );
        Assert.Equal(["de", "nl"], changed.Value.Draft.Translations.Keys.Order(StringComparer.Ordinal));
        Assert.Equal("Auf Deutsch", (await highlights.Revision(created.Value.Id, 2, ct)).Value.Note);
        var difference = (await highlights.Difference(created.Value.Id, 2, ct: ct)).Value;
        Assert.Contains(difference.Changes, c => c is { Pointer: "/fields/featured", Kind: FieldChangeKind.Changed });
        var stale = await Assert.ThrowsAsync<ProblemResponseException>(() =>
            highlights.Change(created, d => d with { Fields = d.Fields with { Position = 9 } }, ct: ct)
        );
        Assert.True(stale.Is(ProblemTypes.StaleRevision), stale.Message);
    }

    [Fact]
    public async Task A_release_is_scheduled_and_planned_again()
    {
        var (api, ct) = (await Stores.Api(Store.Sqlite), TestContext.Current.CancellationToken);
        var (releases, highlight) = (
            api.Editor.Releases,
            await api.Highlight(await api.PublicReport(), null, "nl", "fr")
        );
        var planned = await releases.Plan(new() { Title = "Later" }, ct);
        var filled = await releases.Put(
            planned.Value.Id,
            planned.ETag!,
            new() { Entry = highlight.Entry, Languages = [Language.Dutch, Language.French] },
            ct
        );
        var scheduled = await releases.Change(
            filled,
            r => r with { At = DateTimeOffset.UtcNow.AddDays(1), Edition = true },
            ct
        );
        Assert.Equal(
            (ReleaseState.Scheduled, true, 1),
            (scheduled.Value.State, scheduled.Value.Edition, scheduled.Value.Items[0].Revision)
        );
        var again = await releases.Change(scheduled, r => r with { At = null, Title = null }, ct);
        Assert.Equal((ReleaseState.Planned, null, null), (again.Value.State, again.Value.At, again.Value.Title));
        Assert.Empty((await releases.Remove(again.Value.Id, again.ETag!, highlight.Entry, ct)).Value.Items);
    }

    static Gen<T> OneOf<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);

    static async Task<string> Sent(HighlightDraft before, Func<HighlightDraft, HighlightDraft> change)
    {
        var edited = new Edited<HighlightDraft>
        {
            Id = Guid.NewGuid(),
            Kind = "highlight",
            Revision = 1,
            SavedAt = default,
            SavedBy = "",
            Status = EntryStatus.Draft,
            Languages = new Dictionary<string, LanguageStatus>(),
            Draft = before,
        };
        using var answering = new Answering(edited);
        using var http = new HttpClient(answering) { BaseAddress = new("http://reports.example") };
        var highlights = new ReportsClient(http).Drafts(ContentKinds.Highlights);
        await highlights.Change(await highlights.Get(edited.Id), change);
        return answering.Sent!;
    }

    /// <summary>Answers every request with a draft, and records what was sent.</summary>
    sealed class Answering(Edited<HighlightDraft> edited) : HttpMessageHandler
    {
        public string? Sent { get; private set; }

        protected override async Task<HttpResponseMessage> SendAsync(
            HttpRequestMessage request,
            CancellationToken cancellationToken
        )
        {
            Sent = request.Content is null ? null : await request.Content.ReadAsStringAsync(cancellationToken);
            var response = new HttpResponseMessage(HttpStatusCode.OK)
            {
                Content = new ByteArrayContent(JsonSerializer.SerializeToUtf8Bytes(edited, Wire.Json)),
            };
            response.Headers.ETag = new("\"1\"");
            return response;
        }
    }
}

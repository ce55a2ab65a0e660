using System.Text.Json;
using AnnualReports.Contracts;
using AnnualReports.Contracts.Client;

namespace AnnualReports.Tests;

/// <summary>Content with which tests begin.</summary>
public static class Given
{
    // All have the same number of digits, so slugs are in the order in which they are made.
    static int counter = 100_000;

    public static string NewSlug(string word) => $"{word}-{Interlocked.Increment(ref counter)}";

    /// <summary>
    /// A report of its own, public in Dutch and French, whose languages need not be published together.
    /// </summary>
    public static async Task<Made> PublicReport(this ApiFixture api)
    {
        var report = await api.DraftReport();
        await api.Publish(report, "nl", "fr");
        return report;
    }

    public static async Task<Made> DraftReport(this ApiFixture api)
    {
        var (year, slug) = (api.NewYear(), NewSlug("report"));
        var texts = new[] { "nl", "fr" }.ToDictionary(
            l => l,
            l => new ReportText { Title = $"Title {l}", Summary = $"Summary {l}" }
        );
        return await api.Create(
            ContentKinds.Reports,
            new ReportDraft
            {
                Slug = slug,
                Fields = new() { Year = year, ParityLanguages = [] },
                Translations = texts,
            }
        );
    }

    /// <summary>A draft of a highlight with texts in these languages.</summary>
    public static Task<Made> Highlight(
        this ApiFixture api,
        Made report,
        HighlightFields? fields = null,
        params string[] languages
    )
    {
        ArgumentNullException.ThrowIfNull(report);
        var slug = NewSlug("highlight");
        return api.Create(
            ContentKinds.Highlights,
            new HighlightDraft
            {
                Report = report.Slug,
                Slug = slug,
                Fields = fields ?? new(),
                Translations = languages.ToDictionary(l => l, l => HighlightIn(l)),
            }
        );
    }

    public static HighlightText HighlightIn(string language, string? body = "Text with *emphasis*.") =>
        new()
        {
            Title = $"Title {language}",
            Summary = $"Summary {language}",
            Body = body,
        };

    public static Task<Made> Priority(this ApiFixture api, Made report, params string[] languages)
    {
        ArgumentNullException.ThrowIfNull(report);
        return api.Create(
            ContentKinds.Priorities,
            new PriorityDraft
            {
                Report = report.Slug,
                Slug = NewSlug("priority"),
                Fields = new(),
                Translations = languages.ToDictionary(
                    l => l,
                    l => new PriorityText { Title = $"Title {l}", Summary = $"Summary {l}" }
                ),
            }
        );
    }

    public static Task<Made> Section(
        this ApiFixture api,
        Made report,
        string? parent,
        int position,
        params string[] languages
    )
    {
        ArgumentNullException.ThrowIfNull(report);
        return api.Create(
            ContentKinds.Sections,
            new SectionDraft
            {
                Report = report.Slug,
                Slug = NewSlug("section"),
                Fields = new() { Parent = parent, Position = position },
                Translations = languages.ToDictionary(
                    l => l,
                    l => new SectionText { Title = $"Title {l}", Summary = $"Summary {l}" }
                ),
            }
        );
    }

    public static Task<Made> Create<TDraft, TText, TCard, TView>(
        this ApiFixture api,
        TopKind<TDraft, TText, TCard, TView> kind,
        TDraft draft
    )
        where TDraft : notnull
        where TCard : EntryCard
        where TView : TCard => Create(api, kind, client => client.Drafts(kind), draft);

    public static Task<Made> Create<TDraft, TText, TCard, TView>(
        this ApiFixture api,
        BelowReportKind<TDraft, TText, TCard, TView> kind,
        TDraft draft
    )
        where TDraft : notnull
        where TCard : EntryCard
        where TView : TCard => Create(api, kind, client => client.Drafts(kind), draft);

    static async Task<Made> Create<TDraft, TText>(
        ApiFixture api,
        ContentKind kind,
        Func<ReportsClient, Drafts<TDraft, TText>> drafts,
        TDraft draft
    )
        where TDraft : notnull
    {
        ArgumentNullException.ThrowIfNull(api);
        var created = await drafts(api.Editor).Create(draft);
        var (slug, report) = ((string)((dynamic)draft).Slug, (string?)((dynamic)draft).Report);
        return new Made<TDraft, TText>(kind.Segment, created.Value.Id, report ?? slug, slug, drafts);
    }

    /// <summary>An entry that was made in another way.</summary>
    public static Made Existing<TDraft, TText, TCard, TView>(
        BelowReportKind<TDraft, TText, TCard, TView> kind,
        string? id,
        string report,
        string slug
    )
        where TCard : EntryCard
        where TView : TCard
    {
        ArgumentNullException.ThrowIfNull(kind);
        return new Made<TDraft, TText>(kind.Segment, Guid.Parse(id!), report, slug, client => client.Drafts(kind));
    }

    public static Task<string> ETag(this ApiFixture api, Made made)
    {
        ArgumentNullException.ThrowIfNull(api);
        ArgumentNullException.ThrowIfNull(made);
        return made.ETag(api.Editor);
    }

    /// <summary>Publishes the newest revision, which has to succeed.</summary>
    public static async Task<PublicationResult> Publish(this ApiFixture api, Made made, params string[] languages)
    {
        ArgumentNullException.ThrowIfNull(api);
        ArgumentNullException.ThrowIfNull(made);
        return await made.Publish(api.Editor, new() { Languages = languages });
    }

    public static async Task<Answer> TryPublish(this ApiFixture api, Made made, PublishRequest request) =>
        await api.Admin.Post(made.Manage + "/publish", request, ("If-Match", await api.ETag(made)));

    public static async Task<Answer> TryWithdraw(this ApiFixture api, Made made, params string[] languages) =>
        await api.Admin.Post(
            made.Manage + "/withdraw",
            new WithdrawRequest { Languages = languages, Reason = languages.ToDictionary(l => l, l => $"Reason {l}") },
            ("If-Match", await api.ETag(made))
        );

    /// <summary>The instant of a publication, as addresses name it.</summary>
    public static string At(this PublicationResult done)
    {
        ArgumentNullException.ThrowIfNull(done);
        return JsonSerializer.SerializeToElement(done.Records[0].At, Wire.Json).GetString()!;
    }

    /// <summary>Saves a patch, given as JSON or as an object, on the newest revision. It has to succeed.</summary>
    public static Task Save(this ApiFixture api, Made made, object patch)
    {
        ArgumentNullException.ThrowIfNull(api);
        ArgumentNullException.ThrowIfNull(made);
        return made.Patch(api.Editor, patch is string json ? JsonElement.Parse(json) : patch);
    }
}

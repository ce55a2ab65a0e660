using AnnualReports.Contracts;

namespace AnnualReports.Tests;

/// <summary>An entry that a test made: its id, address and newest ETag.</summary>
public sealed record Made(string Segment, string Id, string Report, string Slug)
{
    public string Manage => $"/manage/{Segment}/{Id}";

    public string Address => Segment is "reports" or "themes" ? $"/{Segment}/{Slug}" : $"/reports/{Report}/{Segment}/{Slug}";
}

/// <summary>What tests start from.</summary>
public static class Given
{
    // All have as many digits, so that slugs stand in the order of their making.
    static int counter = 100_000;

    public static string NewSlug(string word) => $"{word}-{Interlocked.Increment(ref counter)}";

    /// <summary>A report of its own, public in Dutch and French, whose languages need not go public together.</summary>
    public static async Task<Made> PublicReport(this ApiFixture api)
    {
        var report = await api.DraftReport();
        await api.Publish(report, "nl", "fr");
        return report;
    }

    public static async Task<Made> DraftReport(this ApiFixture api)
    {
        var (year, slug) = (api.NewYear(), NewSlug("report"));
        var texts = new[] { "nl", "fr" }.ToDictionary(l => l, l => new ReportText { Title = $"Title {l}", Summary = $"Summary {l}" });
        return await api.Create("reports", slug, new ReportDraft { Slug = slug, Fields = new() { Year = year, ParityLanguages = [] }, Translations = texts });
    }

    /// <summary>A draft of a highlight with texts in these languages.</summary>
    public static Task<Made> Highlight(this ApiFixture api, Made report, HighlightFields? fields = null, params string[] languages)
    {
        ArgumentNullException.ThrowIfNull(report);
        var slug = NewSlug("highlight");
        return api.Create("highlights", report.Slug, new HighlightDraft { Report = report.Slug, Slug = slug, Fields = fields ?? new(), Translations = languages.ToDictionary(l => l, l => HighlightIn(l)) });
    }

    public static HighlightText HighlightIn(string language, string? body = "Text with *emphasis*.") => new() { Title = $"Title {language}", Summary = $"Summary {language}", Body = body };

    public static Task<Made> Priority(this ApiFixture api, Made report, params string[] languages)
    {
        ArgumentNullException.ThrowIfNull(report);
        return api.Create("priorities", report.Slug, new PriorityDraft
        {
            Report = report.Slug,
            Slug = NewSlug("priority"),
            Fields = new(),
            Translations = languages.ToDictionary(l => l, l => new PriorityText { Title = $"Title {l}", Summary = $"Summary {l}" }),
        });
    }

    public static Task<Made> Section(this ApiFixture api, Made report, string? parent, int position, params string[] languages)
    {
        ArgumentNullException.ThrowIfNull(report);
        return api.Create("sections", report.Slug, new SectionDraft
        {
            Report = report.Slug,
            Slug = NewSlug("section"),
            Fields = new() { Parent = parent, Position = position },
            Translations = languages.ToDictionary(l => l, l => new SectionText { Title = $"Title {l}", Summary = $"Summary {l}" }),
        });
    }

    public static async Task<Made> Create(this ApiFixture api, string segment, string report, object draft)
    {
        ArgumentNullException.ThrowIfNull(api);
        var created = await api.Admin.Post($"/manage/{segment}", draft);
        Assert.True(created.Status == 201, created.Json.ToString());
        return new(segment, created.Text("id")!, report, created.Json.GetProperty("draft").GetProperty("slug").GetString()!);
    }

    public static async Task<string> ETag(this ApiFixture api, Made made)
    {
        ArgumentNullException.ThrowIfNull(api);
        ArgumentNullException.ThrowIfNull(made);
        return (await api.Admin.Get(made.Manage)).ETag;
    }

    /// <summary>Publishes the newest revision; it has to succeed.</summary>
    public static async Task<Answer> Publish(this ApiFixture api, Made made, params string[] languages)
    {
        var answer = await api.TryPublish(made, new PublishRequest { Languages = languages });
        Assert.True(answer.Status == 200, answer.Json.ToString());
        return answer;
    }

    public static async Task<Answer> TryPublish(this ApiFixture api, Made made, PublishRequest request) =>
        await api.Admin.Post(made.Manage + "/publish", request, ("If-Match", await api.ETag(made)));

    public static async Task<Answer> TryWithdraw(this ApiFixture api, Made made, params string[] languages) =>
        await api.Admin.Post(made.Manage + "/withdraw", new WithdrawRequest { Languages = languages, Reason = languages.ToDictionary(l => l, l => $"Reason {l}") }, ("If-Match", await api.ETag(made)));

    /// <summary>Saves a patch over the newest revision.</summary>
    public static async Task<Answer> Save(this ApiFixture api, Made made, object patch)
    {
        var answer = await api.Admin.Patch(made.Manage, patch, ("If-Match", await api.ETag(made)));
        Assert.True(answer.Status == 200, answer.Json.ToString());
        return answer;
    }
}

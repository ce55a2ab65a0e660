using System.Text.Json;
using AnnualReports.Api.Content;
using AnnualReports.Api.Http;
using AnnualReports.Api.Storage.Database;
using AnnualReports.Contracts;
using Microsoft.EntityFrameworkCore;

namespace AnnualReports.Api.Publishing;

/// <summary>Reads requests for releases: finds their faults, and sets the columns of rows.</summary>
sealed class ReleaseRequests(ReportsDb db, KindSet kinds, Languages languages, TimeProvider time)
{
    /// <summary>Reads the items of requests.</summary>
    public NamedItems Items { get; } = new(db, kinds, languages);

    /// <summary>The refusal of a request with faults.</summary>
    public Refusal Refused(IReadOnlyList<Fault> faults) => languages.Refused(faults);

    /// <summary>All faults of a request for a new release, as the store is now.</summary>
    public async Task<IReadOnlyList<Fault>> AllFaults(ReleaseRequest request, CancellationToken ct)
    {
        List<Fault> faults =
        [
            .. Faults(request),
            .. await Items.Faults(request.Items ?? [], index => $"/items/{index}", ct),
        ];
        if (request.Report is { } slug && await FoundReport(slug, ct) == 0)
            faults.Add(NoReport(slug));
        return faults;
    }

    /// <summary>All faults of an item for the entry in the address, as the store is now.</summary>
    public async Task<IReadOnlyList<Fault>> ItemFaults(ReleaseItemDraft item, Guid addressed, CancellationToken ct) =>
        [
            .. item.Entry == addressed
                ? []
                : new[] { new Fault("/entry", $"The address says {addressed}. Name the same entry.") },
            .. await Items.Faults([item with { Entry = addressed }], _ => "", ct),
        ];

    public List<Fault> Faults(ReleaseRequest request)
    {
        var faults = new List<Fault>();
        if (request.Report is not null && request.Items is not null)
            faults.Add(new("/items", "A release is either of a whole report or of items. Leave one out."));
        if (request.Force is true && request.At is null)
            faults.Add(new("/force", "This is for scheduling. Say `at` too, or leave it out.") { JudgedBy = "/at" });
        if (request.Report is null && request.Languages is not null)
            faults.Add(
                new("/languages", "Each item names its languages; this is for a whole report.") { JudgedBy = "/report" }
            );
        else if (request.Languages is not null)
            faults.AddRange(languages.Faults(request.Languages));
        if (request.At?.Exact is { } at && at <= time.GetUtcNow() && request.Items is not [])
            faults.Add(new("/at", Passed(at.UtcDateTime)));
        if (request.Title is { Length: > Limits.Title })
            faults.Add(new("/title", $"At most {Limits.Title} characters."));
        if (request.EditionLabel is { Length: > Limits.Title })
            faults.Add(new("/editionLabel", $"At most {Limits.Title} characters."));
        if (request.Edition is not true && (request.EditionLabel is not null || request.EditionNote is not null))
            faults.Add(new("/edition", "Say true, or leave out what is said of the edition."));
        if (
            request.Items is { } wanted
            && wanted.GroupBy(i => (i.Entry, i.Action ?? ReleaseAction.Publish)).FirstOrDefault(g => g.Count() > 1)
                is { } twice
        )
            faults.Add(new("/items", $"The entry {twice.Key.Entry} is here twice."));
        return
        [
            .. faults,
            .. languages.Faults(request.ChangeNote, "/changeNote"),
            .. languages.Faults(request.EditionNote, "/editionNote"),
            .. Requests.Faults(request.Override),
        ];
    }

    public static string Passed(DateTime due) =>
        $"{Instants.Text(due)} has passed. Name an instant in the future, or publish the release now.";

    public static void Set(ReleaseRow row, ReleaseRequest request)
    {
        (row.Title, row.ChangeKind, row.Notes) = (
            request.Title,
            ChangeKindName(request.ChangeKind ?? ChangeKind.Minor),
            Notes.Write(request.ChangeNote)
        );
        (row.Edition, row.EditionLabel, row.EditionNote) = (
            request.Edition is true,
            request.EditionLabel,
            Notes.Write(request.EditionNote)
        );
        row.Override = request.Override?.Reason;
        row.Words = TitleWords.Of(request.Title);
    }

    public static ReleaseRequest Settings(ReleaseRow row) =>
        new()
        {
            Title = row.Title,
            ChangeKind = row.ChangeKind == Publish.Major ? ChangeKind.Major : ChangeKind.Minor,
            ChangeNote = row.Notes is null ? null : Notes.Read(row.Notes),
            At = row.DueAt is { } due ? new DateTimeOffset(due) : (NamedInstant?)null,
            Edition = row.Edition,
            EditionLabel = row.EditionLabel,
            EditionNote = row.EditionNote is null ? null : Notes.Read(row.EditionNote),
            Override = row.Override is null ? null : new(row.Override),
        };

    /// <summary>
    /// Which settings of a release are others now, in words for the audit. Of the plan it says from when to when, because
    /// that decides when something goes public; texts are left out.
    /// </summary>
    /// <param name="before">The settings before.</param>
    /// <param name="after">The settings after.</param>
    /// <param name="schedules">Whether it was scheduled again, also for the same time: its items are pinned again.</param>
    public static IReadOnlyList<string> Changed(JsonElement before, JsonElement after, bool schedules)
    {
        static string? Text(JsonElement? value) => value?.GetRawText();
        static JsonElement? Of(JsonElement settings, string name) =>
            settings.TryGetProperty(name, out var value) ? value : null;
        const string At = "at";
        return
        [
            .. before
                .EnumerateObject()
                .Concat(after.EnumerateObject())
                .Select(member => member.Name)
                .Distinct()
                .Where(name => (name == At && schedules) || Text(Of(before, name)) != Text(Of(after, name)))
                .Select(name =>
                    name == At
                        ? $"at {Of(before, At)?.GetString() ?? "none"} → {Of(after, At)?.GetString() ?? "none"}"
                        : name
                ),
        ];
    }

    public static string ChangeKindName(ChangeKind kind) => kind == ChangeKind.Major ? Publish.Major : Publish.Minor;

    public async Task<long> ReportNo(string? slug, CancellationToken ct)
    {
        if (slug is null)
            return 0;
        return await FoundReport(slug, ct) is not 0 and var no ? no : throw Refusal.Invalid([NoReport(slug)]);
    }

    /// <summary>The report with a slug; 0 if there is none.</summary>
    /// <exception cref="Refusal">Whoever asks has no grant for it, or it does not exist.</exception>
    async Task<long> FoundReport(string slug, CancellationToken ct)
    {
        var no = !Slugs.IsSlug(slug)
            ? 0
            : await db
                .Entries.Existing()
                .Where(e => e.Kind == kinds.Report.Name && e.Slug == slug)
                .Select(e => e.No)
                .SingleOrDefaultAsync(ct);
        db.Act.Scope.DemandNamed(no, Excerpt.Of(slug));
        return no;
    }

    static Fault NoReport(string slug) => new("/report", $"There is no report '{slug}'.");
}

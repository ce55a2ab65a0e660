using AnnualReports.Api.Content;
using AnnualReports.Api.Http;
using AnnualReports.Api.Http.Calling;
using AnnualReports.Api.Storage.Database;
using AnnualReports.Contracts;
using Microsoft.EntityFrameworkCore;

namespace AnnualReports.Api.Webhooks;

/// <summary>Reads requests for webhooks: finds their faults, and sets the columns of rows.</summary>
sealed class WebhookRequests(ReportsDb db, KindSet kinds, Languages languages, AddressRules rules, TimeProvider time)
{
    /// <summary>Finds what is wrong; of a change, only in what it changes, because the rest may have been right once.</summary>
    /// <param name="request">What it shall be set to.</param>
    /// <param name="before">What it is set to; null for a new one.</param>
    /// <param name="ct">Cancels it.</param>
    public async Task<IReadOnlyList<Fault>> Faults(WebhookRequest request, WebhookRequest? before, CancellationToken ct)
    {
        List<Fault> faults =
        [
            .. Unknown("/types", request.Types, before?.Types, WebhookEventTypes.All),
            .. Unknown("/kinds", request.Kinds, before?.Kinds, [.. kinds.All.Select(k => k.Name)]),
            .. Unknown("/languages", request.Languages, before?.Languages, [.. languages.Tags]),
        ];
        if (request.Url.Length > Limits.Url)
            faults.Add(new("/url", $"At most {Limits.Url} characters."));
        else if (request.Url != before?.Url && rules.Fault(request.Url) is { } fault)
            faults.Add(new("/url", fault));
        if (request.Description is { } description && (Blank.Is(description) || description.Length > Limits.Title))
            faults.Add(new("/description", $"1 to {Limits.Title} characters, or leave it out."));
        if (request.Report is { } report && report != before?.Report && await ReportNo(report, ct) is null)
            faults.Add(new("/report", $"There is no report '{Excerpt.Of(report)}'."));
        return faults;
    }

    static IEnumerable<Fault> Unknown(
        string pointer,
        IReadOnlyList<string>? words,
        IReadOnlyList<string>? before,
        IReadOnlyList<string> known
    )
    {
        if (words is not null && before is not null && words.SequenceEqual(before))
            yield break;
        if (words is { Count: 0 })
            yield return new(pointer, "Name at least one, or leave this out for all.");
        foreach (var (index, word) in (words ?? []).Index())
            if (!known.Contains(word))
                yield return new(
                    $"{pointer}/{index}",
                    $"'{Excerpt.Of(word)}' is not known here. Use: {string.Join(", ", known)}."
                );
            else if (words!.Take(index).Contains(word))
                yield return new($"{pointer}/{index}", $"'{word}' is here twice.");
    }

    async Task<long?> ReportNo(string slug, CancellationToken ct) =>
        !Slugs.IsSlug(slug)
            ? null
            : await db
                .Entries.Existing()
                .Where(e => e.Kind == kinds.Report.Name && e.Slug == slug)
                .Select(e => (long?)e.No)
                .SingleOrDefaultAsync(ct);

    /// <summary>Sets a row. Another address, and one that is enabled, begins anew; otherwise pauses go on.</summary>
    public async Task Set(WebhookRow row, WebhookRequest request, WebhookRequest? before, DateTime now, CancellationToken ct)
    {
        var beginsAnew = request.Enabled is not false && (row.DisabledAt is not null || row.Url != request.Url);
        (row.Url, row.Description) = (request.Url, request.Description);
        (row.Types, row.Kinds, row.Languages) = (Words(request.Types), Words(request.Kinds), Words(request.Languages));
        // A report that was deleted since stays, unless another one was named.
        if (request.Report is not { } report)
            row.ReportNo = null;
        else if (report != before?.Report)
            row.ReportNo = await ReportNo(report, ct);
        if (request.Enabled is false && row.DisabledAt is null)
            (row.DisabledAt, row.DisabledBecause) = (now, WebhookStops.ByHand);
        if (request.Enabled is not false)
            (row.DisabledAt, row.DisabledBecause) = (null, null);
        if (beginsAnew)
            (row.FailingSince, row.RestsUntil, row.PausedUntil, row.Failures) = (null, null, null, 0);
    }

    static string? Words(IReadOnlyList<string>? words) => words is null ? null : string.Join(' ', words);

    static string[]? Words(string? words) => words?.Split(' ');

    /// <summary>What a webhook is set to, as a request would say it.</summary>
    public async Task<WebhookRequest> Settings(WebhookRow row, CancellationToken ct) =>
        new()
        {
            Url = row.Url,
            Description = row.Description,
            Types = Words(row.Types),
            Kinds = Words(row.Kinds),
            Languages = Words(row.Languages),
            Report = row.ReportNo is { } no ? (await db.SlugsOf([no], ct))[no] : null,
            Enabled = row.DisabledAt is null,
        };

    /// <summary>Until when nothing is sent; null if that is over.</summary>
    DateTime? RestsUntil(WebhookRow row) =>
        new[] { row.RestsUntil, row.PausedUntil }.Max() is { } until && until > time.Now() ? until : null;

    /// <summary>Webhooks as people see them: without secrets, and without the queries of their addresses.</summary>
    public async Task<List<WebhookView>> Views(IReadOnlyList<WebhookRow> rows, CancellationToken ct)
    {
        var names = await db.NamesOf(rows.Select(r => r.CreatedBy), ct);
        var pending = await db
            .WebhookDeliveries.Where(d => d.State == DeliveryStates.Pending)
            .GroupBy(d => d.WebhookId)
            .Select(g => new { g.Key, Count = g.Count() })
            .ToDictionaryAsync(g => g.Key, g => g.Count, ct);
        var views = new List<WebhookView>();
        foreach (var row in rows)
        {
            var (settings, url) = (await Settings(row, ct), new Uri(row.Url));
            views.Add(
                new()
                {
                    Id = row.Id,
                    Url = url.GetLeftPart(UriPartial.Path),
                    HasQuery = url.Query.Length > 0,
                    Description = row.Description,
                    Types = settings.Types,
                    Kinds = settings.Kinds,
                    Languages = settings.Languages,
                    Report = settings.Report,
                    Enabled = row.DisabledAt is null,
                    DisabledAt = row.DisabledAt,
                    DisabledBecause = row.DisabledBecause switch
                    {
                        null => null,
                        WebhookStops.Gone => WebhookStop.Gone,
                        WebhookStops.Failing => WebhookStop.Failing,
                        _ => WebhookStop.ByHand,
                    },
                    FailingSince = row.FailingSince,
                    RestsUntil = RestsUntil(row),
                    Position = row.Position,
                    Pending = pending.GetValueOrDefault(row.Id),
                    SecretCreatedAt = row.SecretAt,
                    OlderSecretUntil = row.OlderSecretUntil,
                    CreatedAt = row.CreatedAt,
                    CreatedBy = names[row.CreatedBy],
                    Version = row.Version,
                }
            );
        }
        return views;
    }
}

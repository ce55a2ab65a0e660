using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using AnnualReports.Api.Content;
using AnnualReports.Api.Kinds;
using AnnualReports.Api.Prose;
using AnnualReports.Api.Storage.Database;
using AnnualReports.Api.Storage.Drafts;
using AnnualReports.Api.Storage.Log;
using AnnualReports.Contracts;
using Microsoft.EntityFrameworkCore;

namespace AnnualReports.Api.Previews;

/// <summary>
/// Renders texts that are not saved, as publishing would: cleaned, and with the figures of the newest drafts that the
/// actor may read.
/// </summary>
sealed class MarkdownPreviews(ReportsDb db, KindSet kinds, DraftNotices notices)
{
    /// <summary>The most warnings in one answer, as after a save.</summary>
    const int MostWarnings = 100;

    readonly QuoteReader quoting = new(db, kinds);

    /// <summary>The kind with this segment, and the member that is shown: the long text, if none is named.</summary>
    public (Kind? Kind, string? Member) Place(string? segment, string? member)
    {
        var kind =
            segment is null ? kinds.Below.First(k => k.TextMembers.Any(k.IsLong))
            : segment == kinds.Report.Segment ? kinds.Report
            : kinds.AtSegment(segment);
        return (
            kind,
            kind?.TextMembers.FirstOrDefault(m =>
                member is null ? kind.IsLong(m) : m == member && ProseMembers.Members.ContainsKey(m)
            )
        );
    }

    /// <param name="text">The text as it was sent.</param>
    /// <param name="place">The kind of entry and the member that it is for.</param>
    /// <param name="language">Its language.</param>
    /// <param name="report">The report that it is for; null if it is for none.</param>
    /// <param name="read">What was changed while the request was read.</param>
    /// <param name="ct">Cancelled when the client gives up the request.</param>
    public async Task<MarkdownPreview> Of(
        string text,
        (Kind Kind, string Member) place,
        string language,
        EntryRow? report,
        IEnumerable<Notice> read,
        CancellationToken ct
    )
    {
        var (kind, member) = place;
        // A report's figures are below it; another entry stands beside them.
        var entry = new Entry(kind.IsReport ? report?.No ?? 0 : 0, default, kind.Name, report?.No ?? 0, "", report?.Year ?? 0);
        var warnings = read.ToList();
        var cleaned = kind.Cleaned(
            JsonSerializer.SerializeToElement(new JsonObject { [member] = text }, Wire.Json),
            null,
            "",
            warnings
        );
        var (markdown, quotes) = await db.ReadTogether(
            async token =>
            {
                var names = await Names(token);
                warnings.AddRange(await notices.InUnsaved(kind, entry, language, cleaned, names, token));
                return (
                    cleaned.GetProperty(member).GetString()!,
                    await Quantities(kind.Links(cleaned, language), entry, names, token)
                );
            },
            ct
        );
        return new()
        {
            Html = Html(markdown, ProseMembers.Members[member], quotes, language, report?.Slug ?? Slugs.Latest),
            Warnings = [.. warnings.Take(MostWarnings).Select(w => new TextWarning { Message = w.Detail, Line = w.Line, Column = w.Column })],
            Length = markdown.Length,
        };
    }

    static string Html(
        string text,
        bool isMarkdown,
        IReadOnlyDictionary<Quote, Quantity> quotes,
        string language,
        string report
    )
    {
        var filled = QuoteMarks.Filled(text, isMarkdown, quotes, language);
        return isMarkdown ? Markdown.Html(filled, report, $"{report}/preview", language)
            : Blank.Is(filled) ? ""
            : $"<p>{WebUtility.HtmlEncode(filled)}</p>";
    }

    /// <summary>The reports that the actor may read, and those that are public.</summary>
    async Task<ReportNames> Names(CancellationToken ct)
    {
        var reports = db.Entries.AsNoTracking().Existing().Where(e => e.Kind == kinds.Report.Name);
        if (db.Act.Scope.Reports is { } some)
            reports = reports.Where(e =>
                some.Contains(e.No) || db.Live.Any(l => l.EntryNo == e.No && l.Until == null && !l.Gone)
            );
        return new(await reports.Select(e => new ReportName(e.No, e.Slug, e.Year)).ToListAsync(ct));
    }

    /// <summary>The numbers of the quoted figures that the actor may know.</summary>
    async Task<Dictionary<Quote, Quantity>> Quantities(
        IEnumerable<Reference> references,
        Entry entry,
        ReportNames names,
        CancellationToken ct
    )
    {
        var named = references
            .Where(r => r.Role == Reference.Quoting)
            .Select(r => (Quote: new Quote(r.Slug, r.Year), Address: r.From(entry, kinds, names)))
            .Where(q => q.Address is not null)
            .DistinctBy(q => q.Quote)
            .ToDictionary(q => q.Quote, q => q.Address!.Value);
        var open = named.Values.Where(a => db.Act.Scope.Allows(a.ReportNo)).ToHashSet();
        var numbers = await quoting.Quantities([.. named.Values.Except(open)], ct);
        foreach (var part in open.InParts())
            foreach (
                var draft in await db.WithNewest(db.Entries.AsNoTracking().Existing().At(part))
                    .Select(n => new
                    {
                        n.Entry.Kind,
                        n.Entry.ReportNo,
                        n.Entry.Slug,
                        n.Revision.Content,
                    })
                    .ToListAsync(ct)
            )
                if (draft.Content is { } content && kinds[draft.Kind].Quantity(Draft.Parse(content).Fields) is { } number)
                    numbers[new(draft.Kind, draft.ReportNo, draft.Slug)] = number;
        return named
            .Where(q => numbers.ContainsKey(q.Value))
            .ToDictionary(q => q.Key, q => numbers[q.Value]);
    }
}

using System.Text.Json;
using AnnualReports.Api.Content;
using AnnualReports.Api.Storage;
using Microsoft.EntityFrameworkCore;

namespace AnnualReports.Api.Previews;

/// <summary>What a release will do to one entry: what it publishes, of which revision, and what it withdraws with which reasons.</summary>
sealed record PlannedChange(long EntryNo, int? Revision, IReadOnlyList<string> Publish, IReadOnlyList<string> Withdraw, IReadOnlyDictionary<string, string> Reasons)
{
    public static PlannedChange None(long entryNo) => new(entryNo, null, [], [], new Dictionary<string, string>());
}

/// <summary>Reads what a release will do to entries of a report: its items, or all that has changed.</summary>
sealed class PlannedChanges(ReportsDb db, Languages languages, ReleaseRow release)
{
    static readonly string[] Ahead = ["planned", "scheduled", "failed"];

    const string Withdrawing = "withdraw";

    /// <summary>Whether it is still to come; what is public or cancelled changes nothing more.</summary>
    public static bool IsAhead(ReleaseRow release) => Ahead.Contains(release.State);

    public async Task<Dictionary<long, PlannedChange>> Of(IReadOnlyList<Standing> entries, CancellationToken ct)
    {
        if (!IsAhead(release))
            return [];
        // Scheduling settles what a whole report comes to, as items; until then that is found anew each time.
        if (release.ReportNo != 0 && !await db.ReleaseItems.AnyAsync(i => i.ReleaseId == release.Id, ct))
            return entries.Where(e => e.Row.No == release.ReportNo || e.Row.ReportNo == release.ReportNo).Select(Changed).ToDictionary(c => c.EntryNo);
        long[] nos = [.. entries.Select(e => e.Row.No)];
        var items = new List<ReleaseItemRow>();
        foreach (var batch in nos.Chunk(500))
            items.AddRange(await db.ReleaseItems.AsNoTracking().Where(i => i.ReleaseId == release.Id && batch.Contains(i.EntryNo)).ToListAsync(ct));
        var heads = entries.ToDictionary(e => e.Row.No, e => e.Row.Head);
        return items.GroupBy(i => i.EntryNo).ToDictionary(g => g.Key, g => Named(g.Key, heads[g.Key], g.ToLookup(i => i.Action == Withdrawing)));
    }

    PlannedChange Named(long entryNo, int head, ILookup<bool, ReleaseItemRow> items)
    {
        var (publish, withdraw) = (items[false].FirstOrDefault(), items[true].FirstOrDefault());
        return new(entryNo, publish is null ? null : publish.Revision ?? head, Tags(publish?.Languages), Tags(withdraw?.Languages), Notes.Read(withdraw?.Notes ?? release.Notes));
    }

    static string[] Tags(string? languages) => languages?.Split(' ', StringSplitOptions.RemoveEmptyEntries) ?? [];

    /// <summary>Of a whole report: texts never public, texts and fields that have changed. What was withdrawn stays so; to publish it again, it is named.</summary>
    PlannedChange Changed(Standing entry)
    {
        var wanted = release.Languages is null ? languages.Tags : Tags(release.Languages);
        return PlannedChange.None(entry.Row.No) with { Revision = entry.Row.Head, Publish = [.. wanted.Where(l => HasChanged(entry, l))] };
    }

    static bool HasChanged(Standing entry, string language)
    {
        if (entry.Drafts.GetValueOrDefault(entry.Row.Head) is not { } head || head.Text(language) is not { } text)
            return false;
        if (entry.Languages.GetValueOrDefault(language) is not { } state)
            return true;
        return state.IsPublic && !(entry.Drafts.GetValueOrDefault(state.Revision)?.Text(language) is { } shown && JsonElement.DeepEquals(shown, text)
            && entry.Drafts.GetValueOrDefault(state.FieldsRevision) is { } fields && JsonElement.DeepEquals(fields.Fields, head.Fields));
    }
}

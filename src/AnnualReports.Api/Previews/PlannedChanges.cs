using AnnualReports.Api.Content;
using AnnualReports.Api.Storage.Database;
using AnnualReports.Api.Storage.Releases;

namespace AnnualReports.Api.Previews;

/// <summary>
/// What a release will do to one entry: which languages it publishes and from which revision, and which languages it
/// withdraws and for which reasons.
/// </summary>
sealed record PlannedChange(
    long EntryNo,
    int? Revision,
    IReadOnlyList<string> Publish,
    IReadOnlyList<string> Withdraw,
    IReadOnlyDictionary<string, string> Reasons
)
{
    public static PlannedChange None(long entryNo) => new(entryNo, null, [], [], new Dictionary<string, string>());

    /// <summary>Whether a release is still to come. One that is done or cancelled changes nothing more.</summary>
    public static bool IsAhead(ReleaseRow release) => ReleaseStates.Publishable.Contains(release.State);

    /// <summary>What a release will do, by entry.</summary>
    public static async Task<Dictionary<long, PlannedChange>> Of(
        ReleaseItems items,
        ReleaseRow release,
        CancellationToken ct
    ) =>
        IsAhead(release)
            ? (await items.Of(release, ct))
                .GroupBy(i => i.Row.No)
                .ToDictionary(
                    g => g.Key,
                    g => Of(g.Key, g.ToLookup(i => i.Item.Action == ReleaseActions.Withdraw), release)
                )
            : [];

    static PlannedChange Of(long entryNo, ILookup<bool, ReleaseItem> items, ReleaseRow release)
    {
        var (publish, withdraw) = (items[false].FirstOrDefault(), items[true].FirstOrDefault());
        return new(
            entryNo,
            publish?.Revision,
            publish?.Languages ?? [],
            withdraw?.Languages ?? [],
            Notes.Read(withdraw?.Item.Notes ?? release.Notes)
        );
    }
}

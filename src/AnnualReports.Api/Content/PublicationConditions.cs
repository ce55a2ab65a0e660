namespace AnnualReports.Api.Content;

/// <summary>
/// The conditions on a set of changes as a whole. Each returns the refusal if it is not met, otherwise null.
/// </summary>
sealed partial class PublicationConditions(KindSet kinds, PublicState before, StateAfter after)
{
    /// <summary>A pinned revision must not be older than the one that was published since.</summary>
    public Refusal? Order()
    {
        var older = after
            .Plans.Where(p =>
                p.Revision is { } revision
                && p.State.Languages.Values.Any(s => s.IsPublic && Math.Max(s.Revision, s.FieldsRevision) > revision)
            )
            .ToList();
        return older.Count == 0
            ? null
            : new(
                RefusalReason.OlderThanLive,
                $"A newer revision is public already of {Paths(older)}. Take the newest one, or leave it out."
            )
            {
                More = new Dictionary<string, object?> { ["entries"] = older.Select(p => Named(p.Entry)).ToArray() },
                Places =
                [
                    .. older.Select(p => new Fault(
                        "/revision",
                        $"Revision {p.Revision} is older than what is public.",
                        p.Entry.Path(kinds)
                    )
                    {
                        Id = p.Entry.Id,
                    }),
                ],
            };
    }

    /// <summary>
    /// First publications, major changes and withdrawals must include all languages that have to be published together.
    /// </summary>
    public Refusal? Parity()
    {
        if (before.Context.IsProgram || before.Context.Override is not null)
            return null;
        var broken = after
            .Plans.Select(Lacking)
            .Where(b => b.Missing.Length + b.Stale.Length > 0)
            .ToList();
        return broken.Count == 0
            ? null
            : new(
                RefusalReason.LanguageParity,
                broken.Exists(b => b.Missing.Length > 0)
                    ? $"Languages that go public together would not: {Said(broken)}. "
                        + "Name all of them, or send `override` with a reason."
                    : $"Languages that go public together would not say the same: {Said(broken)}. "
                        + "Translate or confirm what is outdated, or send `override` with a reason."
            )
            {
                More = new Dictionary<string, object?>
                {
                    ["missing"] = broken.Select(b => Named(b.Plan.Entry) with { Languages = b.Languages }).ToArray(),
                },
                Places = [.. broken.SelectMany(PlacesOf)],
            };
    }

    /// <summary>The languages of an entry that have to go along and are not published, or are outdated.</summary>
    sealed record Lack(Plan Plan, string[] Missing, StaleText[] Stale)
    {
        public string[] Languages =>
            [.. Missing.Union(Stale.Select(s => s.Language)).Order(StringComparer.Ordinal)];
    }

    string Said(IReadOnlyList<Lack> all) => string.Join("; ", all.Take(3).Select(Said)) + (all.Count > 3 ? " …" : "");

    string Said(Lack lack)
    {
        string[] parts =
        [
            .. lack.Missing.Length == 0 ? [] : new[] { $"lacks {string.Join(", ", lack.Missing)}" },
            .. lack.Stale.Select(s => $"is outdated in {s.Language} ({string.Join(", ", s.Fields)})"),
        ];
        return $"{lack.Plan.Entry.Path(kinds)} {string.Join(" and ", parts)}";
    }

    IEnumerable<Fault> PlacesOf(Lack lack)
    {
        var (path, id) = (lack.Plan.Entry.Path(kinds), lack.Plan.Entry.Id);
        if (lack.Missing.Length > 0)
            yield return new(
                "/languages",
                $"Languages that go along are missing: {string.Join(", ", lack.Missing)}.",
                path
            )
            {
                Id = id,
            };
        foreach (var stale in lack.Stale)
            yield return new(stale.Pointer, stale.Message, path) { Id = id };
    }

    /// <summary>The languages that would have to be included and are not, and those that are outdated.</summary>
    Lack Lacking(Plan plan)
    {
        var together = Together(plan)
            .Where(l => before.Languages.Find(l) is not null)
            .ToHashSet(StringComparer.Ordinal);
        var missing = new HashSet<string>(StringComparer.Ordinal);
        var isFirst = plan.Publish.Keys.Any(l =>
            plan.State.Languages.GetValueOrDefault(l) is not { IsPublic: true }
            && (together.Contains(l) || !plan.State.Languages.IsPublic())
        );
        var isMajor = plan.Publish.Any(p => p.Value.ChangeKind == Publish.Major && together.Contains(p.Key));
        if (isFirst)
            missing.UnionWith(together.Except(plan.After));
        if (isMajor)
            missing.UnionWith(together.Except(plan.Wanted));
        if (plan.Withdraw.Keys.Any(l => together.Contains(l) && plan.State.Languages[l].IsPublic))
            missing.UnionWith(together.Intersect(plan.After));
        // A text that its source has left behind is not the same text in another language.
        var stale =
            isFirst || isMajor
                ? StaleTexts
                    .Of(kinds[plan.Entry.Kind], plan, before.SourceOf(plan.Entry))
                    .Where(s => together.Contains(s.Language) && !missing.Contains(s.Language))
                : [];
        return new(plan, [.. missing.Order(StringComparer.Ordinal)], [.. stale]);
    }

    IEnumerable<string> Together(Plan plan)
    {
        var reportNo = kinds[plan.Entry.Kind].IsReport ? plan.Entry.No : plan.Entry.ReportNo;
        if (after.PlanOf(reportNo) is { Revision: not null } report)
            return kinds.Report.ParityLanguages(report.Fields(report.After[0])) ?? before.Languages.Official;
        // If the report is not public, the entry is refused for that reason.
        return kinds[plan.Entry.Kind].UnderReport && !after.HasPublicReport(plan.Entry)
            ? []
            : before.Parity.GetValueOrDefault(reportNo) ?? before.Languages.Official;
    }

    /// <summary>An entry can't be withdrawn completely while public entries are below it or refer to it.</summary>
    public Refusal? Withdrawable(Plan plan)
    {
        if (plan.After.Length > 0)
            return Unquoted(plan);
        if (!plan.State.Languages.IsPublic())
            return null;
        var remaining = before
            .Dependents.GetValueOrDefault(plan.Entry.No, [])
            .Where(d => after.StillDepends(d, plan))
            .ToList();
        return remaining.Count == 0
            ? null
            : new(
                RefusalReason.StillReferenced,
                $"{plan.Entry.Path(kinds)} can't be withdrawn in its last public language while {Remaining(remaining.Count)}. "
                    + "Withdraw or change those first, or in the same request."
            )
            {
                More = new Dictionary<string, object?> { ["referrers"] = remaining.Select(Named).ToArray() },
                Places =
                [
                    new("/languages", $"{Remaining(remaining.Count)}.", plan.Entry.Path(kinds)) { Id = plan.Entry.Id },
                ],
            };
    }

    /// <summary>A figure can't be withdrawn in a language while public texts in that language quote it.</summary>
    Refusal? Unquoted(Plan plan)
    {
        var remaining = before
            .QuotingTexts.GetValueOrDefault(plan.Entry.No, [])
            .Where(q => plan.Withdraw.ContainsKey(q.Language) && after.StillQuotes(q.Entry, q.Language, plan))
            .ToList();
        if (remaining.Count == 0)
            return null;
        var languages = string.Join(", ", remaining.Select(q => q.Language).Distinct().Order(StringComparer.Ordinal));
        return new(
            RefusalReason.StillReferenced,
            $"{plan.Entry.Path(kinds)} can't be withdrawn in {languages} while {Quoting(remaining.Count, "there")}. Withdraw or change those "
                + "first, or in the same request."
        )
        {
            More = new Dictionary<string, object?>
            {
                ["referrers"] = remaining
                    .GroupBy(q => q.Entry)
                    .Select(g => Named(g.Key) with { Languages = [.. g.Select(q => q.Language)] })
                    .ToArray(),
            },
            Places =
            [
                new("/languages", $"{Quoting(remaining.Count, $"in {languages}")}.", plan.Entry.Path(kinds))
                {
                    Id = plan.Entry.Id,
                },
            ],
        };
    }

    static string Remaining(int count) =>
        count == 1
            ? "1 public entry stands below it or refers to it"
            : $"{count} public entries stand below it or refer to it";

    static string Quoting(int count, string where) =>
        count == 1 ? $"1 public text {where} quotes it" : $"{count} public texts {where} quote it";

    string Paths(IReadOnlyCollection<Plan> some) =>
        string.Join(", ", some.Take(3).Select(p => p.Entry.Path(kinds))) + (some.Count > 3 ? " …" : "");

    NamedEntry Named(Entry entry) =>
        new(entry.Kind, entry.Id, before.Reports.GetValueOrDefault(entry.ReportNo), entry.Slug);
}

using System.Collections.Immutable;
using System.Text.Json;

namespace AnnualReports.Api.Content;

/// <summary>The public state as a set of changes would leave it.</summary>
sealed class StateAfter
{
    readonly KindSet kinds;
    readonly PublicState before;
    readonly Dictionary<Address, Plan> byAddress;
    readonly Dictionary<long, Plan> byEntry;
    readonly Dictionary<(string Kind, long ReportNo), Tree> trees = [];

    public StateAfter(KindSet kinds, PublicState before, IEnumerable<Change> changes)
    {
        (this.kinds, this.before) = (kinds, before);
        Plans = [.. changes.GroupBy(c => c.Entry.No).Select(g => Plan.Of(before.Entries[g.Key], g))];
        byAddress = Plans.ToDictionary(p => p.Address);
        byEntry = Plans.ToDictionary(p => p.Entry.No);
    }

    /// <summary>The plan of each entry.</summary>
    public ImmutableArray<Plan> Plans { get; }

    /// <summary>The plan of an entry; null if nothing changes in it.</summary>
    public Plan? PlanOf(long entryNo) => byEntry.GetValueOrDefault(entryNo);

    /// <summary>Whether the entry at an address is public after the set.</summary>
    public bool IsPublic(Address address) =>
        byAddress.TryGetValue(address, out var plan) ? plan.After.Length > 0 : before.Public.Contains(address);

    /// <summary>Whether the report of an entry is public after the set.</summary>
    public bool HasPublicReport(Entry entry) => IsPublic(new(kinds.Report.Name, 0, before.Reports[entry.ReportNo]));

    /// <summary>The references of a language of an entry.</summary>
    public IEnumerable<Reference> References(Plan plan, string language)
    {
        var kind = kinds[plan.Entry.Kind];
        var fields = kind.References(plan.Fields(language));
        return plan.Text(language) is { } text ? fields.Concat(kind.Links(text, language)) : fields;
    }

    /// <summary>Whether an entry that was below another or referred to it still is or does.</summary>
    public bool StillDepends(Entry dependent, Plan on)
    {
        if (PlanOf(dependent.No) is not { } plan)
            return true;
        if (plan.After.Length == 0)
            return false;
        return dependent.ReportNo == on.Entry.No
            || plan.After.Any(l => References(plan, l).Any(r => r.From(plan.Entry, kinds, before.Names) == on.Address));
    }

    /// <summary>Whether a public text that quoted a figure still does.</summary>
    public bool StillQuotes(Entry quoting, string language, Plan figure)
    {
        if (PlanOf(quoting.No) is not { } plan)
            return true;
        return plan.After.Contains(language)
            && References(plan, language)
                .Any(r => r.Role == Reference.Quoting && r.From(plan.Entry, kinds, before.Names) == figure.Address);
    }

    /// <summary>The numbers of the figures that a text quotes, after the set.</summary>
    public Dictionary<Quote, Quantity> QuotedIn(Plan plan, JsonElement text, string language) =>
        Quoted(plan, text, language, QuantityOf);

    /// <summary>The same before the set.</summary>
    public Dictionary<Quote, Quantity> QuotedBefore(Plan plan, JsonElement text, string language) =>
        Quoted(plan, text, language, QuantityBefore);

    Dictionary<Quote, Quantity> Quoted(
        Plan plan,
        JsonElement text,
        string language,
        Func<Address, Quantity?> quantityOf
    )
    {
        var quotes = new Dictionary<Quote, Quantity>();
        foreach (var reference in kinds[plan.Entry.Kind].Links(text, language).Where(r => r.Role == Reference.Quoting))
            if (reference.From(plan.Entry, kinds, before.Names) is { } address && quantityOf(address) is { } quantity)
                quotes[new(reference.Slug, reference.Year)] = quantity;
        return quotes;
    }

    Quantity? QuantityOf(Address address) =>
        byAddress.TryGetValue(address, out var plan)
            ? plan.After.Length > 0 && plan.State.Drafts.ContainsKey(plan.FieldsRevision(plan.After[0]))
                ? kinds[address.Kind].Quantity(plan.Fields(plan.After[0]))
                : null
            : before.Quantities.GetValueOrDefault(address);

    Quantity? QuantityBefore(Address address)
    {
        if (!byAddress.TryGetValue(address, out var plan))
            return before.Quantities.GetValueOrDefault(address);
        var live = plan
            .State.Languages.Values.Where(l => l.IsPublic)
            .Select(l => l.FieldsRevision)
            .DefaultIfEmpty()
            .Max();
        return plan.State.Drafts.TryGetValue(live, out var draft) ? kinds[address.Kind].Quantity(draft.Fields) : null;
    }

    /// <summary>The tree of a kind's entries in a report.</summary>
    public Tree TreeOf(Kind kind, long reportNo) =>
        trees.TryGetValue((kind.Name, reportNo), out var tree)
            ? tree
            : trees[(kind.Name, reportNo)] = MakeTree(kind, reportNo);

    Tree MakeTree(Kind kind, long reportNo)
    {
        var parents = before
            .Parents.GetValueOrDefault((kind.Name, reportNo), ImmutableDictionary<string, string?>.Empty)
            .ToBuilder();
        foreach (var plan in Plans.Where(p => p.Entry.Kind == kind.Name && p.Entry.ReportNo == reportNo))
            if (plan.After.Length == 0)
                parents.Remove(plan.Entry.Slug);
            else
                parents[plan.Entry.Slug] = kind.References(plan.Fields(plan.After[0]))
                    .FirstOrDefault(r => r.Role == kind.TreeRole)
                    ?.Slug;
        return new(parents.ToImmutable());
    }
}

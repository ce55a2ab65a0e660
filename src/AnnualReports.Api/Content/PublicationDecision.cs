using System.Collections.Immutable;
using System.Text.Json;

namespace AnnualReports.Api.Content;

/// <summary>
/// Decides what a set of changes appends to the log. Pure. Rules judge the state after the whole set, so references inside it count;
/// a language that stays public is refreshed in the same set where its bytes change.
/// </summary>
sealed class PublicationDecision
{
    readonly KindSet kinds;
    readonly PublicState state;
    readonly ImmutableArray<Plan> plans;
    readonly Dictionary<Address, Plan> byAddress;
    readonly Dictionary<(string Kind, long ReportNo), Tree> trees = [];
    readonly List<Fault> faults = [];
    readonly List<Refusal> refusals = [];
    bool senseless;

    PublicationDecision(KindSet kinds, PublicState state, IEnumerable<Change> changes)
    {
        this.kinds = kinds;
        this.state = state;
        plans = [.. changes.GroupBy(c => c.Entry.No).Select(g => Plan.Of(state.Entries[g.Key], g))];
        byAddress = plans.ToDictionary(p => p.Address);
    }

    /// <exception cref="Refusal">A rule is broken; nothing is to be appended.</exception>
    public static List<Pending> Of(KindSet kinds, PublicState state, IEnumerable<Change> changes)
    {
        var decision = new PublicationDecision(kinds, state, changes);
        var records = decision.Decide();
        return decision.refusals.Count > 0 ? throw decision.refusals[0] : records;
    }

    /// <summary>Everything that stops the set, without stopping at the first.</summary>
    public static IReadOnlyList<Refusal> WhatStops(KindSet kinds, PublicState state, IEnumerable<Change> changes)
    {
        var decision = new PublicationDecision(kinds, state, changes);
        decision.Decide();
        return decision.refusals;
    }

    List<Pending> Decide()
    {
        foreach (var plan in plans)
            CheckRequest(plan);
        if (faults.Count > 0)
            refusals.Add(Refusal.Invalid([.. faults]));
        faults.Clear();
        CheckOrder();
        CheckSecondPerson();
        // What can't be read or makes no sense can't be judged further.
        if (senseless || refusals.Any(r => r.Reason is RefusalReason.UnknownLanguage or RefusalReason.NotPublic))
            return [];

        foreach (var plan in plans)
            CheckWithdrawable(plan);
        CheckParity();
        var records = plans.SelectMany(Records).ToList();
        foreach (var plan in plans.Where(p => p.After.Length > 0))
            CheckSurroundings(plan);
        if (faults.Count > 0)
            refusals.Add(Refusal.NotPublishable([.. faults.Distinct()]));
        return records;
    }

    void CheckRequest(Plan plan)
    {
        foreach (var language in plan.Publish.Keys.Concat(plan.Withdraw.Keys))
            if (state.Languages.Find(language) is null)
                refusals.Add(new(RefusalReason.UnknownLanguage, $"'{language}' is not a configured language.") { More = Allowed() });

        foreach (var language in plan.Wanted.Intersect(plan.Withdraw.Keys))
            Senseless(plan, "/languages", $"'{language}' would be both published and withdrawn. Leave one out.");
        foreach (var erased in plan.Publish.Values.Select(p => p.Revision).Distinct().Where(r => !plan.State.Drafts.ContainsKey(r)))
            Senseless(plan, "/revision", $"Revision {erased} was erased. Take a newer one, or leave it out.");

        foreach (var (language, change) in plan.Publish)
            if (change.ChangeKind == Publish.Major && string.IsNullOrWhiteSpace(change.Notes.GetValueOrDefault(language)))
                Fault(plan, $"/changeNote/{language}", "A major change needs a note in every language that it is published in.");

        foreach (var (language, change) in plan.Withdraw)
        {
            if (string.IsNullOrWhiteSpace(change.Reasons.GetValueOrDefault(language)))
                Fault(plan, $"/reason/{language}", "Withdrawing needs a reason in every language that is withdrawn.");
            if (!plan.State.Languages.ContainsKey(language))
                refusals.Add(new(RefusalReason.NotPublic, $"{plan.Entry.Path(kinds)} was never public in '{language}'.")
                {
                    More = new Dictionary<string, object?> { ["languages"] = plan.State.Languages.PublicLanguages() },
                });
        }
    }

    void Senseless(Plan plan, string pointer, string message)
    {
        senseless = true;
        Fault(plan, pointer, message);
    }

    Dictionary<string, object?> Allowed() => new() { ["allowed"] = state.Languages.Tags.ToArray() };

    void CheckWithdrawable(Plan plan)
    {
        if (plan.After.Length > 0 || !plan.State.Languages.IsPublic())
            return;
        var remaining = state.Dependents.GetValueOrDefault(plan.Entry.No, []).Where(d => StillDepends(d, plan)).ToList();
        if (remaining.Count > 0)
            refusals.Add(new(RefusalReason.StillReferenced,
                $"{plan.Entry.Path(kinds)} can't be withdrawn in its last public language while {remaining.Count} public entries stand below it or refer to it. Withdraw or change those first, or in the same request.")
            {
                More = new Dictionary<string, object?> { ["referrers"] = remaining.Select(Named).ToArray() },
            });
    }

    /// <summary>What was pinned to a revision doesn't undo what went public since.</summary>
    void CheckOrder()
    {
        var older = plans.Where(p => p.Revision is { } revision && p.State.Languages.Values.Any(s => s.IsPublic && Math.Max(s.Revision, s.FieldsRevision) > revision)).ToList();
        if (older.Count > 0)
            refusals.Add(new(RefusalReason.OlderThanLive, $"A newer revision is public already of {Paths(older)}. Take the newest one, or leave it out.")
            {
                More = new Dictionary<string, object?> { ["entries"] = older.Select(p => Named(p.Entry)).ToArray() },
                Places = [.. older.Select(p => new Fault("/revision", $"Revision {p.Revision} is older than what is public.", p.Entry.Path(kinds)))],
            });
    }

    /// <summary>First publications, major changes and withdrawals reach all languages that have to go public together.</summary>
    void CheckParity()
    {
        if (state.Occasion.IsProgram || state.Occasion.Override is not null)
            return;
        var broken = plans.Select(p => (Plan: p, Missing: Missing(p).Order(StringComparer.Ordinal).ToArray())).Where(b => b.Missing.Length > 0).ToList();
        if (broken.Count > 0)
            refusals.Add(new(RefusalReason.LanguageParity,
                $"Languages that go public together would not: {string.Join("; ", broken.Take(3).Select(b => $"{b.Plan.Entry.Path(kinds)} lacks {string.Join(", ", b.Missing)}"))}{(broken.Count > 3 ? " …" : "")}. Name all of them, or send `override` with a reason.")
            {
                More = new Dictionary<string, object?> { ["missing"] = broken.Select(b => new { kind = b.Plan.Entry.Kind, id = b.Plan.Entry.Id, slug = b.Plan.Entry.Slug, languages = b.Missing }).ToArray() },
                Places = [.. broken.Select(b => new Fault("/languages", $"Languages that go along are missing: {string.Join(", ", b.Missing)}.", b.Plan.Entry.Path(kinds)))],
            });
    }

    /// <summary>The languages that would have to go along, and don't.</summary>
    HashSet<string> Missing(Plan plan)
    {
        var together = Together(plan).Where(l => state.Languages.Find(l) is not null).ToHashSet(StringComparer.Ordinal);
        var missing = new HashSet<string>(StringComparer.Ordinal);
        if (plan.Publish.Keys.Any(l => plan.State.Languages.GetValueOrDefault(l) is not { IsPublic: true } && (together.Contains(l) || !plan.State.Languages.IsPublic())))
            missing.UnionWith(together.Except(plan.After));
        if (plan.Publish.Any(p => p.Value.ChangeKind == Publish.Major && together.Contains(p.Key)))
            missing.UnionWith(together.Except(plan.Wanted));
        if (plan.Withdraw.Keys.Any(l => together.Contains(l) && plan.State.Languages[l].IsPublic))
            missing.UnionWith(together.Intersect(plan.After));
        return missing;
    }

    IEnumerable<string> Together(Plan plan)
    {
        var reportNo = kinds[plan.Entry.Kind].IsReport ? plan.Entry.No : plan.Entry.ReportNo;
        if (plans.FirstOrDefault(p => p.Entry.No == reportNo && p.Revision is not null) is { } report)
            return kinds.Report.ParityLanguages(report.Fields(report.After[0])) ?? state.Languages.Official;
        // What stands under a report that isn't public is refused for that.
        return kinds[plan.Entry.Kind].UnderReport && !IsPublicAfter(ReportOf(plan.Entry)) ? [] : state.Parity.GetValueOrDefault(reportNo) ?? state.Languages.Official;
    }

    /// <summary>Who publishes, or who approved it, has written none of it since it was last public.</summary>
    void CheckSecondPerson()
    {
        if (state.Authors is not { } authors || state.Occasion.IsProgram)
            return;
        var alone = plans.Where(p => p.Publish.Any(change => WroteIt(authors[p.Entry.No], p, change.Key, change.Value))).ToList();
        if (alone.Count > 0)
            refusals.Add(new(RefusalReason.SecondPersonNeeded, $"Whoever publishes must have written none of what goes public: {Paths(alone)}. Let someone else publish it, or approve it in a release.")
            {
                More = new Dictionary<string, object?> { ["entries"] = alone.Select(p => Named(p.Entry)).ToArray() },
                Places = [.. alone.Select(p => new Fault("", "Who publishes has written it; a second person is needed.", p.Entry.Path(kinds)))],
            });
    }

    bool WroteIt(IEnumerable<(int Number, Guid By)> authors, Plan plan, string language, Publish change)
    {
        var last = plan.State.Languages.GetValueOrDefault(language)?.Revision ?? 0;
        var wrote = authors.Where(a => a.Number > last && a.Number <= change.Revision).Select(a => a.By).ToHashSet();
        return wrote.Contains(state.Occasion.By) && (change.ApprovedBy is not { } approver || wrote.Contains(approver));
    }

    string Paths(IReadOnlyCollection<Plan> some) => string.Join(", ", some.Take(3).Select(p => p.Entry.Path(kinds))) + (some.Count > 3 ? " …" : "");

    bool StillDepends(Entry dependent, Plan on)
    {
        if (plans.FirstOrDefault(p => p.Entry.No == dependent.No) is not { } plan)
            return true;
        if (plan.After.Length == 0)
            return false;
        return dependent.ReportNo == on.Entry.No || plan.After.Any(l => ReferencesOf(plan, l).Any(r => r.From(plan.Entry, kinds, state.Names) == on.Address));
    }

    object Named(Entry entry) => new
    {
        kind = entry.Kind,
        id = entry.Id,
        report = state.Reports.GetValueOrDefault(entry.ReportNo),
        slug = entry.Slug,
    };

    /// <summary>The records of one entry: what is published and withdrawn, then what stays public and shows other bytes.</summary>
    IEnumerable<Pending> Records(Plan plan)
    {
        foreach (var (language, change) in plan.Publish)
        {
            var body = Body(plan, language);
            yield return Shown(plan, language, PublicationAction.Published, body) with
            {
                ChangeKind = change.ChangeKind,
                Note = NoteIn(language, change.Notes),
            };
        }
        foreach (var (language, change) in plan.Withdraw)
            if (plan.State.Languages[language].IsPublic)
                yield return new Pending
                {
                    Entry = plan.Entry,
                    Language = language,
                    Action = PublicationAction.Withdrawn,
                    Revision = plan.State.Languages[language].Revision,
                    FieldsRevision = plan.State.Languages[language].FieldsRevision,
                    Note = NoteIn(language, change.Reasons),
                };
        foreach (var language in plan.Staying)
        {
            var body = Body(plan, language);
            if (!System.Security.Cryptography.SHA256.HashData(body.Bytes).AsSpan().SequenceEqual(plan.State.Languages[language].BodyHash))
                yield return Shown(plan, language, PublicationAction.Refreshed, body);
        }
    }

    string? NoteIn(string language, IReadOnlyDictionary<string, string> notes) =>
        Notes.Write(notes.TryGetValue(language, out var note) ? new Dictionary<string, string> { [language] = note } : null, state.Occasion.Override);

    Pending Shown(Plan plan, string language, PublicationAction action, Body body) => new()
    {
        Entry = plan.Entry,
        Language = language,
        Action = action,
        Revision = plan.TextRevision(language),
        FieldsRevision = plan.FieldsRevision(language),
        Shape = kinds[plan.Entry.Kind].Shape,
        Body = body.Bytes,
        CardLength = body.CardLength,
    };

    /// <summary>The body that a language shows after the set; where rules forbid it, the faults are noted and there is none.</summary>
    Body Body(Plan plan, string language)
    {
        var kind = kinds[plan.Entry.Kind];
        var before = plan.State.Languages.GetValueOrDefault(language);
        var fields = plan.Fields(language);
        if (plan.Text(language) is not { } text)
        {
            Fault(plan, $"/translations/{language}", $"There is no text in '{language}' in revision {plan.TextRevision(language)}. Write one, or leave this language out.");
            return Content.Body.None;
        }
        // Withdrawing and showing anew are not stopped by rules on texts that nobody touches.
        var judged = !plan.Publish.IsEmpty;
        var broken = judged ? kind.CheckPublishable(fields, text, language).ToList() : [];
        faults.AddRange(broken.Select(f => f with { Entry = plan.Entry.Path(kinds) }));
        if (judged)
            CheckReferences(plan, language);
        foreach (var use in judged ? kind.Files(fields).Concat(kind.Files(text, language)) : [])
            if (use.Fault(state.Files.Known.GetValueOrDefault(use.Id)) is { } fault)
                Fault(plan, use.Pointer, fault);
        return broken.Count > 0
            ? Content.Body.None
            : kind.Render(new(plan.Entry, state.Reports.GetValueOrDefault(plan.Entry.ReportNo), language, plan.After, plan.TextRevision(language),
                before?.FirstAt ?? state.At, plan.Publish.ContainsKey(language) ? state.At : before!.PublishedAt, fields, text)
            {
                Files = state.Files,
                Quotes = QuotedIn(plan, text, language),
            });
    }

    /// <summary>All that a text and its fields refer to is public after the set.</summary>
    void CheckReferences(Plan plan, string language)
    {
        foreach (var reference in ReferencesOf(plan, language))
            if (reference.From(plan.Entry, kinds, state.Names) is not { } address)
                Fault(plan, reference.Pointer, reference.Role == Reference.Link
                    ? $"entry:{reference.Target}/{reference.Slug} names no kind of entry in a report. Write entry:highlights/some-slug."
                    : $"There is no report {(reference.Report is { } slug ? $"'{slug}'" : $"of {reference.Year}")} that '{reference.SlugFor(plan.Entry.Slug)}' could be taken from.");
            else if (!IsPublicAfter(address))
                Fault(plan, reference.Pointer, $"The {reference.Target} '{address.Slug}' is not public{In(address)}. Publish it first, or in the same release.");
            else if (reference.Role == Reference.Earlier && state.Names.Of(address.ReportNo) is { } report && report.Year >= plan.Entry.Year)
                Fault(plan, reference.Pointer, $"The report '{report.Slug}' is not of an earlier year. Name an earlier one.");
    }

    /// <summary>What the figures that a text quotes say after the set.</summary>
    Dictionary<Quote, Quantity> QuotedIn(Plan plan, JsonElement text, string language)
    {
        var quotes = new Dictionary<Quote, Quantity>();
        foreach (var reference in kinds[plan.Entry.Kind].Links(text, language).Where(r => r.Role == Reference.Quoting))
            if (reference.From(plan.Entry, kinds, state.Names) is { } address && QuantityAfter(address) is { } quantity)
                quotes[new(reference.Slug, reference.Year)] = quantity;
        return quotes;
    }

    Quantity? QuantityAfter(Address address) => byAddress.TryGetValue(address, out var plan)
        ? plan.After.Length > 0 && plan.State.Drafts.ContainsKey(plan.FieldsRevision(plan.After[0])) ? kinds[address.Kind].Quantity(plan.Fields(plan.After[0])) : null
        : state.Quantities.GetValueOrDefault(address);

    string In(Address address) => state.Names.Of(address.ReportNo) is { } report ? $" in report '{report.Slug}'" : "";

    /// <summary>What must hold around an entry that is public after the set: its report is, and its tree has a sound shape.</summary>
    void CheckSurroundings(Plan plan)
    {
        var kind = kinds[plan.Entry.Kind];
        if (kind.UnderReport && !IsPublicAfter(ReportOf(plan.Entry)))
            Fault(plan, "/report", $"The report '{state.Reports[plan.Entry.ReportNo]}' is not public. Publish it first, or in the same release.");
        if (kind.IsReport && plan.Revision is not null && kind.Year(plan.Fields(plan.After[0])) != plan.Entry.Year)
            Fault(plan, "/fields/year", $"Revision {plan.Revision} is of another year than the newest, {plan.Entry.Year}. Take a newer revision.");
        if (kind.TreeRole is null)
            return;
        if (!trees.TryGetValue((kind.Name, plan.Entry.ReportNo), out var tree))
            trees[(kind.Name, plan.Entry.ReportNo)] = tree = TreeAfter(kind, plan.Entry.ReportNo);
        if (tree.Fault(plan.Entry.Slug) is { } fault)
            Fault(plan, "/fields/" + kind.TreeRole, fault);
    }

    Tree TreeAfter(Kind kind, long reportNo)
    {
        var parents = state.Parents.GetValueOrDefault((kind.Name, reportNo), ImmutableDictionary<string, string?>.Empty).ToBuilder();
        foreach (var plan in plans.Where(p => p.Entry.Kind == kind.Name && p.Entry.ReportNo == reportNo))
            if (plan.After.Length == 0)
                parents.Remove(plan.Entry.Slug);
            else
                parents[plan.Entry.Slug] = kind.References(plan.Fields(plan.After[0])).FirstOrDefault(r => r.Role == kind.TreeRole)?.Slug;
        return new(parents.ToImmutable());
    }

    IEnumerable<Reference> ReferencesOf(Plan plan, string language)
    {
        var kind = kinds[plan.Entry.Kind];
        var fields = kind.References(plan.Fields(language));
        return plan.Text(language) is { } text ? fields.Concat(kind.Links(text, language)) : fields;
    }

    Address ReportOf(Entry entry) => new(kinds.Report.Name, 0, state.Reports[entry.ReportNo]);

    bool IsPublicAfter(Address address) => byAddress.TryGetValue(address, out var plan) ? plan.After.Length > 0 : state.Public.Contains(address);

    void Fault(Plan plan, string pointer, string message) => faults.Add(new(pointer, message, plan.Entry.Path(kinds)));
}

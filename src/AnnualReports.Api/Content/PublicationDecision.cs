namespace AnnualReports.Api.Content;

/// <summary>
/// Decides what a set of changes appends to the log. Pure. Rules judge the state after the whole set, so references inside it count;
/// a language that stays public is refreshed in the same set where its bytes change.
/// </summary>
sealed class PublicationDecision
{
    readonly KindSet kinds;
    readonly PublicState state;
    readonly StateAfter after;
    readonly List<Fault> faults = [];
    readonly List<Refusal> refusals = [];
    bool senseless;

    PublicationDecision(KindSet kinds, PublicState state, IEnumerable<Change> changes)
    {
        (this.kinds, this.state) = (kinds, state);
        after = new(kinds, state, changes);
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
        var conditions = new PublicationConditions(kinds, state, after);
        foreach (var plan in after.Plans)
            CheckRequest(plan);
        if (faults.Count > 0)
            refusals.Add(Refusal.Invalid([.. faults]));
        faults.Clear();
        Refuse(conditions.Order());
        Refuse(conditions.SecondPerson());
        // What can't be read or makes no sense can't be judged further.
        if (senseless || refusals.Any(r => r.Reason is RefusalReason.UnknownLanguage or RefusalReason.NotPublic))
            return [];

        foreach (var plan in after.Plans)
            Refuse(conditions.Withdrawable(plan));
        Refuse(conditions.Parity());
        var records = after.Plans.SelectMany(Records).ToList();
        foreach (var plan in after.Plans.Where(p => p.After.Length > 0))
            CheckSurroundings(plan);
        if (faults.Count > 0)
            refusals.Add(Refusal.NotPublishable([.. faults.Distinct()]));
        return records;
    }

    void Refuse(Refusal? refusal)
    {
        if (refusal is not null)
            refusals.Add(refusal);
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
            if (change.ChangeKind == Publish.Major && Blank.Is(change.Notes.GetValueOrDefault(language)))
                Fault(plan, $"/changeNote/{language}", "A major change needs a note in every language that it is published in.");

        foreach (var (language, change) in plan.Withdraw)
        {
            if (Blank.Is(change.Reasons.GetValueOrDefault(language)))
                Fault(plan, $"/reason/{language}", "Withdrawing needs a reason in every language that is withdrawn.");
            if (!plan.State.Languages.ContainsKey(language))
                refusals.Add(new(RefusalReason.NotPublic, $"{plan.Entry.Path(kinds)} was never public in '{language}'.")
                {
                    More = new Dictionary<string, object?> { ["languages"] = plan.State.Languages.PublicLanguages() },
                    Places = [new("/languages", $"It was never public in '{language}'.", plan.Entry.Path(kinds)) { Id = plan.Entry.Id }],
                });
        }
    }

    void Senseless(Plan plan, string pointer, string message)
    {
        senseless = true;
        Fault(plan, pointer, message);
    }

    Dictionary<string, object?> Allowed() => new() { ["allowed"] = state.Languages.Tags.ToArray() };

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
            if (plan.Older.Contains(language) || ShowsOther(plan, language, body))
                yield return Shown(plan, language, PublicationAction.Refreshed, body);
        }
    }

    /// <summary>
    /// Whether a language that stays public shows something else after the set. Where the same bytes would be made of what was public before it,
    /// the program has changed and the text has not: such texts are shown anew when their shape is refreshed, and not by the way.
    /// </summary>
    bool ShowsOther(Plan plan, string language, Body body)
    {
        var before = plan.State.Languages[language];
        if (System.Security.Cryptography.SHA256.HashData(body.Bytes).AsSpan().SequenceEqual(before.BodyHash))
            return false;
        if (body.Bytes.Length == 0 || plan.State.Drafts.GetValueOrDefault(before.FieldsRevision) is not { } fields
            || plan.State.Drafts.GetValueOrDefault(before.Revision)?.Text(language) is not { } text)
            return true;
        var was = kinds[plan.Entry.Kind].Render(new(plan.Entry, state.Reports.GetValueOrDefault(plan.Entry.ReportNo), language,
            plan.State.Languages.PublicLanguages(), before.Revision, before.FirstAt, before.PublishedAt, fields.Fields, text)
        {
            Files = state.Files,
            Quotes = after.QuotedBefore(plan, text, language),
        });
        return !was.Bytes.AsSpan().SequenceEqual(body.Bytes);
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
        faults.AddRange(broken.Select(f => f with { Entry = plan.Entry.Path(kinds), Id = plan.Entry.Id }));
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
                Quotes = after.QuotedIn(plan, text, language),
            });
    }

    /// <summary>All that a text and its fields refer to is public after the set.</summary>
    void CheckReferences(Plan plan, string language)
    {
        foreach (var reference in after.References(plan, language))
            if (reference.From(plan.Entry, kinds, state.Names) is not { } address)
                Fault(plan, reference.Pointer, reference.Role == Reference.Link
                    ? $"entry:{reference.Target}/{reference.Slug} names no kind of entry in a report. Write entry:highlights/some-slug."
                        + Nearest.Question(Nearest.To(reference.Target, kinds.Below.Select(k => k.Segment)))
                    : $"There is no report {(reference.Report is { } slug ? $"'{slug}'" : $"of {reference.Year}")} that '{reference.SlugFor(plan.Entry.Slug)}' could be taken from.");
            else if (state.Unknown.TryGetValue(address, out var like))
                Fault(plan, reference.Pointer, $"There is no {kinds[address.Kind].Name} '{address.Slug}'{In(address)}.{Nearest.Question(like)}");
            else if (!after.IsPublic(address))
                Fault(plan, reference.Pointer,
                    $"The {kinds[address.Kind].Name} '{address.Slug}' is not public{In(address)}. Publish it first, or in the same release.");
            else if (reference.Role == Reference.Earlier && state.Names.Of(address.ReportNo) is { } report && report.Year >= plan.Entry.Year)
                Fault(plan, reference.Pointer, $"The report '{report.Slug}' is not of an earlier year. Name an earlier one.");
    }

    string In(Address address) => state.Names.Of(address.ReportNo) is { } report ? $" in report '{report.Slug}'" : "";

    /// <summary>What must hold around an entry that is public after the set: its report is, and its tree has a sound shape.</summary>
    void CheckSurroundings(Plan plan)
    {
        var kind = kinds[plan.Entry.Kind];
        if (kind.UnderReport && !after.HasPublicReport(plan.Entry))
            Fault(plan, "/report", $"The report '{state.Reports[plan.Entry.ReportNo]}' is not public. Publish it first, or in the same release.");
        if (kind.IsReport && plan.Revision is not null && kind.Year(plan.Fields(plan.After[0])) != plan.Entry.Year)
            Fault(plan, "/fields/year", $"Revision {plan.Revision} is of another year than the newest, {plan.Entry.Year}. Take a newer revision.");
        if (kind.TreeRole is not null && after.TreeOf(kind, plan.Entry.ReportNo).Fault(plan.Entry.Slug) is { } fault)
            Fault(plan, "/fields/" + kind.TreeRole, fault);
    }

    void Fault(Plan plan, string pointer, string message) => faults.Add(new(pointer, message, plan.Entry.Path(kinds)) { Id = plan.Entry.Id });
}

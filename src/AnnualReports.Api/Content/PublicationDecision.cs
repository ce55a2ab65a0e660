namespace AnnualReports.Api.Content;

/// <summary>
/// Decides which records a set of changes appends to the log, without any I/O. Rules judge the state after the whole
/// set, so references within it are valid. A language that stays public is refreshed in the same set if its bytes
/// change.
/// </summary>
sealed class PublicationDecision
{
    readonly KindSet kinds;
    readonly PublicState state;
    readonly StateAfter after;
    readonly PublicationBodies bodies;

    /// <summary>The trees in which more than refreshes happens, by kind and report.</summary>
    readonly HashSet<(string Kind, long ReportNo)> moving;
    readonly List<Fault> faults = [];
    readonly List<Refusal> refusals = [];
    readonly bool renders;
    bool senseless;

    PublicationDecision(KindSet kinds, PublicState state, IEnumerable<Change> changes, bool renders = true)
    {
        (this.kinds, this.state, this.renders) = (kinds, state, renders);
        after = new(kinds, state, changes);
        bodies = new(kinds, state, after);
        moving =
        [
            .. after
                .Plans.Where(p => kinds[p.Entry.Kind].TreeRole is not null && !(p.Publish.IsEmpty && p.Withdraw.IsEmpty))
                .Select(p => (p.Entry.Kind, p.Entry.ReportNo)),
        ];
    }

    /// <exception cref="Refusal">A rule forbids the changes.</exception>
    public static List<PendingRecord> Of(KindSet kinds, PublicState state, IEnumerable<Change> changes)
    {
        var decision = new PublicationDecision(kinds, state, changes);
        var records = decision.Decide();
        return decision.refusals.Count > 0 ? throw decision.refusals[0] : records;
    }

    /// <summary>
    /// Everything that forbids the set, not only the first rule that is broken, and the texts that it would leave public
    /// though their sources say something else.
    /// </summary>
    public static Judgement Judge(KindSet kinds, PublicState state, IEnumerable<Change> changes, bool renders = true)
    {
        var decision = new PublicationDecision(kinds, state, changes, renders);
        decision.Decide();
        return new(decision.refusals, [.. decision.after.Plans.SelectMany(p => StaleTexts.In(kinds, state, p))]);
    }

    List<PendingRecord> Decide()
    {
        var conditions = new PublicationConditions(kinds, state, after);
        foreach (var plan in after.Plans)
            CheckRequest(plan);
        if (faults.Count > 0)
            refusals.Add(Refusal.Invalid([.. faults]));
        faults.Clear();
        Refuse(conditions.Order());
        Refuse(conditions.SecondPerson());
        Refuse(conditions.Review());
        // Changes that contradict themselves or name unknown languages can't be judged further.
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
                refusals.Add(
                    new(RefusalReason.UnknownLanguage, $"'{language}' is not a configured language.")
                    {
                        More = Allowed(),
                    }
                );

        foreach (var language in plan.Wanted.Intersect(plan.Withdraw.Keys))
            Senseless(plan, "/languages", $"'{language}' would be both published and withdrawn. Leave one out.");
        foreach (
            var erased in plan
                .Publish.Values.Select(p => p.Revision)
                .Distinct()
                .Where(r => !plan.State.Drafts.ContainsKey(r))
        )
            Senseless(plan, "/revision", $"Revision {erased} was erased. Take a newer one, or leave it out.");

        foreach (var (language, change) in plan.Publish)
            if (change.ChangeKind == Publish.Major && Blank.Is(change.Notes.GetValueOrDefault(language)))
                Fault(
                    plan,
                    $"/changeNote/{language}",
                    "A major change needs a note in every language that it is published in."
                );

        foreach (var (language, change) in plan.Withdraw)
        {
            if (Blank.Is(change.Reasons.GetValueOrDefault(language)))
                Fault(plan, $"/reason/{language}", "Withdrawing needs a reason in every language that is withdrawn.");
            if (!plan.State.Languages.ContainsKey(language))
                refusals.Add(
                    new(RefusalReason.NotPublic, $"{plan.Entry.Path(kinds)} was never public in '{language}'.")
                    {
                        More = new Dictionary<string, object?>
                        {
                            ["languages"] = plan.State.Languages.PublicLanguages(),
                        },
                        Places =
                        [
                            new("/languages", $"It was never public in '{language}'.", plan.Entry.Path(kinds))
                            {
                                Id = plan.Entry.Id,
                            },
                        ],
                    }
                );
        }
    }

    void Senseless(Plan plan, string pointer, string message)
    {
        senseless = true;
        Fault(plan, pointer, message);
    }

    Dictionary<string, object?> Allowed() => new() { ["allowed"] = state.Languages.Tags.ToArray() };

    /// <summary>
    /// The records of one entry: first the published and withdrawn languages, then those that stay public with other
    /// bytes.
    /// </summary>
    IEnumerable<PendingRecord> Records(Plan plan)
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
                yield return new PendingRecord
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
            if (renders && (plan.Older.Contains(language) || bodies.ShowsOther(plan, language, body)))
                yield return Shown(plan, language, PublicationAction.Refreshed, body);
        }
    }

    string? NoteIn(string language, IReadOnlyDictionary<string, string> notes) =>
        Notes.Write(
            notes.TryGetValue(language, out var note) ? new Dictionary<string, string> { [language] = note } : null,
            state.Context.Override
        );

    PendingRecord Shown(Plan plan, string language, PublicationAction action, Body body) =>
        new()
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

    /// <summary>
    /// The body of a language after the set; if rules forbid it, the faults are collected and the body is empty.
    /// </summary>
    Body Body(Plan plan, string language)
    {
        var kind = kinds[plan.Entry.Kind];
        var fields = plan.Fields(language);
        if (plan.Text(language) is not { } text)
        {
            Fault(
                plan,
                $"/translations/{language}",
                $"There is no text in '{language}' in revision {plan.TextRevision(language)}. Write one, or leave this language out."
            );
            return Content.Body.None;
        }
        // Withdrawing and refreshing are not refused for faults in texts that do not change.
        var judged = !plan.Publish.IsEmpty;
        var broken = judged
            ? kind.CheckPublishable(fields, text, language).Concat(StaleTexts.Unconfirmed(plan, language)).ToList()
            : [];
        faults.AddRange(broken.Select(f => f with { Entry = plan.Entry.Path(kinds), Id = plan.Entry.Id }));
        if (judged)
            CheckReferences(plan, language);
        foreach (var use in judged ? kind.Files(fields).Concat(kind.Files(text, language)) : [])
            if (use.Fault(state.Files.Known.GetValueOrDefault(use.Id)) is { } fault)
                Fault(plan, use.Pointer, fault);
        return broken.Count > 0 || !renders ? Content.Body.None : bodies.Render(plan, language, fields, text);
    }


    /// <summary>All entries that a text and its fields refer to must be public after the set.</summary>
    void CheckReferences(Plan plan, string language)
    {
        foreach (var reference in after.References(plan, language))
            if (reference.From(plan.Entry, kinds, state.Names) is not { } address)
                Fault(
                    plan,
                    reference.Pointer,
                    reference.Role == Reference.Link
                        ? $"entry:{reference.Target}/{reference.Slug} names no kind of entry in a report. Write entry:highlights/some-slug."
                            + Nearest.Question(Nearest.To(reference.Target, kinds.Below.Select(k => k.Segment)))
                        : $"There is no report {(reference.Report is { } slug ? $"'{slug}'" : $"of {reference.Year}")} "
                            + $"that '{reference.SlugFor(plan.Entry.Slug)}' could be taken from."
                );
            else if (state.Unknown.TryGetValue(address, out var like))
                Fault(
                    plan,
                    reference.Pointer,
                    $"There is no {kinds[address.Kind].Name} '{address.Slug}'{In(address)}.{Nearest.Question(like)}"
                );
            else if (!after.IsPublic(address))
                Fault(
                    plan,
                    reference.Pointer,
                    $"The {kinds[address.Kind].Name} '{address.Slug}' is not public{In(address)}. Publish it first, or in the same release."
                );
            else if (
                reference.Role == Reference.Earlier
                && state.Names.Of(address.ReportNo) is { } report
                && report.Year >= plan.Entry.Year
            )
                Fault(
                    plan,
                    reference.Pointer,
                    $"The report '{report.Slug}' is not of an earlier year. Name an earlier one."
                );
    }

    string In(Address address) => state.Names.Of(address.ReportNo) is { } report ? $" in report '{report.Slug}'" : "";

    /// <summary>
    /// The report of an entry that is public after the set must be public too, and its tree must be sound.
    /// </summary>
    void CheckSurroundings(Plan plan)
    {
        var kind = kinds[plan.Entry.Kind];
        if (kind.UnderReport && !after.HasPublicReport(plan.Entry))
            Fault(
                plan,
                "/report",
                $"The report '{state.Reports[plan.Entry.ReportNo]}' is not public. Publish it first, or in the same release."
            );
        if (kind.IsReport && plan.Revision is not null && kind.Year(plan.Fields(plan.After[0])) != plan.Entry.Year)
            Fault(
                plan,
                "/fields/year",
                $"Revision {plan.Revision} is of another year than the newest, {plan.Entry.Year}. Take a newer revision."
            );
        if (moving.Contains((kind.Name, plan.Entry.ReportNo)) && after.TreeOf(kind, plan.Entry.ReportNo).Fault(plan.Entry.Slug) is { } fault)
            Fault(plan, "/fields/" + kind.TreeRole, fault);
    }

    void Fault(Plan plan, string pointer, string message) =>
        faults.Add(new(pointer, message, plan.Entry.Path(kinds)) { Id = plan.Entry.Id });
}

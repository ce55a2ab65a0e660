namespace AnnualReports.Api.Content;

/// <content>The conditions about people: who wrote what is published, and who approved it.</content>
sealed partial class PublicationConditions
{
    /// <summary>
    /// The person who publishes, or the one who approved, must not have saved a revision since the entry was last
    /// published. What somebody rejected is not approved, whoever else approved it.
    /// </summary>
    public Refusal? SecondPerson()
    {
        if (!before.Rules.SecondPerson || before.Reviewed is not { } people || before.Context.IsProgram)
            return null;
        var alone = after
            .Plans.Where(p =>
                p.Publish.Any(c =>
                    Writers(people, p, c.Key, c.Value).Contains(before.Context.By)
                    && (IsRejected(people, p, c.Value) || !IsApproved(people, p, c.Key, c.Value))
                )
            )
            .ToList();
        return alone.Count == 0
            ? null
            : new(
                RefusalReason.SecondPersonNeeded,
                $"The person who publishes must not have written any of what is published: {Paths(alone)}. "
                    + "Let someone else publish it, or approve it in a release."
            )
            {
                More = new Dictionary<string, object?> { ["entries"] = alone.Select(p => Named(p.Entry)).ToArray() },
                Places =
                [
                    .. alone.Select(p => new Fault(
                        "",
                        "Who publishes has written it; a second person is needed.",
                        p.Entry.Path(kinds)
                    )
                    {
                        Id = p.Entry.Id,
                    }),
                ],
            };
    }

    /// <summary>
    /// A reviewer who has saved none of it since the language was last published must have approved the revision, and
    /// none must have rejected it.
    /// </summary>
    public Refusal? Review()
    {
        if (!before.Rules.Review || before.Reviewed is not { } people || before.Context.IsProgram)
            return null;
        var waiting = after
            .Plans.Where(p =>
                p.Publish.Any(c => IsRejected(people, p, c.Value) || !IsApproved(people, p, c.Key, c.Value))
            )
            .ToList();
        return waiting.Count == 0
            ? null
            : new(
                RefusalReason.ReviewNeeded,
                waiting.TrueForAll(p => p.Publish.Values.Any(c => IsRejected(people, p, c)))
                    ? $"A reviewer has rejected what would be published: {Paths(waiting)}. Change it, and ask for a review again."
                    : $"A reviewer who wrote none of it has to approve the revision that is published: {Paths(waiting)}. "
                        + "Ask for a review, or publish the revision that was approved."
            )
            {
                More = new Dictionary<string, object?> { ["entries"] = waiting.Select(p => Named(p.Entry)).ToArray() },
                Places =
                [
                    .. waiting.Select(p => new Fault(
                        "",
                        p.Publish.Values.Any(c => IsRejected(people, p, c))
                            ? $"Revision {p.Revision} was rejected. Change it, and ask for a review again."
                            : $"Revision {p.Revision} waits for an approval by a reviewer who wrote none of it.",
                        p.Entry.Path(kinds)
                    )
                    {
                        Id = p.Entry.Id,
                    }),
                ],
            };
    }

    /// <summary>Who saved a revision since the language was last published.</summary>
    static HashSet<Guid> Writers(Reviewed people, Plan plan, string language, Publish change)
    {
        var last = plan.State.Languages.GetValueOrDefault(language)?.Revision ?? 0;
        return
        [
            .. people.Authors[plan.Entry.No].Where(a => a.Number > last && a.Number <= change.Revision).Select(a => a.By),
        ];
    }

    /// <summary>Whether somebody who wrote none of it approved the revision, by itself or in the release.</summary>
    static bool IsApproved(Reviewed people, Plan plan, string language, Publish change)
    {
        var writers = Writers(people, plan, language, change);
        return (change.ApprovedBy is { } approver && !writers.Contains(approver))
            || people
                .Verdicts[plan.Entry.No]
                .Any(v => v.IsApproval && v.Revision == change.Revision && !writers.Contains(v.By));
    }

    static bool IsRejected(Reviewed people, Plan plan, Publish change) =>
        people.Verdicts[plan.Entry.No].Any(v => !v.IsApproval && v.Revision == change.Revision);
}

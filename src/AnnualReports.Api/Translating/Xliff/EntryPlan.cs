using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using AnnualReports.Api.Content;
using AnnualReports.Api.Http;
using AnnualReports.Api.Storage.Drafts;
using AnnualReports.Contracts;

namespace AnnualReports.Api.Translating.Xliff;

/// <summary>How a translation was made.</summary>
/// <param name="Source">The language that it was made from.</param>
/// <param name="Target">The language that it is in.</param>
/// <param name="IsMachine">Whether a machine made it.</param>
sealed record Translating(string Source, string Target, bool IsMachine);

/// <summary>What a file that was sent back makes of an entry's newest draft. It reads and writes nothing.</summary>
sealed class EntryPlan
{
    readonly Kind kind;
    readonly NewestDraft newest;
    readonly Translating made;
    readonly JsonElement? source;
    readonly JsonElement? target;
    readonly Dictionary<string, UnitPlan> units;

    EntryPlan(Kind kind, NewestDraft newest, SentFile file, Translating made)
    {
        (this.kind, this.newest, this.made) = (kind, newest, made);
        (source, target) = (newest.Draft.Text(made.Source), newest.Draft.Text(made.Target));
        var states = TextOrigins
            .Of(kind, newest.Draft, made.Target, made.Source)
            .ToDictionary(s => s.Member, s => s.State);
        var fields = kind
            .TextMembers.SelectMany(m => TranslatedField.Of(kind, source, target, m))
            .ToDictionary(f => f.Unit);
        units = file
            .Units.GroupBy(u => u.Id)
            .ToDictionary(
                g => g.Key,
                g =>
                    g.Count() > 1 ? UnitPlan.Refused($"The file has this unit {g.Count()} times.")
                    : fields.GetValueOrDefault(g.Key) is not { } field
                        ? UnitPlan.Refused("The source has no such text, or has none any more.")
                    : UnitPlan.Of(
                        g.First(),
                        field,
                        TextOrigins.Hash(kind.Meaning(source, field.Member)),
                        !made.IsMachine
                            && states.GetValueOrDefault(field.Member) is FieldState.Outdated or FieldState.Machine
                    )
            );
        foreach (var member in kind.TextMembers)
            CheckList(member, [.. fields.Values.Where(f => f.Member == member)]);
        Draft = Made();
    }

    /// <summary>The draft to be saved; null if nothing changes.</summary>
    public Draft? Draft { get; private set; }

    /// <summary>The fields that are saved.</summary>
    public IEnumerable<string> Saved =>
        units.Values.Where(u => u.Outcome == ImportOutcome.Saved).Select(u => u.Field!.Member).Distinct();

    public static EntryPlan Of(Kind kind, NewestDraft newest, SentFile file, Translating made) =>
        new(kind, newest, file, made);

    /// <summary>What became of each unit.</summary>
    public IReadOnlyList<ImportedUnit> Outcomes =>
        [
            .. units.Select(u => new ImportedUnit
            {
                Unit = Excerpt.Of(u.Key),
                Outcome = u.Value.Outcome,
                Reason = u.Value.Reason,
            }),
        ];

    /// <summary>
    /// A list whose other titles are missing in the language would be half in each, so none of its titles is taken.
    /// </summary>
    void CheckList(string member, IReadOnlyList<TranslatedField> fields)
    {
        if (
            fields.All(f => f.Index is null)
            || fields.All(f => !Blank.Is(f.Target) || units.GetValueOrDefault(f.Unit)?.Text is not null)
        )
            return;
        Refuse(member, "The other texts of this list are not translated, so it would be in two languages.");
    }

    /// <summary>Refuses what would be saved of a member, or of all members.</summary>
    void Refuse(string? member, string reason)
    {
        foreach (var (id, unit) in units)
            if (unit.Outcome == ImportOutcome.Saved && (member is null || unit.Field!.Member == member))
                units[id] = UnitPlan.Refused(reason);
    }

    /// <summary>Refuses all that would be saved.</summary>
    public void RefuseAll(string reason)
    {
        Refuse(null, reason);
        Draft = null;
    }

    /// <summary>Refuses the texts that break rules, so that the others can be saved.</summary>
    /// <param name="check">The faults of a draft.</param>
    public void Apply(Func<Draft, IReadOnlyList<Fault>> check)
    {
        while (Draft is { } draft && check(draft) is { Count: > 0 } faults)
        {
            var before = units.Values.Count(u => u.Outcome == ImportOutcome.Saved);
            foreach (var fault in faults)
                if (
                    fault.Pointer.Split('/') is ["", "translations", var language, var member, ..]
                    && language == made.Target
                )
                    Refuse(member, fault.Message);
            if (units.Values.Count(u => u.Outcome == ImportOutcome.Saved) == before)
                Refuse(null, $"{faults[0].Pointer}: {faults[0].Message}");
            Draft = Made();
        }
    }

    Draft? Made()
    {
        var saved = units.Values.Where(u => u.Outcome == ImportOutcome.Saved).ToLookup(u => u.Field!.Member);
        if (saved.Count == 0)
            return null;
        var text = target is { } there ? JsonObject.Create(there)! : [];
        foreach (var member in kind.TextMembers.Where(m => saved[m].Any(u => u.Text is not null)))
            text[member] = TranslatedField.Made(
                TranslatedField.Value(source, member)!.Value,
                TranslatedField.Value(target, member),
                [.. saved[member].Where(u => u.Text is not null).Select(u => (u.Field!, u.Text!))]
            );
        var cleaned = kind.Cleaned(JsonSerializer.SerializeToElement(text, Wire.Json), target, "", []);
        var draft = newest.Draft with { Translations = newest.Draft.Translations.SetItem(made.Target, cleaned) };
        return draft with { Origins = Origins(draft, [.. saved.Select(m => m.Key)]) };
    }

    /// <summary>What the texts of the draft were made from: those that were sent, from the source as it is now.</summary>
    ImmutableSortedDictionary<string, ImmutableSortedDictionary<string, Origin>> Origins(
        Draft draft,
        IReadOnlyList<string> members
    )
    {
        var number = newest.Row.Head + 1;
        var sourcing = new Sourcing(made.Source, made.IsMachine);
        var origins = TextOrigins.Origins(
            kind,
            (newest.Draft, newest.Row.Head),
            draft,
            number,
            sourcing,
            newest.SourceLanguage
        );
        var mine = origins.GetValueOrDefault(made.Target, ImmutableSortedDictionary<string, Origin>.Empty);
        foreach (var member in members)
            if (
                TextOrigins.Made(kind, draft, made.Target, member, number, sourcing, newest.SourceLanguage) is
                { } origin
            )
                mine = mine.SetItem(member, origin);
        return mine.IsEmpty ? origins : origins.SetItem(made.Target, mine);
    }
}

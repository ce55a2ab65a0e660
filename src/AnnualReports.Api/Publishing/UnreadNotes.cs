using AnnualReports.Api.Content;
using AnnualReports.Api.Http;

namespace AnnualReports.Api.Publishing;

/// <summary>A change of an entry that may have notes for the public.</summary>
/// <param name="Kind">The entry's kind.</param>
/// <param name="Withdraws">Whether it is withdrawn.</param>
/// <param name="ChangeKind">How much changes, where it is published.</param>
/// <param name="Named">The languages that are meant.</param>
/// <param name="Changed">Those of them in which something changes in public.</param>
sealed record NotedChange(
    Kind Kind,
    bool Withdraws,
    string ChangeKind,
    IReadOnlyCollection<string> Named,
    IReadOnlyCollection<string> Changed
)
{
    /// <summary>Entries outside reports are in no report's history, and feeds contain only major changes.</summary>
    bool IsToldNowhere => Kind is { UnderReport: false, IsReport: false } && !Withdraws && ChangeKind == Publish.Minor;

    /// <summary>Whether a note in a language will be public.</summary>
    public bool Tells(string language) => Changed.Contains(language) && !IsToldNowhere;

    /// <summary>Why a note in a language will not be shown; null if it will.</summary>
    public string Reason(string language) =>
        (Named.Contains(language), Changed.Contains(language), Withdraws) switch
        {
            (false, _, false) => $"No text in '{language}' goes public here: this note is shown nowhere.",
            (false, _, true) => $"No text in '{language}' is withdrawn here: this reason is shown nowhere.",
            (_, false, false) =>
                $"The text in '{language}' is public as it is, and nothing changes: this note is shown nowhere.",
            (_, false, true) =>
                $"The text in '{language}' is not public any more, and nothing changes: this reason is shown nowhere.",
            _ =>
                $"A {Kind.Name} is of no report whose history would tell of a minor change: this note is shown nowhere. Feeds tell of major ones.",
        };
}

/// <summary>Finds notes for the public that nobody will read, to warn their authors.</summary>
static class UnreadNotes
{
    /// <summary>The notes on one change that are shown nowhere.</summary>
    /// <param name="notes">The notes, by language.</param>
    /// <param name="change">The change.</param>
    /// <param name="pointer">The place of the notes in the request.</param>
    public static IEnumerable<Fault> Of(
        IReadOnlyDictionary<string, string>? notes,
        NotedChange change,
        string pointer
    ) =>
        Said(notes)
            .Where(l => !change.Tells(l))
            .Select(l => new Fault($"{pointer}/{BodyFaults.Escape(l)}", change.Reason(l)));

    /// <summary>Of the notes that several changes share those that none of them shows.</summary>
    public static IEnumerable<Fault> Of(
        IReadOnlyDictionary<string, string>? notes,
        IReadOnlyList<NotedChange> changes,
        string pointer
    ) =>
        Said(notes)
            .Where(l => !changes.Any(c => c.Tells(l)))
            .Select(l => new Fault(
                $"{pointer}/{BodyFaults.Escape(l)}",
                changes switch
                {
                    [] => "Each item has notes of its own: this note is shown nowhere.",
                    [var only] => only.Reason(l),
                    _ =>
                        $"Nothing changes in '{l}' in public by any item without notes of its own: this note is shown nowhere.",
                }
            ));

    static IEnumerable<string> Said(IReadOnlyDictionary<string, string>? notes) =>
        (notes ?? new Dictionary<string, string>())
            .Where(n => !Blank.Is(n.Value))
            .Select(n => n.Key)
            .Order(StringComparer.Ordinal);
}

using System.Collections.Immutable;

namespace AnnualReports.Api.Content;

/// <summary>
/// Folds the log into intervals of Live, transaction by transaction: records that share an instant take effect together, at the last of them,
/// so that no position in the log shows half a transaction.
/// </summary>
sealed class Folding(KindSet kinds)
{
    readonly Dictionary<long, Standing> standings = [];
    readonly Dictionary<long, Facts> facts = [];
    Languages? languages;

    /// <summary>What an entry answers now, and since when.</summary>
    sealed class Standing(Entry entry)
    {
        public Entry Entry { get; } = entry;

        public ImmutableSortedDictionary<string, LanguageState> States { get; set; } = LanguageStates.None;

        public Dictionary<string, (Answer Answer, long Since)> Open { get; } = [];
    }

    /// <summary>Takes the records of one transaction and gives the intervals that it ended.</summary>
    public IEnumerable<Interval> Take(IReadOnlyList<(Publication Record, Entry? Entry)> transaction)
    {
        var position = transaction[^1].Record.Sequence;
        var touched = new HashSet<Standing>();
        foreach (var (record, entry) in transaction)
        {
            if (record.Action == PublicationAction.Configured)
            {
                languages = Languages.Parse(record.Body);
                touched.UnionWith(standings.Values);
            }
            if (entry is null)
                continue;
            var standing = standings.TryGetValue(entry.No, out var known) ? known : standings[entry.No] = new(entry);
            standing.States = LanguageStates.Apply(standing.States, Meta(record));
            if (record.Action is PublicationAction.Published or PublicationAction.Refreshed)
                facts[record.Sequence] = record.Body is { } body ? kinds[entry.Kind].Facts(body) : Facts.None;
            touched.Add(standing);
        }
        return touched.SelectMany(s => Advance(s, position)).ToList();
    }

    /// <summary>The intervals that last until now.</summary>
    public IEnumerable<Interval> Open() =>
        standings.Values.SelectMany(s => s.Open.Values.Select(o => new Interval(s.Entry, o.Answer, o.Since, null, FactsOf(o.Answer))));

    IEnumerable<Interval> Advance(Standing standing, long position)
    {
        var (closed, opened) = Live.Change(standing.Open.Values.Select(o => o.Answer), Live.Answers(languages ?? throw NoLanguages(), standing.States));
        foreach (var language in closed)
        {
            standing.Open.Remove(language, out var ended);
            yield return new(standing.Entry, ended.Answer, ended.Since, position, FactsOf(ended.Answer));
        }
        foreach (var answer in opened)
            standing.Open[answer.Language] = (answer, position);
    }

    static InvalidDataException NoLanguages() => new("The log does not begin with a record of the configured languages.");

    Facts FactsOf(Answer answer) => answer.Gone ? Facts.None : facts.GetValueOrDefault(answer.Sequence, Facts.None);

    static RecordMeta Meta(Publication record) =>
        new(record.Sequence, record.EntryNo, record.Language, record.Action, record.Revision, record.FieldsRevision, record.At, record.BodyHash);
}

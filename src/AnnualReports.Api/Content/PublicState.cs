using System.Collections.Immutable;

namespace AnnualReports.Api.Content;

/// <summary>An entry before the changes: the states of its languages, and the drafts that are needed.</summary>
sealed record EntryState(
    Entry Entry,
    ImmutableSortedDictionary<string, LanguageState> Languages,
    IReadOnlyDictionary<int, Draft> Drafts
);

/// <summary>The address of an entry: its kind, the number of its report, and its slug.</summary>
readonly record struct Address(string Kind, long ReportNo, string Slug);

/// <summary>What a reviewer says of a revision.</summary>
readonly record struct RevisionVerdict(int Revision, bool IsApproval, Guid By);

/// <summary>People in entries.</summary>
/// <param name="Authors">The authors of revisions, by entry.</param>
/// <param name="Verdicts">What reviewers say of revisions and what counts, by entry.</param>
sealed record Reviewed(ILookup<long, (int Number, Guid By)> Authors, ILookup<long, RevisionVerdict> Verdicts)
{
    /// <summary>Whether the same people wrote an entry, and reviewers say the same of it.</summary>
    public bool SaysTheSame(Reviewed other, long entryNo) =>
        Authors[entryNo].ToHashSet().SetEquals(other.Authors[entryNo])
        && Verdicts[entryNo].ToHashSet().SetEquals(other.Verdicts[entryNo]);
}

/// <summary>Everything that a decision to publish needs to know.</summary>
sealed record PublicState
{
    public required DateTime At { get; init; }

    public required PublicationContext Context { get; init; }

    public required Languages Languages { get; init; }

    public required IReadOnlyDictionary<long, EntryState> Entries { get; init; }

    /// <summary>Slugs of reports, by number.</summary>
    public required IReadOnlyDictionary<long, string> Reports { get; init; }

    /// <summary>The addresses that the changed entries refer to.</summary>
    public IReadOnlySet<Address> Named { get; init; } = ImmutableHashSet<Address>.Empty;

    /// <summary>Those addresses that the changed entries refer to and that are public.</summary>
    public required IReadOnlySet<Address> Public { get; init; }

    /// <summary>
    /// Those addresses that they refer to and that do not exist, not even as drafts, each with similar slugs.
    /// </summary>
    public IReadOnlyDictionary<Address, string[]> Unknown { get; init; } = new Dictionary<Address, string[]>();

    /// <summary>The reports that there are, public or not.</summary>
    public ReportNames Names { get; init; } = ReportNames.None;

    /// <summary>The numbers of the public figures that the changed entries quote.</summary>
    public IReadOnlyDictionary<Address, Quantity> Quantities { get; init; } = new Dictionary<Address, Quantity>();

    /// <summary>The public entries that are below an entry or refer to it, by its number.</summary>
    public required IReadOnlyDictionary<long, ImmutableArray<Entry>> Dependents { get; init; }

    /// <summary>The public texts that quote a figure to be withdrawn, by its number.</summary>
    public IReadOnlyDictionary<long, ImmutableArray<(Entry Entry, string Language)>> QuotingTexts { get; init; } =
        ImmutableDictionary<long, ImmutableArray<(Entry, string)>>.Empty;

    /// <summary>
    /// The languages that reports want to be published together, by the report's number; if absent, the official ones.
    /// </summary>
    public required IReadOnlyDictionary<long, IReadOnlyList<string>> Parity { get; init; }

    /// <summary>
    /// The languages that reports are written in first, by the report's number; if absent, the default language.
    /// </summary>
    public IReadOnlyDictionary<long, string> Sources { get; init; } = ImmutableDictionary<long, string>.Empty;

    /// <summary>The rules about people that hold.</summary>
    public required PublishingRules Rules { get; init; }

    /// <summary>Who wrote revisions, and what reviewers say of them; null if it does not matter.</summary>
    public required Reviewed? Reviewed { get; init; }

    /// <summary>The files that the drafts name, and the sizes of pictures.</summary>
    public required FileSet Files { get; init; }

    /// <summary>The parents of the public entries in trees, by kind and report.</summary>
    public required IReadOnlyDictionary<
        (string Kind, long ReportNo),
        ImmutableDictionary<string, string?>
    > Parents
    { get; init; }

    /// <summary>The language that the report of an entry is written in first.</summary>
    public string SourceOf(Entry entry) =>
        Sources.GetValueOrDefault(entry.ReportNo == 0 ? entry.No : entry.ReportNo) ?? Languages.Default;
}

using System.Collections.Immutable;

namespace AnnualReports.Api.Content;

/// <summary>An entry that is about to change in public, as it stands under the log's lock.</summary>
sealed record EntryState(Entry Entry, ImmutableSortedDictionary<string, LanguageState> Languages, IReadOnlyDictionary<int, Draft> Drafts);

/// <summary>An entry named by what stays: kind, report and slug.</summary>
readonly record struct Address(string Kind, long ReportNo, string Slug);

/// <summary>Everything a decision needs to know, reloaded under the log's lock.</summary>
sealed record PublicState
{
    public required DateTime At { get; init; }

    public required Occasion Occasion { get; init; }

    public required Languages Languages { get; init; }

    public required IReadOnlyDictionary<long, EntryState> Entries { get; init; }

    /// <summary>Slugs of reports, by number.</summary>
    public required IReadOnlyDictionary<long, string> Reports { get; init; }

    /// <summary>What is public already of what the changed entries refer to.</summary>
    public required IReadOnlySet<Address> Public { get; init; }

    /// <summary>Of what they refer to, what does not exist at all, not even as a draft; with the names that are most like it.</summary>
    public IReadOnlyDictionary<Address, string[]> Unknown { get; init; } = new Dictionary<Address, string[]>();

    /// <summary>The reports that there are, public or not.</summary>
    public ReportNames Names { get; init; } = ReportNames.None;

    /// <summary>What the public figures that the changed entries quote say.</summary>
    public IReadOnlyDictionary<Address, Quantity> Quantities { get; init; } = new Dictionary<Address, Quantity>();

    /// <summary>Public entries that stand below or refer to an entry, by its number.</summary>
    public required IReadOnlyDictionary<long, ImmutableArray<Entry>> Dependents { get; init; }

    /// <summary>The public texts that quote a figure of which languages are withdrawn, by its number.</summary>
    public IReadOnlyDictionary<long, ImmutableArray<(Entry Entry, string Language)>> QuotingTexts { get; init; } =
        ImmutableDictionary<long, ImmutableArray<(Entry, string)>>.Empty;

    /// <summary>The languages that public reports want to go public together, by the report's number; absent: the official ones.</summary>
    public required IReadOnlyDictionary<long, IReadOnlyList<string>> Parity { get; init; }

    /// <summary>Who saved which revision, by entry, where a second person is needed; null where none is.</summary>
    public required ILookup<long, (int Number, Guid By)>? Authors { get; init; }

    /// <summary>The files that the drafts name, and the sizes of pictures.</summary>
    public required Files Files { get; init; }

    /// <summary>The parents of public entries of a tree, by kind and report.</summary>
    public required IReadOnlyDictionary<(string Kind, long ReportNo), ImmutableDictionary<string, string?>> Parents { get; init; }
}

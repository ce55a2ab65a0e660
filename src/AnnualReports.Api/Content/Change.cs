using System.Collections.Immutable;

namespace AnnualReports.Api.Content;

/// <summary>Something that should happen in public to an entry, in one or more languages.</summary>
abstract record Change(Entry Entry, ImmutableArray<string> Languages)
{
    /// <summary>The entry's newest revision, where the change was decided by it: with a newer one it has to be decided again.</summary>
    public int? Head { get; init; }
}

/// <summary>To publish a revision's texts, and its fields for every language that is public.</summary>
sealed record Publish(Entry Entry, int Revision, ImmutableArray<string> Languages, string ChangeKind, IReadOnlyDictionary<string, string> Notes)
    : Change(Entry, Languages)
{
    /// <summary>Who approved this very revision, besides the one who publishes.</summary>
    public Guid? ApprovedBy { get; init; }

    /// <summary>What the revision says, where it was just read.</summary>
    public Draft? Draft { get; init; }

    public const string Minor = "minor";
    public const string Major = "major";
}

/// <summary>To withdraw languages from the public.</summary>
sealed record Withdraw(Entry Entry, ImmutableArray<string> Languages, IReadOnlyDictionary<string, string> Reasons) : Change(Entry, Languages);

/// <summary>To show anew what is public: after a change of shape, the same texts in the bytes of today.</summary>
sealed record Refresh(Entry Entry) : Change(Entry, [])
{
    /// <summary>The languages that are public in an older shape, and are shown anew whatever has changed in them.</summary>
    public ImmutableArray<string> Older { get; init; } = [];
}

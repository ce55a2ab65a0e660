using System.Collections.Immutable;

namespace AnnualReports.Api.Content;

/// <summary>A change of what is public of an entry, in one or more languages.</summary>
abstract record Change(Entry Entry, ImmutableArray<string> Languages)
{
    /// <summary>
    /// The entry's newest revision, if the change depends on it. If there is a newer one, it has to be decided again.
    /// </summary>
    public int? Head { get; init; }
}

/// <summary>Publishes a revision's texts, and its fields for every language that is public.</summary>
sealed record Publish(
    Entry Entry,
    int Revision,
    ImmutableArray<string> Languages,
    string ChangeKind,
    IReadOnlyDictionary<string, string> Notes
) : Change(Entry, Languages)
{
    /// <summary>The person who approved this revision, besides the one who publishes it.</summary>
    public Guid? ApprovedBy { get; init; }

    /// <summary>The content of the revision, if it was read already.</summary>
    public Draft? Draft { get; init; }

    public const string Minor = "minor";
    public const string Major = "major";
}

/// <summary>Withdraws languages.</summary>
sealed record Withdraw(Entry Entry, ImmutableArray<string> Languages, IReadOnlyDictionary<string, string> Reasons)
    : Change(Entry, Languages);

/// <summary>
/// Renders public texts again: because of a new shape, or because something that they quote has changed.
/// </summary>
sealed record Refresh(Entry Entry) : Change(Entry, [])
{
    /// <summary>
    /// The languages whose public body has an older shape. They get a record even if their bytes are the same.
    /// </summary>
    public ImmutableArray<string> Older { get; init; } = [];
}

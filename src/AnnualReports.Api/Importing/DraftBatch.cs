using AnnualReports.Api.Storage.Database;

namespace AnnualReports.Api.Importing;

/// <summary>An entry of which one or more revisions are saved.</summary>
/// <param name="Row">The entry as it will be; a new one has a temporary number.</param>
/// <param name="Before">The number of its newest revision before; 0 for a new entry.</param>
/// <param name="Revisions">The revisions, the oldest first.</param>
sealed record DraftSave(EntryRow Row, int Before, IReadOnlyList<RevisionRow> Revisions);

/// <summary>
/// Drafts that are saved together. Everything that writing them needs was read before, so that it takes few statements
/// and little time.
/// </summary>
/// <param name="Saves">The entries, parents before their children.</param>
/// <param name="Targets">The entries that the newest revision of each refers to.</param>
/// <param name="Held">The entries that must still exist when the drafts are saved.</param>
/// <param name="Files">The files that they refer to.</param>
sealed record DraftBatch(
    IReadOnlyList<DraftSave> Saves,
    ILookup<EntryRow, (EntryRow Target, string Role)> Targets,
    IReadOnlyList<EntryRow> Held,
    IReadOnlyList<MediaReferenceRow> Files
);

/// <summary>An entry has changed since a batch was prepared.</summary>
/// <param name="slug">The entry's slug.</param>
sealed class ChangedMeanwhileException(string slug) : Exception($"'{slug}' was changed or deleted meanwhile.");

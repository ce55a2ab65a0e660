namespace AnnualReports.Api.Storage;

/// <summary>An entry of which one revision or more are saved.</summary>
/// <param name="Row">The entry as it will be; one that is new has a number that stands for it.</param>
/// <param name="Before">The number of its newest revision before; 0 where it is new.</param>
/// <param name="Revisions">The revisions, the oldest first.</param>
sealed record DraftSave(EntryRow Row, int Before, IReadOnlyList<RevisionRow> Revisions);

/// <summary>Drafts that are saved together, with all that was found out for it, so that writing them takes few statements and little time.</summary>
/// <param name="Saves">The entries, those first that others stand below.</param>
/// <param name="Targets">What the newest revision of each refers to.</param>
/// <param name="Held">The entries that must be there still when they are saved.</param>
/// <param name="Files">The files that they refer to.</param>
sealed record DraftBatch(IReadOnlyList<DraftSave> Saves, ILookup<EntryRow, (EntryRow Target, string Role)> Targets, IReadOnlyList<EntryRow> Held,
    IReadOnlyList<MediaReferenceRow> Files);

/// <summary>Something that a batch was made of has changed since.</summary>
/// <param name="slug">The name of the entry.</param>
sealed class ChangedMeanwhileException(string slug) : Exception($"'{slug}' was changed or deleted meanwhile.");

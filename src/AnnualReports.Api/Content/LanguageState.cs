using System.Collections.Immutable;

namespace AnnualReports.Api.Content;

/// <summary>The state of one language of an entry, folded from its records.</summary>
sealed record LanguageState
{
    public required string Language { get; init; }

    /// <summary>Whether it is public now; otherwise it is withdrawn.</summary>
    public required bool IsPublic { get; init; }

    /// <summary>The record that published, refreshed or withdrew it last.</summary>
    public required long Sequence { get; init; }

    public required int Revision { get; init; }

    public required int FieldsRevision { get; init; }

    /// <summary>When it was first published.</summary>
    public required DateTime FirstAt { get; init; }

    /// <summary>When it was last published.</summary>
    public required DateTime PublishedAt { get; init; }

    /// <summary>The sequence of its last <c>published</c> record.</summary>
    public required long Published { get; init; }

    /// <summary>The time of the record that published, refreshed or withdrew it last.</summary>
    public required DateTime At { get; init; }

    public byte[]? BodyHash { get; init; }
}

/// <summary>The columns of a record that the fold needs.</summary>
sealed record RecordMeta(
    long Sequence,
    long? EntryNo,
    string Language,
    PublicationAction Action,
    int Revision,
    int FieldsRevision,
    DateTime At,
    byte[]? BodyHash
);

/// <summary>
/// Folds the records of one entry into the states of its languages, by tag. Records that neither show nor withdraw a
/// text change nothing.
/// </summary>
static class LanguageStates
{
    public static readonly ImmutableSortedDictionary<string, LanguageState> None = ImmutableSortedDictionary.Create<
        string,
        LanguageState
    >(StringComparer.Ordinal);

    public static ImmutableSortedDictionary<string, LanguageState> Fold(IEnumerable<RecordMeta> records) =>
        records.Aggregate(None, Apply);

    public static ImmutableSortedDictionary<string, LanguageState> Apply(
        ImmutableSortedDictionary<string, LanguageState> states,
        RecordMeta record
    )
    {
        var before = states.GetValueOrDefault(record.Language);
        return record.Action switch
        {
            PublicationAction.Published or PublicationAction.Refreshed => states.SetItem(
                record.Language,
                new LanguageState
                {
                    Language = record.Language,
                    IsPublic = true,
                    Sequence = record.Sequence,
                    Revision = record.Revision,
                    FieldsRevision = record.FieldsRevision,
                    FirstAt = before?.FirstAt ?? record.At,
                    PublishedAt =
                        record.Action == PublicationAction.Published ? record.At : before?.PublishedAt ?? record.At,
                    Published =
                        record.Action == PublicationAction.Published
                            ? record.Sequence
                            : before?.Published ?? record.Sequence,
                    At = record.At,
                    BodyHash = record.BodyHash,
                }
            ),
            PublicationAction.Withdrawn when before is not null => states.SetItem(
                record.Language,
                before with
                {
                    IsPublic = false,
                    Sequence = record.Sequence,
                    At = record.At,
                    BodyHash = null,
                }
            ),
            _ => states,
        };
    }

    public static bool IsPublic(this ImmutableSortedDictionary<string, LanguageState> states) =>
        states.Values.Any(s => s.IsPublic);

    public static string[] PublicLanguages(this ImmutableSortedDictionary<string, LanguageState> states) =>
        [.. states.Values.Where(s => s.IsPublic).Select(s => s.Language)];

    /// <summary>The newest revision of which something is public; 0 if nothing is.</summary>
    public static int PublicRevision(this ImmutableSortedDictionary<string, LanguageState> states) =>
        states.Values.Where(s => s.IsPublic).Select(s => Math.Max(s.Revision, s.FieldsRevision)).DefaultIfEmpty(0).Max();
}

using AnnualReports.Api.Content;
using AnnualReports.Contracts;

namespace AnnualReports.Api.Phrases.Sources;

/// <summary>What a row of the audit says about texts.</summary>
/// <param name="EntryNo">The entry that was changed.</param>
/// <param name="Target">What else was changed.</param>
/// <param name="Detail">More about it.</param>
sealed record AuditNews(long? EntryNo, string? Target, string? Detail)
{
    /// <summary>Whether it tells of so many changes that it does not name them.</summary>
    public bool IsSummary => EntryNo is null && Detail?.EndsWith(" changes", StringComparison.Ordinal) == true;

    /// <summary>Whether something was erased.</summary>
    public bool IsErasure => Detail?.Contains(PublicationActions.Redacted, StringComparison.Ordinal) == true;

    /// <summary>The id after a word in what was changed, such as <c>release 0199…</c>; null if it is something else.</summary>
    public Guid? IdAfter(string word) =>
        Target is { } named
        && named.StartsWith(word, StringComparison.Ordinal)
        && Guid.TryParse(named.AsSpan(word.Length).TrimStart(), out var id)
            ? id
            : null;
}

/// <summary>Something that changed.</summary>
/// <param name="Key">What.</param>
/// <param name="IsWhole">Whether all of its texts have to be read again, because some were erased.</param>
readonly record struct ChangedTexts(TextKey Key, bool IsWhole);

/// <summary>
/// A source of texts that are searched. It reads them when they change, and shows what was found as the store has it then,
/// to whoever may read it.
/// </summary>
abstract class TextSource
{
    /// <summary>What is found in it.</summary>
    public abstract FoundIn In { get; }

    /// <summary>Its name in keys and cursors.</summary>
    public string Name => In.ToString().ToLowerInvariant();

    /// <summary>What of it a row of the audit tells of.</summary>
    public abstract IEnumerable<ChangedTexts> Changed(AuditNews row);

    /// <summary>Whether all of it has to be read again after a row of the audit.</summary>
    public virtual bool IsAllChanged(AuditNews row) => row.IsSummary;

    /// <summary>Reads what changed, in parts. What is named and not answered is gone.</summary>
    public abstract IAsyncEnumerable<IReadOnlyList<ReadTexts>> Read(
        IReadOnlyCollection<ChangedTexts> changed,
        TextFile known,
        CancellationToken ct
    );

    /// <summary>Whether <see cref="ReadAll"/> answers all that there is, so that whatever else is known is gone.</summary>
    public virtual bool AnswersAll => true;

    /// <summary>Reads everything that is not known yet, in parts.</summary>
    public abstract IAsyncEnumerable<IReadOnlyList<ReadTexts>> ReadAll(TextFile known, CancellationToken ct);

    /// <summary>Those of what was found that whoever asks may read, and that the request wants.</summary>
    public abstract Task<IReadOnlySet<TextKey>> Wanted(
        IReadOnlyList<FoundPlaces> found,
        PhraseRequest request,
        CancellationToken ct
    );

    /// <summary>What was found, as it is shown. What does not have the phrase any more is left out.</summary>
    public abstract Task<IReadOnlyDictionary<TextKey, FoundItem>> Show(
        IReadOnlyList<FoundPlaces> found,
        PhraseRequest request,
        CancellationToken ct
    );
}

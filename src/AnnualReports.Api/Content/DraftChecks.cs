namespace AnnualReports.Api.Content;

/// <summary>A draft that is looked through, and the languages that count.</summary>
sealed record CheckedDraft(Kind Kind, Entry Entry, Draft Draft, IReadOnlyCollection<string> Languages);

/// <summary>Something that readers of a draft would stumble over. It does not keep the draft from being published.</summary>
/// <param name="Check">The name of the check that found it.</param>
/// <param name="Pointer">Its place, as a JSON pointer into the draft.</param>
/// <param name="Message">What is wrong, and what to do.</param>
/// <param name="Passage">The words that it is about; null if it is about the whole member.</param>
/// <param name="Line">The line of the text, from 1; null if the place has no lines.</param>
sealed record Flaw(string Check, string Pointer, string Message, string? Passage = null, int? Line = null)
    : Fault(Pointer, Message);

/// <summary>
/// Looks through drafts for what readers would stumble over. A feature does it, and others show what it finds.
/// </summary>
interface IDraftChecks
{
    /// <summary>The flaws in each of the drafts, in their order.</summary>
    /// <param name="drafts">The drafts.</param>
    /// <param name="ct">Stops it.</param>
    /// <param name="known">The files that they name, where they were read already.</param>
    /// <param name="arePublic">Whether they were published just now, which has seen that their links to entries lead
    /// somewhere.</param>
    /// <param name="together">Whether they go public together, so that each of them counts as public for the links of the
    /// others. In a list, that would depend on the page; there, each counts for its own links alone.</param>
    Task<IReadOnlyList<IReadOnlyList<Flaw>>> Of(
        IReadOnlyList<CheckedDraft> drafts,
        CancellationToken ct,
        IReadOnlyDictionary<Guid, StoredFile>? known = null,
        bool arePublic = false,
        bool together = true
    );
}

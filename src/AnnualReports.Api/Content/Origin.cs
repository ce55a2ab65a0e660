namespace AnnualReports.Api.Content;

/// <summary>What a field of a text was made from.</summary>
/// <param name="From">The language that it was made from.</param>
/// <param name="Hash">The hash of the meaning that the same field had there, see <see cref="TextOrigins.Hash"/>.</param>
/// <param name="Revision">
/// A revision of the entry whose field there has that hash; 0 if none is known, as in a copy of a text that was outdated.
/// </param>
/// <param name="IsMachine">Whether a machine translated it and nobody has confirmed it yet.</param>
sealed record Origin(string From, string Hash, int Revision, bool IsMachine = false);

/// <summary>How the texts of a save were made.</summary>
/// <param name="From">
/// The language that changed texts were made from; null for the report's source language. A text in that language itself
/// is an original.
/// </param>
/// <param name="IsMachine">Whether a machine made the changed texts.</param>
sealed record Sourcing(string? From = null, bool IsMachine = false)
{
    /// <summary>Whether the draft says itself what its texts were made from.</summary>
    public bool IsStated { get; init; }

    /// <summary>A text that somebody wrote from the report's source language.</summary>
    public static readonly Sourcing Usual = new();

    /// <summary>The draft says itself what its texts were made from, as a revision does that is restored.</summary>
    public static readonly Sourcing Stated = new() { IsStated = true };
}

using System.Collections.Immutable;
using System.Text.Json;

namespace AnnualReports.Api.Content;

/// <summary>The values that a body is rendered from.</summary>
sealed record Rendering(
    Entry Entry,
    string? Report,
    string Language,
    IReadOnlyList<string> Languages,
    int Revision,
    DateTime PublishedAt,
    DateTime UpdatedAt,
    JsonElement Fields,
    JsonElement Text
)
{
    /// <summary>The files that it may name.</summary>
    public FileSet Files { get; init; } = FileSet.None;

    /// <summary>The numbers of quoted figures; quotes of other figures are rendered as they are written.</summary>
    public IReadOnlyDictionary<Quote, Quantity> Quotes { get; init; } = new Dictionary<Quote, Quantity>();

    /// <summary>What a preview adds to a body; null for published bodies.</summary>
    public Preview? Preview { get; init; }
}

/// <summary>What a body contains about a draft that is shown before it is public.</summary>
/// <param name="Token">The token that links in the body carry.</param>
/// <param name="Missing">The members that the text lacks to be published, as JSON pointers into the draft.</param>
/// <param name="Status">Its status compared with the public text, as on the wire.</param>
sealed record Preview(string Token, ImmutableArray<string> Missing, string Status);

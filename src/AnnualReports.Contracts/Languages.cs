namespace AnnualReports.Contracts;

/// <summary>The configured languages.</summary>
/// <param name="Default">The language of answers to requests that name no configured language.</param>
/// <param name="Items">The languages, the official ones first, in the order in which they are configured.</param>
public sealed record LanguagesView(string Default, IReadOnlyList<LanguageView> Items);

/// <summary>A configured language.</summary>
/// <param name="Tag">Its tag (BCP 47, RFC 5646).</param>
/// <param name="Name">Its own name for itself.</param>
/// <param name="Official">Whether it is an official language of the publisher.</param>
/// <param name="Fallback">The languages that are shown if a text isn't public in this one, in order.</param>
public sealed record LanguageView(string Tag, string Name, bool Official, IReadOnlyList<string> Fallback);

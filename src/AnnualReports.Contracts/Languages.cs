namespace AnnualReports.Contracts;

/// <summary>The configured languages.</summary>
/// <param name="Default">The language of a request that names none it can have.</param>
/// <param name="Items">The languages, official ones first as configured.</param>
public sealed record LanguagesView(string Default, IReadOnlyList<LanguageView> Items);

/// <summary>A configured language.</summary>
/// <param name="Tag">Its tag (BCP 47, RFC 5646).</param>
/// <param name="Name">Its name in itself.</param>
/// <param name="Official">Whether it is an official language of the publisher.</param>
/// <param name="Fallback">The languages that answer when a text isn't public in this one, in order.</param>
public sealed record LanguageView(string Tag, string Name, bool Official, IReadOnlyList<string> Fallback);

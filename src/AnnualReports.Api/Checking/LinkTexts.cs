using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace AnnualReports.Api.Checking;

/// <summary>Which texts of links say nothing to somebody who reads the links of a page one after the other.</summary>
static partial class LinkTexts
{
    /// <summary>Such texts in the languages that the program speaks, whichever language the text is in.</summary>
    static readonly FrozenSet<string> Vague = new[]
    {
        "klik hier", "klik dan hier", "hier", "hier klikken", "lees meer", "lees verder", "meer", "meer info", "meer informatie",
        "meer lezen", "deze link", "deze pagina", "link", "via deze link",
        "cliquez ici", "cliquer ici", "ici", "lire la suite", "lire plus", "en savoir plus", "plus", "plus d'infos",
        "plus d'informations", "ce lien", "cette page", "lien", "suivez ce lien",
        "hier klicken", "klicken sie hier", "klick hier", "mehr", "mehr erfahren", "mehr lesen", "weiterlesen", "weitere informationen",
        "mehr informationen", "dieser link", "diese seite",
        "click here", "here", "read more", "more", "more info", "more information", "learn more", "find out more", "this link", "this page",
    }
        .Select(Plain)
        .ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether a text does not say where its link leads.</summary>
    public static bool IsVague(string text) => Vague.Contains(Plain(text));

    /// <summary>Whether a text is an address.</summary>
    public static bool IsAddress(string text) => Address().IsMatch(text.Trim());

    static string Plain(string text) =>
        text.Replace('’', '\'')
            .ToLowerInvariant()
            .Trim(' ', '.', '…', ':', '!', '>', '»', '«', '"', '“', '”', '(', ')', '\u00a0');

    [GeneratedRegex(@"^(?:https?://|www\.)\S+\z", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Address();
}

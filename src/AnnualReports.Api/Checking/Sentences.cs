using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace AnnualReports.Api.Checking;

/// <summary>A sentence and how many words it has.</summary>
readonly record struct Sentence(string Text, int Words);

/// <summary>
/// Cuts running text into sentences. A full stop ends none behind an abbreviation, an initial or, in German, the number
/// of a day; and none that a small letter follows. A semicolon ends one, because a reader may rest there.
/// </summary>
static partial class Sentences
{
    /// <summary>The most words of a sentence that most people follow at the first reading.</summary>
    public const int MostWords = 30;

    /// <summary>The abbreviations with a full stop that are not only single letters, by language.</summary>
    static readonly FrozenDictionary<string, FrozenSet<string>> Abbreviations = new Dictionary<string, string>
    {
        ["nl"] =
            "afb al alg art bijv bl blz bv ca cf dhr dr drs enz excl fig hfst hoofdst incl ing ir jl jr kon m.b.v max mevr mgr min "
            + "mld mln mr mw nl nr nrs ong p par pag plm prof resp sr st tel vgl vs zgn",
        ["fr"] = "al art av bd cf chap dr env ex fig hab inc m max me mgr min mlle mm mme no nos p par pp prof resp st ste suiv tél trad vol",
        ["de"] =
            "abb abs allg art bd bes bspw bzgl bzw ca dr evtl exkl ff fig ggf hl inkl insb jh jhd kap lfd max med min mio mrd nr phil prof "
            + "rd s sog st std str tel tsd usw vgl vs ziff",
        ["en"] = "al approx art ca cf co dept dr ed est etc fig gen gov inc jr ltd max messrs min mr mrs ms mt no nos p par pp prof sr st vol vs",
    }.ToFrozenDictionary(l => l.Key, l => l.Value.Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase));

    /// <summary>The sentences of running text in a language.</summary>
    public static IEnumerable<Sentence> In(string text, string language)
    {
        var (start, tokens) = (0, Token().Matches(text));
        var (primary, begins) = (language.Split('-')[0], Beginnings(tokens));
        for (var i = 0; i < tokens.Count; i++)
        {
            var end = tokens[i].Index + tokens[i].Length;
            // Marks that stand alone, as French sets them, belong to what is before them.
            if (i + 1 < tokens.Count && !IsRest(tokens[i].Value) && !(begins[i + 1] && IsEnd(tokens[i].Value, primary)))
                continue;
            var sentence = text[start..end].Trim();
            start = end;
            if (sentence.Length > 0)
                yield return new(sentence, Count(sentence));
        }
    }

    /// <summary>The words of a sentence: what stands between blanks and has a letter or a digit. A quoted figure is one.</summary>
    static int Count(string sentence) => Token().Matches(sentence).Count(t => t.Value.Any(char.IsLetterOrDigit));

    /// <summary>Whether a token ends in a semicolon, which a small letter may follow.</summary>
    static bool IsRest(string token) => token.EndsWith(';');

    static bool IsEnd(string token, string language)
    {
        var bare = token.TrimEnd('"', '”', '“', '’', '\'', '»', ')', ']', '*', '_');
        if (bare.Length == 0)
            return false;
        if (bare[^1] is '!' or '?' or '…')
            return true;
        if (bare[^1] != '.')
            return false;
        var word = bare[..^1].TrimStart('(', '[', '"', '“', '„', '«', '’', '‘', '*', '_');
        if (word.EndsWith('.'))
            return word.Length < 2 || word[^2] == '.';
        if (word.Length == 0 || (word.Length == 1 && char.IsLetter(word[0])) || Initials().IsMatch(word))
            return false;
        if (language == "de" && Ordinal().IsMatch(word))
            return false;
        return !(Abbreviations.TryGetValue(language, out var known) && known.Contains(word));
    }

    /// <summary>
    /// Whether a sentence can begin at each token: a small letter begins none. A token without letters and digits is as the
    /// one behind it, so they are gone through from the end.
    /// </summary>
    static bool[] Beginnings(MatchCollection tokens)
    {
        var begins = new bool[tokens.Count];
        for (var at = tokens.Count - 1; at >= 0; at--)
            begins[at] = Begins(tokens[at].ValueSpan) ?? (at + 1 < tokens.Count && begins[at + 1]);
        return begins;
    }

    /// <summary>The same by its first letter, digit or mark of a figure; null if it has none.</summary>
    static bool? Begins(ReadOnlySpan<char> token)
    {
        foreach (var sign in token)
            if (char.IsLetterOrDigit(sign) || sign == '{')
                return !char.IsLower(sign);
        return null;
    }

    [GeneratedRegex(@"\{\{[^{}]*\}\}\S*|\S+", RegexOptions.CultureInvariant)]
    private static partial Regex Token();

    /// <summary>Letters with stops between them: <c>d.w.z</c>, <c>U.S</c>, <c>c.-à-d</c>.</summary>
    [GeneratedRegex(@"^\p{L}{1,3}(?:\.-?\p{L}{1,3})+\z", RegexOptions.CultureInvariant)]
    private static partial Regex Initials();

    [GeneratedRegex(@"^[0-9]{1,2}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Ordinal();
}

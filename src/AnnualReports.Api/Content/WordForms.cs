using System.Globalization;
using System.Text;

namespace AnnualReports.Api.Content;

/// <summary>
/// Words without case, marks and the endings of plurals, so that a term is recognised in most of its forms. It is less
/// than a dictionary would do: a form that it does not know is a warning too many, and never a refusal.
/// </summary>
static class WordForms
{
    /// <summary>A shorter word keeps its end, which is probably no ending.</summary>
    const int Shortest = 4;

    /// <summary>Endings of each language, the longest first, and what stands in their place.</summary>
    static readonly Dictionary<string, (string Ending, string Instead)[]> Endings = new()
    {
        ["nl"] = [("'s", ""), ("eren", ""), ("en", ""), ("es", ""), ("e", ""), ("s", "")],
        ["fr"] =
        [
            ("eaux", "eau"),
            ("aux", "al"),
            ("eux", "eu"),
            ("elles", "el"),
            ("elle", "el"),
            ("ennes", "en"),
            ("enne", "en"),
            ("ees", "e"),
            ("ee", "e"),
            ("es", ""),
            ("e", ""),
            ("s", ""),
            ("x", ""),
        ],
        ["de"] = [("ern", ""), ("em", ""), ("en", ""), ("er", ""), ("es", ""), ("e", ""), ("n", ""), ("s", "")],
        ["en"] = [("'s", ""), ("ies", "y"), ("sses", "ss"), ("xes", "x"), ("ches", "ch"), ("shes", "sh"), ("es", "e"), ("s", "")],
    };

    /// <summary>What French writes before a word that begins with a vowel.</summary>
    static readonly HashSet<string> Elided = ["l", "d", "qu", "n", "s", "j", "m", "t", "c"];

    /// <summary>The forms of a text's words, in order.</summary>
    public static string[] Of(string text, string language)
    {
        var primary = language.Split('-')[0].ToLowerInvariant();
        var (forms, word) = (new List<string>(), new StringBuilder());
        foreach (var letter in text.Normalize(NormalizationForm.FormD))
            if (char.IsLetterOrDigit(letter))
                word.Append(char.ToLowerInvariant(letter));
            else if (CharUnicodeInfo.GetUnicodeCategory(letter) is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.Format))
            {
                if (letter is '\'' or '’' && word.Length > 0)
                    EndWithApostrophe(word, primary, forms);
                else
                    End(word, primary, forms);
            }
        End(word, primary, forms);
        return [.. forms];
    }

    static void EndWithApostrophe(StringBuilder word, string primary, List<string> forms)
    {
        if (primary == "fr" && Elided.Contains(word.ToString()))
            word.Clear();
        else if (primary is "nl" or "en")
            word.Append('\'');
        else
            End(word, primary, forms);
    }

    static void End(StringBuilder word, string primary, List<string> forms)
    {
        if (word.Length == 0)
            return;
        var whole = word.ToString();
        word.Clear();
        forms.Add(Stem(whole, primary).TrimEnd('\''));
    }

    static string Stem(string word, string primary)
    {
        if (!Endings.TryGetValue(primary, out var endings) || word.Any(char.IsDigit))
            return word;
        foreach (var (ending, instead) in endings)
            if (word.EndsWith(ending, StringComparison.Ordinal) && word.Length - ending.Length + instead.Length >= Shortest - 1)
                return Single(word[..^ending.Length] + instead, primary);
        return Single(word, primary);
    }

    /// <summary>
    /// Dutch doubles a consonant and writes a vowel once before an ending (<c>raad</c>, <c>raden</c>; <c>wet</c>,
    /// <c>wetten</c>), so both forms are written with single letters.
    /// </summary>
    static string Single(string word, string primary)
    {
        if (primary != "nl" || word.Length < Shortest - 1)
            return word;
        if (word[^1] == word[^2])
            return word[..^1];
        return word.Length >= Shortest && word[^2] == word[^3] && "aeou".Contains(word[^2], StringComparison.Ordinal)
            ? word[..^2] + word[^1]
            : word;
    }
}

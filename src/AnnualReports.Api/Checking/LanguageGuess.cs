using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace AnnualReports.Api.Checking;

/// <summary>
/// Guesses whether a paragraph is in another language than its text, by the small words that every paragraph has. Of two
/// languages, only the words count that one has and the other has not. Where it is not certain, it says nothing.
/// </summary>
static partial class LanguageGuess
{
    /// <summary>The fewest words by which a language can be told.</summary>
    const int FewestWords = 20;

    /// <summary>The least part of a paragraph that these words are.</summary>
    const double Least = 0.2;

    /// <summary>How many times more of them there have to be than words of the text's own language.</summary>
    const int Times = 4;

    static readonly FrozenDictionary<string, FrozenSet<string>> Small = new Dictionary<string, string>
    {
        ["nl"] =
            "de het een en van in op te dat die is zijn was werd worden niet met voor aan er maar om ook als dan nog naar door over bij uit "
            + "heeft hebben had wij we zij hij onze hun deze dit daar waar tot of tussen tegen geen meer kan kunnen moet moeten",
        ["fr"] =
            "le la les l un une des de d du et en à au aux dans que qui qu est sont était été être pas ne n sur pour par avec plus ce cette "
            + "ces il elle ils nous vous se s sa son ses leur leurs ou où mais comme entre sans sous a ont avait peut doit",
        ["de"] =
            "der die das den dem des ein eine einen einem einer und in zu im am ist sind war wurde werden nicht mit für auf an von vom zum zur "
            + "aber auch als dass sich bei aus nach über durch hat haben wir sie er es ihre ihr unser dieser diese dieses oder zwischen gegen kein "
            + "mehr kann muss",
        ["en"] =
            "the a an and of in to that this these is are was were be been not with for on at by from as or but it its we they he she our their "
            + "which who have has had will would can could should between into over under more no than there where when",
    }.ToFrozenDictionary(l => l.Key, l => l.Value.Split(' ').ToFrozenSet(StringComparer.Ordinal));

    /// <summary>The other language that a paragraph is in; null if it is in its own, or that can't be told.</summary>
    /// <param name="text">The paragraph.</param>
    /// <param name="own">The language that it should be in.</param>
    /// <param name="others">The languages that it may be in.</param>
    public static string? Other(string text, string own, IEnumerable<string> others)
    {
        if (!Small.TryGetValue(Primary(own), out var expected))
            return null;
        var words = Word().Matches(text).Select(w => w.Value.ToLowerInvariant()).ToList();
        if (words.Count < FewestWords)
            return null;
        return others
            .Where(o => Primary(o) != Primary(own) && Small.ContainsKey(Primary(o)))
            .Select(o => (Language: o, Set: Small[Primary(o)]))
            .Select(o =>
                (
                    o.Language,
                    Theirs: words.Count(w => o.Set.Contains(w) && !expected.Contains(w)),
                    Ours: words.Count(w => expected.Contains(w) && !o.Set.Contains(w))
                )
            )
            .Where(o => o.Theirs >= Least * words.Count && o.Theirs >= Times * o.Ours)
            .OrderByDescending(o => o.Theirs)
            .Select(o => o.Language)
            .FirstOrDefault();
    }

    static string Primary(string language) => language.Split('-')[0].ToLowerInvariant();

    [GeneratedRegex(@"\p{L}+", RegexOptions.CultureInvariant)]
    private static partial Regex Word();
}

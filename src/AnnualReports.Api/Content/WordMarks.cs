namespace AnnualReports.Api.Content;

/// <summary>
/// A few numbers that stand for the words of a paragraph, so that paragraphs like it are found without reading them all:
/// the smallest hashes of its pairs of neighbouring words. Two paragraphs that share most pairs share most numbers
/// (bottom-k sketches: Broder, 1997).
/// </summary>
static class WordMarks
{
    /// <summary>How many numbers stand for a paragraph at most.</summary>
    public const int Most = 8;

    /// <summary>Words of so many letters, such as articles, are in too many paragraphs for a pair of them to tell anything.</summary>
    const int Short = 3;

    /// <summary>The numbers of a paragraph between two languages, the smallest first.</summary>
    public static IReadOnlyList<long> Of(string from, string to, IReadOnlyList<string> words)
    {
        var seed = Hash(Hash(Offset, from), to);
        var found = new HashSet<long>();
        for (var at = 0; at + 1 < words.Count; at++)
            if (words[at].Length > Short || words[at + 1].Length > Short)
                found.Add(Mixed(Hash(Hash(seed, words[at]), words[at + 1])));
        // A title of two words has one pair, and another order of the same words has none of its pairs.
        if (words.Count <= Most)
            foreach (var word in words.Where(w => w.Length > Short || words.Count <= 2))
                found.Add(Mixed(Hash(seed, word)));
        return [.. found.Order().Take(Most)];
    }

    /// <summary>The words of a text in small letters, without marks.</summary>
    public static IReadOnlyList<string> Words(string text)
    {
        var (words, start) = (new List<string>(), -1);
        for (var at = 0; at <= text.Length; at++)
            if (at < text.Length && char.IsLetterOrDigit(text[at]))
                start = start < 0 ? at : start;
            else if (start >= 0)
            {
                words.Add(text[start..at].ToLowerInvariant());
                start = -1;
            }
        return words;
    }

    const ulong Offset = 14695981039346656037;

    /// <summary>FNV-1a over the letters, and a mark for the end of the word.</summary>
    static ulong Hash(ulong hash, string word)
    {
        foreach (var letter in word)
            hash = (hash ^ letter) * 1099511628211;
        return (hash ^ '\n') * 1099511628211;
    }

    /// <summary>Spreads a hash over all bits, so that which one is the smallest depends on nothing else.</summary>
    static long Mixed(ulong hash)
    {
        hash = (hash ^ (hash >> 30)) * 0xbf58476d1ce4e5b9;
        hash = (hash ^ (hash >> 27)) * 0x94d049bb133111eb;
        return (long)(hash ^ (hash >> 31));
    }
}

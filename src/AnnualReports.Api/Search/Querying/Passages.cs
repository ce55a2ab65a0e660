using System.Text;
using AnnualReports.Api.Search.Analysis;
using AnnualReports.Api.Search.Indexing;
using AnnualReports.Contracts;

namespace AnnualReports.Api.Search.Querying;

/// <summary>Finds the words of a search in texts, and cuts the passages that have most of them.</summary>
sealed class Passages(LanguageAnalysis analysis, string language, FoundWords words)
{
    /// <summary>About how many characters a passage has, and how many passages of an entry are shown.</summary>
    const int Length = 240,
        Most = 2;

    /// <summary>In how many characters of an entry the words are looked for. Hardly any entry is longer.</summary>
    const int MostRead = 40_000;

    const string Cut = "…";

    /// <summary>A passage before it is written: a part of a text, and the words in it that were found.</summary>
    readonly record struct Place(SearchedPart Part, int Start, int End, List<AnalysedWord> Words)
    {
        /// <summary>How good it is: above all how many different words it has.</summary>
        public int Weight { get; } = 100 * Words.DistinctBy(w => w.Stem ?? w.Form).Count() + Math.Min(Words.Count, 99);
    }

    /// <summary>A whole line, with the words in it marked.</summary>
    public SearchPassage Whole(SearchedPart part) => Written(new(part, 0, part.Text.Length, In(part.Text)));

    /// <summary>The passages with most of the words; without any, the beginning of the first text.</summary>
    public IReadOnlyList<SearchPassage> Best(IReadOnlyList<SearchedPart> parts)
    {
        var (places, read) = (new List<Place>(), 0);
        foreach (var part in parts)
        {
            if (read >= MostRead)
                break;
            var text = part.Text.Length <= MostRead - read ? part.Text : part.Text[..(MostRead - read)];
            if (In(text) is { Count: > 0 } found)
                places.Add(Around(part, found));
            read += text.Length;
        }
        if (places.Count == 0 && parts.Count > 0)
            places.Add(Around(parts[0], []));
        return [.. places.OrderByDescending(p => p.Weight).Take(Most).Select(Written)];
    }

    List<AnalysedWord> In(string text) => [.. analysis.WordsOf(text, language).Where(words.Has)];

    /// <summary>The place in a text where most of the words stand close together.</summary>
    static Place Around(SearchedPart part, List<AnalysedWord> found)
    {
        var best = new Place(part, 0, 0, []);
        for (var (first, last) = (0, 0); first < found.Count; first++)
        {
            while (last < found.Count && found[last].End - found[first].Start <= Length)
                last++;
            // A single word may be longer than a passage.
            var (from, count) = (found[first].Start, Math.Max(last - first, 1));
            var place = new Place(part, from, found[first + count - 1].End, found.GetRange(first, count));
            if (place.Weight > best.Weight)
                best = place;
        }
        return Widened(best);
    }

    /// <summary>The same with some text before and after it, from word to word.</summary>
    static Place Widened(Place place)
    {
        var (text, free) = (place.Part.Text, Math.Max(Length - (place.End - place.Start), 0));
        var start = Math.Max(place.Start - free / 3, 0);
        var end = Math.Min(start + Math.Max(Length, place.End - start), text.Length);
        start = start == 0 ? 0 : BehindSpace(text, start, place.Start);
        end = end == text.Length ? end : BeforeSpace(text, end, place.End);
        return place with { Start = start, End = end };
    }

    static int BehindSpace(string text, int start, int last)
    {
        var space = text.IndexOf(' ', start, last - start);
        return space < 0 ? last : space + 1;
    }

    static int BeforeSpace(string text, int end, int least)
    {
        var space = text.LastIndexOf(' ', end - 1, end - least);
        if (space >= 0)
            return space;
        return char.IsLowSurrogate(text[end]) ? end - 1 : end;
    }

    static SearchPassage Written(Place place)
    {
        var (whole, html, marks) = (place.Part.Text, new StringBuilder(), new List<SearchMark>());
        var before = place.Start > 0 ? Cut : "";
        var text = before + whole[place.Start..place.End] + (place.End < whole.Length ? Cut : "");
        var (shift, at) = (before.Length - place.Start, 0);
        foreach (var word in place.Words)
        {
            var (start, end) = (Math.Max(word.Start + shift, at), word.End + shift);
            Escape(html, text.AsSpan(at, start - at));
            html.Append("<mark>");
            Escape(html, text.AsSpan(start, end - start));
            html.Append("</mark>");
            marks.Add(new(start, end - start));
            at = end;
        }
        Escape(html, text.AsSpan(at));
        return new()
        {
            Member = place.Part.Member,
            Text = text,
            Html = html.ToString(),
            Marks = marks,
        };
    }

    static void Escape(StringBuilder html, ReadOnlySpan<char> text)
    {
        foreach (var one in text)
            _ = one switch
            {
                '&' => html.Append("&amp;"),
                '<' => html.Append("&lt;"),
                '>' => html.Append("&gt;"),
                '"' => html.Append("&quot;"),
                '\'' => html.Append("&#39;"),
                _ => html.Append(one),
            };
    }
}

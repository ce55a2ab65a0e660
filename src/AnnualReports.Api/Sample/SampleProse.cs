using System.Globalization;
using System.Text;

namespace AnnualReports.Api.Sample;

/// <summary>
/// Generated text in one language: plain sentences. The same dice give the same sentences in every language.
/// </summary>
sealed record SampleProse(string Title, string Summary, string? Body)
{
    const int Numbers = 400;

    /// <summary>The texts of an entry. The first paragraph of the body may end in a link to another entry.</summary>
    public static SampleProse Of(Dice dice, string language, int number, int bytes, string? more = null)
    {
        var title = Marked(
            language,
            $"{dice.Of(Phrases.Topics).In(language)} {dice.Of(Phrases.Places).In(language)} ({number})"
        );
        var summary = Marked(language, $"{Sentence(ref dice, language)} {Sentence(ref dice, language)}");
        return new(title, summary, Markdown(dice, language, bytes, more));
    }

    /// <summary>
    /// Markdown with paragraphs, headings and lists. It has at least this many bytes, and at most a sentence more.
    /// </summary>
    public static string? Markdown(Dice dice, string language, int bytes, string? more = null)
    {
        if (bytes == 0)
            return null;
        var text = new StringBuilder();
        var size = Add(text, Marked(language, Sentence(ref dice, language)));
        if (more is not null)
            size += Add(text, $" {Phrases.More.In(language)} [{dice.Of(Phrases.Topics).In(language)}]({more}).");
        for (var block = 0; size < bytes; block++)
            size +=
                block % 4 == 3
                    ? List(text, ref dice, language, bytes - size)
                    : Paragraph(text, ref dice, language, bytes - size, headed: block % 2 == 1);
        return text.ToString();
    }

    static int Paragraph(StringBuilder text, ref Dice dice, string language, int bytes, bool headed)
    {
        var size = headed ? Add(text, $"\n\n## {dice.Of(Phrases.Topics).In(language)}") : 0;
        for (var sentence = 0; sentence < 4 && size < bytes; sentence++)
            size += Add(text, (sentence == 0 ? "\n\n" : " ") + Sentence(ref dice, language));
        return size;
    }

    static int List(StringBuilder text, ref Dice dice, string language, int bytes)
    {
        var size = Add(text, "\n");
        for (var item = 0; item < 3 && size < bytes; item++)
            size += Add(text, $"\n- **{dice.Of(Phrases.Topics).In(language)}** – {Sentence(ref dice, language)}");
        return size;
    }

    static int Add(StringBuilder text, string more)
    {
        text.Append(more);
        return Encoding.UTF8.GetByteCount(more);
    }

    static string Sentence(ref Dice dice, string language)
    {
        var (subject, deed, number, place) = (
            dice.Of(Phrases.Subjects),
            dice.Of(Phrases.Deeds),
            2 + dice.Below(Numbers),
            dice.Of(Phrases.Places)
        );
        var count = number.ToString(CultureInfo.InvariantCulture);
        var done = deed.In(language).Replace("{0}", count, StringComparison.Ordinal);
        return $"{subject.In(language)} {done} {place.In(language)}.";
    }

    /// <summary>Adds the language, so that texts differ between languages that the generator does not know.</summary>
    public static string Marked(string language, string text) =>
        Phrase.Speaks(language) ? text : $"({language}) {text}";
}

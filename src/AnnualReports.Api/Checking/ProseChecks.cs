using System.Globalization;
using AnnualReports.Api.Content;
using AnnualReports.Api.Http;
using AnnualReports.Contracts;

namespace AnnualReports.Api.Checking;

/// <summary>The checks on one text of prose. They depend on nothing but the text and what they are given.</summary>
/// <param name="Pointer">The place of the text, as a JSON pointer into the draft.</param>
/// <param name="Language">The language of the text.</param>
/// <param name="Languages">All configured languages.</param>
/// <param name="Figures">The figures of the report.</param>
sealed record ProseChecks(string Pointer, string Language, IReadOnlyList<string> Languages, UnboundFigures Figures)
{
    /// <summary>The flaws in Markdown.</summary>
    public IEnumerable<Flaw> OfMarkdown(string markdown)
    {
        var read = ReadProse.Of(markdown);
        return Headings(read)
            .Concat(read.Links.SelectMany(l => Link(l, read)))
            .Concat(read.BareTables.Select(Table))
            .Concat(read.Passages.SelectMany(Passage));
    }

    /// <summary>The flaws in plain text.</summary>
    public IEnumerable<Flaw> OfPlain(string text) => Passage(new(text, null, IsRunning: true));

    IEnumerable<Flaw> Headings(ReadProse read)
    {
        var before = 1;
        foreach (var heading in read.Headings)
        {
            if (heading.Level > before + 1)
                yield return new(
                    CheckNames.SkippedHeading,
                    Pointer,
                    $"This heading is of level {heading.Level} and follows level {before}. Write {new string('#', before + 1)} before it.",
                    Excerpt.Of(heading.Text),
                    heading.Line
                );
            before = heading.Level;
        }
    }

    IEnumerable<Flaw> Link(ProseLink link, ReadProse read)
    {
        if (Prose.Headings.Target(link.Url) is { } heading && !read.HeadingNames.Contains(heading))
            yield return new(
                CheckNames.DeadLink,
                Pointer,
                $"No heading of this text is called '{Excerpt.Of(link.Url)}'. Correct the link.",
                Excerpt.Of(link.Text),
                link.Line
            );
        foreach (var flaw in TextOfLink(link.Text, Pointer, link.Line))
            yield return flaw;
    }

    /// <summary>What is wrong with the text of a link.</summary>
    public static IEnumerable<Flaw> TextOfLink(string text, string pointer, int? line)
    {
        if (LinkTexts.IsAddress(text))
            yield return new(
                CheckNames.BareAddress,
                pointer,
                "The text of this link is an address, which is hard to read and to hear. Write what the page is called.",
                Excerpt.Of(text),
                line
            );
        else if (LinkTexts.IsVague(text))
            yield return new(
                CheckNames.VagueLink,
                pointer,
                "The text of this link does not say where it leads. Write what the page is called.",
                Excerpt.Of(text),
                line
            );
    }

    Flaw Table(BareTable table) =>
        new(
            CheckNames.TableWithoutHeader,
            Pointer,
            "The header row of this table is empty. Write what each column contains.",
            Excerpt.Of(table.Text),
            table.Line
        );

    IEnumerable<Flaw> Passage(Passage passage)
    {
        var language = passage.Language ?? Language;
        if (passage.IsRunning)
        {
            foreach (var sentence in Sentences.In(passage.Text, language).Where(s => s.Words > Sentences.MostWords))
                yield return new(
                    CheckNames.LongSentence,
                    Pointer,
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"This sentence has {sentence.Words} words, and more than {Sentences.MostWords} are hard to follow. Divide it."
                    ),
                    Excerpt.Of(sentence.Text),
                    passage.Line
                );
            if (LanguageGuess.Other(passage.Text, language, Languages) is { } other)
                yield return new(
                    CheckNames.UnmarkedLanguage,
                    Pointer,
                    passage.Line is null
                        ? $"This seems to be in '{other}', in a text in '{Language}'. Translate it."
                        : $"This passage seems to be in '{other}', in a text in '{Language}'. Translate it, or write {{lang={other}}} before it.",
                    Excerpt.Of(passage.Text),
                    passage.Line
                );
        }
        foreach (var figure in Figures.In(passage.Text, language))
            yield return new(
                CheckNames.UnboundFigure,
                Pointer,
                $"This is the value of the figure '{figure.Slug}', but would not change with it. Write {{{{figure:{figure.Slug}}}}} in its place.",
                figure.Written,
                passage.Line
            );
    }
}

using System.Collections.Immutable;
using System.Text.Json;
using AnnualReports.Api.Content;
using AnnualReports.Api.Kinds;
using AnnualReports.Contracts;

namespace AnnualReports.Api.Sample;

/// <summary>
/// A generated entry and how its draft is made. The report is null for themes and for the report itself.
/// </summary>
sealed record SampleItem(Kind Kind, string? Report, string Slug, Func<Draft> Draft);

/// <summary>
/// Makes the drafts of generated reports. They depend only on the report and the size, not on the store.
/// </summary>
sealed class SampleDrafts(KindSet kinds, Languages configured, SampleSize size)
{
    /// <summary>
    /// The parents of the sections of a chapter, six levels deep. Each chapter is like this one, so the place of a
    /// section does not depend on how many there are.
    /// </summary>
    static readonly int?[] Chapter = [null, 0, 1, 1, 0, 4, 5, 6, 7, 0, 9, 9];

    readonly Kind theme = kinds.OfContract<ThemeDraft>();
    readonly Kind section = kinds.OfContract<SectionDraft>();
    readonly Kind priority = kinds.OfContract<PriorityDraft>();
    readonly Kind highlight = kinds.OfContract<HighlightDraft>();

    static readonly string[] ThemeSlugs = [.. Phrases.Themes.Select(t => Theme(t.Slug))];
    static readonly string[] PrioritySlugs = [.. Enumerable.Range(1, SampleSize.Priorities).Select(Priority)];

    public static string Report(int year) => $"generated-{year}";

    /// <summary>Generated themes have a prefix, so that they don't collide with themes of editors.</summary>
    static string Theme(string slug) => $"generated-{slug}";

    static string Section(int number) => $"section-{number:D5}";

    static string Highlight(int number) => $"highlight-{number:D5}";

    static string Priority(int number) => $"priority-{number}";

    public IEnumerable<SampleItem> Themes() =>
        Phrases.Themes.Select(subject => new SampleItem(
            theme,
            null,
            Theme(subject.Slug),
            () =>
                Draft(
                    Theme(subject.Slug),
                    new ThemeFields(),
                    size.Languages,
                    l => new ThemeText { Name = SampleProse.Marked(l, subject.Name.In(l)) }
                )
        ));

    /// <summary>A report and all entries under it. What is referred to comes first.</summary>
    public IEnumerable<SampleItem> Of(int year)
    {
        var report = Report(year);
        return new[] { new SampleItem(kinds.Report, null, report, () => ReportDraft(year)) }
            .Concat(
                Enumerable
                    .Range(1, size.Sections)
                    .Select(n => new SampleItem(section, report, Section(n), () => SectionDraft(year, n)))
            )
            .Concat(
                Enumerable
                    .Range(1, SampleSize.Priorities)
                    .Select(n => new SampleItem(priority, report, Priority(n), () => PriorityDraft(year, n)))
            )
            .Concat(
                Enumerable
                    .Range(1, size.Highlights)
                    .Select(n => new SampleItem(highlight, report, Highlight(n), () => HighlightDraft(year, n)))
            );
    }

    Draft ReportDraft(int year) =>
        Draft(
            Report(year),
            new ReportFields
            {
                Year = year,
                Period = new() { From = new(year, 1, 1), To = new(year, 12, 31) },
            },
            size.Languages,
            l => new ReportText
            {
                Title = SampleProse.Marked(l, $"{Phrases.Report.In(l)} {year}"),
                Summary = SampleProse.Marked(l, Phrases.Generated.In(l)),
                Foreword = SampleProse.Markdown(Dice.For(year, kinds.Report.Name, 0), l, size.Body),
            }
        );

    Draft SectionDraft(int year, int number)
    {
        var index = (number - 1) % Chapter.Length;
        var parent = Chapter[index] is { } above ? Section(number - index + above) : null;
        return Draft(
            Section(number),
            number,
            new SectionFields { Parent = parent, Position = number - 1 },
            Dice.For(year, section.Name, number),
            p => new SectionText
            {
                Title = p.Title,
                Summary = p.Summary,
                Body = p.Body,
            }
        );
    }

    Draft PriorityDraft(int year, int number) =>
        Draft(
            Priority(number),
            number,
            new PriorityFields { Position = number - 1 },
            Dice.For(year, priority.Name, number),
            p => new PriorityText
            {
                Title = p.Title,
                Summary = p.Summary,
                Body = p.Body,
            }
        );

    Draft HighlightDraft(int year, int number)
    {
        var dice = Dice.For(year, highlight.Name, number);
        var (fields, more) = (
            HighlightFields(dice, year, number),
            dice.OneIn(5) && size.Sections > 0 ? $"entry:sections/{Section(1 + dice.Below(size.Sections))}" : null
        );
        return Draft(
            Highlight(number),
            number,
            fields,
            dice,
            p => new HighlightText
            {
                Title = p.Title,
                Summary = p.Summary,
                Body = p.Body,
            },
            more
        );
    }

    HighlightFields HighlightFields(Dice dice, int year, int number)
    {
        var from = new DateOnly(year, 1, 1).AddDays(dice.Below(350));
        return new()
        {
            Position = number - 1,
            Date = new() { From = from, To = dice.OneIn(3) ? from.AddDays(1 + dice.Below(10)) : null },
            Countries = Some(ref dice, Phrases.Countries, 3),
            Themes = Some(ref dice, ThemeSlugs, 2),
            Priorities = Some(ref dice, PrioritySlugs, 2),
            Section = size.Sections > 0 ? Section(1 + dice.Below(size.Sections)) : null,
            Featured = dice.OneIn(10),
            Links = dice.OneIn(4) ? [Link(dice.Below(10_000))] : null,
        };
    }

    LinkFields Link(int number) =>
        new()
        {
            Url = $"https://example.org/pages/{number}",
            Title = size.Languages.ToDictionary(l => l, l => $"{Phrases.Source.In(l)} {number}"),
        };

    static string[] Some(ref Dice dice, string[] choices, int most)
    {
        var some = new SortedSet<string>(StringComparer.Ordinal);
        for (var count = 1 + dice.Below(most); count > 0; count--)
            some.Add(dice.Of(choices));
        return [.. some];
    }

    /// <summary>
    /// Every third entry has only the official languages and the first one, so that fallback is used.
    /// </summary>
    IEnumerable<string> LanguagesOf(int number) =>
        number % 3 == 0 ? size.Languages.Where((l, i) => i == 0 || configured.Official.Contains(l)) : size.Languages;

    Draft Draft<TFields, TText>(
        string slug,
        int number,
        TFields fields,
        Dice dice,
        Func<SampleProse, TText> text,
        string? more = null
    ) => Draft(slug, fields, LanguagesOf(number), l => text(SampleProse.Of(dice, l, number, size.Body, more)));

    static Draft Draft<TFields, TText>(
        string slug,
        TFields fields,
        IEnumerable<string> languages,
        Func<string, TText> text
    ) =>
        new(
            slug,
            Json(fields),
            languages.ToImmutableSortedDictionary(l => l, l => Json(text(l)), StringComparer.Ordinal)
        );

    static JsonElement Json<T>(T value) => JsonSerializer.SerializeToElement(value, Wire.Json);
}

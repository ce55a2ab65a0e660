using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using AnnualReports.Api.Content;

namespace AnnualReports.Api.Prose;

/// <summary>Turns bullets and numbers of word processors into lists of Markdown, line by line.</summary>
sealed partial class ListMarks
{
    const string Bullet = "A bullet at the beginning of a line became an item of a list";
    const string SecondLevel = "A bullet of the second level became an item of a list";
    const string Number = "A number of a list, with a tab, became an item of a list";
    const string Apart =
        "A blank line was put beside a list, because this line would be read as part of the item before it";
    const string Letter =
        "This looks like an item of a list with letters or Roman numerals, which prose does not have: it is shown as text. Write 1. or -";

    /// <summary>What was changed, how often, and where the first time.</summary>
    readonly Dictionary<string, (int Count, int First)> done = [];

    readonly StringBuilder written = new();

    /// <summary>
    /// What the line before was: an item with or without a number, or text; none of these after a blank line or code.
    /// </summary>
    (bool IsItem, bool IsNumber, bool IsText) before;

    /// <summary>Whether a mark of the current list was changed.</summary>
    bool isRewritten;

    /// <summary>Whether a line begins like an item of a word processor's list.</summary>
    public static bool Begins(string line) =>
        Deep().IsMatch(line) || Marked().IsMatch(line) || Numbered().IsMatch(line);

    /// <summary>The text with lists in Markdown.</summary>
    public static string Written(string text, string pointer, ICollection<Notice> notices)
    {
        var (marks, code, at) = (new ListMarks(), WrittenCode.In(text), 0);
        foreach (var line in text.Split('\n'))
        {
            if (at > 0)
                marks.written.Append('\n');
            if (code.Has(at) && line is not ['`', not '`', ..])
                marks.Pass(line, default);
            else
                marks.Take(line, at);
            at += line.Length + 1;
        }
        foreach (var (told, (count, first)) in marks.done.OrderBy(d => d.Value.First))
        {
            var (line, column) = Notice.Place(text, first);
            notices.Add(new(pointer, $"{told}{Notice.Times(count)}.", line, column));
        }
        return marks.written.ToString();
    }

    void Take(string line, int at)
    {
        if (Deep().Match(line) is { Success: true } deep)
            Item(before.IsNumber ? "   - " : "  - ", line[deep.Length..], SecondLevel, at, before.IsNumber);
        else if ((before.IsItem ? MarkedWithin() : Marked()).Match(line) is { Success: true } bullet)
            Item(bullet.Groups["margin"].Value + "- ", line[bullet.Length..], Bullet, at, isNumber: false);
        else if (Numbered().Match(line) is { Success: true } number)
            TakeNumber(line, number, at);
        else if (string.IsNullOrWhiteSpace(line))
            Pass(line, default);
        else if (Item().Match(line) is { Success: true } item)
            Pass(line, (true, item.Groups["number"].Success, false));
        else if (before.IsItem && line is [' ' or '\t', ..])
            Pass(line, before);
        else
            TakeText(line, at);
    }

    void TakeNumber(string line, Match number, int at)
    {
        var value = int.Parse(number.Groups["number"].Value, CultureInfo.InvariantCulture);
        // Only a list that begins with 1 may follow a text without a blank line.
        if ((before.IsText && value != 1) || (before.IsItem && !before.IsNumber))
            Part(at);
        Item(
            $"{number.Groups["margin"].Value}{number.Groups["number"].Value}. ",
            line[number.Length..],
            Number,
            at,
            isNumber: true
        );
    }

    void TakeText(string line, int at)
    {
        if (Lettered().IsMatch(line))
            Did(Letter, at);
        if (before.IsItem && isRewritten)
            Part(at);
        Pass(line, (false, false, true));
    }

    void Item(string mark, string rest, string told, int at, bool isNumber)
    {
        Did(told, at);
        isRewritten = true;
        written.Append(mark).Append(rest);
        before = (true, isNumber, false);
    }

    void Pass(string line, (bool IsItem, bool IsNumber, bool IsText) now)
    {
        written.Append(line);
        isRewritten &= now.IsItem;
        before = now;
    }

    void Part(int at)
    {
        written.Append('\n');
        Did(Apart, at);
    }

    void Did(string what, int at) =>
        done[what] = done.TryGetValue(what, out var known) ? (known.Count + 1, known.First) : (1, at);

    /// <summary>
    /// A bullet of the second level: a white bullet, or an "o" and a tab, which Word's bullet in Courier becomes.
    /// </summary>
    [GeneratedRegex(@"^[ \u00A0]{0,3}(?:o\t|[\u25E6\u25CB][\t \u00A0])[\t \u00A0]*", RegexOptions.CultureInvariant)]
    private static partial Regex Deep();

    /// <summary>
    /// Bullets and symbols before a tab or spaces, and dashes before a tab. Symbols of Wingdings and Symbol arrive as
    /// private-use characters. The usual bullets may also stand directly before a word.
    /// </summary>
    [GeneratedRegex(
        @"^(?<margin>[ ]{0,3})(?:[\u2022\u2023\u2043\u25AA\u25CF\u25A0\u25BA\u27A2\u2713\uF000-\uF0FF][\t \u00A0]+"
            + @"|[\u00B7\u00A7\u2013\u2014-]\t[\t \u00A0]*|\u00B7[ \u00A0]{2,}|[\u2022\u25AA\u25CF\uF0B7](?=[\p{L}\p{N}]))",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Marked();

    /// <summary>After an item also a middle dot, with one space or directly before a word.</summary>
    [GeneratedRegex(
        @"^(?<margin>[ ]{0,3})(?:[\u2022\u2023\u2043\u25AA\u25CF\u25A0\u25BA\u27A2\u2713\uF000-\uF0FF\u00B7](?:[\t \u00A0]+|(?=[\p{L}\p{N}]))"
            + @"|[\u00A7\u2013\u2014-]\t[\t \u00A0]*)",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex MarkedWithin();

    [GeneratedRegex(
        @"^(?<margin>[ ]{0,3})(?<number>[0-9]{1,3})[.)]\t[\t \u00A0]*",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Numbered();

    [GeneratedRegex(
        @"^[ ]{0,3}\(?(?:\p{L}|[ivxlcIVXLC]{2,7})[.)]\t",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Lettered();

    [GeneratedRegex(
        @"^[ \t]*(?:[-*+]|(?<number>[0-9]{1,9})[.)])[ \t]",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Item();
}

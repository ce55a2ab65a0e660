using System.Net;
using System.Text;

namespace AnnualReports.Api.Search.Indexing;

/// <summary>The text of HTML that was rendered here, so that every tag is known to be complete.</summary>
static class PlainText
{
    /// <summary>The elements that are parts of words; any other one ends a word.</summary>
    static readonly HashSet<string> WithinWords =
    [
        "a",
        "abbr",
        "b",
        "code",
        "del",
        "em",
        "i",
        "ins",
        "mark",
        "q",
        "s",
        "small",
        "span",
        "strong",
        "sub",
        "u",
    ];

    public static string Of(string html)
    {
        var text = new StringBuilder(html.Length);
        for (var at = 0; at < html.Length;)
        {
            if (html.IndexOf('<', at) is not (>= 0 and var begins))
                begins = html.Length;
            text.Append(html, at, begins - at);
            if (html.IndexOf('>', begins) is not (>= 0 and var ends))
                break;
            if (!WithinWords.Contains(Name(html.AsSpan(begins + 1, ends - begins - 1))))
                text.Append('\n');
            at = ends + 1;
        }
        return OneSpace(WebUtility.HtmlDecode(text.ToString()));
    }

    static string Name(ReadOnlySpan<char> tag)
    {
        tag = tag.TrimStart('/');
        var end = tag.IndexOfAny(' ', '/', '\n');
        return (end < 0 ? tag : tag[..end]).ToString();
    }

    /// <summary>The same with one space where there are several, or a line ends.</summary>
    static string OneSpace(string text)
    {
        var (spaced, wasSpace) = (new StringBuilder(text.Length), true);
        foreach (var one in text)
        {
            var isSpace = char.IsWhiteSpace(one) && one != '\u00a0';
            if (!isSpace)
                spaced.Append(one);
            else if (!wasSpace)
                spaced.Append(' ');
            wasSpace = isSpace;
        }
        return spaced.ToString().TrimEnd();
    }
}

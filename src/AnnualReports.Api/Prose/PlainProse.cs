using System.Text;
using System.Text.Json;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace AnnualReports.Api.Prose;

/// <summary>
/// What a text says, without how it is set: no emphasis, and one blank where there are blanks, line breaks or the ends
/// of blocks. The addresses of links and the marks of quoted figures stay. Two texts with the same plain text need the
/// same translation.
/// </summary>
static class PlainProse
{
    /// <summary>How many characters are cached.</summary>
    const int Remembered = 10_000_000;

    static readonly SizedCache<string, string> Known = new(
        (markdown, plain) => markdown.Length + plain.Length,
        Remembered
    );

    /// <summary>The plain text of Markdown; empty if it is blank.</summary>
    public static string Of(string? markdown) => Content.Blank.Is(markdown) ? "" : Known.Of(markdown, Read);

    /// <summary>The same as readers see it: without the addresses of links, which stand where their text begins.</summary>
    public static string Said(string markdown) => Content.Blank.Is(markdown) ? "" : Read(markdown, hasAddresses: false);

    /// <summary>The same of any other value of a text: a line, or the strings of a list, with their names.</summary>
    public static string OfValue(JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.String:
                return Content.Blank.Is(value.GetString()) ? "" : OneBlank(value.GetString()!);
            case JsonValueKind.Null or JsonValueKind.Undefined:
            case JsonValueKind.Array when value.GetArrayLength() == 0:
                return "";
            default:
                return OneBlank(value.GetRawText());
        }
    }

    static string Read(string markdown) => Read(markdown, hasAddresses: true);

    static string Read(string markdown, bool hasAddresses)
    {
        var read = ProseParser.Read(markdown);
        if (!read.CanBeShown)
            return OneBlank(markdown);
        var text = new StringBuilder(markdown.Length);
        foreach (var node in read.Document.Descendants())
            switch (node)
            {
                case LiteralInline literal:
                    text.Append(literal.Content.AsSpan());
                    break;
                case CodeInline code:
                    text.Append(code.Content);
                    break;
                case HtmlEntityInline entity:
                    text.Append(entity.Transcoded.AsSpan());
                    break;
                case AutolinkInline address:
                    text.Append(address.Url);
                    break;
                case LinkInline { Url: { Length: > 0 } url } when hasAddresses:
                    text.Append('<').Append(url).Append('>');
                    break;
                case LineBreakInline:
                    text.Append(' ');
                    break;
                case CodeBlock block:
                    text.Append(' ').Append(block.Lines.ToString());
                    break;
                case Block:
                    text.Append(' ');
                    break;
                default:
                    break;
            }
        return OneBlank(text.ToString());
    }

    /// <summary>The same with one blank where there are several, in the composed form of Unicode.</summary>
    static string OneBlank(string text)
    {
        var (spaced, wasBlank) = (new StringBuilder(text.Length), true);
        foreach (var one in text.IsNormalized() ? text : text.Normalize())
        {
            var isBlank = char.IsWhiteSpace(one);
            if (!isBlank)
                spaced.Append(one);
            else if (!wasBlank)
                spaced.Append(' ');
            wasBlank = isBlank;
        }
        return spaced.ToString().TrimEnd();
    }
}

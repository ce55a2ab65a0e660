using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using AnnualReports.Api.Http;
using AnnualReports.Contracts;

namespace AnnualReports.Api.Translating;

/// <summary>
/// Reads front matter: the small part of YAML that <see cref="FrontMatter"/> describes, and nothing else. What is wrong is
/// said with its line.
/// </summary>
sealed class FrontMatterReader
{
    readonly string[] lines;
    readonly IReadOnlyList<string> members;
    readonly Dictionary<string, IReadOnlyList<string>> faults = [];
    readonly JsonObject read = [];
    int at = 1;

    FrontMatterReader(string[] lines, IReadOnlyList<string> members) => (this.lines, this.members) = (lines, members);

    /// <summary>The members of a text, and the number of the line on which the text below them begins.</summary>
    /// <exception cref="ProblemException">400 without front matter, 422 with the lines that are wrong.</exception>
    public static (JsonObject Read, int Body) Read(string[] lines, IReadOnlyList<string> members)
    {
        if (lines[0] != FrontMatter.Mark)
            throw ProblemException.Malformed(
                $"Line 1: the text has to begin with a line {FrontMatter.Mark}, before its fields."
            );
        var reader = new FrontMatterReader(lines, members);
        reader.Fields();
        if (reader.faults.Count > 0)
            throw new ProblemException(ProblemTypes.Invalid, string.Join(' ', reader.faults.Values.First()))
            {
                Errors = reader.faults,
            };
        return (reader.read, reader.at + 1);
    }

    void Fields()
    {
        while (at < lines.Length && lines[at] != FrontMatter.Mark)
        {
            var (line, begin) = (lines[at], at);
            at++;
            if (line.Length == 0 || line[0] == '#')
                continue;
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            var key = colon < 0 ? line : line[..colon];
            if (line[0] is ' ' or '\t' || colon <= 0 || (colon + 1 < line.Length && line[colon + 1] != ' '))
                Fault(begin, "", "write a field as 'name: value', from the first column.");
            else if (!members.Contains(key))
                Fault(begin, key, $"there is no field '{Excerpt.Of(key)}'. Use: {string.Join(", ", members)}.");
            else if (read.ContainsKey(key))
                Fault(begin, key, $"'{key}' is here twice.");
            else
                read[key] = Value(key, line[(colon + 1)..].Trim(' '), begin);
            if (faults.Count >= BodyFaults.Most)
                return;
        }
        if (at >= lines.Length)
            throw ProblemException.Malformed(
                $"The fields have no end: a line {FrontMatter.Mark} is needed before the text."
            );
    }

    void Fault(int line, string key, string message) =>
        faults.TryAdd($"/{BodyFaults.Escape(Excerpt.Of(key))}", [$"Line {line + 1}: {message}"]);

    JsonNode? Value(string key, string written, int line)
    {
        switch (written)
        {
            case FrontMatter.Null:
                return null;
            case "|" or "|-" or "|+":
                return Block(key, written, line);
            case ['"', ..]:
                return Quoted(key, written, line);
            case ['\'', .., '\''] when written.Length > 1:
                var inner = written[1..^1];
                if (inner.Replace("''", "", StringComparison.Ordinal).Contains('\'', StringComparison.Ordinal))
                    Fault(line, key, "a single quotation mark within single ones is written twice.");
                return inner.Replace("''", "'", StringComparison.Ordinal);
            default:
                if (!FrontMatter.IsPlain(written))
                    Fault(
                        line,
                        key,
                        "this can't stand without quotation marks. Put it between double ones, or below 'name: |', indented."
                    );
                return written;
        }
    }

    /// <summary>Lines that are indented: each stands for itself.</summary>
    string Block(string key, string mark, int line)
    {
        var (text, indent) = (new List<string>(), 0);
        for (; at < lines.Length && (lines[at].Length == 0 || lines[at][0] is ' ' or '\t'); at++)
        {
            var here = lines[at].Length - lines[at].TrimStart(' ').Length;
            if (here == lines[at].Length && (indent == 0 || here <= indent))
            {
                text.Add("");
                continue;
            }
            if (indent == 0)
                indent = here;
            if (here < indent || indent == 0)
                Fault(at, key, "this line has to be indented by spaces, as far as the first one.");
            text.Add(lines[at][Math.Min(Math.Max(indent, 0), here)..]);
        }
        var last = text.FindLastIndex(l => l.Length > 0);
        if (last < 0 && mark != "|+")
            Fault(line, key, "there is no text below it. Write \"\" for an empty one.");
        var content = string.Join('\n', text.Take(last + 1));
        return mark switch
        {
            "|-" => content,
            "|" => content + "\n",
            _ => content + new string('\n', text.Count - last - 1 + (last < 0 ? 0 : 1)),
        };
    }

    string Quoted(string key, string written, int line)
    {
        var text = new StringBuilder(written.Length);
        for (var i = 1; i < written.Length; i++)
        {
            if (written[i] == '"')
            {
                if (i < written.Length - 1)
                    Fault(line, key, "something stands behind the closing quotation mark.");
                return text.ToString();
            }
            if (written[i] != '\\')
            {
                text.Append(written[i]);
                continue;
            }
            i++;
            var digits =
                i < written.Length && written[i] == 'u'
                    ? written.AsSpan(i + 1, Math.Min(4, written.Length - i - 1))
                    : [];
            if (i < written.Length && FrontMatter.Escapes.TryGetValue(written[i], out var meant))
                text.Append(meant);
            else if (
                digits.Length == 4
                && int.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code)
            )
            {
                text.Append((char)code);
                i += 4;
            }
            else
            {
                Fault(line, key, "only \\\\ \\\" \\n \\t \\r and \\u with four digits are read behind a backslash.");
                return "";
            }
        }
        Fault(
            line,
            key,
            "the closing quotation mark is missing; a text on several lines is written below 'name: |', indented."
        );
        return "";
    }
}

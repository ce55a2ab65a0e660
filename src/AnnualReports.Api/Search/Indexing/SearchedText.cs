using System.Text.Json;
using AnnualReports.Api.Content;
using AnnualReports.Api.Kinds;

namespace AnnualReports.Api.Search.Indexing;

/// <summary>A part of an entry's text: the member that it is in, and its plain text.</summary>
readonly record struct SearchedPart(string Member, string Text);

/// <summary>
/// The text of an entry that can be searched, read from its published body: what names it, and its other texts in the
/// order of the body. Every member that editors write in a language is part of it, so a new kind needs nothing here.
/// </summary>
sealed record SearchedText(SearchedPart Title, IReadOnlyList<SearchedPart> Others)
{
    /// <summary>The members within others that are text: of long texts, pictures, files and links.</summary>
    static readonly HashSet<string> Within = ["html", "alt", "title", "description"];

    const string Html = "html";

    public static SearchedText Of(Kind kind, byte[] body, int cardLength)
    {
        var title = kind.PublicTitle(body, cardLength) ?? "";
        SearchedPart? named = null;
        var others = new List<SearchedPart>();
        foreach (var part in Parts(kind, body))
            if (named is null && part.Text == title)
                named = part;
            else if (part.Text.Length > 0)
                others.Add(part);
        return new(named ?? new(kind.ExampleText.Name, title), others);
    }

    static List<SearchedPart> Parts(Kind kind, ReadOnlySpan<byte> body)
    {
        var (parts, member) = (new List<SearchedPart>(), "");
        var reader = new Utf8JsonReader(body);
        while (reader.Read())
        {
            if (reader.TokenType != JsonTokenType.PropertyName)
                continue;
            var (name, depth) = (reader.GetString()!, reader.CurrentDepth);
            if (depth == 1)
                member = name;
            reader.Read();
            if (reader.TokenType != JsonTokenType.String)
                continue;
            if (depth == 1 ? kind.TextMembers.Contains(name) : Within.Contains(name))
                parts.Add(new(member, name == Html ? PlainText.Of(reader.GetString()!) : reader.GetString()!));
        }
        return parts;
    }
}

using System.Text.Json;
using AnnualReports.Api.Content;
using AnnualReports.Api.Http;
using AnnualReports.Api.Kinds;

namespace AnnualReports.Api.Checking;

/// <summary>A link of a draft: where it stands, what it says and where it leads.</summary>
/// <param name="Pointer">Its place, as a JSON pointer into the draft.</param>
/// <param name="Url">The address.</param>
/// <param name="Text">What it says; null if that is not known or was checked with the prose.</param>
/// <param name="Passage">What is shown of it.</param>
/// <param name="Line">The line of the text, from 1.</param>
sealed record DraftLink(string Pointer, string Url, string? Text, string? Passage, int? Line)
{
    public bool IsWeb =>
        Url.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
        || Url.StartsWith("http://", StringComparison.OrdinalIgnoreCase);

    /// <summary>What is wrong with what the link says.</summary>
    public IEnumerable<Flaw> TextFlaws() => Text is null ? [] : ProseChecks.TextOfLink(Text, Pointer, null);
}

/// <summary>Finds the links of a draft: in its prose, and the addresses in its fields.</summary>
static class DraftLinks
{
    public static IEnumerable<DraftLink> In(CheckedDraft draft)
    {
        foreach (var language in draft.Languages.Order(StringComparer.Ordinal))
            if (draft.Draft.Text(language) is { } text)
                foreach (var (member, _) in ProseMembers.Members.Where(m => m.Value))
                    if (text.TryGetProperty(member, out var value) && value.GetString() is { Length: > 0 } prose)
                        foreach (var link in ReadProse.Of(prose).Links)
                            yield return new(
                                $"/translations/{language}/{member}",
                                link.Url,
                                null,
                                Excerpt.Of(link.Text),
                                link.Line
                            );
        foreach (var link in OfFields(draft.Draft.Fields, "/fields", draft.Languages))
            yield return link;
    }

    /// <summary>
    /// The addresses in fields. What stands beside one as its title, in each of the languages, is what it says.
    /// </summary>
    static IEnumerable<DraftLink> OfFields(JsonElement json, string pointer, IReadOnlyCollection<string> languages)
    {
        switch (json.ValueKind)
        {
            case JsonValueKind.String when IsAddress(json.GetString()!):
                yield return new(pointer, json.GetString()!, null, null, null);
                break;
            case JsonValueKind.Array:
                foreach (var (index, item) in json.EnumerateArray().Index())
                    foreach (var link in OfFields(item, $"{pointer}/{index}", languages))
                        yield return link;
                break;
            case JsonValueKind.Object:
                foreach (var member in json.EnumerateObject())
                    foreach (var link in OfFields(member.Value, $"{pointer}/{BodyFaults.Escape(member.Name)}", languages))
                        yield return link;
                if (json.TryGetProperty("url", out _) && json.TryGetProperty("title", out var titles) && titles.ValueKind == JsonValueKind.Object)
                    foreach (var title in titles.EnumerateObject().Where(t => languages.Contains(t.Name)))
                        yield return new($"{pointer}/title/{BodyFaults.Escape(title.Name)}", "", title.Value.GetString(), null, null);
                break;
        }
    }

    static bool IsAddress(string text) => Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "https" or "http";
}

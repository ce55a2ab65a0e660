using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using AnnualReports.Api.Content;
using AnnualReports.Api.Reading;

namespace AnnualReports.Api.Reports;

/// <summary>
/// Changes links of a copied report that lead to the earlier report by their full address. They lead to the same entry
/// of the new report, if it has one. Links such as <c>entry:sections/budget</c> name no report and need no change.
/// </summary>
/// <param name="Site">Where this installation, and its frontend, are known to the public.</param>
/// <param name="From">The slug of the earlier report.</param>
/// <param name="To">The slug of the new one.</param>
/// <param name="Entries">What the new report has, as <c>sections/budget</c>.</param>
sealed partial record CarriedLinks(Site Site, string From, string To, IReadOnlySet<string> Entries)
{
    /// <summary>The draft with its links changed.</summary>
    public Draft In(Draft draft) =>
        draft with
        {
            Fields = In(draft.Fields),
            Translations = draft.Translations.ToImmutableSortedDictionary(
                t => t.Key,
                t => In(t.Value),
                StringComparer.Ordinal
            ),
        };

    JsonElement In(JsonElement json) =>
        json.GetRawText().Contains("://", StringComparison.Ordinal)
            ? JsonSerializer.SerializeToElement(In(JsonNode.Parse(json.GetRawText())), Contracts.Wire.Json)
            : json;

    JsonNode? In(JsonNode? node) =>
        node switch
        {
            JsonObject members => new JsonObject(members.Select(m => KeyValuePair.Create(m.Key, In(m.Value)))),
            JsonArray items => new JsonArray([.. items.Select(In)]),
            JsonValue value when value.TryGetValue<string>(out var text) => JsonValue.Create(In(text)),
            null => null,
            _ => node.DeepClone(),
        };

    /// <summary>A text with its links changed.</summary>
    public string In(string text) => WholeAddress().Replace(text, address => Carried(address.Value));

    string Carried(string address)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri))
            return address;
        if (Site.EntryAt(uri) is { } shown)
            return
                shown.Place is var (report, kind, entry)
                && report == From
                && (entry is null || Entries.Contains($"{kind}/{entry}"))
                ? Replaced(address, uri.GetLeftPart(UriPartial.Authority).Length)
                : address;
        var root = Site.At.Root ?? (uri.IsLoopback ? uri.GetLeftPart(UriPartial.Authority) : null);
        if (
            root is null
            || !address.StartsWith(root + "/", StringComparison.Ordinal)
            || Place().Match(uri.AbsolutePath) is not { Success: true } place
            || place.Groups["report"].Value != From
        )
            return address;
        var (segment, slug) = (place.Groups["segment"].Value, place.Groups["slug"].Value);
        return segment.Length == 0 || slug.Length == 0 || Entries.Contains($"{segment}/{slug}")
            ? Replaced(address, root.Length)
            : address;
    }

    /// <summary>The path with the new report in place of the earlier one.</summary>
    string Replaced(string address, int host)
    {
        var at = address.IndexOf($"/{From}", host, StringComparison.Ordinal);
        return at < 0 ? address : string.Concat(address.AsSpan(0, at + 1), To, address.AsSpan(at + 1 + From.Length));
    }

    /// <summary>An address in prose, up to the character that ends it.</summary>
    [GeneratedRegex("""https?://[^\s<>()"'\]\\]+""", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex WholeAddress();

    /// <summary>An address of the API, or of a page.</summary>
    [GeneratedRegex(
        "^(/api/v1)?/(reports/(?<report>[a-z0-9-]+)(/(?<segment>[a-z]+)(/(?<slug>[a-z0-9-]+))?)?"
            + "|(?<segment>[a-z]+)/(?<report>[a-z0-9-]+)/(?<slug>[a-z0-9-]+))/?$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Place();
}

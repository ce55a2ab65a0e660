using System.Text.Json;
using System.Text.Json.Nodes;
using AnnualReports.Api.Content;
using AnnualReports.Api.Http;
using AnnualReports.Api.Kinds;
using AnnualReports.Api.Prose;
using AnnualReports.Api.Storage.Drafts;
using AnnualReports.Contracts;

namespace AnnualReports.Api.Editing.Batches;

/// <summary>Makes of a newest draft what an operation wants it to be. Nothing is written here.</summary>
sealed class BatchOperations(KindSet kinds, Languages languages)
{
    /// <param name="operation">The operation.</param>
    /// <param name="kind">The kind of the entry.</param>
    /// <param name="newest">Its newest revision.</param>
    /// <param name="notices">Takes what was corrected in the texts.</param>
    /// <exception cref="Refusal">The operation does not fit the entry.</exception>
    public Draft Draft(BatchOperation operation, Kind kind, NewestDraft newest, ICollection<Notice> notices) =>
        operation.Action switch
        {
            BatchAction.Patch => Patched(kind, newest, operation.Draft!.Value, notices),
            BatchAction.Put => Sent(kind, newest, operation.Draft!.Value, notices),
            BatchAction.ReplaceLink => newest.Draft.Replaced(
                tag => languages.Find(tag) is not null,
                text => Linked(text, operation.From!, operation.To!)
            ),
            BatchAction.ReferTo => Referring(kind, newest.Draft, operation.To!),
            BatchAction.Confirm => Confirmed(kind, newest, operation),
            _ => throw new InvalidOperationException($"{operation.Action} makes no draft."),
        };

    Draft Patched(Kind kind, NewestDraft newest, JsonElement patch, ICollection<Notice> notices)
    {
        var stored = new DraftBody(newest.Report, newest.Draft);
        patch.MustRemoveKnown(kind.DraftType, stored.ToJson(), languages);
        return Sent(kind, newest, stored.Patched(patch), notices);
    }

    static Draft Sent(Kind kind, NewestDraft newest, JsonElement json, ICollection<Notice> notices)
    {
        var body = DraftBody.Of(kind, json);
        return body.Report is null || body.Report == newest.Report
            ? kind.Cleaned(body.Draft, newest.Draft, notices)
            : throw Refusal.Invalid([
                new(
                    "/report",
                    $"It belongs to '{newest.Report}' since it was created. Create another one in '{body.Report}' instead."
                ),
            ]);
    }

    /// <summary>A text with another address, where it links to this one or is it; null where it does not.</summary>
    static string? Linked(DraftText text, string from, string to) =>
        text.IsAddress ? text.Text == from ? to : null
        : text.IsMarkdown && PhrasePlaces.OfLink(from, text.Text) is { Count: > 0 } places
            ? PhrasePlaces.Replaced(text.Text, places, to)
        : null;

    /// <summary>The draft with one more reference. The lists of references are called as the kinds that they name.</summary>
    Draft Referring(Kind kind, Draft draft, string to)
    {
        if (
            to.Split('/') is not [var segment, var slug]
            || kinds.All.FirstOrDefault(k => k.Segment == segment) is not { } target
            || kind.Roles.All(r => r.Target != target.Name)
        )
            throw Refusal.Invalid([
                new(
                    "/to",
                    $"A {kind.Name} can refer to: {string.Join(", ", kind.Roles.Select(r => $"{kinds[r.Target].Segment}/some-slug").Distinct())}."
                ),
            ]);
        if (kind.References(draft.Fields).Any(r => r.Target == target.Name && r.Slug == slug))
            return draft;
        var fields = JsonObject.Create(draft.Fields)!;
        var role = kind.Roles.First(r => r.Target == target.Name).Name;
        var list = fields[segment] as JsonArray;
        if (list is null && IsOne(kind, role))
            fields[role] = slug;
        else
        {
            fields.Remove(segment);
            fields[segment] = new JsonArray([.. (list ?? []).Select(i => i?.DeepClone()), JsonValue.Create(slug)]);
        }
        return draft with { Fields = JsonSerializer.SerializeToElement(fields, Wire.Json) };
    }

    /// <summary>Whether a draft has at most one reference of a role: then its member is called as the role.</summary>
    static bool IsOne(Kind kind, string role) =>
        kind.DraftType.GetProperty("Fields")!.PropertyType.GetProperties()
            .Any(p => JsonNamingPolicy.CamelCase.ConvertName(p.Name) == role && p.PropertyType == typeof(string));

    Draft Confirmed(Kind kind, NewestDraft newest, BatchOperation operation)
    {
        var tag = languages.Find(operation.Language!)?.Tag;
        if (tag is null || newest.Draft.Text(tag) is null)
            throw Refusal.Invalid([new("/language", "There is no text in this language to confirm.")]);
        var states = TextOrigins.Of(kind, newest.Draft, tag, newest.SourceLanguage);
        List<Fault> absent =
        [
            .. (operation.Fields ?? [])
                .Index()
                .Where(f => !states.Any(s => s.Member == f.Item && s.State != FieldState.Missing))
                .Select(f => new Fault($"/fields/{f.Index}", $"There is no such field in '{tag}' to confirm.")),
        ];
        if (absent.Count > 0)
            throw Refusal.Invalid(absent);
        string[] confirmed =
        [
            .. states
                .Where(s => s.State is FieldState.Outdated or FieldState.Machine)
                .Select(s => s.Member)
                .Where(m => operation.Fields is null || operation.Fields.Contains(m)),
        ];
        return confirmed.Length == 0
            ? newest.Draft
            : TextOrigins.Confirmed(kind, newest.Draft, newest.Row.Head + 1, tag, confirmed, newest.SourceLanguage);
    }

    /// <summary>The places at which two drafts differ: members of fields and of texts.</summary>
    public static IEnumerable<string> Changed(Draft before, Draft after) =>
        Members(before.Fields, after.Fields, "/fields")
            .Concat(
                before
                    .Translations.Keys.Union(after.Translations.Keys)
                    .Order(StringComparer.Ordinal)
                    .SelectMany(l => Members(before.Text(l), after.Text(l), $"/translations/{l}"))
            )
            .Concat(before.Slug == after.Slug ? [] : ["/slug"]);

    static IEnumerable<string> Members(JsonElement? before, JsonElement? after, string pointer)
    {
        var (was, now) = (Named(before), Named(after));
        return was
            .Keys.Union(now.Keys)
            .Order(StringComparer.Ordinal)
            .Where(name =>
                !(was.TryGetValue(name, out var old) && now.TryGetValue(name, out var changed) && JsonElement.DeepEquals(old, changed))
            )
            .Select(name => $"{pointer}/{BodyFaults.Escape(name)}");
    }

    static Dictionary<string, JsonElement> Named(JsonElement? value) =>
        value is { ValueKind: JsonValueKind.Object } members
            ? members.EnumerateObject().ToDictionary(m => m.Name, m => m.Value)
            : [];
}

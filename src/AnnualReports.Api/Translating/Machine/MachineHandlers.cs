using System.Text.Json;
using System.Text.Json.Nodes;
using AnnualReports.Api.Content;
using AnnualReports.Api.Http;
using AnnualReports.Api.Storage.Database;
using AnnualReports.Api.Storage.Drafts;
using AnnualReports.Contracts;
using Microsoft.AspNetCore.Http.HttpResults;

namespace AnnualReports.Api.Translating.Machine;

/// <summary>Has the text of one language, of entries of one kind, translated by a machine.</summary>
/// <typeparam name="TText">The type of the text, which what is saved has to fit.</typeparam>
sealed class MachineHandlers<TText>(Kind kind)
{
    const string HasChanged = "It or its source was changed while the machine worked. Ask again.";

    /// <summary>What is translated: from which language into which, and which members.</summary>
    sealed record Order(string From, string To, IReadOnlyList<string> Members, List<MachineSkipped> Skipped);

    public async Task<JsonHttpResult<MachineTranslated>> Translate(
        string id,
        string language,
        HttpContext http,
        MachineTranslator machine,
        MachineFields fields,
        DraftStore drafts,
        Languages languages,
        ReportsDb db,
        CancellationToken ct
    )
    {
        var (entry, note) = (Ids.Parse(id), SaveNote.Of(http.Request));
        var tag = Negotiation.Configured(language, languages).Tag;
        var request = await (await http.Request.ReadJson(Limits.WordsBytes, JsonBody.Json, ct)).Fit<MachineRequest>(r =>
            Faults(r, languages)
        );
        var newest = await drafts.Newest(kind, entry, ct);
        db.Act.Scope.Demand(newest.Row.GrantedIn, tag);
        machine.MustBeThere();
        var from = Source(request, newest, tag, languages);
        var order = Decide(newest.Draft, request, from, tag);
        var result =
            order.Members.Count == 0
                ? new MachineResult([], [])
                : await fields.Translate(kind, newest.Draft.Text(from)!.Value, from, tag, order.Members, ct);
        order.Skipped.AddRange(result.Skipped);
        var (saved, cleared) = await Save(drafts, entry, newest, order, result.Values, note, ct);
        if (saved.Draft.Text(tag) is { } text)
            http.Response.Headers.ETag = Preconditions.Tag(tag, text);
        http.Response.Headers.ContentLanguage = tag;
        return TypedResults.Json(
            new MachineTranslated
            {
                Revision = saved.Row.Head,
                Translated = [.. result.Values.Keys],
                Skipped = [.. order.Skipped.OrderBy(s => kind.TextMembers.IndexOf(s.Field))],
                Warnings = cleared is null ? null : [cleared.ToWarning()],
            },
            Wire.Json
        );
    }

    static string Source(MachineRequest request, NewestDraft newest, string language, Languages languages)
    {
        var from = request.Source is { } named ? Negotiation.Configured(named, languages).Tag : newest.SourceLanguage;
        return from != language
            ? from
            : throw Refusal.Invalid([
                new("/source", $"It can't be translated from '{language}' into '{language}'. Name another source."),
            ]);
    }

    IEnumerable<Fault> Faults(MachineRequest request, Languages languages)
    {
        if (request.Source is { } source && languages.Find(source) is null)
            yield return new(
                "/source",
                $"'{Excerpt.Of(source)}' is not a configured language. Use: {string.Join(", ", languages.Tags)}."
            );
        foreach (var (index, field) in (request.Fields ?? []).Index())
            if (!kind.TextMembers.Contains(field))
                yield return new(
                    $"/fields/{index}",
                    $"'{Excerpt.Of(field)}' is no field of this text. Use: {string.Join(", ", kind.TextMembers)}."
                );
    }

    /// <summary>Which members are translated, and why the others that were named are not.</summary>
    Order Decide(Draft draft, MachineRequest request, string from, string to)
    {
        var (members, skipped) = (new List<string>(), new List<MachineSkipped>());
        var states = TextOrigins.Of(kind, draft, to, from).ToDictionary(s => s.Member, s => s.State);
        foreach (var member in kind.TextMembers.Where(m => request.Fields is null || request.Fields.Contains(m)))
        {
            var isWanted =
                !states.TryGetValue(member, out var state) || state == FieldState.Missing
                || (state == FieldState.Outdated && request.Outdated == true);
            if (isWanted && !Blank.Is(Value(draft, from, member)))
                members.Add(member);
            else if (request.Fields is not null)
                skipped.Add(NotWanted(draft, from, member));
        }
        return new(from, to, members, skipped);
    }

    static MachineSkipped NotWanted(Draft draft, string from, string member) =>
        !Blank.Is(Value(draft, from, member)) ? new() { Field = member, Reason = "It has a translation already." }
        : draft.Text(from)?.TryGetProperty(member, out var value) is true
        && value.ValueKind is JsonValueKind.Array or JsonValueKind.Object
            ? new() { Field = member, Reason = "It is a list, which a machine does not translate." }
        : new() { Field = member, Reason = "The source has no such field." };

    static string? Value(Draft draft, string language, string member) =>
        draft.Text(language) is { } text
        && text.TryGetProperty(member, out var value)
        && value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : null;

    /// <summary>
    /// Saves the fields on top of the newest revision. A field that somebody changed while the machine worked, or that
    /// breaks a rule of drafts, is left out.
    /// </summary>
    async Task<(NewestDraft Newest, Notice? Cleared)> Save(
        DraftStore drafts,
        Guid entry,
        NewestDraft first,
        Order order,
        Dictionary<string, string> values,
        string? note,
        CancellationToken ct
    )
    {
        while (true)
        {
            var newest = await drafts.Newest(kind, entry, ct);
            Drop(order, values, m => Differs(first.Draft, newest.Draft, order, m) ? HasChanged : null);
            var (draft, broken) = With(newest.Draft, order.To, values);
            Drop(order, values, broken.GetValueOrDefault);
            if (values.Count == 0)
                return (newest, null);
            if (broken.Count > 0)
                (draft, _) = With(newest.Draft, order.To, values);
            try
            {
                var saved = await drafts.Save(kind, newest, draft, note, ct, made: new(order.From, IsMachine: true));
                return (saved.Newest, await drafts.Cleared.Said(saved, "", ct));
            }
            catch (Refusal stale) when (stale.Reason == RefusalReason.StaleRevision)
            {
                // Somebody saved another part of the entry in between.
            }
        }
    }

    static bool Differs(Draft first, Draft now, Order order, string member) =>
        Value(first, order.From, member) != Value(now, order.From, member)
        || Value(first, order.To, member) != Value(now, order.To, member);

    static void Drop(Order order, Dictionary<string, string> values, Func<string, string?> why)
    {
        foreach (var member in values.Keys.ToList())
            if (why(member) is { } reason)
            {
                values.Remove(member);
                order.Skipped.Add(new() { Field = member, Reason = reason });
            }
    }

    /// <summary>The draft with these fields, and what is wrong with them: for which rule each can't be saved.</summary>
    (Draft Draft, Dictionary<string, string> Broken) With(
        Draft draft,
        string language,
        Dictionary<string, string> values
    )
    {
        var text = draft.Text(language) is { } there ? JsonObject.Create(there)! : [];
        foreach (var (member, value) in values)
            text[member] = value;
        var json = JsonSerializer.SerializeToElement(text, Wire.Json);
        var misfits = json.Misfits(typeof(TText));
        if (misfits.Count > 0)
            return (draft, values.Keys.ToDictionary(m => m, _ => $"The text can't be saved without {misfits.First().Key[1..]}."));
        var with = draft with
        {
            Translations = draft.Translations.SetItem(language, kind.Cleaned(json, draft.Text(language), "", [])),
        };
        var place = $"/translations/{language}/";
        return (
            with,
            kind.CheckDraft(with)
                .Where(f => f.Pointer.StartsWith(place, StringComparison.Ordinal))
                .Select(f => (Member: f.Pointer[place.Length..].Split('/')[0], f.Message))
                .Where(f => values.ContainsKey(f.Member))
                .DistinctBy(f => f.Member)
                .ToDictionary(f => f.Member, f => f.Message)
        );
    }
}

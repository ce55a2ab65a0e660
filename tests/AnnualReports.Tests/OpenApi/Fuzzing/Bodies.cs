using System.Text.Json;
using System.Text.Json.Nodes;

namespace AnnualReports.Tests.OpenApi.Fuzzing;

/// <summary>
/// Bodies that should be accepted. They are made from examples, from schemas, and from what was just read.
/// </summary>
sealed class Bodies(Schemas schemas, Random random, Known known)
{
    int made;

    /// <param name="operation">The operation.</param>
    /// <param name="path">The values in its path.</param>
    /// <param name="before">What reading the resource, or the one above it, returned; null if it was not read.</param>
    public JsonNode? Of(Operation operation, IReadOnlyDictionary<string, string> path, JsonElement? before)
    {
        var (_, content) = operation.Body!.Value;
        var example = content.TryGetProperty("example", out var given) ? JsonNode.Parse(given.GetRawText()) : null;
        var body = example is null || random.Next(3) == 0 ? schemas.Make(content.GetProperty("schema")) : example;
        return body is JsonObject named ? Fitting(operation, path, named, before) : body;
    }

    JsonNode Fitting(
        Operation operation,
        IReadOnlyDictionary<string, string> path,
        JsonObject body,
        JsonElement? before
    )
    {
        JsonElement? Read(string member) =>
            before is { ValueKind: JsonValueKind.Object } json && json.TryGetProperty(member, out var value)
                ? value
                : null;
        var id = operation.Id;
        if (id == "CreateRelease" && random.Next(4) > 0)
            Release(body);
        else if (id == "ChangeRelease" && random.Next(2) == 0)
            return new JsonObject { ["title"] = $"Vrijgave {random.Next(1000)}" };
        else if (id.StartsWith("Create", StringComparison.Ordinal) && operation.Method == "POST")
            New(body);
        else if (id.StartsWith("Replace", StringComparison.Ordinal) && Read("draft") is { } draft && random.Next(3) > 0)
            return Touched(draft);
        else if (operation.Path.EndsWith("/publish", StringComparison.Ordinal) && Read("languages") is { } written)
            body["languages"] = Tags(written, _ => true);
        else if (operation.Path.EndsWith("/withdraw", StringComparison.Ordinal) && Read("languages") is { } standing)
            Withdraw(body, Tags(standing, status => status is "published" or "changed"));
        else if (operation.Path.EndsWith("/order", StringComparison.Ordinal) && before is { } order)
            return Turned(order);
        else if (operation.Path.EndsWith("/items/{entry}", StringComparison.Ordinal))
        {
            body["entry"] = path["entry"];
            if (random.Next(4) > 0)
                Item(body, random.Next(2) == 0);
        }
        else if (operation.Path.EndsWith("/copy", StringComparison.Ordinal))
            New(body);
        else if (id == "Redact" && random.Next(2) == 0)
            body["entry"] = known.Any("id:highlights");
        else if (id == "VerifyHash")
            body["sha256"] = known.Any("sha256") ?? new string('0', 64);
        else if (id is "ApproveRelease" or "RejectRelease" && random.Next(4) > 0)
            body.Remove("entries");
        else if (id == "Grant" && known.Any("id:people") is { } person)
            return new JsonObject
            {
                ["actor"] = person,
                ["role"] = "editor",
                ["reason"] = "So it was decided.",
            };
        else if (id == "ReplaceMedia" && known.Any("id:media") is { } file)
            body["by"] = file;
        else if (id == "RunBatch" && Batch() is { } batch)
            return batch;
        return body;
    }

    /// <summary>A batch that changes nothing of a draft whose tag is known; null if none is.</summary>
    JsonObject? Batch() =>
        known.Any("id:highlights") is { } entry && known.Tag($"/api/v1/manage/highlights/{entry}") is { } tag
            ? new()
            {
                ["operations"] = new JsonArray(
                    new JsonObject
                    {
                        ["action"] = "patch",
                        ["id"] = entry,
                        ["ifMatch"] = tag,
                        ["draft"] = new JsonObject { ["translations"] = new JsonObject() },
                    }
                ),
            }
            : null;

    /// <summary>A slug and a year that are not taken.</summary>
    void New(JsonObject body)
    {
        if (body.ContainsKey("slug"))
            body["slug"] = $"made-{++made}-{random.Next(1_000_000)}";
        if (body["fields"] is JsonObject fields && fields.ContainsKey("year"))
            fields["year"] = random.Next(1800, 2200);
        if (body.ContainsKey("year"))
            body["year"] = random.Next(1800, 2200);
        if (body.ContainsKey("report") && known.Any("slug:reports") is { } report)
            body["report"] = report;
        if (body["items"] is JsonArray items)
            foreach (var item in items.OfType<JsonObject>().Where(i => i["entry"] is not null))
                item.Remove("revision");
    }

    /// <summary>A release of some entries, or of a whole report, but not of both.</summary>
    void Release(JsonObject body)
    {
        foreach (
            var member in (string[])["report", "languages", "items", "at", "edition", "editionLabel", "editionNote"]
        )
            body.Remove(member);
        if (random.Next(3) == 0)
            body["report"] = known.Any("slug:reports");
        else
        {
            var isNamed = random.Next(4) == 0;
            body["items"] = new JsonArray([
                .. Enumerable
                    .Range(0, random.Next(1, 4))
                    .Select(_ => known.Any(random.Next(2) == 0 ? "id:highlights" : "id:figures"))
                    .OfType<string>()
                    .Distinct()
                    .Select(e => Item(new() { ["entry"] = e }, isNamed)),
            ]);
        }
        body["override"] = new JsonObject { ["reason"] = "So it was decided." };
        if (random.Next(3) == 0)
        {
            body["at"] = "2099-03-01T08:00:00Z";
            body["force"] = random.Next(2) == 0;
        }
    }

    /// <summary>
    /// What a release does to an entry: it publishes its newest revision, or its first, which can be approved by
    /// number.
    /// </summary>
    static JsonObject Item(JsonObject item, bool isNamed)
    {
        item.Remove("revision");
        if (isNamed)
            item["revision"] = 1;
        item["action"] = "publish";
        item["languages"] = new JsonArray("nl", "fr");
        return item;
    }

    /// <summary>The draft as it was read, with another word in a text.</summary>
    JsonNode Touched(JsonElement draft)
    {
        var touched = JsonNode.Parse(draft.GetRawText())!;
        if (
            touched["translations"] is JsonObject { Count: > 0 } texts
            && texts.First().Value is JsonObject text
            && text.ContainsKey("title")
        )
            text["title"] = $"Titel {random.Next(1000)}";
        return touched;
    }

    static JsonArray Tags(JsonElement languages, Func<string?, bool> wanted) =>
        languages.ValueKind != JsonValueKind.Object
            ? []
            :
            [
                .. languages
                    .EnumerateObject()
                    .Where(l => wanted(l.Value.GetProperty("status").GetString()))
                    .Select(l => JsonValue.Create(l.Name)),
            ];

    void Withdraw(JsonObject body, JsonArray tags)
    {
        // A figure can be withdrawn in a language in which no text quotes it, even if texts in other languages do.
        while (tags.Count > 1 && random.Next(3) > 0)
            tags.RemoveAt(random.Next(tags.Count));
        body["reason"] = new JsonObject(
            tags.Select(t => KeyValuePair.Create(t!.GetValue<string>(), (JsonNode?)"A reason."))
        );
        body["languages"] = tags;
        body["override"] = new JsonObject { ["reason"] = "So it was decided." };
    }

    /// <summary>The same places, with the last one first.</summary>
    static JsonObject Turned(JsonElement order)
    {
        var items = order.GetProperty("items").EnumerateArray().Reverse().Select(i => JsonNode.Parse(i.GetRawText()));
        return new() { ["items"] = new JsonArray([.. items]) };
    }
}

using System.Text;
using System.Text.Json;

namespace AnnualReports.Tests.OpenApi.Fuzzing;

/// <summary>
/// Remembers ids, slugs, tags and tokens from answers, so that later requests reach what earlier ones created.
/// </summary>
sealed class Known(Random random)
{
    /// <summary>How many values of a sort are remembered. Newer ones replace older ones.</summary>
    const int Most = 40;

    /// <summary>The ids of releases that can still be changed.</summary>
    public const string OpenReleases = "id:releases:open";

    static readonly Dictionary<string, string> Segments = new()
    {
        ["report"] = "reports",
        ["theme"] = "themes",
        ["figure"] = "figures",
        ["section"] = "sections",
        ["priority"] = "priorities",
        ["partner"] = "partners",
        ["highlight"] = "highlights",
        ["announcement"] = "announcements",
    };

    readonly Dictionary<string, List<string>> values = [];
    readonly Dictionary<string, string> tags = [];

    /// <summary>One of the values of a sort, more often a newer one; null if none is known.</summary>
    public string? Any(string sort) =>
        values.GetValueOrDefault(sort) is { Count: > 0 } known
            ? known[random.Next(3) == 0 ? known.Count - 1 : random.Next(known.Count)]
            : null;

    public IReadOnlyList<string> All(string sort) => values.GetValueOrDefault(sort) ?? [];

    /// <summary>
    /// The last entity tag of a resource, or that of the nearest one above it, such as the draft that is published.
    /// </summary>
    public string? Tag(string path)
    {
        // What is approved or rejected is the review of a release as it was read.
        if (path.Contains("/releases/", StringComparison.Ordinal) && path.Split('/')[^1] is "approve" or "reject")
            path = $"{path[..path.LastIndexOf('/')]}/review";
        for (; path.Length > 0; path = path[..Math.Max(0, path.LastIndexOf('/'))])
            if (tags.TryGetValue(path, out var tag))
                return tag;
        return null;
    }

    public void Add(string sort, string value)
    {
        var known = values.TryGetValue(sort, out var list) ? list : values[sort] = [];
        if (known.Contains(value))
            return;
        if (known.Count >= Most)
            known.RemoveAt(random.Next(known.Count));
        known.Add(value);
    }

    public void Learn(FuzzRequest request, WireAnswer answer)
    {
        var path = request.Target.Split('?')[0];
        if (answer.Status == 204 && request.Method == "DELETE")
            Forget(request.Operation, path);
        if (answer.Status is < 200 or >= 300)
            return;
        if (answer.Header("ETag") is { } tag)
            tags[request.Method is "GET" or "PUT" or "PATCH" or "DELETE" ? path : path[..path.LastIndexOf('/')]] = tag;
        if (
            answer.Header("Content-Type")?.StartsWith("application/json", StringComparison.Ordinal) != true
            || answer.Body.Length == 0
        )
            return;
        var json = JsonElement.Parse(answer.Body);
        if (json.ValueKind == JsonValueKind.Object)
            Learn(request.Operation, json);
    }

    /// <summary>Forgets what was deleted, or the later requests for it would all be answered with 404.</summary>
    void Forget(Operation operation, string path)
    {
        tags.Remove(path);
        values.GetValueOrDefault($"id:{operation.Segment}")?.Remove(path[(path.LastIndexOf('/') + 1)..]);
    }

    void Learn(Operation operation, JsonElement json)
    {
        // The fuzzer must not revoke the keys that it uses itself, nor deactivate whom they stand for, so it remembers only
        // those that it creates.
        if (operation.Id is not ("ListKeys" or "ListPeople" or "ListGrants" or "GetMe"))
            foreach (var item in Items(json).Append(json))
                Named(operation, item);
        if (json.TryGetProperty("next", out var next))
            Add("next:" + operation.Id, next.GetString()!);
        Walk(json);
    }

    static IEnumerable<JsonElement> Items(JsonElement json) =>
        json.TryGetProperty("items", out var items) && items.ValueKind == JsonValueKind.Array
            ? items.EnumerateArray().Where(i => i.ValueKind == JsonValueKind.Object)
            : [];

    /// <summary>The id, slug or number of an entry, a file, a link, a release or an edition.</summary>
    void Named(Operation operation, JsonElement item)
    {
        string? Text(string member) =>
            item.TryGetProperty(member, out var value) && value.ValueKind == JsonValueKind.String
                ? value.GetString()
                : null;
        var segment =
            operation.Path.EndsWith("/comments", StringComparison.Ordinal) ? "comments"
            : Text("kind") is { } kind && Segments.TryGetValue(kind, out var its) ? its
            : operation.Segment;
        if (operation.IsManagement && Text("id") is { } id)
        {
            Add($"id:{segment}", id);
            if (Text("state") is { } state)
                Standing(id, isOpen: state is "planned" or "failed");
            foreach (var below in Items(item).Where(i => i.TryGetProperty("entry", out _)))
                Add($"entry:{id}", below.GetProperty("entry").GetString()!);
        }
        if (Text("slug") is { } slug)
        {
            Add($"slug:{segment}", slug);
            Add($"slug:{segment}:{Text("report")}", slug);
        }
        if (item.TryGetProperty("number", out var number) && number.ValueKind == JsonValueKind.Number)
            Add("edition", number.ToString());
    }

    /// <summary>The releases that can still be changed. Soon after they are created, most can't.</summary>
    void Standing(string release, bool isOpen)
    {
        if (isOpen)
            Add(OpenReleases, release);
        else
            values.GetValueOrDefault(OpenReleases)?.Remove(release);
    }

    void Walk(JsonElement json)
    {
        if (json.ValueKind == JsonValueKind.Array)
            foreach (var item in json.EnumerateArray().Take(Most))
                Walk(item);
        if (json.ValueKind == JsonValueKind.Object)
            foreach (var member in json.EnumerateObject().Take(Most))
            {
                Walk(member.Value);
                Value(member);
            }
    }

    void Value(JsonProperty member)
    {
        var text = member.Value.ValueKind is JsonValueKind.String or JsonValueKind.Number
            ? member.Value.ToString()
            : "";
        if (member.Name is "sha256" or "digest" or "token" or "sequence" or "entry" && text.Length > 0)
            Add(member.Name, text);
        if (text.EndsWith('Z') && member.Name.EndsWith("At", StringComparison.OrdinalIgnoreCase))
            Add("instant", text);
        if (text.StartsWith("/media/", StringComparison.Ordinal))
            Add("media", Encoding.Latin1.GetString(Encoding.UTF8.GetBytes(text.Split('?')[0])));
    }
}

using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace AnnualReports.Tests.OpenApi.Fuzzing;

/// <summary>
/// Makes requests that should succeed, from the document and from what is known to exist. The last key has the most
/// rights.
/// </summary>
sealed class Making(Random random, Known known, Bodies bodies, IReadOnlyList<string> keys, string site)
{
    static readonly string[] Languages = ["nl", "fr", "de", "en"];

    static readonly string[] Members = ["title", "slug", "kind", "links", "summary", "languages", "label"];

    /// <summary>Values for the path of an operation.</summary>
    public Dictionary<string, string> Path(Operation operation)
    {
        var chosen = new Dictionary<string, string>();
        foreach (var parameter in operation.Parameters.Where(p => p.Place == "path"))
        {
            var example = parameter.Example ?? "none";
            chosen[parameter.Name] =
                random.Next(8) == 0 ? example : Value(operation, parameter.Name, chosen) ?? example;
        }
        return chosen;
    }

    string? Value(Operation operation, string name, Dictionary<string, string> chosen) =>
        name switch
        {
            "report" => random.Next(6) == 0 ? "latest" : known.Any("slug:reports"),
            "other" => known.Any("slug:reports"),
            "slug" => Slug(
                operation.Path.Split('/').Last(s => !s.StartsWith('{') && s != "timeline"),
                chosen.GetValueOrDefault("report")
            ),
            "id" => (operation.ChangesRelease && random.Next(4) > 0 ? known.Any(Known.OpenReleases) : null)
                ?? known.Any($"id:{operation.Segment}"),
            "entry" => (random.Next(3) > 0 ? known.Any($"entry:{chosen["id"]}") : null) ?? known.Any("id:highlights"),
            "edition" => random.Next(3) > 0 ? "1" : known.Any("edition"),
            "revision" => random.Next(1, 4).ToString(CultureInfo.InvariantCulture),
            "language" => Languages[random.Next(Languages.Length)],
            "sha256" => known.Any("media")?.Split('/')[2],
            "file" => known
                .All("media")
                .FirstOrDefault(m => m.Contains(chosen["sha256"], StringComparison.Ordinal))
                ?.Split('/')[3],
            "problem" => Contracts.ProblemTypes.All.Keys.ElementAt(random.Next(Contracts.ProblemTypes.All.Count)),
            "document" => new[] { "v1.json", "delivery-v1.json", "management-v1.json" }[random.Next(3)],
            "asset" => new[] { "index.html", "index.js", "index.css", "swagger-ui.css", "swagger-ui-bundle.js" }[
                random.Next(5)
            ],
            _ => null,
        };

    string? Slug(string segment, string? report) =>
        (report is null ? null : known.Any($"slug:{segment}:{report}")) ?? known.Any($"slug:{segment}");

    public static string Filled(string path, IReadOnlyDictionary<string, string> values) =>
        string.Join(
            '/',
            path.Split('/').Select(s => s.StartsWith('{') ? Uri.EscapeDataString(values[s.Trim('{', '}')]) : s)
        );

    /// <param name="operation">The operation.</param>
    /// <param name="path">The values in its path.</param>
    /// <param name="before">What reading the resource just before returned; null if it was not read.</param>
    public FuzzRequest Request(Operation operation, Dictionary<string, string> path, JsonElement? before)
    {
        var target = Filled(operation.Path, path);
        var query = Query(operation);
        var request = new FuzzRequest(operation, operation.Method, query.Length == 0 ? target : $"{target}?{query}");
        if (operation.IsManagement)
            request = request.With("Authorization", $"Bearer {keys[^(random.Next(10) == 0 ? 2 : 1)]}");
        if (operation.NeedsIfMatch)
            request =
                known.Tag(target) is { } tag && random.Next(8) > 0
                    ? request.With("If-Match", tag)
                    : request.With("If-None-Match", "*");
        if (operation.Method == "GET" && random.Next(10) == 0 && known.Tag(target) is { } seen)
            request = request.With("If-None-Match", seen);
        if (operation.Method == "GET" && random.Next(6) == 0)
            request = request.With("Accept-Encoding", random.Next(2) == 0 ? "gzip" : "br, gzip;q=0.5");
        return operation.Body is null ? request : Filled(request, path, before);
    }

    FuzzRequest Filled(FuzzRequest request, Dictionary<string, string> path, JsonElement? before)
    {
        var mediaType = request.Operation.Body!.Value.MediaType;
        if (mediaType.StartsWith("multipart/", StringComparison.Ordinal))
            return request.With("Content-Type", $"{mediaType}; boundary=fuzz") with { Body = Form() };
        var body = bodies.Of(request.Operation, path, before);
        // A document that is not JSON is sent as it is, and not as a JSON string.
        if (!mediaType.EndsWith("json", StringComparison.Ordinal) && body is JsonValue text && text.TryGetValue<string>(out var document))
            return request.With("Content-Type", mediaType) with { Body = Encoding.UTF8.GetBytes(document) };
        return request.With("Content-Type", mediaType) with
        {
            Body = Encoding.UTF8.GetBytes(body?.ToJsonString() ?? "null"),
        };
    }

    byte[] Form() =>
        Encoding.UTF8.GetBytes(
            $"--fuzz\r\nContent-Disposition: form-data; name=\"file\"; filename=\"made-{random.Next(1000)}.csv\"\r\n"
                + $"Content-Type: text/csv\r\n\r\nyear;amount\r\n2024;{random.Next()}\r\n\r\n--fuzz--\r\n"
        );

    string Query(Operation operation)
    {
        if (
            random.Next(8) == 0
            && known.Any("next:" + operation.Id) is { } next
            && next.Contains('?', StringComparison.Ordinal)
        )
            return next[(next.IndexOf('?', StringComparison.Ordinal) + 1)..];
        var chosen = operation
            .Parameters.Where(p =>
                p.Place == "query" && p.Name != "cursor" && (p.IsNeeded || random.Next(4) == 0)
            )
            .Select(p => (p.Name, Value: Value(p)))
            .Where(p => p.Value is not null);
        return string.Join('&', chosen.Select(p => $"{p.Name}={Uri.EscapeDataString(p.Value!)}"));
    }

    string? Value(Parameter parameter)
    {
        var schema = parameter.Schema;
        var one =
            schema.ValueKind == JsonValueKind.Object && schema.TryGetProperty("items", out var items) ? items : schema;
        if (one.ValueKind == JsonValueKind.Object && one.TryGetProperty("enum", out var values))
            return string.Join(
                ',',
                Enumerable
                    .Range(0, one.Equals(schema) ? 1 : random.Next(1, 4))
                    .Select(_ => values[random.Next(values.GetArrayLength())].ToString())
                    .Distinct()
            );
        if (
            one.ValueKind == JsonValueKind.Object
            && one.TryGetProperty("minimum", out var least)
            && one.TryGetProperty("maximum", out var most)
        )
        {
            var isYear = parameter.Name is "from" or "to";
            var number = isYear
                ? random.Next(2015, 2028)
                : random.Next(least.GetInt32(), Math.Min(most.GetInt32(), 100) + 1);
            return number.ToString(CultureInfo.InvariantCulture);
        }
        return Meant(parameter);
    }

    /// <summary>The address of a page of a highlight.</summary>
    string Page()
    {
        var report = known.Any("slug:reports");
        return $"{site}/highlights/{report}/{known.Any($"slug:highlights:{report}") ?? known.Any("slug:highlights")}";
    }

    /// <summary>What a parameter means, by its name.</summary>
    string? Meant(Parameter parameter) =>
        parameter.Name switch
        {
            "lang" or "language" => Languages[random.Next(Languages.Length)],
            "fallback" => random.Next(4) == 0 ? "none" : null,
            "asOf" => known.Any("instant"),
            "preview" => random.Next(3) == 0 ? known.Any("token") : null,
            "report" => known.Any("slug:reports"),
            "theme" or "partner" or "section" => known.Any($"slug:{parameter.Name}s"),
            "priority" => known.Any("slug:priorities"),
            "from" or "to" => $"202{random.Next(7)}-0{random.Next(1, 10)}-01",
            "year" => $"202{random.Next(7)}",
            "country" => "BE",
            "fields" => string.Join(',', Members.Where(_ => random.Next(3) == 0).DefaultIfEmpty("slug")),
            "sort" => new[] { "slug", "-slug", "position", "year", "-date" }[random.Next(5)],
            "note" => "Wat er veranderde",
            "url" => Page(),
            "format" => "json",
            "w" or "h" => "320",
            _ => parameter.Example,
        };
}

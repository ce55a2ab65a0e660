using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace AnnualReports.Tests.OpenApi.Fuzzing;

/// <summary>Spoils a body: its members, its text, or the way in which it is sent.</summary>
sealed class SpoiledBodies(Random random)
{
    /// <summary>A placeholder for JSON that no serializer would write.</summary>
    const string Placeholder = "put-here-what-no-serializer-writes";

    T Any<T>(IReadOnlyList<T> values) => values[random.Next(values.Count)];

    /// <summary>
    /// The body with some of its members changed, removed or added. If that is no longer JSON, it is a text.
    /// </summary>
    public FuzzRequest Json(FuzzRequest request)
    {
        try
        {
            var body = JsonNode.Parse(
                request.Body!,
                documentOptions: new JsonDocumentOptions { AllowDuplicateProperties = false }
            );
            return request with { Body = Encoding.UTF8.GetBytes(Changed(body)) };
        }
        catch (Exception exception) when (exception is JsonException or ArgumentException or InvalidOperationException)
        {
            return Text(request);
        }
    }

    string Changed(JsonNode? body)
    {
        var raw = "";
        for (var changes = random.Next(1, 4); changes > 0; changes--)
            raw = Change(body, Places(body).ToList()) ?? raw;
        var text = body?.ToJsonString() ?? "null";
        return raw.Length == 0 ? text : text.Replace($"\"{Placeholder}\"", raw, StringComparison.Ordinal);
    }

    /// <summary>Every place in a body that has a value.</summary>
    static IEnumerable<(JsonNode Parent, object Key)> Places(JsonNode? node) =>
        node switch
        {
            JsonObject members => members.ToList().SelectMany(m => Places(m.Value).Prepend((members, (object)m.Key))),
            JsonArray items => items.ToList().Index().SelectMany(i => Places(i.Item).Prepend((items, (object)i.Index))),
            _ => [],
        };

    /// <summary>Changes one place. Returns the JSON that replaces the placeholder, if one was inserted.</summary>
    string? Change(JsonNode? body, List<(JsonNode Parent, object Key)> places)
    {
        if (places.Count == 0)
        {
            (body as JsonObject)?.TryAdd("x", 1);
            return null;
        }
        switch (Any(places), random.Next(8))
        {
            case (({ } parent, string member), 0):
                parent.AsObject().Remove(member);
                return null;
            case (({ } parent, string member), 1):
                string[] names =
                [
                    "x",
                    "",
                    "Slug",
                    "id",
                    "a/b",
                    "$ref",
                    new string('k', random.Next(1, 5_000)),
                    member.ToUpperInvariant(),
                ];
                parent.AsObject().TryAdd(Any(names), 1);
                return null;
            case (({ } parent, int item), 0 or 1):
                for (var copies = random.Next(1, 200); copies > 0; copies--)
                    parent.AsArray().Add(parent[item]?.DeepClone());
                return null;
            case (var place, _):
                return Put(place.Parent, place.Key);
        }
    }

    string Put(JsonNode parent, object key)
    {
        if (key is string member)
            parent[member] = Placeholder;
        else
            parent[(int)key] = Placeholder;
        return random.Next(10) switch
        {
            0 => $"\"{new string(Any("aé1-.\\\\".ToCharArray()), random.Next(1, 3_000) * 2)}\"",
            1 => new string('[', random.Next(1, 100)) is var open ? open + new string(']', open.Length) : "",
            2 => $"[{string.Join(',', Enumerable.Repeat(Any(NastyJson.Values), random.Next(1, 300)))}]",
            3 =>
                $"{{{string.Join(',', Enumerable.Range(0, random.Next(1, 100)).Select(i => $"\"m{i % 90}\":{Any(NastyJson.Values)}"))}}}",
            _ => Any(NastyJson.Values),
        };
    }

    /// <summary>The body with each of its places left out, and with another value in each.</summary>
    public static IEnumerable<byte[]> Each(string json)
    {
        string[] others = ["null", "{}", "[]", "\"\"", "-1e400", "[null]", "{\"x\":null}"];
        foreach (var whole in others)
            yield return Encoding.UTF8.GetBytes(whole);
        for (var at = 0; at < Places(JsonNode.Parse(json)).Count(); at++)
        {
            var body = JsonNode.Parse(json);
            var (parent, key) = Places(body).ElementAt(at);
            if (key is string member)
                parent.AsObject().Remove(member);
            else
                parent.AsArray().RemoveAt((int)key);
            yield return Encoding.UTF8.GetBytes(body!.ToJsonString());
            body = JsonNode.Parse(json);
            (parent, key) = Places(body).ElementAt(at);
            if (key is string name)
                parent[name] = Placeholder;
            else
                parent[(int)key] = Placeholder;
            foreach (var other in others)
                yield return Encoding.UTF8.GetBytes(
                    body!.ToJsonString().Replace($"\"{Placeholder}\"", other, StringComparison.Ordinal)
                );
        }
    }

    /// <summary>Texts that are not JSON, or hardly.</summary>
    public FuzzRequest Text(FuzzRequest request)
    {
        var body = request.Body!;
        var at = random.Next(body.Length + 1);
        return request with
        {
            Body = random.Next(12) switch
            {
                0 => [],
                1 => body[..at],
                2 => [0xEF, 0xBB, 0xBF, .. body],
                3 => Encoding.Unicode.GetBytes(Encoding.UTF8.GetString(body)),
                4 => [.. body, .. body],
                5 => [.. body[..at], 0xFF, .. body[at..]],
                6 => [.. body[..at], 0, .. body[at..]],
                7 => Encoding.UTF8.GetBytes(Any(NastyJson.Values)),
                8 => Encoding.UTF8.GetBytes(
                    $"[{string.Join(',', Enumerable.Repeat(Any(NastyJson.Values), random.Next(1, 3_000)))}]"
                ),
                9 => Encoding.UTF8.GetBytes(new string('[', random.Next(1, 3_000))),
                10 => Encoding.UTF8.GetBytes(
                    $"{{\"{new string('k', random.Next(1, 50_000))}\":[{Ones(random.Next(1, 20_000))}]}}"
                ),
                _ => Doubled(body),
            },
        };
    }

    static string Ones(int count) => string.Join(',', Enumerable.Repeat("1", count));

    /// <summary>The body with its first member twice.</summary>
    static byte[] Doubled(byte[] body)
    {
        var (open, comma) = (Array.IndexOf(body, (byte)'{'), Array.IndexOf(body, (byte)','));
        return open >= 0 && comma > open
            ? [.. body[..(comma + 1)], .. body[(open + 1)..(comma + 1)], .. body[(comma + 1)..]]
            : body;
    }

    /// <summary>The same body, sent in another way.</summary>
    public FuzzRequest Sending(FuzzRequest request) =>
        random.Next(5) switch
        {
            0 => request.With("Content-Encoding", "gzip") with { Body = Packed(request.Body!) },
            1 => request.With("Content-Type", Any(Nasty.Fields)),
            2 => request.Without("Content-Type"),
            3 => request.With("Transfer-Encoding", "chunked") with { Body = Chunked(request.Body!) },
            _ => request.With("Expect", "100-continue"),
        };

    static byte[] Packed(byte[] body)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
            gzip.Write(body);
        return packed.ToArray();
    }

    byte[] Chunked(byte[] body)
    {
        var size = random.Next(1, 500);
        var chunks = new MemoryStream();
        foreach (var chunk in body.Chunk(size))
            chunks.Write([
                .. Encoding.ASCII.GetBytes(chunk.Length.ToString("x", CultureInfo.InvariantCulture)),
                .. "\r\n"u8,
                .. chunk,
                .. "\r\n"u8,
            ]);
        chunks.Write("0\r\n\r\n"u8);
        return chunks.ToArray();
    }
}

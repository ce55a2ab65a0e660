using System.Text;
using System.Text.Unicode;

namespace AnnualReports.Tests.OpenApi.Fuzzing;

/// <summary>Spoils a request in one of the ways in which clients, and attackers, do.</summary>
sealed class Mutations(Random random, SpoiledBodies spoiled, IReadOnlyList<string> keys)
{
    static readonly string[] Names =
    [
        "Accept",
        "Accept",
        "Accept-Language",
        "Accept-Language",
        "Accept-Encoding",
        "If-Match",
        "If-None-Match",
        "If-Modified-Since",
        "If-Unmodified-Since",
        "If-Range",
        "Range",
        "Content-Type",
        "Prefer",
        "Origin",
        "Authorization",
        "Cookie",
        "Referer",
        "User-Agent",
        "X-Forwarded-Host",
        "X-Forwarded-For",
        "X-Forwarded-Proto",
        "Forwarded",
        "X-HTTP-Method-Override",
        "traceparent",
        "tracestate",
        "baggage",
        "Access-Control-Request-Method",
        "Access-Control-Request-Headers",
        "Cache-Control",
        "Content-Language",
        "Content-Encoding",
        "Max-Forwards",
        "TE",
        "Upgrade",
        "Via",
        "Date",
        "Host",
    ];

    /// <summary>The program still answers addresses and header fields of this many bytes.</summary>
    const int LongText = 6_000;

    public FuzzRequest Spoil(FuzzRequest request)
    {
        var ways = new List<Func<FuzzRequest, FuzzRequest>>
        {
            Segment,
            Segment,
            Query,
            Query,
            Query,
            Field,
            Field,
            Field,
            Method,
            Role,
            Address,
        };
        if (request.Body is not null && random.Next(3) > 0)
            ways = [spoiled.Json, spoiled.Json, spoiled.Json, spoiled.Json, spoiled.Text, spoiled.Sending];
        if (random.Next(12) == 0)
            ways = [Break, Framing];
        var spoilt = ways[random.Next(ways.Count)](request);
        // The server judges bytes that are not text: it answers with an empty 400.
        return spoilt.Headers.All(h => Utf8.IsValid(Encoding.Latin1.GetBytes(h.Value)))
            ? spoilt
            : spoilt with
            {
                IsBroken = true,
            };
    }

    T Any<T>(IReadOnlyList<T> values) => values[random.Next(values.Count)];

    static (string Path, string Query) Parts(string target) =>
        target.IndexOf('?', StringComparison.Ordinal) is >= 0 and var at
            ? (target[..at], target[(at + 1)..])
            : (target, "");

    static string Joined(string path, string query) => query.Length == 0 ? path : $"{path}?{query}";

    string Long()
    {
        var piece = Any(["a", "%C3%A9", "%F0%9F%98%80", "a-", "1", ",", "%25", "aa,"]);
        return string.Concat(Enumerable.Repeat(piece, random.Next(10, LongText) / piece.Length));
    }

    string AnyValue() => random.Next(12) == 0 ? Long() : Any(Nasty.Encoded);

    FuzzRequest Segment(FuzzRequest request)
    {
        var (path, query) = Parts(request.Target);
        var segments = path.Split('/');
        segments[random.Next(Math.Min(request.Operation.IsPage ? 1 : 3, segments.Length - 1), segments.Length)] =
            AnyValue();
        var spoiled = Joined(string.Join('/', segments), query);
        return request with { Target = spoiled.StartsWith('/') ? spoiled : "/" + spoiled, IsAddressed = false };
    }

    FuzzRequest Address(FuzzRequest request)
    {
        var (path, query) = Parts(request.Target);
        var changed = random.Next(7) switch
        {
            0 => path + "/",
            1 => path.Replace("/", "//", StringComparison.Ordinal),
            2 => path.ToUpperInvariant(),
            3 => path + Any([".json", ".csv", ".jsonld", ".svg", ".xml", ".html", "."]),
            4 => path[..path.LastIndexOf('/')] is { Length: > 0 } above ? above : "/",
            5 => "/." + path,
            _ => path + "/" + AnyValue(),
        };
        return request with { Target = Joined(changed, query), IsAddressed = false };
    }

    FuzzRequest Query(FuzzRequest request)
    {
        var (path, query) = Parts(request.Target);
        var known = request.Operation.Parameters.Where(p => p.Place == "query").Select(p => p.Name).ToList();
        var name =
            known.Count > 0 && random.Next(5) > 0
                ? Any(known)
                : Any(["x", "", "LANG", "lang[]", "fields", "limit", "%00", "_", "preview", "asOf"]);
        var added = random.Next(8) switch
        {
            0 => name,
            1 => $"{name}=&{name}=",
            2 => $"{name}={AnyValue()}&{name}={AnyValue()}",
            3 => string.Join('&', Enumerable.Repeat($"{name}={Any(Nasty.Encoded)}", random.Next(2, 60))),
            _ => $"{name}={AnyValue()}",
        };
        var others = query.Split('&', StringSplitOptions.RemoveEmptyEntries).Where(p => p.Split('=')[0] != name);
        var kept = random.Next(2) == 0 ? "" : string.Join('&', others);
        return request with { Target = $"{path}?{(kept.Length == 0 ? added : $"{kept}&{added}")}" };
    }

    FuzzRequest Field(FuzzRequest request)
    {
        var (name, value) = (Any(Names), Any(Nasty.Fields));
        // The same is true of the header Host.
        if (name == "Host")
            return request.With(name, value) with { IsBroken = true };
        return random.Next(10) switch
        {
            0 => request.With(
                name,
                string.Concat(Enumerable.Repeat(value + Any([",", ", ", ";", ""]), LongText / (value.Length + 2)))
            ),
            1 => request with { Headers = request.Headers.Add((name, value)).Add((name, Any(Nasty.Fields[..40]))) },
            2 => request.Without(name),
            _ => request.With(name, value),
        };
    }

    FuzzRequest Method(FuzzRequest request) => request with { Method = Any(Nasty.Methods), IsAddressed = false };

    FuzzRequest Role(FuzzRequest request) =>
        random.Next(4) == 0 ? request.Without("Authorization") : request.With("Authorization", $"Bearer {Any(keys)}");

    /// <summary>Inserts bytes where HTTP has no place for them.</summary>
    FuzzRequest Break(FuzzRequest request)
    {
        var what = Any(Nasty.Breaking);
        string In(string text) => text.Insert(random.Next(1, text.Length + 1), what);
        return random.Next(3) switch
        {
            0 => request with { Target = In(request.Target), IsBroken = true, IsAddressed = false },
            1 => request with { Method = In(request.Method), IsBroken = true, IsAddressed = false },
            _ => request.With(Any(Names), In("value")) with { IsBroken = true },
        };
    }

    /// <summary>A body with wrong framing, or a header that is too long.</summary>
    FuzzRequest Framing(FuzzRequest request) =>
        (
            random.Next(6) switch
            {
                0 => request.With("Content-Length", Any(["-1", "x", "", "99999999999999999999", "1, 2"])),
                1 => request.With("Transfer-Encoding", Any(["chunked, chunked", "gzip", "x", "identity"])),
                2 => request.With("Transfer-Encoding", "chunked") with
                {
                    Body = Encoding.Latin1.GetBytes(Any(Nasty.Chunks)),
                },
                3 => request with
                {
                    Target = $"{Parts(request.Target).Path}?x={new string('a', random.Next(7_000, 40_000))}",
                },
                4 => request.With("X-Long", new string('a', random.Next(20_000, 80_000))),
                _ => request with
                {
                    Headers = request.Headers.AddRange(
                        Enumerable.Range(0, random.Next(50, 300)).Select(i => ($"X-Many-{i}", "1"))
                    ),
                },
            }
        ) with
        {
            IsBroken = true,
        };
}

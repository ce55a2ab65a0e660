using System.Text;
using CsCheck;

namespace AnnualReports.Tests.Http;

/// <summary>Bodies of any size, in every form that might cost more than its length.</summary>
static class BodyShapes
{
    /// <summary>A body of about this many bytes.</summary>
    public sealed record Shape(string Name, Func<int, byte[]> OfSize)
    {
        public override string ToString() => Name;
    }

    static Shape Text(string name, Func<int, string> ofSize) => new(name, size => Encoding.UTF8.GetBytes(ofSize(size)));

    static string Repeat(string text, int bytes, string separator = "") =>
        string.Join(
            separator,
            Enumerable.Repeat(text, Math.Max(1, bytes / (Encoding.UTF8.GetByteCount(text) + separator.Length)))
        );

    static string Numbered(int bytes, Func<int, string> item) =>
        string.Join(',', Enumerable.Range(0, Math.Max(1, bytes / (item(100_000).Length + 1))).Select(item));

    static string Nested(int depth, string inside) =>
        string.Concat(Enumerable.Repeat("{\"d\":", depth)) + inside + new string('}', depth);

    /// <summary>
    /// The name of a member and an array of small values share the bytes. Writing the name for each value would cost
    /// the square.
    /// </summary>
    static string Named(int size, string item) =>
        $"{{\"{new string('k', size / 2)}\":[{Repeat(item, size / 2, ",")}]}}";

    static readonly Shape[] Fixed =
    [
        Text("a long name over a wide array", size => Named(size, "1")),
        Text("a long name over faults", size => Named(size, "\"\\ud800\"")),
        Text("a long name over control characters", size => Named(size, "\"\\u0001\"")),
        Text("a long name over nulls", size => Named(size, "null")),
        Text("a long name over objects", size => Named(size, "{\"a\":1}")),
        Text(
            "a long name over duplicates",
            size => $"{{\"{new string('k', size / 2)}\":{{{Repeat("\"a\":1", size / 2, ",")}}}}}"
        ),
        Text("long names at every level", size => Below("1", size, 50, 30)),
        Text("many members", size => $"{{{Numbered(size, i => $"\"m{i:000000}\":1")}}}"),
        Text(
            "many members of a draft's texts",
            size =>
                $"{{\"slug\":\"a\",\"fields\":{{}},\"translations\":{{{Numbered(size, i => $"\"m{i:000000}\":{{}}")}}}}}"
        ),
        Text("one member many times", size => $"{{{Repeat("\"a\":1", size, ",")}}}"),
        Text("a wide array", size => $"[{Repeat("1", size, ",")}]"),
        Text("many empty objects", size => $"[{Repeat("{}", size, ",")}]"),
        Text(
            "many texts that should be something else",
            size => $"{{\"slug\":\"a\",\"fields\":{{\"themes\":[{Repeat("1", size, ",")}]}}}}"
        ),
        Text(
            "many wrong references",
            size => $"{{\"report\":\"r\",\"slug\":\"a\",\"fields\":{{\"themes\":[{Repeat("\"A\"", size, ",")}]}}}}"
        ),
        Text("escapes", size => $"[\"{Repeat("\\u0061", size)}\"]"),
        Text("escaped pointers", size => Named(size, "null").Replace('k', '~')),
        Text("line ends", size => $"[\"{Repeat("\\r\\n", size)}\"]"),
        Text("marks, each on its letter", size => $"[\"{Repeat("a\u0327\u0301", size)}\"]"),
        Text(
            "marks without end, in the order that takes longest to sort",
            size => $"[\"a{Repeat("\u0301", size / 2)}{Repeat("\u0327", size / 2)}\"]"
        ),
        Text("a number without end", size => $"[{new string('9', size)}]"),
        Text("a number with an exponent without end", size => $"[1e{new string('9', size)}]"),
        Text("as deep as it may be", size => Nested(30, $"[{Repeat("1", size, ",")}]")),
        Text("deeper than it may be", size => new string('[', size)),
        Text("spaces", size => new string(' ', size) + "1"),
        Text("text that ends nowhere", size => $"[\"{new string('a', size)}"),
        new("bytes that are no UTF-8", size => [.. "[\""u8, .. Enumerable.Repeat((byte)0xFF, size), .. "\"]"u8]),
        new("nothing but zeros", size => new byte[size]),
    ];

    /// <summary>Random JSON, repeated, below a name of any length.</summary>
    static readonly Gen<Shape> Random = Gen.Select(
        Value(3),
        Gen.Int[0, 100],
        Gen.Int[0, 20],
        (value, share, depth) =>
            Text(
                $"{value} below {depth} names that are {share}% of the bytes",
                size => Below(value, size, share, depth)
            )
    );

    static string Below(string value, int size, int share, int depth)
    {
        var name = new string('k', size * share / 100 / Math.Max(1, depth));
        return string.Concat(Enumerable.Repeat($"{{\"{name}\":", depth))
            + $"[{Repeat(value, size * (100 - share) / 100, ",")}]"
            + new string('}', depth);
    }

    static Gen<T> Either<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);

    static Gen<string> Value(int depth)
    {
        var leaf = Either(
            "1",
            "-0",
            "1e400",
            "true",
            "null",
            "\"\"",
            "\"a\"",
            "\"\\ud800\"",
            "\"\\u0001\"",
            "\"é\"",
            "\"e\u0301\"",
            "\"\\u00e9\\n\"",
            "{}",
            "[]"
        );
        return depth == 0
            ? leaf
            : Gen.OneOf(
                leaf,
                Value(depth - 1).Array[1, 4].Select(items => $"[{string.Join(',', items)}]"),
                Gen.Select(Either("a", "b", "slug", "~/", "é"), Value(depth - 1))
                    .Array[1, 4]
                    .Select(members => $"{{{string.Join(',', members.Select(m => $"\"{m.Item1}\":{m.Item2}"))}}}")
            );
    }

    /// <summary>All of them.</summary>
    public static Gen<Shape> Any { get; } = Gen.Frequency((1, Either(Fixed)), (1, Random));

    /// <summary>Those that once cost too much.</summary>
    public static IReadOnlyList<Shape> Known => Fixed;
}

using System.Text.Json;

namespace AnnualReports.Benchmarks.Bare;

/// <summary>A header as it was sent, with all its lines.</summary>
sealed record RecordedHeader(string Name, string[] Lines);

/// <summary>
/// An answer of the server to an address and an <c>Accept-Encoding</c>: its bytes and headers, and the headers of its
/// 304.
/// </summary>
sealed record Recorded(
    string Target,
    string AcceptEncoding,
    int Status,
    RecordedHeader[] Headers,
    byte[] Body,
    RecordedHeader[] NotModified
)
{
    public string? Header(string name) =>
        Headers.FirstOrDefault(h => h.Name.Equals(name, StringComparison.OrdinalIgnoreCase))?.Lines[0];

    public string ETag => Header("ETag") ?? "";

    /// <summary>The coding of the body; empty if there is none.</summary>
    public string Coding => Header("Content-Encoding") ?? "";

    public static void Write(string file, IEnumerable<Recorded> answers) =>
        File.WriteAllBytes(file, JsonSerializer.SerializeToUtf8Bytes(answers));

    public static Recorded[] Read(string file) => JsonSerializer.Deserialize<Recorded[]>(File.ReadAllBytes(file))!;
}

using System.Collections.Immutable;
using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace AnnualReports.Tests.OpenApi.Fuzzing;

/// <summary>
/// A request, byte by byte. Its texts are Latin-1, so each character is a byte on the wire, whatever it is.
/// </summary>
sealed record FuzzRequest(Operation Operation, string Method, string Target)
{
    public ImmutableList<(string Name, string Value)> Headers { get; init; } = [];

    public byte[]? Body { get; init; }

    /// <summary>
    /// Whether it is not valid HTTP, so that the server may refuse it before the program sees it, with an empty answer
    /// (RFC 9112).
    /// </summary>
    public bool IsBroken { get; init; }

    /// <summary>
    /// Whether method and path are those of the operation, so that the document says what the answer is.
    /// </summary>
    public bool IsAddressed { get; init; } = true;

    public string? Header(string name) =>
        Headers.LastOrDefault(h => h.Name.Equals(name, StringComparison.OrdinalIgnoreCase)).Value;

    public FuzzRequest With(string name, string value) =>
        this with
        {
            Headers = [.. Headers.Where(h => !h.Name.Equals(name, StringComparison.OrdinalIgnoreCase)), (name, value)],
        };

    public FuzzRequest Without(string name) =>
        this with
        {
            Headers = Headers.RemoveAll(h => h.Name.Equals(name, StringComparison.OrdinalIgnoreCase)),
        };

    public byte[] Bytes(Uri server) => [.. Encoding.Latin1.GetBytes(Head(server)), .. Body ?? []];

    string Head(Uri server)
    {
        var head = new StringBuilder($"{Method} {Target} HTTP/1.1\r\n");
        if (Header("Host") is null)
            head.Append(CultureInfo.InvariantCulture, $"Host: {server.Authority}\r\n");
        foreach (var (name, value) in Headers)
            head.Append(CultureInfo.InvariantCulture, $"{name}: {value}\r\n");
        if (Body is not null && Header("Content-Length") is null && Header("Transfer-Encoding") is null)
            head.Append(CultureInfo.InvariantCulture, $"Content-Length: {Body.Length}\r\n");
        return head.Append("\r\n").ToString();
    }

    /// <summary>A bash command that sends the same.</summary>
    public string ToCurl(Uri server)
    {
        // curl does not send invalid HTTP.
        if (IsBroken || Method is "TRACE" || Header("Transfer-Encoding") is not null)
            return $"{Printed(Bytes(server))} | nc -q 5 {server.Host} {server.Port}";
        var command = new StringBuilder(Body is null ? "" : $"{Printed(Body)} | ");
        var method = Method == "HEAD" ? "--head" : $"-X {Quoted(Method)}";
        command.Append(
            CultureInfo.InvariantCulture,
            $"curl -sS -i --http1.1 --path-as-is {method} --request-target {Quoted(Target)}"
        );
        foreach (var (name, value) in Headers)
            command.Append(
                CultureInfo.InvariantCulture,
                $" -H {Quoted(value.Length == 0 ? $"{name};" : $"{name}: {value}")}"
            );
        if (Body is not null && Header("Content-Type") is null)
            command.Append(" -H 'Content-Type:'");
        command.Append(Body is null ? " " : " --data-binary @- ");
        return command.Append(Quoted(server.GetLeftPart(UriPartial.Authority))).ToString();
    }

    /// <summary>A command that prints bytes: as they are if they can be read, otherwise compressed.</summary>
    static string Printed(byte[] bytes)
    {
        if (
            bytes.Length <= 4_000
            && bytes.All(b => b is (>= 0x20 and < 0x7F) or (byte)'\r' or (byte)'\n' or (byte)'\t')
        )
            return $"printf %s {Quoted(Encoding.Latin1.GetString(bytes))}";
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
            gzip.Write(bytes);
        return $"echo {Convert.ToBase64String(packed.ToArray())} | base64 -d | gunzip";
    }

    /// <summary>A single word for bash, whatever it contains.</summary>
    internal static string Quoted(string text)
    {
        if (text.All(c => c is >= ' ' and < '\x7F'))
            return "'" + text.Replace("'", "'\\''", StringComparison.Ordinal) + "'";
        var quoted = new StringBuilder("$'");
        foreach (var c in text)
            quoted.Append(
                c is >= ' ' and < '\x7F' and not ('\'' or '\\')
                    ? c.ToString()
                    : $"\\{Convert.ToString((byte)c, 8).PadLeft(3, '0')}"
            );
        return quoted.Append('\'').ToString();
    }
}

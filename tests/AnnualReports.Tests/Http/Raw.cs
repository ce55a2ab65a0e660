using System.Globalization;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;

namespace AnnualReports.Tests.Http;

/// <summary>Sends requests as bytes, which no client would send, and reads the answers.</summary>
static class Raw
{
    /// <summary>
    /// An answer: its status, or 0 if there was none; its header fields by name in lower case; and its body, without
    /// the framing of chunks.
    /// </summary>
    public sealed record Said(int Status, IReadOnlyDictionary<string, string> Headers, string Body)
    {
        public string? MediaType => Headers.GetValueOrDefault("content-type");

        /// <summary>The last part of the problem's type; null if the body is not a problem.</summary>
        public string? Problem =>
            MediaType == "application/problem+json"
                ? JsonElement.Parse(Body).GetProperty("type").GetString()!.Split('/')[^1]
                : null;
    }

    /// <summary>A GET request that closes its connection.</summary>
    public static Task<Said> Get(Uri address, string target, string? host = null, params string[] fields) =>
        Ask(
            address,
            $"GET {target} HTTP/1.1\r\nHost: {host ?? address.Authority}\r\nConnection: close\r\n{string.Concat(fields.Select(f => f + "\r\n"))}\r\n"
        );

    /// <summary>Sends a request, with one byte for each character, and reads until the connection ends.</summary>
    public static async Task<Said> Ask(Uri address, string request)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(address.Host, address.Port);
        var stream = client.GetStream();
        var read = new MemoryStream();
        try
        {
            await stream.WriteAsync(Encoding.Latin1.GetBytes(request));
            await stream.CopyToAsync(read).WaitAsync(Patience.Seconds(30));
        }
        catch (IOException)
        {
            // The server closed the connection before it had read everything. What it sent was received.
        }
        return Parse(Encoding.UTF8.GetString(read.ToArray()));
    }

    static Said Parse(string text)
    {
        var (head, body) = text.IndexOf("\r\n\r\n", StringComparison.Ordinal) is var end and >= 0
            ? (text[..end], text[(end + 4)..])
            : (text, "");
        var lines = head.Split("\r\n");
        var status = lines[0].Split(' ') is [_, var code, ..] ? int.Parse(code, CultureInfo.InvariantCulture) : 0;
        var fields = lines[1..].Select(l => l.Split(": ", 2)).GroupBy(l => l[0].ToLowerInvariant());
        return new(status, fields.ToDictionary(g => g.Key, g => string.Join(", ", g.Select(l => l[1]))), body);
    }
}

using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using System.Net.Sockets;
using System.Text;

namespace AnnualReports.Tests.OpenApi.Fuzzing;

/// <summary>An answer as it was received, with its body decoded.</summary>
sealed record WireAnswer(int Status, IReadOnlyList<(string Name, string Value)> Headers, byte[] Body, TimeSpan Took)
{
    public string? Header(string name) =>
        Headers.FirstOrDefault(h => h.Name.Equals(name, StringComparison.OrdinalIgnoreCase)).Value;
}

/// <summary>
/// HTTP/1.1 over a socket, because any client would correct what it sends. One connection is used as long as the server
/// keeps it open.
/// </summary>
sealed class RawHttp(Uri server) : IDisposable
{
    TcpClient? client;
#pragma warning disable CA2213 // It goes with its client, and must not write what is left.
    BufferedStream? stream;
#pragma warning restore CA2213

    /// <summary>Sends a request and reads the answer; null if the server closed the connection without one.</summary>
    public async Task<WireAnswer?> Send(FuzzRequest request)
    {
        using var patience = new CancellationTokenSource(Patience.Seconds(60));
        for (var isSecond = false; ; isSecond = true)
        {
            var isFresh = await Connect(patience.Token);
            var watch = Stopwatch.StartNew();
            var sent = Write(request.Bytes(server), patience.Token);
            WireAnswer? answer;
            try
            {
                answer = await Read(request.Method, watch, patience.Token);
            }
            catch (IOException)
            {
                answer = null;
            }
            var isWhole = sent.IsCompleted && await sent;
            // The server refused the rest of the previous request. That is not the answer to this one.
            if (answer is { Status: 400, Body.Length: 0 } && !isFresh && !isSecond && !request.IsBroken)
                answer = null;
            if (answer is null || request.IsBroken || !isWhole || answer.Header("Connection") is "close")
                Close();
            // A connection that was open may have been closed meanwhile. That is not the answer to this request.
            if (answer is not null || isFresh || isSecond)
                return answer;
        }
    }

    async Task<bool> Connect(CancellationToken ct)
    {
        if (client is not null)
            return false;
        client = new TcpClient { NoDelay = true };
        await client.ConnectAsync(server.Host, server.Port, ct);
        stream = new BufferedStream(client.GetStream(), 16 * 1024);
        return true;
    }

    /// <summary>Whether everything was sent. The server may answer, and close, before it has read the body.</summary>
    async Task<bool> Write(byte[] bytes, CancellationToken ct)
    {
        try
        {
            await client!.GetStream().WriteAsync(bytes, ct);
            return true;
        }
        catch (Exception exception)
            when (exception is IOException or ObjectDisposedException or OperationCanceledException)
        {
            return false;
        }
    }

    async Task<WireAnswer?> Read(string method, Stopwatch watch, CancellationToken ct)
    {
        while (await Line(ct) is { Length: > 0 } line)
        {
            var status = int.Parse(line.Split(' ')[1], CultureInfo.InvariantCulture);
            var headers = new List<(string Name, string Value)>();
            while (await Line(ct) is { Length: > 0 } header)
                headers.Add(header.Split(':', 2) is [var name, var value] ? (name, value.Trim()) : (header, ""));
            if (status / 100 == 1)
                continue;
            var answer = new WireAnswer(status, headers, [], TimeSpan.Zero);
            var body = method == "HEAD" || status is 204 or 304 ? [] : await Body(answer, ct);
            return answer with { Body = Decoded(body, answer.Header("Content-Encoding")), Took = watch.Elapsed };
        }
        return null;
    }

    async Task<byte[]> Body(WireAnswer answer, CancellationToken ct)
    {
        if (answer.Header("Content-Length") is { } length)
            return await Exactly(int.Parse(length, CultureInfo.InvariantCulture), ct);
        var body = new MemoryStream();
        if (answer.Header("Transfer-Encoding") is null)
        {
            await stream!.CopyToAsync(body, ct);
            return body.ToArray();
        }
        while (int.Parse((await Line(ct))!, NumberStyles.HexNumber, CultureInfo.InvariantCulture) is > 0 and var size)
        {
            body.Write(await Exactly(size, ct));
            await Line(ct);
        }
        await Line(ct);
        return body.ToArray();
    }

    async Task<byte[]> Exactly(int count, CancellationToken ct)
    {
        var bytes = new byte[count];
        await stream!.ReadExactlyAsync(bytes, ct);
        return bytes;
    }

    async Task<string?> Line(CancellationToken ct)
    {
        var line = new StringBuilder();
        var one = new byte[1];
        while (await stream!.ReadAsync(one, ct) > 0)
            if (one[0] == '\n')
                return line.ToString().TrimEnd('\r');
            else
                line.Append((char)one[0]);
        return line.Length > 0 ? line.ToString() : null;
    }

    static byte[] Decoded(byte[] body, string? coding)
    {
        if (body.Length == 0 || coding is null)
            return body;
        using var coded = new MemoryStream(body);
        using Stream packed =
            coding == "br"
                ? new BrotliStream(coded, CompressionMode.Decompress)
                : new GZipStream(coded, CompressionMode.Decompress);
        using var whole = new MemoryStream();
        packed.CopyTo(whole);
        return whole.ToArray();
    }

    void Close()
    {
        client?.Dispose();
        client = null;
    }

    public void Dispose() => Close();
}

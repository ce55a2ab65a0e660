namespace AnnualReports.Api.Http;

/// <summary>
/// Writes a long answer in blocks, each when the client has read those before. If it were written at once, all of it
/// would be copied into the server's buffers for each client that reads slowly.
/// </summary>
static class ResponseWriting
{
    /// <summary>How many bytes the server buffers for a client before it waits.</summary>
    public const int BlockSize = 64 * 1024;

    public static async Task Send(this HttpResponse response, ReadOnlyMemory<byte> content, CancellationToken ct)
    {
        for (; content.Length > BlockSize; content = content[BlockSize..])
            await response.Body.WriteAsync(content[..BlockSize], ct);
        await response.Body.WriteAsync(content, ct);
    }
}

namespace AnnualReports.Api.Http;

/// <summary>
/// Hands a long answer on in portions, each when the client has taken those before. Handed on at once, all of it would be copied
/// for each client that is slow to read, however many there are.
/// </summary>
static class Portions
{
    /// <summary>So many bytes the server holds back for a client before it waits.</summary>
    public const int Portion = 64 * 1024;

    public static async Task Send(this HttpResponse response, ReadOnlyMemory<byte> content, CancellationToken ct)
    {
        for (; content.Length > Portion; content = content[Portion..])
            await response.Body.WriteAsync(content[..Portion], ct);
        await response.Body.WriteAsync(content, ct);
    }
}

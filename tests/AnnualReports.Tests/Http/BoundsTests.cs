using System.Text;
using AnnualReports.Api.Http;

namespace AnnualReports.Tests.Http;

/// <summary>
/// Requests that are too long. Up to twice the limit, the program says so; beyond that, Kestrel does.
/// </summary>
public sealed class BoundsTests
{
    const string Address = "/api/v1/reports";

    static async Task<Uri> Api() => (await Stores.Api(Store.Sqlite)).Address;

    [Theory]
    [InlineData(8_191, null)]
    [InlineData(8_192, null)]
    [InlineData(8_193, "uri-too-long")]
    [InlineData(10_000, "uri-too-long")]
    [InlineData(16_384, "uri-too-long")]
    [InlineData(16_385, "")]
    [InlineData(17 * 1024, "")]
    public async Task The_first_line_has_a_bound(int bytes, string? problem)
    {
        var address = await Api();
        var begin = $"GET {Address}?x=";
        var line = begin + new string('a', bytes - begin.Length - " HTTP/1.1".Length) + " HTTP/1.1";
        var said = await Raw.Ask(address, $"{line}\r\nHost: {address.Authority}\r\nConnection: close\r\n\r\n");
        if (problem is null)
            Assert.Equal((400, "invalid-parameter"), (said.Status, said.Problem));
        else
            Assert.Equal((414, problem.Length > 0 ? problem : null), (said.Status, said.Problem));
    }

    [Theory]
    [InlineData(32_767, null)]
    [InlineData(32_768, null)]
    [InlineData(32_769, "headers-too-large")]
    [InlineData(65_536, "headers-too-large")]
    [InlineData(65_537, "")]
    [InlineData(200_000, "")]
    public async Task All_header_fields_together_have_a_bound(int bytes, string? problem)
    {
        var address = await Api();
        var fields = new StringBuilder($"Host: {address.Authority}\r\nConnection: close\r\n");
        for (var n = 0; bytes - fields.Length > 4_100; n++)
            fields.Append($"X-{n}: {new string('a', 2_000)}\r\n");
        fields.Append("X-Last: ");
        fields.Append('é', (bytes - fields.Length - 2) / 2 % 3);
        Says(await Raw.Ask(address, $"GET {Address} HTTP/1.1\r\n{Filled(fields, bytes)}\r\n"), problem);
    }

    [Theory]
    [InlineData(100, null)]
    [InlineData(101, "headers-too-large")]
    [InlineData(200, "headers-too-large")]
    [InlineData(201, "")]
    public async Task There_may_be_so_many_header_fields(int count, string? problem)
    {
        var address = await Api();
        var fields = string.Concat(Enumerable.Range(0, count - 2).Select(n => $"X-{n}: a\r\n"));
        Says(
            await Raw.Ask(
                address,
                $"GET {Address} HTTP/1.1\r\nHost: {address.Authority}\r\nConnection: close\r\n{fields}\r\n"
            ),
            problem
        );
    }

    static void Says(Raw.Said said, string? problem)
    {
        if (problem is null)
            Assert.Equal((200, "application/json"), (said.Status, said.MediaType));
        else
            Assert.Equal((431, problem.Length > 0 ? problem : null), (said.Status, said.Problem));
    }

    /// <summary>
    /// The fields, the last one filled up to this many bytes. Text that is not ASCII is sent in UTF-8.
    /// </summary>
    static string Filled(StringBuilder fields, int bytes)
    {
        var sent = Encoding.Latin1.GetString(Encoding.UTF8.GetBytes(fields.ToString()));
        return sent + new string('a', bytes - sent.Length - 2) + "\r\n";
    }

    [Fact]
    public async Task Such_a_problem_has_the_headers_of_any_other_and_hides_the_address_of_a_preview()
    {
        var said = await Raw.Get(await Api(), $"{Address}?preview={new string('a', RequestLimits.Line)}");
        Assert.Equal(
            (414, "no-store", "nosniff", "*", "no-referrer"),
            (
                said.Status,
                said.Headers["cache-control"],
                said.Headers["x-content-type-options"],
                said.Headers["access-control-allow-origin"],
                said.Headers["referrer-policy"]
            )
        );
    }
}

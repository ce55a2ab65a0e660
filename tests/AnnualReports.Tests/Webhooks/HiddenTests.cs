using System.Net;
using System.Text;
using AnnualReports.Api.Http.Calling;
using AnnualReports.Api.Webhooks.Sending;
using AnnualReports.Contracts;
using Microsoft.AspNetCore.Http;

namespace AnnualReports.Tests.Webhooks;

/// <summary>Receivers that repeat what must not be kept, and secrets that are none.</summary>
public sealed class HiddenTests
{
    const string Query = "?token=SUPER%2FSECRET+%C3%A9&other=half&a%26b=12%3C3%224";

    [Fact]
    public async Task The_query_the_secrets_and_the_signatures_are_not_kept_when_the_receiver_repeats_them()
    {
        var secret = WebhookSignature.NewSecret();
        await using var receiver = await Receiver.Start(
            async (received, http) =>
            {
                http.Response.StatusCode = 404;
                var decoded = WebUtility.UrlDecode(Query);
                string[] said =
                [
                    $"Cannot POST /hook{Query} {decoded} {WebUtility.HtmlEncode(decoded)} {WebUtility.HtmlEncode(Query)}",
                    .. new[] { "token", "other", "a&b" }.Select(name => http.Request.Query[name].ToString()),
                    received.Signature,
                    received.Signature.Split(',')[1],
                    secret,
                    secret["whsec_".Length..],
                    // What is kept ends in the middle of this.
                    new string('x', 300),
                    Query,
                    Query,
                    Query,
                ];
                await http.Response.Body.WriteAsync(Encoding.UTF8.GetBytes(string.Join(' ', said)));
                return null;
            }
        );
        using var post = new WebhookPost(
            Receiver.Options,
            new AddressRules(Receiver.Options.Addresses),
            (_, _) => Task.FromResult<IPAddress[]>([IPAddress.Loopback]),
            TimeProvider.System
        );
        var url = receiver.Url[..receiver.Url.IndexOf('?', StringComparison.Ordinal)] + Query;
        var attempted = await post.Send(url, [secret], Guid.NewGuid(), "{}"u8.ToArray(), CancellationToken.None);
        var kept = attempted.Response!;
        Assert.StartsWith("Cannot POST /hook", kept, StringComparison.Ordinal);
        Assert.All(
            new[] { "SUPER", "SECRET", "é", "half", "12<3", "12%3C3", "12&lt;3", secret["whsec_".Length..], receiver.All.Single().Signature[3..] },
            word => Assert.DoesNotContain(word, kept, StringComparison.OrdinalIgnoreCase)
        );
    }

    [Theory]
    [InlineData("")]
    [InlineData("whsec_")]
    [InlineData("whsec_c2hvcnQ=")]
    [InlineData("whsec_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=")]
    [InlineData("whsec_not base64")]
    public void A_secret_that_is_empty_or_short_is_refused(string secret)
    {
        var refused = Assert.Throws<ArgumentException>(() =>
            WebhookSignature.Verify([WebhookSignature.NewSecret(), secret], _ => "x", "{}"u8)
        );
        Assert.Contains("24 to 64 bytes", refused.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => WebhookSignature.Sign([secret], "id", DateTimeOffset.UtcNow, "{}"u8));
    }

    [Fact]
    public async Task An_answer_that_says_not_modified_is_not_told_as_a_redirect()
    {
        await using var receiver = await Receiver.Start((_, _) => Task.FromResult<int?>(StatusCodes.Status304NotModified));
        using var post = new WebhookPost(
            Receiver.Options,
            new AddressRules(Receiver.Options.Addresses),
            (_, _) => Task.FromResult<IPAddress[]>([IPAddress.Loopback]),
            TimeProvider.System
        );
        var attempted = await post.Send(
            receiver.Url,
            [WebhookSignature.NewSecret()],
            Guid.NewGuid(),
            "{}"u8.ToArray(),
            CancellationToken.None
        );
        Assert.Equal("It answered 304, which is no answer to a POST.", attempted.Error);
    }
}

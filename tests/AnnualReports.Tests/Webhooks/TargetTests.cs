using System.Net;
using AnnualReports.Api.Http.Calling;
using AnnualReports.Api.Webhooks;
using AnnualReports.Api.Webhooks.Sending;
using AnnualReports.Contracts;
using Microsoft.AspNetCore.Http;

namespace AnnualReports.Tests.Webhooks;

/// <summary>
/// Where webhooks can't lead. Nothing listens at most of these addresses: what is tested is that no connection is tried.
/// </summary>
public sealed class TargetTests
{
    static readonly WebhookOptions Strict = Receiver.Options with { AllowsHttp = false, Networks = [] };

    static WebhookPost Post(WebhookOptions options, params string[][] answers)
    {
        var asked = 0;
        return new(
            options,
            new AddressRules(options.Addresses),
            (_, _) =>
                Task.FromResult(
                    answers[Math.Min(asked++, answers.Length - 1)].Select(a => IPAddress.Parse(a)).ToArray()
                ),
            TimeProvider.System
        );
    }

    static Task<Attempted> Send(WebhookPost post, string url) =>
        post.Send(url, [WebhookSignature.NewSecret()], Guid.NewGuid(), "{}"u8.ToArray(), CancellationToken.None);

    [Theory]
    // IPv4, also as decimal, octal and hexadecimal numbers and with parts left out.
    [InlineData("https://127.0.0.1/")]
    [InlineData("https://127.1/")]
    [InlineData("https://2130706433/")]
    [InlineData("https://0177.0.0.1/")]
    [InlineData("https://0x7f.0.0.1/")]
    [InlineData("https://0x7f000001/")]
    [InlineData("https://017700000001/")]
    [InlineData("https://127.0.0.1./")]
    [InlineData("https://0.0.0.0/")]
    [InlineData("https://0/")]
    [InlineData("https://10.0.0.5/")]
    [InlineData("https://172.16.0.1/")]
    [InlineData("https://172.31.255.254/")]
    [InlineData("https://192.168.1.1/")]
    [InlineData("https://3232235777/")]
    [InlineData("https://169.254.169.254/latest/meta-data/")]
    [InlineData("https://0xa9fea9fe/")]
    [InlineData("https://100.64.0.1/")]
    [InlineData("https://100.100.100.200/")]
    [InlineData("https://168.63.129.16/")]
    [InlineData("https://192.0.0.192/")]
    [InlineData("https://192.0.2.1/")]
    [InlineData("https://198.18.0.1/")]
    [InlineData("https://198.51.100.7/")]
    [InlineData("https://203.0.113.9/")]
    [InlineData("https://192.88.99.1/")]
    [InlineData("https://224.0.0.1/")]
    [InlineData("https://239.255.255.250/")]
    [InlineData("https://240.0.0.1/")]
    [InlineData("https://255.255.255.255/")]
    [InlineData("https://１２７.0.0.1/")]
    // IPv6: the machine itself, mapped, compatible, 6to4, Teredo, NAT64, local, multicast, documentation, ISATAP.
    [InlineData("https://[::1]/")]
    [InlineData("https://[::]/")]
    [InlineData("https://[::ffff:127.0.0.1]/")]
    [InlineData("https://[::ffff:7f00:1]/")]
    [InlineData("https://[::ffff:8.8.8.8]/")]
    [InlineData("https://[::127.0.0.1]/")]
    [InlineData("https://[2002:7f00:1::]/")]
    [InlineData("https://[2002:a9fe:a9fe::1]/")]
    [InlineData("https://[2001::1]/")]
    [InlineData("https://[2001:0:53aa:64c:0:7fff:f5ff:fffe]/")]
    [InlineData("https://[64:ff9b::a9fe:a9fe]/")]
    [InlineData("https://[64:ff9b:1::7f00:1]/")]
    [InlineData("https://[fe80::1]/")]
    [InlineData("https://[fe80::1%25eth0]/")]
    [InlineData("https://[fec0::1]/")]
    [InlineData("https://[fc00::1]/")]
    [InlineData("https://[fd00:ec2::254]/")]
    [InlineData("https://[ff02::1]/")]
    [InlineData("https://[2001:db8::1]/")]
    [InlineData("https://[3fff::1]/")]
    [InlineData("https://[100::1]/")]
    [InlineData("https://[5f00::1]/")]
    [InlineData("https://[2a00::5efe:7f00:1]/")]
    // Other schemes, and what is no address.
    [InlineData("http://example.org/")]
    [InlineData("ftp://example.org/")]
    [InlineData("file:///etc/passwd")]
    [InlineData("gopher://example.org/")]
    [InlineData("//example.org/")]
    [InlineData("https://user:word@example.org/")]
    [InlineData("https://user@127.0.0.1/")]
    [InlineData("https://example.org/#fragment")]
    public async Task A_target_is_refused_when_it_is_entered_and_when_it_is_called(string url)
    {
        // Should it be looked up as a name after all, that leads to the machine itself.
        using var post = Post(Strict, ["127.0.0.1"]);
        var attempted = await Send(post, url);
        Assert.Null(attempted.Status);
        Assert.Contains(
            attempted.Error,
            new[]
            {
                new AddressRules(Strict.Addresses).Fault(url),
                "The name leads to an address that may not be called.",
            }
        );
    }

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("10.1.2.3")]
    [InlineData("169.254.169.254")]
    [InlineData("::1")]
    [InlineData("::ffff:10.0.0.1")]
    [InlineData("fd00::1")]
    [InlineData("93.184.215.14", "127.0.0.1")]
    [InlineData("2606:2800:21f::1", "fe80::1")]
    public async Task A_name_that_leads_to_such_an_address_is_refused_even_if_others_are_public(params string[] addresses)
    {
        using var post = Post(Strict, addresses);
        var attempted = await Send(post, "https://innocent.example/");
        Assert.Equal("The name leads to an address that may not be called.", attempted.Error);
    }

    [Fact]
    public async Task A_name_is_looked_up_and_checked_at_every_attempt()
    {
        await using var receiver = await Receiver.Start();
        var port = new Uri(receiver.Url).Port;
        using var post = Post(Receiver.Options, ["127.0.0.1"], ["169.254.169.254"], ["127.0.0.1"]);
        Assert.Equal(204, (await Send(post, $"http://changing.example:{port}/")).Status);
        Assert.Equal(
            "The name leads to an address that may not be called.",
            (await Send(post, $"http://changing.example:{port}/")).Error
        );
        Assert.Equal(204, (await Send(post, $"http://changing.example:{port}/")).Status);
        Assert.Equal(2, receiver.All.Count);
    }

    [Theory]
    [InlineData(301)]
    [InlineData(302)]
    [InlineData(303)]
    [InlineData(307)]
    [InlineData(308)]
    public async Task A_redirect_is_not_followed(int status)
    {
        await using var inside = await Receiver.Start();
        await using var receiver = await Receiver.Start(
            (_, http) =>
            {
                http.Response.Headers.Location = inside.Url;
                return Task.FromResult<int?>(status);
            }
        );
        using var post = Post(Receiver.Options, ["127.0.0.1"]);
        var attempted = await Send(post, receiver.Url);
        Assert.Equal(status, attempted.Status);
        Assert.Contains("not followed", attempted.Error, StringComparison.Ordinal);
        Assert.Empty(inside.All);
    }

    [Fact]
    public async Task An_answer_without_end_is_read_up_to_its_beginning_and_a_slow_one_up_to_the_limit()
    {
        await using var endless = await Receiver.Start(
            async (_, http) =>
            {
                http.Response.StatusCode = StatusCodes.Status200OK;
                while (!http.RequestAborted.IsCancellationRequested)
                    await http.Response.Body.WriteAsync(new byte[10_000], http.RequestAborted);
                return null;
            }
        );
        using var post = Post(Receiver.Options, ["127.0.0.1"]);
        Assert.Equal(200, (await Send(post, endless.Url)).Status);

        await using var slow = await Receiver.Start(
            async (_, http) =>
            {
                http.Response.StatusCode = StatusCodes.Status200OK;
                while (!http.RequestAborted.IsCancellationRequested)
                {
                    await http.Response.Body.WriteAsync(new byte[1], http.RequestAborted);
                    await http.Response.Body.FlushAsync(http.RequestAborted);
                    await Patience.Rest(100);
                }
                return null;
            }
        );
        Assert.Equal("No answer within 2 seconds.", (await Send(post, slow.Url)).Error);
    }

    [Theory]
    [InlineData("https://hooks.example.org/", true)]
    [InlineData("https://build.partner.example/", true)]
    [InlineData("https://partner.example/", false)]
    [InlineData("https://evil-partner.example/", false)]
    [InlineData("https://hooks.example.org.evil.example/", false)]
    [InlineData("https://example.org/", false)]
    public void With_a_list_of_hosts_no_other_can_be_named(string url, bool isAllowed) =>
        Assert.Equal(
            isAllowed,
            new AddressRules((Strict with { Hosts = ["hooks.example.org", "*.partner.example"] }).Addresses).Fault(url) is null
        );

    [Theory]
    [InlineData("8.8.8.8", true)]
    [InlineData("2606:4700::1111", true)]
    [InlineData("2a02:2788::1", true)]
    [InlineData("10.1.2.3", true)]
    [InlineData("10.2.2.3", false)]
    public void Public_addresses_and_those_of_a_configured_network_are_allowed(string address, bool isAllowed) =>
        Assert.Equal(
            isAllowed,
            new AddressRules((Strict with { Networks = [IPNetwork.Parse("10.1.0.0/16")] }).Addresses).Allow(IPAddress.Parse(address))
        );

    [Fact]
    public void Distances_double_up_to_six_hours_for_three_days()
    {
        var options = Strict with { FirstRetry = TimeSpan.FromSeconds(5), LongestRetry = TimeSpan.FromHours(6) };
        Assert.Equal(
            [5, 10, 20, 40],
            Enumerable.Range(1, 4).Select(n => options.Distance(n, 0).TotalSeconds)
        );
        Assert.Equal(TimeSpan.FromHours(6), options.Distance(50, 0));
        Assert.Equal(TimeSpan.FromHours(4.5), options.Distance(50, 1));
    }
}

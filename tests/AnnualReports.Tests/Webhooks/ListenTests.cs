using System.Diagnostics;
using AnnualReports.Contracts;

namespace AnnualReports.Tests.Webhooks;

/// <summary>The command that shows events on a developer's machine.</summary>
public sealed class ListenTests
{
    [Fact]
    public async Task It_posts_what_is_published_as_a_webhook_would()
    {
        await using var api = await ApiFixture.Start(Store.Sqlite);
        await using var receiver = await Receiver.Start();
        var report = await api.PublicReport();
        var highlight = await api.Highlight(report, null, "nl");
        var secret = WebhookSignature.NewSecret();
        using var listening = Start(
            "listen",
            "--url",
            api.Address.GetLeftPart(UriPartial.Authority),
            "--forward",
            receiver.Url,
            "--secret",
            secret
        );
        try
        {
            Assert.StartsWith("Waiting", await listening.StandardOutput.ReadLineAsync(), StringComparison.Ordinal);
            await api.Publish(highlight, "nl");
            await receiver.Until(1);
            var told = receiver.Taken.Single().Verified(secret);
            Assert.Equal((WebhookEventTypes.EntryPublished, highlight.Entry), (told.Type, told.Data.Entry!.Id));
            Assert.Equal(
                $"entry.published /api/v1/reports/{report.Slug}/highlights/{highlight.Slug} nl -> 204",
                await listening.StandardOutput.ReadLineAsync()
            );
        }
        finally
        {
            listening.Kill(entireProcessTree: true);
            await listening.WaitForExitAsync();
        }
    }

    [Fact]
    public async Task An_address_that_is_none_is_refused_in_a_sentence()
    {
        await MustRefuse("--forward", "localhost:3000");
    }

    [Theory, InlineData("whsec_"), InlineData("short"), InlineData("whsec_not base 64")]
    public Task A_secret_that_is_none_is_refused_in_a_sentence(string secret) => MustRefuse("--secret", secret);

    static async Task MustRefuse(string option, string value)
    {
        using var refused = Start("listen", option, value);
        using var ended = new CancellationTokenSource(Patience.Seconds(60));
        await using var _ = ended.Token.Register(() => refused.Kill(entireProcessTree: true));
        var said = await refused.StandardError.ReadToEndAsync();
        Assert.Contains(option, said, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", said, StringComparison.Ordinal);
        await refused.WaitForExitAsync();
        Assert.Equal(1, refused.ExitCode);
    }

    [Fact]
    public async Task It_waits_for_an_instance_that_does_not_run_yet()
    {
        using var listening = Start("listen", "--url", $"http://127.0.0.1:{ChaosTests.FreePort()}");
        try
        {
            Assert.StartsWith(
                "The instance does not answer",
                await listening.StandardOutput.ReadLineAsync(),
                StringComparison.Ordinal
            );
            Assert.False(listening.HasExited);
        }
        finally
        {
            listening.Kill(entireProcessTree: true);
            await listening.WaitForExitAsync();
        }
    }

    static Process Start(params string[] arguments) =>
        Process.Start(
            new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "AnnualReports.Api.dll"), .. arguments])
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                WorkingDirectory = AppContext.BaseDirectory,
            }
        )!;
}

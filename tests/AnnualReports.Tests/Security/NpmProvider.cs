using System.Diagnostics;

namespace AnnualReports.Tests.Security;

/// <summary>
/// A real OpenID Connect provider with pages where people sign in: oidc-provider from npm, in tests/oidc. It needs Node and
/// <c>npm ci</c> in that folder; without these, the tests are skipped, with the reason, but in CI they fail. Its people are
/// <c>an</c>, who edits, <c>bart</c>, who publishes, and <c>chantal</c>, who administers.
/// </summary>
sealed class NpmProvider : IAsyncDisposable
{
    const string Audience = "annual-reports",
        Client = "annual-reports-swagger";

    readonly Process process;

    NpmProvider(Process process, Uri address) => (this.process, Address) = (process, address);

    public Uri Address { get; }

    /// <summary>The program's settings for this provider.</summary>
    public string[] Settings =>
        [
            $"--Security:Oidc:Authority={Address}",
            $"--Security:Oidc:Audience={Audience}",
            $"--Security:Oidc:ClientId={Client}",
            "--Security:Oidc:Roles:editor:0=groups=report-editors",
            "--Security:Oidc:Roles:publisher:0=groups=report-publishers",
            "--Security:Oidc:Roles:administrator:0=groups=report-administrators",
        ];

    /// <param name="seconds">How long its tokens are valid.</param>
    /// <param name="refreshes">Whether a client can have new tokens without the person.</param>
    public static async Task<NpmProvider> Start(int seconds = 300, bool refreshes = true)
    {
        var (process, line) = await Npm.In("tests", "oidc")
            .Begin(
                "provider.mjs",
                ("AUDIENCE", Audience),
                ("CLIENT_ID", Client),
                ("TOKEN_SECONDS", seconds.ToString()),
                ("REFRESH", refreshes ? "true" : "false")
            );
        return new(process, new(line["listening at ".Length..]));
    }

    /// <summary>It ends when its input does.</summary>
    public async ValueTask DisposeAsync()
    {
        process.StandardInput.Close();
        await process.WaitForExitAsync();
        process.Dispose();
    }
}

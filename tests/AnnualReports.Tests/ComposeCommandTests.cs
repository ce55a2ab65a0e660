using System.ComponentModel;
using System.Diagnostics;

namespace AnnualReports.Tests;

/// <summary>Docker accepts the compose files. The tests need its client.</summary>
public sealed class ComposeCommandTests
{
    [Fact]
    public async Task Docker_compose_takes_the_file_and_refuses_it_without_the_secrets()
    {
        if ((await DockerCompose(null, "version")).Code != 0)
            Assert.Skip("No docker client with compose here: docker compose version fails.");
        var (code, said) = await DockerCompose(
            ContainerTests.FilledIn,
            "-f",
            Path.Combine(Checkout.Root, "docker-compose.yml"),
            "config",
            "--quiet"
        );
        Assert.True(code == 0, said);
        (code, said) = await DockerCompose(
            null,
            "--env-file",
            Path.Combine(Checkout.Root, ".env.example"),
            "-f",
            Path.Combine(Checkout.Root, "docker-compose.yml"),
            "config",
            "--quiet"
        );
        Assert.NotEqual(0, code);
        Assert.Contains(".env.example", said, StringComparison.Ordinal);
    }

    /// <summary>Runs docker compose with a value for every name in .env, or with none.</summary>
    static async Task<(int Code, string Said)> DockerCompose(string? value, params string[] arguments)
    {
        var start = new ProcessStartInfo("docker", ["compose", .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Checkout.Root,
        };
        foreach (var name in ContainerTests.Examples())
        {
            start.Environment.Remove(name);
            if (value is not null)
                start.Environment[name] = value;
        }
        try
        {
            using var process = Process.Start(start)!;
            var said = await Task.WhenAll(
                process.StandardOutput.ReadToEndAsync(),
                process.StandardError.ReadToEndAsync()
            );
            await process.WaitForExitAsync();
            return (process.ExitCode, string.Concat(said));
        }
        catch (Win32Exception missing)
        {
            return (-1, missing.Message);
        }
    }
}

using System.CommandLine;

namespace AnnualReports.Api.Commands;

/// <summary>Checks a running server, for containers without a shell or curl.</summary>
static class HealthCommand
{
    public static Command Create()
    {
        var url = new Option<string>("--url")
        {
            Description = "The address to ask.",
            DefaultValueFactory = _ => "http://localhost:8080/health/ready",
        };
        var command = new Command("health", "Asks a running instance whether it is ready. The exit code is 0 if it is, and 1 otherwise.")
        {
            url,
        };
        command.SetAction(
            async (result, ct) =>
            {
                try
                {
                    OtherWords.Check(result);
                    using var client = new HttpClient { Timeout = TimeSpan.FromSeconds(5) };
                    using var answer = await client.GetAsync(new Uri(result.GetValue(url)!), ct);
                    Console.WriteLine($"{(int)answer.StatusCode} {answer.StatusCode}");
                    return answer.IsSuccessStatusCode ? 0 : 1;
                }
                catch (Exception unreachable)
                    when (unreachable
                            is HttpRequestException
                                or OperationCanceledException
                                or NotSupportedException
                                or UriFormatException
                    )
                {
                    await Console.Error.WriteLineAsync(
                        $"{result.GetValue(url)} does not answer: {unreachable.Message}"
                    );
                    return 1;
                }
                catch (ConfigurationException misspelt)
                {
                    await Console.Error.WriteLineAsync(misspelt.Message);
                    return 1;
                }
            }
        );
        return command;
    }
}

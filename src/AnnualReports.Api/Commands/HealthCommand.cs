using System.CommandLine;

namespace AnnualReports.Api.Commands;

/// <summary>Asks a program that serves, for containers that have neither shell nor curl.</summary>
static class HealthCommand
{
    public static Command Create()
    {
        var url = new Option<string>("--url") { Description = "What to ask.", DefaultValueFactory = _ => "http://localhost:8080/health/ready" };
        var command = new Command("health", "Asks a running instance whether it is ready: exit code 0, else 1.") { url };
        command.SetAction(async (result, ct) =>
        {
            try
            {
                OtherWords.Check(result);
                using var client = new HttpClient { Timeout = TimeSpan.FromSeconds(5) };
                using var answer = await client.GetAsync(new Uri(result.GetValue(url)!), ct);
                Console.WriteLine($"{(int)answer.StatusCode} {answer.StatusCode}");
                return answer.IsSuccessStatusCode ? 0 : 1;
            }
            catch (Exception unreachable) when (unreachable
                is HttpRequestException or OperationCanceledException or NotSupportedException or UriFormatException)
            {
                await Console.Error.WriteLineAsync($"{result.GetValue(url)} does not answer: {unreachable.Message}");
                return 1;
            }
            catch (ConfigurationException misspelt)
            {
                await Console.Error.WriteLineAsync(misspelt.Message);
                return 1;
            }
        });
        return command;
    }
}

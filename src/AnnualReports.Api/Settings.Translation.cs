using AnnualReports.Api.Translating.Machine;

namespace AnnualReports.Api;

/// <summary>The settings of machine translation.</summary>
static partial class Settings
{
    const int UsualAnswerBytes = 4 << 20;

    /// <summary>Where the machine is, if there is one, and how long and how much it may answer.</summary>
    public static MachineOptions Machine(IConfiguration configuration) =>
        new(
            configuration["Translation:Endpoint"] is { Length: > 0 } address ? Endpoint(address) : null,
            configuration["Translation:Key"] is { Length: > 0 } key ? key : null,
            TimeSpan.FromSeconds(AtLeastOne(configuration, "Translation:Timeout", 60)),
            (int)Math.Min(Bytes(configuration, "Translation:AnswerBytes", UsualAnswerBytes), int.MaxValue)
        );

    static Uri Endpoint(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var endpoint)
        && endpoint.Scheme is "http" or "https"
        && endpoint.UserInfo.Length == 0
            ? endpoint
            : throw new ConfigurationException(
                $"Translation:Endpoint is '{address}', but has to be an http or https address without a name and password."
            );
}

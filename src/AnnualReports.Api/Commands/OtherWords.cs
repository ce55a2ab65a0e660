using System.CommandLine;

namespace AnnualReports.Api.Commands;

/// <summary>
/// Checks the arguments behind a command that are none of its options, which are settings or mistakes. A misspelt
/// option must not be ignored or taken for a setting: without <c>--dry-run</c> a command changes data, and without
/// <c>--sequence</c> all of the past is erased.
/// </summary>
static class OtherWords
{
    /// <summary>Settings of the framework whose names look like options.</summary>
    static readonly string[] LowerCase = ["--urls", "--environment"];

    /// <summary>Refuses arguments that are neither an option nor a setting.</summary>
    /// <exception cref="ConfigurationException">There is such an argument.</exception>
    public static void Check(ParseResult result)
    {
        var command = result.CommandResult.Command;
        if (result.UnmatchedTokens.FirstOrDefault(word => !IsSetting(word)) is { } wrong)
            throw new ConfigurationException(
                $"{command.Name} has no option '{wrong}'. "
                    + $"It has {string.Join(", ", command.Options.Select(o => o.Name).DefaultIfEmpty("none"))}; settings are written --Name=value."
            );
    }

    /// <summary>Whether an argument is <c>--Name=value</c>; options have only small letters and hyphens.</summary>
    static bool IsSetting(string word) =>
        word.StartsWith("--", StringComparison.Ordinal)
        && word.Split('=') is [var name, _, ..]
        && (LowerCase.Contains(name) || !name[2..].All(letter => char.IsAsciiLetterLower(letter) || letter == '-'));
}

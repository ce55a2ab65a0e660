using System.CommandLine;

namespace AnnualReports.Api.Commands;

/// <summary>
/// The words behind a command that are none of its options: settings, or mistakes. A misspelt option must not be ignored, nor be taken for a setting that
/// nobody reads: without <c>--dry-run</c> a command does what it says, and without <c>--sequence</c> all of the past is erased.
/// </summary>
static class OtherWords
{
    /// <summary>Settings of the framework whose names are written like those of options.</summary>
    static readonly string[] LowerCase = ["--urls", "--environment"];

    /// <summary>Refuses a word that is neither an option nor a setting.</summary>
    /// <exception cref="ConfigurationException">There is one.</exception>
    public static void Check(ParseResult result)
    {
        var command = result.CommandResult.Command;
        if (result.UnmatchedTokens.FirstOrDefault(word => !IsSetting(word)) is { } wrong)
            throw new ConfigurationException($"{command.Name} has no option '{wrong}'. "
                + $"It has {string.Join(", ", command.Options.Select(o => o.Name).DefaultIfEmpty("none"))}; settings are written --Name=value.");
    }

    /// <summary>Whether a word is <c>--Name=value</c>; options are of small letters and hyphens alone.</summary>
    static bool IsSetting(string word) => word.StartsWith("--", StringComparison.Ordinal) && word.Split('=') is [var name, _, ..]
        && (LowerCase.Contains(name) || !name[2..].All(letter => char.IsAsciiLetterLower(letter) || letter == '-'));
}

using System.CommandLine;

namespace AnnualReports.Api.Commands;

/// <summary>
/// The words behind a command that are none of its options: settings, or mistakes. A misspelt option must not be ignored: without <c>--dry-run</c> a command
/// does what it says.
/// </summary>
static class OtherWords
{
    /// <summary>What is said of a word that is neither an option nor a setting; null where there is none.</summary>
    public static string? Refusal(Command command, IReadOnlyList<string> words)
    {
        for (var at = 0; at < words.Count; at++)
        {
            if (words[at].Contains('=', StringComparison.Ordinal))
                continue;
            // A setting may also be written in two words: --Name value.
            var namesSetting = words[at].StartsWith('-') && at + 1 < words.Count && !words[at + 1].StartsWith('-');
            if (!namesSetting)
                return $"{command.Name} has no option '{words[at]}'. It has: {Options(command)}. Settings are written --Name=value.";
            at++;
        }
        return null;
    }

    static string Options(Command command) => string.Join(", ", command.Options.Select(o => o.Name).DefaultIfEmpty("none"));
}

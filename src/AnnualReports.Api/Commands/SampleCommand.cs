using System.CommandLine;
using System.Globalization;
using AnnualReports.Api.Content;
using AnnualReports.Api.Sample;

namespace AnnualReports.Api.Commands;

/// <summary>
/// The command <c>sample</c>, which loads the reports that come with the program or, with options, generates some.
/// </summary>
static class SampleCommand
{
    // Read as texts of any number, so that mistakes are reported by this program's own sentences.
    static readonly Option<string[]> Reports = Option(
        "--reports",
        "Generate so many reports, on the years before the oldest one. Default 1."
    );
    static readonly Option<string[]> LanguageCount = Option(
        "--languages",
        "In the first so many of the configured languages. Default: all."
    );
    static readonly Option<string[]> Highlights = Option("--highlights", "With so many highlights each. Default 100.");
    static readonly Option<string[]> Sections = Option("--sections", "With so many sections each. Default 24.");
    static readonly Option<string[]> Body = Option(
        "--body",
        "With about so many bytes of long text an entry and language. Default 1000."
    );
    static readonly Option<string[]>[] All = [Reports, LanguageCount, Highlights, Sections, Body];

    public static Command Create() =>
        CommandLine.Run(
            new Command(
                "sample",
                "Loads the sample reports into an empty store; with options, generates reports of that size in any store."
            )
            {
                Reports,
                LanguageCount,
                Highlights,
                Sections,
                Body,
            },
            async (services, result, ct) =>
            {
                return All.All(o => result.GetResult(o) is null)
                    ? await Load(services, ct)
                    : await Generate(services, Size(result, services.GetRequiredService<Languages>()), ct);
            }
        );

    static async Task<int> Load(IServiceProvider services, CancellationToken ct)
    {
        await CommandLine.Ready(services, ct);
        var loaded = await Startup.LoadSample(services, () => Task.FromResult(Startup.ReadSample(services)), ct);
        Console.WriteLine(loaded ? "The sample report is public." : "The store is not empty, so nothing was loaded.");
        return loaded ? 0 : 1;
    }

    static async Task<int> Generate(IServiceProvider services, SampleSize size, CancellationToken ct)
    {
        await CommandLine.Ready(services, ct);
        var pace = new Pace(services.GetRequiredService<TimeProvider>());
        try
        {
            await foreach (var batch in services.GetRequiredService<Sampler>().Fill(size, ct))
                await pace.Count(batch);
        }
        catch (OperationCanceledException) when (ct.IsCancellationRequested)
        {
            await Console.Error.WriteLineAsync(
                $"Interrupted after {pace.Sum.Created} entries, which stay. The same command goes on."
            );
            return 1;
        }
        Console.WriteLine(
            $"{pace.Sum.Created} entries created, {pace.Sum.Present} were there; "
                + $"{pace.Sum.Records} records in the publication log, {pace.Sum.Live} live rows, {pace.Seconds:0} s."
        );
        return 0;
    }

    /// <summary>Writes the progress and the current speed every few seconds.</summary>
    sealed class Pace(TimeProvider time)
    {
        readonly long began = time.GetTimestamp();
        long said = time.GetTimestamp();
        int createdThen;

        public Sampled Sum { get; private set; } = Sampled.Nothing;

        public double Seconds => time.GetElapsedTime(began).TotalSeconds;

        public async Task Count(Sampled batch)
        {
            Sum = Sum.And(batch);
            if (time.GetElapsedTime(said) is not { TotalSeconds: > 5 } since)
                return;
            await Console.Error.WriteLineAsync(
                $"{Sum.Created} entries, {Sum.Records} records, {Sum.Live} live rows, {Seconds:0} s; "
                    + $"now {(Sum.Created - createdThen) / since.TotalSeconds:0} entries a second …"
            );
            (said, createdThen) = (time.GetTimestamp(), Sum.Created);
        }
    }

    /// <summary>Reads the options.</summary>
    /// <exception cref="ConfigurationException">An option has an impossible value.</exception>
    public static SampleSize Size(ParseResult result, Languages languages) =>
        new(
            Number(result, Reports, 1, 1, Limits.LastYear - Limits.FirstYear),
            [.. languages.Tags.Take(Number(result, LanguageCount, languages.All.Length, 1, languages.All.Length))],
            Number(result, Highlights, 100, 0, Limits.Position),
            Number(result, Sections, 24, 0, Limits.Position),
            Number(result, Body, 1_000, 0, SampleSize.MostBody)
        );

    static int Number(ParseResult result, Option<string[]> option, int standard, int least, int most)
    {
        if (result.GetResult(option) is null)
            return standard;
        var text = string.Join(' ', result.GetValue(option) ?? []);
        return
            int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && number >= least
            && number <= most
            ? number
            : throw new ConfigurationException(
                $"{option.Name} is '{text}', but has to be a whole number from {least} to {most}."
            );
    }

    static Option<string[]> Option(string name, string description) =>
        new(name) { Description = description, Arity = ArgumentArity.ZeroOrMore };
}

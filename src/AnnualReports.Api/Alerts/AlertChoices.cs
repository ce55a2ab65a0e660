using AnnualReports.Api.Storage.Database;
using AnnualReports.Contracts;

namespace AnnualReports.Api.Alerts;

/// <summary>What somebody has chosen, as it is stored and as requests say it.</summary>
static class AlertChoices
{
    /// <summary>When somebody is told of a type: by what they chose for it, then for all, then as usual.</summary>
    public static AlertTiming Of(AlertRecipientRow? row, AlertType type) =>
        Single(row?.Timings, type.Name) ?? Parse(row?.Timing) ?? type.Usual;

    /// <summary>What is chosen, as a request would say it.</summary>
    public static AlertSettings Settings(AlertRecipientRow? row) =>
        new()
        {
            Address = row?.Address,
            Language = Language(row?.Language),
            Timing = Parse(row?.Timing),
            Types = row?.Timings is null ? null : AlertTypes.Timings(type => Single(row.Timings, type)),
        };

    /// <summary>Sets a row. An address that is named, or removed, is one that somebody chose.</summary>
    public static void Set(AlertRecipientRow row, AlertSettings settings)
    {
        if (settings.Address != row.Address)
            (row.Address, row.IsByHand) = (settings.Address, true);
        row.Language = settings.Language is { } language ? Tag(language) : null;
        row.Timing = Word(settings.Timing);
        var single = AlertTypes
            .All.Select(t => (t.Name, Chosen: settings.Types is { } types ? t.Chosen(types) : null))
            .Where(t => t.Chosen is not null)
            .Select(t => $"{t.Name}={Word(t.Chosen)}");
        row.Timings = string.Join(' ', single) is { Length: > 0 } timings ? timings : null;
    }

    static AlertTiming? Single(string? timings, string type) =>
        timings
            ?.Split(' ')
            .Select(t => t.Split('='))
            .Where(t => t[0] == type)
            .Select(t => Parse(t[1]))
            .FirstOrDefault();

    /// <summary>The language that is stored; null if none is.</summary>
    public static AlertLanguage? Language(string? tag) =>
        Enum.TryParse<AlertLanguage>(tag, ignoreCase: true, out var language) ? language : null;

    public static string Tag(AlertLanguage language) => language.ToString().ToLowerInvariant();

    static string? Word(AlertTiming? timing) =>
        timing switch
        {
            null => null,
            AlertTiming.AtOnce => "at-once",
            AlertTiming.Daily => "daily",
            _ => "none",
        };

    static AlertTiming? Parse(string? word) =>
        word switch
        {
            "at-once" => AlertTiming.AtOnce,
            "daily" => AlertTiming.Daily,
            "none" => AlertTiming.None,
            _ => null,
        };
}

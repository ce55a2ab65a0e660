using System.Text;
using System.Xml;
using AnnualReports.Api.Content;
using AnnualReports.Api.Storage.Drafts;

namespace AnnualReports.Api.Translating.Xliff;

/// <summary>What is exported of a report.</summary>
/// <param name="Report">The report.</param>
/// <param name="Source">The language to translate from.</param>
/// <param name="Target">The language to translate into.</param>
/// <param name="States">The states of the fields that are exported.</param>
/// <param name="Origin">The scheme and host of links to management.</param>
sealed record XliffOrder(
    NewestDraft Report,
    string Source,
    string Target,
    IReadOnlyList<FieldState> States,
    string Origin
);

/// <summary>Writes the texts of a report that have to be translated as XLIFF.</summary>
sealed class XliffExport(ReportTexts texts, KindSet kinds, Languages languages, IEarlierTranslations earlier)
{
    static readonly XmlWriterSettings Settings = new()
    {
        Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        CloseOutput = false,
        Async = true,
    };

    /// <summary>Writes the document. Entries are read and sent some at a time.</summary>
    public async Task Write(Stream stream, XliffOrder order, CancellationToken ct)
    {
        using var part = new MemoryStream();
        await using var xml = XmlWriter.Create(part, Settings);
        var writer = new XliffWriter(xml);
        writer.Begin(order.Source, order.Target, order.Report.Row.Id);
        var (last, isEmpty) = (0L, true);
        while (await texts.After(order.Report, last, ct) is { Count: > 0 } page)
        {
            isEmpty &= !await Entries(writer, page, order, ct);
            last = page[^1].Row.No;
            await xml.FlushAsync();
            await Send(part, stream, ct);
        }
        if (isEmpty)
            writer.Nothing(order.Report.Row.Id, Path(order.Report, kinds.Report));
        writer.End();
        await xml.FlushAsync();
        await Send(part, stream, ct);
    }

    static async Task Send(MemoryStream part, Stream stream, CancellationToken ct)
    {
        part.Position = 0;
        await part.CopyToAsync(stream, ct);
        part.SetLength(0);
    }

    sealed record Planned(XliffUnit Unit, FieldState State, string Hash);

    /// <summary>Writes entries; false if they have nothing to translate. Their paragraphs are looked up together.</summary>
    async Task<bool> Entries(XliffWriter writer, List<NewestDraft> page, XliffOrder order, CancellationToken ct)
    {
        var entries = page.Select(newest => (Newest: newest, Units: Units(newest, order)))
            .Where(e => e.Units.Count > 0)
            .ToList();
        var offered = await Offers(entries.SelectMany(e => e.Units).Where(u => u.State != FieldState.Fresh), order, ct);
        foreach (var (newest, units) in entries)
        {
            var kind = kinds[newest.Row.Kind];
            writer.BeginFile(newest.Row.Id, Path(newest, kind), Notes(newest, kind, order));
            foreach (var (unit, state, hash) in units)
                writer.Unit(new(unit, state, hash, offered.GetValueOrDefault(unit, None)));
            writer.EndFile();
        }
        return entries.Count > 0;
    }

    static readonly Dictionary<int, IReadOnlyList<EarlierTranslation>> None = [];

    List<Planned> Units(NewestDraft newest, XliffOrder order)
    {
        var (kind, draft) = (kinds[newest.Row.Kind], newest.Draft);
        var (source, target) = (draft.Text(order.Source), draft.Text(order.Target));
        return
        [
            .. TextOrigins
                .Of(kind, draft, order.Target, order.Source)
                .Where(m => order.States.Contains(m.State))
                .SelectMany(m =>
                    TranslatedField
                        .Of(kind, source, target, m.Member)
                        .Select(XliffUnit.Of)
                        .OfType<XliffUnit>()
                        .Select(u => new Planned(u, m.State, TextOrigins.Hash(kind.Meaning(source, m.Member))))
                ),
        ];
    }

    async Task<Dictionary<XliffUnit, Dictionary<int, IReadOnlyList<EarlierTranslation>>>> Offers(
        IEnumerable<Planned> units,
        XliffOrder order,
        CancellationToken ct
    )
    {
        var shown = units.SelectMany(u => u.Unit.Shown.Select(s => (u.Unit, s.Index, s.Segment))).ToList();
        var offers = await earlier.Offers(
            order.Source,
            order.Target,
            shown.ConvertAll(s => s.Unit.Source.Written(s.Segment)),
            ct
        );
        return shown
            .Zip(offers)
            .GroupBy(o => o.First.Unit)
            .ToDictionary(u => u.Key, u => u.ToDictionary(o => o.First.Index, o => o.Second));
    }

    IEnumerable<XliffWriter.Note> Notes(NewestDraft newest, Kind kind, XliffOrder order)
    {
        if (languages.Title(kind, newest.Draft) is { } title)
            yield return new("title", title);
        yield return new("kind", kind.Name);
        yield return new("link", $"{order.Origin}/api/v1/manage/{kind.Segment}/{newest.Row.Id}");
    }

    static string Path(NewestDraft newest, Kind kind) => Addresses.Of(newest.Report, kind.Segment, newest.Row.Slug);
}

using AnnualReports.Api.Content;
using Microsoft.Extensions.Primitives;

namespace AnnualReports.Api.Http;

/// <summary>A query parameter as a route declares it: its name and its values, for problems and for OpenAPI.</summary>
sealed record Parameter(string Name, string Description, params string[] Values)
{
    public int? Minimum { get; init; }

    public int? Maximum { get; init; }

    public string? Default { get; init; }

    /// <summary>The most characters of its value.</summary>
    public int? MaxLength { get; init; }

    /// <summary>The most values, separated by commas; null: a single value.</summary>
    public int? Most { get; init; }

    /// <summary>
    /// Whether it is a secret. Every wrong value gets the same answer, so that nothing is revealed, not even a length.
    /// </summary>
    public bool IsSecret { get; init; }

    /// <summary>Whether nothing can be answered without it; whoever reads it refuses a request that lacks it.</summary>
    public bool IsRequired { get; init; }

    /// <summary>A value for the documents.</summary>
    public string? Example { get; init; }

    /// <summary>The format of its text, as OpenAPI names it.</summary>
    public string? Format { get; init; }
}

/// <summary>
/// The address is one that people share. Others add parameters to such addresses for their statistics
/// (<c>utm_source</c>, <c>fbclid</c>, <c>v</c>), so parameters that the route does not know are ignored.
/// </summary>
sealed record SharedAddress
{
    public static readonly SharedAddress Marked = new();
}

/// <summary>
/// The address is that of a page. A page is never refused for a parameter; only the ones that its route knows are read.
/// </summary>
/// <param name="Strict">Parameters that count even without a value, or when they stand there twice.</param>
sealed record TolerantAddress(IReadOnlyList<string> Strict);

/// <summary>
/// Reads every query string. It refuses unknown names, names in another case, repeated parameters and wrong values, and
/// says what is allowed. At shared addresses, unknown names are ignored.
/// </summary>
sealed class Query
{
    readonly IQueryCollection values;
    readonly IReadOnlyList<Parameter> allowed;

    Query(IQueryCollection values, string spelling, IReadOnlyList<Parameter> allowed) =>
        (this.values, Spelling, this.allowed) = (values, spelling, allowed);

    /// <summary>
    /// The query as it is in the address, with its question mark; for a page, only the part that counts.
    /// </summary>
    public string Spelling { get; }

    /// <summary>The names of the parameters in the address.</summary>
    public IEnumerable<string> Names => values.Keys;

    /// <summary>Whether the route takes a parameter.</summary>
    public bool Takes(string name) => allowed.Any(p => p.Name == name);

    /// <summary>The query of a request, as the route that was found for it reads it.</summary>
    public static Query Of(HttpRequest request)
    {
        var metadata = request.HttpContext.GetEndpoint()?.Metadata;
        if (metadata?.GetMetadata<TolerantAddress>() is { } tolerant)
            return Tolerated(request.Query, metadata.GetOrderedMetadata<Parameter>(), tolerant);
        var (allowed, isShared) = (metadata?.GetOrderedMetadata<Parameter>() ?? [], IsShared(request.HttpContext, metadata));
        if (request.Query.Count > Limits.Parameters)
            throw ProblemException.Malformed(
                $"The address has {request.Query.Count} parameters; no resource takes more than {Limits.Parameters}."
            );
        foreach (var (name, texts) in request.Query)
        {
            if (allowed.FirstOrDefault(p => p.Name == name) is not { } parameter)
            {
                if (isShared)
                    continue;
                throw Unknown(Excerpt.Of(name), allowed);
            }
            if (texts.Count > 1)
                throw ProblemException.Parameter(
                    $"'{name}' is in the address {texts.Count} times. Name it once.",
                    name,
                    [name]
                );
            MustNotBeLong(parameter, texts[0]);
        }
        return new(request.Query, request.QueryString.Value ?? "", allowed);
    }

    /// <summary>
    /// At the address of a page, unknown parameters are ignored, and so are parameters without a value and repeated
    /// ones. Names are compared without regard to case.
    /// </summary>
    static Query Tolerated(IQueryCollection values, IReadOnlyList<Parameter> allowed, TolerantAddress tolerant)
    {
        var kept = new Dictionary<string, StringValues>();
        foreach (var (name, texts) in values)
        {
            // A parameter that asks for another time is never ignored. An empty edition, or two of them, is an edition
            // that does not exist.
            var isStrict = tolerant.Strict.Contains(name, StringComparer.OrdinalIgnoreCase);
            var text = isStrict ? texts.ToString() : texts[0];
            if (
                (isStrict || !string.IsNullOrEmpty(text))
                && allowed.FirstOrDefault(p => p.Name.Equals(name, StringComparison.OrdinalIgnoreCase)) is { } parameter
            )
            {
                // A language that is not configured is ignored, however long its tag is.
                if (parameter.Name != Negotiation.Lang)
                    MustNotBeLong(parameter, text);
                kept[parameter.Name] = text;
            }
        }
        return new(new QueryCollection(kept), QueryString.Create(kept).Value ?? "", allowed);
    }

    /// <summary>
    /// Tables and charts are files that people link to and open, so their addresses are shared ones. The addresses of
    /// the same content in JSON are not.
    /// </summary>
    static bool IsShared(HttpContext http, EndpointMetadataCollection? metadata) =>
        metadata?.GetMetadata<SharedAddress>() is not null
        || (http.Features.Get<MediaTypeByAddress>() is { Name: var type } && SharedParameters.IsShared(type));

    static ProblemException Unknown(string name, IReadOnlyList<Parameter> allowed) =>
        ProblemException.Parameter(
            allowed.Count == 0
                ? $"'{name}' is not known here; this resource takes no parameters."
                : $"'{name}' is not known here. Use: {string.Join(", ", allowed.Select(p => p.Name))}.",
            name,
            allowed.Select(p => p.Name)
        );

    /// <summary>
    /// A value that is longer than any value can be is refused unread. If the parameter declares its own length, that
    /// is checked when the value is read.
    /// </summary>
    static void MustNotBeLong(Parameter parameter, string? text)
    {
        var most = parameter.Most is null ? Limits.ParameterValue : Limits.ParameterValues;
        if (parameter is { MaxLength: null, IsSecret: false } && text?.Length > most)
            throw ProblemException.Parameter(
                $"'{parameter.Name}' may have {most} characters; these are {text.Length}.",
                parameter.Name,
                [$"1–{most} characters"]
            );
    }

    /// <summary>The text of a parameter, or null; one of its values, if it has a list of them.</summary>
    public string? Text(string name)
    {
        var parameter = allowed.FirstOrDefault(p => p.Name == name);
        if (parameter is null || !values.TryGetValue(name, out var texts))
            return null;
        var text = texts[0] ?? "";
        if (parameter.Values.Length > 0 && parameter.Most is null && !parameter.Values.Contains(text))
            throw Wrong(parameter, text);
        return text;
    }

    static ProblemException Wrong(Parameter parameter, string text) =>
        ProblemException.Parameter(
            $"'{parameter.Name}' can't be '{Excerpt.Of(text)}'. Use: {string.Join(", ", parameter.Values)}.",
            parameter.Name,
            parameter.Values
        );

    /// <summary>The values of a parameter that takes several, in the order given; none where it is absent.</summary>
    public string[] List(string name)
    {
        if (Text(name) is not { } text)
            return [];
        var parameter = allowed.First(p => p.Name == name);
        var count = text.AsSpan().Count(',') + 1;
        if (count > parameter.Most)
            throw ProblemException.Parameter(
                $"'{name}' takes {parameter.Most} values at most; these are {count}.",
                name,
                parameter.Values.Length > 0 ? parameter.Values : [$"1–{parameter.Most} values"]
            );
        var texts = text.Split(',');
        return parameter.Values.Length > 0 && texts.FirstOrDefault(t => !parameter.Values.Contains(t)) is { } wrong
            ? throw Wrong(parameter, wrong)
            : texts;
    }

    public int Number(string name, int standard)
    {
        if (Text(name) is not { } text)
            return standard;
        var parameter = allowed.First(p => p.Name == name);
        return WholeNumber.TryRead(text, out int number) && number >= parameter.Minimum && number <= parameter.Maximum
            ? number
            : throw ProblemException.Parameter(
                $"'{name}' has to be a whole number from {parameter.Minimum} to {parameter.Maximum}.",
                name,
                [$"{parameter.Minimum}–{parameter.Maximum}"]
            );
    }

    /// <summary>A line of text that people read, in NFC; null if it is empty.</summary>
    public string? Line(string name)
    {
        if (Text(name)?.Trim() is not { Length: > 0 } sent)
            return null;
        // This has to be checked before the text is composed, because noncharacters can't be composed.
        if (sent.Any(c => char.IsControl(c) || c is '\u2028' or '\u2029' or '\uFFFE' or '\uFFFF'))
            throw ProblemException.Parameter(
                $"'{name}' has to be one line, without control characters.",
                name,
                ["one line"]
            );
        var line = sent.Normalize();
        var most = allowed.First(p => p.Name == name).MaxLength;
        if (line.Length > most)
            throw ProblemException.Parameter(
                $"'{name}' may have {most} characters; these are {line.Length}.",
                name,
                [$"1–{most} characters"]
            );
        return line;
    }

    public bool Flag(string name) => Text(name) == "true";
}

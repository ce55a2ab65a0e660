using AnnualReports.Api.Content;

namespace AnnualReports.Api.Http;

/// <summary>A query parameter as a route declares it: its name, and what it takes, for problems and OpenAPI.</summary>
sealed record Parameter(string Name, string Description, params string[] Values)
{
    public int? Minimum { get; init; }

    public int? Maximum { get; init; }

    public string? Default { get; init; }

    /// <summary>How many characters it may have.</summary>
    public int? MaxLength { get; init; }

    /// <summary>How many values it may have, separated by commas; null: it has one.</summary>
    public int? Most { get; init; }

    /// <summary>Whether it is a secret: whatever it is not is answered alike, so that nothing is told of its length either.</summary>
    public bool IsSecret { get; init; }

    /// <summary>The format of its text, as OpenAPI names it.</summary>
    public string? Format { get; init; }
}

/// <summary>
/// The address is one that people share. Others add to such addresses what they count with (<c>utm_source</c>, <c>fbclid</c>, <c>v</c>): what the route
/// does not know is ignored.
/// </summary>
sealed record SharedAddress
{
    public static readonly SharedAddress Marked = new();
}

/// <summary>
/// The one reader of query strings: unknown names, other cases, repeated parameters and wrong values are refused with what is allowed; at shared addresses
/// unknown names are ignored.
/// </summary>
sealed class Query
{
    readonly IQueryCollection values;
    readonly IReadOnlyList<Parameter> allowed;

    Query(IQueryCollection values, IReadOnlyList<Parameter> allowed) => (this.values, this.allowed) = (values, allowed);

    public static Query Of(HttpRequest request)
    {
        var said = request.HttpContext.GetEndpoint()?.Metadata;
        var (allowed, isShared) = (said?.GetOrderedMetadata<Parameter>() ?? [], IsShared(request.HttpContext, said));
        if (request.Query.Count > Limits.Parameters)
            throw ProblemException.Malformed($"The address has {request.Query.Count} parameters; no resource takes more than {Limits.Parameters}.");
        foreach (var (name, texts) in request.Query)
        {
            if (allowed.FirstOrDefault(p => p.Name == name) is not { } parameter)
            {
                if (isShared)
                    continue;
                throw Unknown(Echo.Of(name), allowed);
            }
            if (texts.Count > 1)
                throw ProblemException.Parameter($"'{name}' stands in the address {texts.Count} times. Name it once.", name, [name]);
            MustNotBeLong(parameter, texts[0]);
        }
        return new(request.Query, allowed);
    }

    /// <summary>Tables and charts are files that people link to and open: their addresses are shared, those of the same things in JSON are not.</summary>
    static bool IsShared(HttpContext http, EndpointMetadataCollection? said) => said?.GetMetadata<SharedAddress>() is not null
        || (http.Features.Get<MediaTypeByAddress>() is { Name: var type } && SharedParameters.IsShared(type));

    static ProblemException Unknown(string name, IReadOnlyList<Parameter> allowed) => ProblemException.Parameter(
        allowed.Count == 0
            ? $"'{name}' is not known here; this resource takes no parameters."
            : $"'{name}' is not known here. Use: {string.Join(", ", allowed.Select(p => p.Name))}.",
        name, allowed.Select(p => p.Name));

    /// <summary>A value that is longer than any can be is refused unread. Where a parameter says its own length, that is checked when it is read.</summary>
    static void MustNotBeLong(Parameter parameter, string? text)
    {
        var most = parameter.Most is null ? Limits.ParameterValue : Limits.ParameterValues;
        if (parameter is { MaxLength: null, IsSecret: false } && text?.Length > most)
            throw ProblemException.Parameter($"'{parameter.Name}' may have {most} characters; these are {text.Length}.", parameter.Name, [$"1–{most} characters"]);
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
        ProblemException.Parameter($"'{parameter.Name}' can't be '{Echo.Of(text)}'. Use: {string.Join(", ", parameter.Values)}.", parameter.Name, parameter.Values);

    /// <summary>The values of a parameter that takes several, in the order given; none where it is absent.</summary>
    public string[] List(string name)
    {
        if (Text(name) is not { } text)
            return [];
        var parameter = allowed.First(p => p.Name == name);
        var count = text.AsSpan().Count(',') + 1;
        if (count > parameter.Most)
            throw ProblemException.Parameter($"'{name}' takes {parameter.Most} values at most; these are {count}.",
                name, parameter.Values.Length > 0 ? parameter.Values : [$"1–{parameter.Most} values"]);
        var texts = text.Split(',');
        return parameter.Values.Length > 0 && texts.FirstOrDefault(t => !parameter.Values.Contains(t)) is { } wrong ? throw Wrong(parameter, wrong) : texts;
    }

    public int Number(string name, int standard)
    {
        if (Text(name) is not { } text)
            return standard;
        var parameter = allowed.First(p => p.Name == name);
        return WholeNumber.TryRead(text, out int number) && number >= parameter.Minimum && number <= parameter.Maximum
            ? number
            : throw ProblemException.Parameter($"'{name}' has to be a whole number from {parameter.Minimum} to {parameter.Maximum}.", name, [$"{parameter.Minimum}–{parameter.Maximum}"]);
    }

    /// <summary>One line of text that people read, as NFC; null where nothing is said.</summary>
    public string? Line(string name)
    {
        if (Text(name)?.Trim() is not { Length: > 0 } sent)
            return null;
        // Before it is composed: noncharacters can't be.
        if (sent.Any(c => char.IsControl(c) || c is '\u2028' or '\u2029' or '\uFFFE' or '\uFFFF'))
            throw ProblemException.Parameter($"'{name}' has to be one line, without control characters.", name, ["one line"]);
        var line = sent.Normalize();
        var most = allowed.First(p => p.Name == name).MaxLength;
        if (line.Length > most)
            throw ProblemException.Parameter($"'{name}' may have {most} characters; these are {line.Length}.", name, [$"1–{most} characters"]);
        return line;
    }

    public bool Flag(string name) => Text(name) == "true";
}

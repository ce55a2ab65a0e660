using System.Text.Json;
using System.Text.Json.Nodes;
using AnnualReports.Contracts;

namespace AnnualReports.Api.Http;

/// <summary>
/// Says the warnings and problems in answers of management in the language that is asked for. What people wrote is
/// never changed. No cache keeps these answers, so they have no <c>Vary</c>.
/// </summary>
sealed class WordedAnswers : IEndpointFilter
{
    /// <summary>The members of answers that have remarks of the program.</summary>
    static readonly string[] Remarks = ["warnings", "problems", "places", "blockers", "units", "skipped"];

    /// <summary>The members of a remark that are sentences.</summary>
    static readonly string[] Sentences = ["detail", "message", "reason"];

    /// <summary>What people wrote, which may have members of any name.</summary>
    static readonly string[] Written = ["draft", "fields", "translations"];

    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var result = await next(context);
        var words = Wording.Of(context.HttpContext.Request);
        if (words == Wording.English)
            return result;
        if (result is INestedHttpResult nested)
            result = nested.Result;
        if (
            result is not IValueHttpResult { Value: { } value }
            || result is not IStatusCodeHttpResult status
            || result is not IContentTypeHttpResult { ContentType: null or JsonBody.Json }
        )
            return result;
        var json = JsonSerializer.SerializeToNode(value, value.GetType(), Wire.Json);
        // The items of this list are remarks themselves.
        if (value is Page<PublicationWarning> ? !SayAll(json!["items"]!.AsArray(), words) : !Say(json, words))
            return result;
        return Results.Json(json, Wire.Json, statusCode: status.StatusCode);
    }

    /// <summary>Says the remarks in a value; true if there are any.</summary>
    public static bool Say(JsonNode? json, Wording words)
    {
        var has = false;
        switch (json)
        {
            case JsonArray items:
                foreach (var item in items)
                    has |= Say(item, words);
                break;
            case JsonObject members:
                foreach (var (name, member) in members.Where(m => !Written.Contains(m.Key)).ToList())
                    if (Remarks.Contains(name) && member is JsonArray remarks)
                        has |= SayAll(remarks, words);
                    else
                        has |= Say(member, words);
                break;
        }
        return has;
    }

    static bool SayAll(JsonArray remarks, Wording words)
    {
        for (var i = 0; i < remarks.Count; i++)
            if (remarks[i] is JsonValue sentence && sentence.TryGetValue<string>(out var said))
                remarks[i] = words.Say(said);
            else if (remarks[i] is JsonObject remark)
                foreach (var name in Sentences)
                    if (remark[name] is JsonValue text && text.TryGetValue<string>(out var english))
                        remark[name] = words.Say(english);
        return remarks.Count > 0;
    }
}

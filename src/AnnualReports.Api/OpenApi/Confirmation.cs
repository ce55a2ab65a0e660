using System.Text.Json.Nodes;
using Microsoft.OpenApi;

namespace AnnualReports.Api.OpenApi;

/// <summary>What an operation does that can't be undone, or that the public sees. Where a person asks for it by hand, they are asked back first.</summary>
/// <param name="Action">What it does, as the button that agrees to it says: <c>Withdraw</c>.</param>
/// <param name="Consequence">What that means, in a sentence or two.</param>
/// <param name="Given">
/// What a person has to give by themselves, however complete the example is: the names of parameters, and JSON Pointers (RFC 6901) into the body.
/// </param>
sealed record Confirmation(string Action, string Consequence, params string[] Given)
{
    /// <summary>The name of the extension.</summary>
    public const string Extension = "x-confirm";

    /// <summary>The entries below a report that are public, or that are copied.</summary>
    public const string Public = "public", Copied = "copied";

    /// <summary>The operations that say what would be changed, to be shown to who is asked: each takes its id, or lists what has one.</summary>
    public string[] Reads { get; init; } = [];

    /// <summary>The member of the body without which there is nothing to ask.</summary>
    public string? OnlyWith { get; init; }

    /// <summary>Which of the entries below the report it is about.</summary>
    public string? Below { get; init; }

    public IOpenApiExtension Json()
    {
        var said = new JsonObject { ["action"] = Action, ["consequence"] = Consequence, ["given"] = List(Given), ["reads"] = List(Reads) };
        if (OnlyWith is not null)
            said["onlyWith"] = OnlyWith;
        if (Below is not null)
            said["below"] = Below;
        return new JsonNodeExtension(said);
    }

    static JsonArray List(string[] items) => [.. items.Select(i => JsonValue.Create(i))];
}

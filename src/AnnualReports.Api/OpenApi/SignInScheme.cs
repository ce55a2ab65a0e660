using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using AnnualReports.Api.Security.SignIn;

namespace AnnualReports.Api.OpenApi;

/// <summary>
/// Adds to a document that people can also sign in at a provider, and where. The documents that the program was built with
/// don't say it, because each installation has another provider, or none.
/// </summary>
static class SignInScheme
{
    /// <summary>The name of the security scheme.</summary>
    public const string Name = "signIn";

    static readonly JsonSerializerOptions Written = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = true,
    };

    /// <summary>The document with the scheme; as it is if there is no provider, or if nothing in it needs a key.</summary>
    public static byte[] Added(byte[] document, OidcOptions? oidc)
    {
        if (oidc is null || JsonNode.Parse(document) is not { } root)
            return document;
        if (root["components"]?["securitySchemes"] is not JsonObject { Count: > 0 } schemes)
            return document;
        schemes[Name] = new JsonObject
        {
            ["type"] = "openIdConnect",
            ["description"] = "A sign-in of a person: the access token of the identity provider, as `Authorization: Bearer <token>`.",
            ["openIdConnectUrl"] = oidc.MetadataAddress.AbsoluteUri,
        };
        foreach (var operation in Operations(root))
            if (operation["security"] is JsonArray { Count: > 0 } security)
                security.Add(new JsonObject { [Name] = new JsonArray() });
        return JsonSerializer.SerializeToUtf8Bytes(root, Written);
    }

    static IEnumerable<JsonObject> Operations(JsonNode root) =>
        (root["paths"] as JsonObject ?? [])
            .Select(path => path.Value)
            .OfType<JsonObject>()
            .SelectMany(path => path.Select(operation => operation.Value).OfType<JsonObject>());
}

using AnnualReports.Api.Security.SignIn;
using AnnualReports.Contracts;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.Swagger;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace AnnualReports.Api.OpenApi;

/// <summary>
/// The OpenAPI 3.1 documents: <c>/openapi/v1.json</c> is all of version 1; <c>delivery-v1</c> and <c>management-v1</c>
/// are its two parts, each complete in itself.
/// </summary>
static class Document
{
    public const string All = "v1",
        Delivery = "delivery-v1",
        Management = "management-v1";

    /// <summary>The name of the security scheme.</summary>
    public const string Key = "key";

    /// <summary>The name, title and description of each document.</summary>
    static readonly (string Name, string Title, string Description)[] Known =
    [
        (All, "AnnualReports", $"{About} Reading is open to all; management needs a key or a sign-in (Authorize)."),
        (
            Delivery,
            "AnnualReports: delivery",
            $"{About} This is what the public reads: no key, any origin, only what is published. Every "
                + "answer has a strong `ETag`, and says in which language it is."
        ),
        (
            Management,
            "AnnualReports: management",
            $"{About} This is where drafts are written, translated and published. "
                + "Sign in, or enter a key: click Authorize first. Every example can be sent as it is to a store that contains the sample; "
                + "for operations that can't be undone, Swagger UI shows them with empty fields, and asks before it sends. "
                + "`x-confirm` says which operations these are."
        ),
    ];

    const string About = "Annual reports of public bodies, in several official languages, with their past.";

    /// <summary>
    /// Registers what makes and sends the documents and Swagger UI. If <paramref name="asBuilt"/> is true, the documents
    /// that the program was built with are sent. If people can sign in, the documents say so.
    /// </summary>
    public static void AddDocument(this IServiceCollection services, bool asBuilt, OidcOptions? oidc)
    {
        services.AddEndpointsApiExplorer();
        services
            .AddSingleton(all => new DocumentCache(all.GetRequiredService<ISwaggerProvider>, asBuilt, oidc))
            .AddSingleton(all => new SwaggerFiles(all.GetRequiredService<Banner>(), oidc))
            .AddSingleton<Examples>();
        services.AddSingleton<ISerializerDataContractResolver>(new JsonSerializerDataContractResolver(Wire.Json));
        services.AddSwaggerGen(Configure);
    }

    static void Configure(SwaggerGenOptions options)
    {
        AddTitles(options);
        options.OperationFilter<Operations>();
        options.SchemaFilter<MemberSchemas>();
        options.SchemaFilter<RuleLimits>();
        options.SchemaFilter<FormHints>();
        options.SchemaFilter<RequestLimits>();
        options.DocumentFilter<WholeDocument>();
        options.OrderActionsBy(_ => "");
        options.DocInclusionPredicate(
            (document, operation) =>
                operation.HttpMethod != "HEAD"
                && document switch
                {
                    Delivery => !IsManaged(operation.RelativePath),
                    Management => IsManaged(operation.RelativePath),
                    _ => true,
                }
        );
        options.SupportNonNullableReferenceTypes();
        options.CustomSchemaIds(Name);
        MapTypes(options);
        options.IncludeXmlComments(Comments.Contracts.Texts);
    }

    /// <summary>What the documents are called, where they are valid, and how a request shows its key.</summary>
    static void AddTitles(SwaggerGenOptions options)
    {
        foreach (var (name, title, description) in Known)
            options.SwaggerDoc(
                name,
                new()
                {
                    Title = title,
                    Version = "v1",
                    Description = description,
                }
            );
        options.AddServer(new() { Url = "/", Description = "This installation" });
        options.AddSecurityDefinition(
            Key,
            new OpenApiSecurityScheme
            {
                Type = SecuritySchemeType.Http,
                Scheme = "bearer",
                Description =
                    "An API key. At a first run the console prints one, and says in which file it is kept (`admin-key.txt`). "
                    + "Swagger UI tells a wrong one at once.",
            }
        );
    }

    /// <summary>The types that are written as text, which reflection would describe as objects.</summary>
    static void MapTypes(SwaggerGenOptions options)
    {
        options.MapType<DateOnly>(() =>
            new OpenApiSchema
            {
                Type = JsonSchemaType.String,
                Format = "date",
                Description = "A date (ISO 8601).",
                Examples = ["2024-01-31"],
            }
        );
        options.MapType<LanguageChoice>(() =>
            new OpenApiSchema
            {
                Description = "Languages, each by its tag (BCP 47); or `all`.",
                OneOf =
                [
                    new OpenApiSchema { Type = JsonSchemaType.String, Const = LanguageChoice.Word },
                    new OpenApiSchema
                    {
                        Type = JsonSchemaType.Array,
                        Items = new OpenApiSchema { Type = JsonSchemaType.String },
                    },
                ],
                Examples = [LanguageChoice.Word],
            }
        );
        options.MapType<NamedInstant>(() =>
            new OpenApiSchema
            {
                Type = JsonSchemaType.String,
                Description = "An instant (RFC 3339); without an offset, on the clocks of the report's time zone.",
                Examples = ["2027-06-15T09:00"],
            }
        );
    }

    /// <summary>Whether there is a document of this name.</summary>
    public static bool Exists(string name) => Known.Any(d => d.Name == name);

    /// <summary>Whether a path belongs to management.</summary>
    public static bool IsManaged(string? path) =>
        path?.TrimStart('/').StartsWith("api/v1/manage", StringComparison.Ordinal) == true;

    /// <summary><c>Page&lt;HighlightCard&gt;</c> is <c>HighlightCardPage</c>.</summary>
    static string Name(Type type) =>
        type.IsGenericType
            ? string.Concat(type.GetGenericArguments().Select(Name))
                + type.Name[..type.Name.IndexOf('`', StringComparison.Ordinal)]
            : type.Name;
}

using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json;
using AnnualReports.Contracts;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace AnnualReports.Tests.Http;

/// <summary>
/// A route map is a contents page: it names the handler of each route, and holds none itself. The type that a handler
/// returns says what it answers.
/// </summary>
public sealed class HandlerTests
{
    [Fact]
    public async Task Every_handler_is_a_named_method()
    {
        var handlers = await Handlers();
        Assert.All(
            handlers,
            h =>
                Assert.False(
                    h.Handler.IsDefined(typeof(CompilerGeneratedAttribute))
                        || h.Handler.DeclaringType!.IsDefined(typeof(CompilerGeneratedAttribute)),
                    $"The handler of {h.DisplayName} has no name: {h.Handler.DeclaringType}.{h.Handler.Name}."
                )
        );
    }

    [Fact]
    public async Task Every_handler_returns_the_type_of_what_it_answers()
    {
        var answers = (await Handlers()).Select(h => (h.DisplayName, Type: Returned(h.Handler.ReturnType))).ToList();
        Assert.Contains(answers, a => a.Type == typeof(JsonHttpResult<PublicationResult>));
        Assert.All(
            answers,
            a =>
                Assert.False(
                    a.Type == typeof(IResult) || a.Type == typeof(object),
                    $"The handler of {a.DisplayName} returns {a.Type}, which does not say what it answers."
                )
        );
    }

    /// <summary>What a handler says with its type is what its route declares for the OpenAPI document.</summary>
    [Fact]
    public async Task Every_route_declares_the_JSON_that_its_handler_returns()
    {
        var answers = (await Handlers())
            .Where(h => h.IsDescribed)
            .Select(h => (h.DisplayName, Type: Json(Returned(h.Handler.ReturnType)), h.Declared))
            // A stored draft is answered as it is: no C# type says that it is JSON, and of which draft.
            .Where(a => a.Type is not null && !$"{a.Type}".Contains(nameof(JsonElement), StringComparison.Ordinal))
            .ToList();
        Assert.True(answers.Count > 30);
        Assert.All(
            answers,
            a => Assert.True(a.Declared.Contains(a.Type), $"{a.DisplayName} does not declare that it answers {a.Type}.")
        );
    }

    static async Task<List<(string? DisplayName, MethodInfo Handler, bool IsDescribed, Type?[] Declared)>> Handlers()
    {
        var endpoints = (await Stores.Api(Store.Sqlite))
            .Services.GetRequiredService<EndpointDataSource>()
            .Endpoints;
        Assert.True(endpoints.Count > 100);
        return
        [
            .. endpoints.Select(e =>
                (
                    e.DisplayName,
                    Handler(e),
                    e.Metadata.GetMetadata<IExcludeFromDescriptionMetadata>() is not { ExcludeFromDescription: true },
                    e.Metadata.OfType<IProducesResponseTypeMetadata>().Select(p => p.Type).ToArray()
                )
            ),
        ];
    }

    static Type Returned(Type type) =>
        type.IsGenericType
        && type.GetGenericTypeDefinition() is var open
        && (open == typeof(Task<>) || open == typeof(ValueTask<>))
            ? type.GetGenericArguments()[0]
            : type;

    static Type? Json(Type type) =>
        type.IsGenericType && type.GetGenericTypeDefinition() == typeof(JsonHttpResult<>)
            ? type.GetGenericArguments()[0]
            : null;

    /// <summary>The mapped method; before it there may be the one that compiles its call.</summary>
    static MethodInfo Handler(Microsoft.AspNetCore.Http.Endpoint endpoint) =>
        endpoint.Metadata.OfType<MethodInfo>().Last();
}

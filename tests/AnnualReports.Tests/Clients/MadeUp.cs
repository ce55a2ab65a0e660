using System.Reflection;
using System.Runtime.CompilerServices;
using AnnualReports.Contracts;
using AnnualReports.Contracts.Client;

namespace AnnualReports.Tests.Clients;

/// <summary>Makes a value of any type that the client takes. Nothing is null, and lists are empty.</summary>
static class MadeUp
{
    static readonly Dictionary<Type, object> Plain = new()
    {
        [typeof(string)] = "made-up",
        [typeof(int)] = 7,
        [typeof(long)] = 7L,
        [typeof(bool)] = true,
        [typeof(Guid)] = Guid.NewGuid(),
        [typeof(DateTimeOffset)] = DateTimeOffset.UnixEpoch,
        [typeof(Language)] = Language.French,
        [typeof(LanguageChoice)] = LanguageChoice.All,
        [typeof(NamedInstant)] = NamedInstant.FromDateTimeOffset(DateTimeOffset.UnixEpoch),
        [typeof(CancellationToken)] = CancellationToken.None,
        [typeof(Stream)] = Stream.Null,
        [typeof(ReadOptions)] = new ReadOptions(),
        [typeof(object)] = new { },
    };

    public static object Of(Type type) =>
        Plain.TryGetValue(type, out var plain) ? plain
        : type.IsEnum ? Enum.GetValues(type).GetValue(0)!
        : !type.IsGenericType ? Record(type)
        : type.GetGenericTypeDefinition() switch
        {
            var nullable when nullable == typeof(Nullable<>) => Of(type.GenericTypeArguments[0]),
            var list when list == typeof(IReadOnlyList<>) || list == typeof(IReadOnlyCollection<>) =>
                Array.CreateInstance(type.GenericTypeArguments[0], 0),
            var texts when texts == typeof(IReadOnlyDictionary<,>) => Activator.CreateInstance(
                typeof(Dictionary<,>).MakeGenericType(type.GenericTypeArguments)
            )!,
            var change when change == typeof(Func<,>) => typeof(MadeUp)
                .GetMethod(nameof(Same), BindingFlags.Static | BindingFlags.NonPublic)!
                .MakeGenericMethod(type.GenericTypeArguments[0])
                .CreateDelegate(type),
            var answered when answered == typeof(Answered<>) => type.GetConstructors(
                    BindingFlags.Instance | BindingFlags.NonPublic
                )[0]
                .Invoke([Of(type.GenericTypeArguments[0]), "\"7\"", "fr", false]),
            _ => Record(type),
        };

    static T Same<T>(T value) => value;

    /// <summary>Uses the constructor, and sets the required members.</summary>
    static object Record(Type type)
    {
        var constructor = type.GetConstructors().Single();
        var made = constructor.Invoke([.. constructor.GetParameters().Select(p => Of(p.ParameterType))]);
        foreach (var needed in type.GetProperties().Where(p => p.IsDefined(typeof(RequiredMemberAttribute))))
            needed.SetValue(made, Of(needed.PropertyType));
        return made;
    }
}

using System.Reflection;
using Microsoft.Data.SqlClient;

namespace AnnualReports.Tests.Storage.SqlServer;

/// <summary>Makes exceptions as SqlClient throws them. Only SqlClient can create them, so reflection is used.</summary>
static class SqlFaults
{
    const BindingFlags Internal =
        BindingFlags.NonPublic | BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static;

    public static SqlException Of(int number, string message = "A transport-level error has occurred.")
    {
        var errors = (SqlErrorCollection)typeof(SqlErrorCollection).GetConstructor(Internal, [])!.Invoke([]);
        var constructor = typeof(SqlError).GetConstructors(Internal).OrderBy(c => c.GetParameters().Length).First();
        var error = constructor.Invoke([
            .. constructor
                .GetParameters()
                .Select(p =>
                    p.Name switch
                    {
                        "infoNumber" => number,
                        "errorClass" => (byte)20,
                        "errorMessage" => message,
                        _ => p.ParameterType == typeof(string) ? ""
                        : p.ParameterType.IsValueType ? Activator.CreateInstance(p.ParameterType)
                        : null,
                    }
                ),
        ]);
        typeof(SqlErrorCollection).GetMethod("Add", Internal)!.Invoke(errors, [error]);
        var create = typeof(SqlException)
            .GetMethods(Internal)
            .Where(m => m.Name == "CreateException")
            .OrderBy(m => m.GetParameters().Length)
            .First();
        return (SqlException)
            create.Invoke(
                null,
                [
                    .. create
                        .GetParameters()
                        .Select(p =>
                            p.ParameterType == typeof(SqlErrorCollection) ? errors
                            : p.ParameterType == typeof(string) ? "16.0.0"
                            : p.ParameterType.IsValueType ? Activator.CreateInstance(p.ParameterType)
                            : null
                        ),
                ]
            )!;
    }
}

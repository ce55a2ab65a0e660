using System.Data.Common;

namespace AnnualReports.Api.Storage.Database;

/// <summary>
/// Gives plain SQL its values. A parameter of one value is named by the statement that has it. The names of a list of
/// values, <c>@r0</c>, <c>@r1</c> and so on, are made here and nowhere else, for the statement and for its values.
/// </summary>
static class CommandParameters
{
    /// <summary>
    /// The declared length of text parameters on SQL Server, so that each length does not get a plan of its own. A
    /// longer text would be cut silently and match another value, so it is declared with its own length.
    /// </summary>
    const int TextSize = 200;

    /// <summary>The name of one value of a list.</summary>
    public static string Name(string list, int index) => list + index;

    /// <summary>The names of a list of so many values.</summary>
    public static IEnumerable<string> Names(string list, int count) =>
        Enumerable.Range(0, count).Select(i => Name(list, i));

    public static DbCommand With(this DbCommand command, string name, object value)
    {
        if (command.Parameters.IndexOf(name) is var known and >= 0)
        {
            command.Parameters[known].Value = value;
            Size(command.Parameters[known]);
            return command;
        }
        var parameter = command.CreateParameter();
        parameter.ParameterName = name;
        parameter.Value = value;
        Size(parameter);
        command.Parameters.Add(parameter);
        return command;
    }

    /// <summary>Set again with each value, because commands are reused.</summary>
    static void Size(DbParameter parameter)
    {
        if (parameter.Value is string text)
            parameter.Size = Math.Max(TextSize, text.Length);
    }

    public static DbCommand WithAll<T>(this DbCommand command, string name, IReadOnlyList<T> values)
    {
        for (var i = 0; i < values.Count; i++)
            command.With(Name(name, i), values[i]!);
        return command;
    }

    /// <summary>The timeout of commands in seconds, from the connection string; 0 means none.</summary>
    public static int CommandTimeoutSeconds(this DbConnection connection)
    {
        using var command = connection.CreateCommand();
        return command.CommandTimeout;
    }
}

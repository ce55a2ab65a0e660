using System.Net.Sockets;
using AnnualReports.Api.Content;
using AnnualReports.Api.Importing;
using AnnualReports.Api.Storage.Database;

namespace AnnualReports.Api;

/// <summary>The messages for an operator when the program can't start.</summary>
static partial class Startup
{
    /// <summary>
    /// Says in one sentence what is wrong with the configuration or the surroundings, and what to do. Null for faults
    /// of the program itself, which need a stack trace.
    /// </summary>
    public static string? Explain(Exception exception) =>
        exception switch
        {
            ConfigurationException or InvalidDataException => exception.Message,
            LogBusyException =>
                $"{exception.Message} Wait until the publication has finished, and run the command again. What was done stays done.",
            _ when StoreFaults.Of(exception) is StoreFault.Full =>
                "The disk is full. Nothing was written partly. Free some space and try again.",
            Refusal refusal => refusal.Message + Importer.Listed(refusal.Faults),
            IOException { InnerException: Microsoft.AspNetCore.Connections.AddressInUseException } => exception.Message
                + " Stop what uses it, or set another with --urls.",
            ArgumentOutOfRangeException { ParamName: "port" } =>
                "A port in --urls is not a port: ports go from 1 to 65535, or 0 for any that is free.",
            InvalidOperationException { Source: "Microsoft.AspNetCore.Server.Kestrel.Core" } =>
                $"The server can't listen as --urls says. {exception.Message.Split('\n')[0].Trim()}",
            FormatException => $"{exception.Message} Check --urls and the other settings.",
            IOException or Http.ProblemException => exception.Message,
            Microsoft.EntityFrameworkCore.DbUpdateException => "The store refused a write; nothing was written.",
            SocketException => $"The address can't be used: {exception.Message}.",
            Microsoft.Data.Sqlite.SqliteException sqlite =>
                $"The SQLite store can't be used (error {sqlite.SqliteErrorCode}): {sqlite.Message}",
            Microsoft.Data.SqlClient.SqlException sql =>
                $"SQL Server can't be used (error {sql.Number}): check ConnectionStrings:Reports and that the server runs.",
            Microsoft.EntityFrameworkCore.Storage.RetryLimitExceededException { InnerException: { } inner } => Explain(
                inner
            ),
            _ when Unreachable.IsMarked(exception) || exception is TimeoutException =>
                "The store gave no connection in time: check ConnectionStrings:Reports, its Max Pool Size, and that the server runs.",
            UnauthorizedAccessException => exception.Message,
            _ => null,
        };
}

using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Quotes.Storage;

/// <summary>Short forms of what the store asks of a connection.</summary>
internal static class SqliteCalls
{
    private const int Corrupt = 11;
    private const int NotADatabase = 26;

    /// <summary>Opens the file.</summary>
    /// <param name="path">A file name, or a <c>file:</c> URI.</param>
    /// <param name="mode">What for.</param>
    public static SqliteConnection Open(string path, SqliteOpenMode mode)
    {
        SqliteConnection connection = new(new SqliteConnectionStringBuilder
        {
            DataSource = path,
            Mode = mode,
            // Connections are kept by ReadPool, with their prepared statements.
            Pooling = false,
            DefaultTimeout = 30,
        }.ToString());
        try
        {
            connection.Open();
            connection.Run("PRAGMA busy_timeout = 10000");
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>What the exception says about the file, for callers that know nothing of SQLite.</summary>
    public static Exception About(this SqliteException exception, string path) => exception.SqliteErrorCode is Corrupt or NotADatabase
        ? StoreDamagedException.File(path, exception)
        : new IOException($"{path}: {exception.Message}", exception);

    public static bool SaysNotADatabase(this SqliteException exception) => exception.SqliteErrorCode == NotADatabase;

    public static void Run(this SqliteConnection connection, string sql)
    {
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    public static long Scalar(this SqliteConnection connection, string sql)
    {
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        return Convert.ToInt64(command.ExecuteScalar(), CultureInfo.InvariantCulture);
    }

    /// <summary>A command with its parameters declared, to be filled by <see cref="With"/>.</summary>
    public static SqliteCommand Statement(this SqliteConnection connection, string sql, params ReadOnlySpan<string> parameters)
    {
        SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (string name in parameters) command.Parameters.Add(new SqliteParameter { ParameterName = name });
        return command;
    }

    /// <summary>Fills the parameters in the order they were declared.</summary>
    public static SqliteCommand With(this SqliteCommand command, params ReadOnlySpan<object?> values)
    {
        for (int i = 0; i < values.Length; i++) command.Parameters[i].Value = values[i] ?? DBNull.Value;
        return command;
    }
}

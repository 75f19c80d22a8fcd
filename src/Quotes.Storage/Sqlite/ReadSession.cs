using Microsoft.Data.Sqlite;

namespace Quotes.Storage;

/// <summary>One read-only connection with its prepared statements, used by one thread at a time.</summary>
internal sealed class ReadSession : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly string _path;
    private readonly SqliteCommand _byId;
    private readonly SqliteCommand _byQuote;
    private readonly SqliteCommand _changes;
    private readonly SqliteCommand _status;

    public ReadSession(SqliteConnection connection, string path, int version, bool canBeKept)
    {
        _connection = connection;
        _path = path;
        Version = version;
        Revisions = new RevisionReader(connection, version);
        Web = new WebReader(connection, version);
        CanBeKept = canBeKept;
        _byId = connection.Statement($"SELECT {ArticleRow.Columns} FROM articles WHERE id = $id", "$id");
        _byQuote = connection.Statement(
            $"SELECT {ArticleRow.Columns} FROM articles WHERE number = (SELECT article FROM quotes WHERE id = $id)", "$id");
        _changes = connection.Statement(
            $"SELECT {ArticleRow.Columns} FROM articles WHERE sequence > $after ORDER BY sequence", "$after");
        _status = connection.Statement("SELECT identity, sequence, articles, quotes, updated_at FROM store");
    }

    /// <summary>Whether later calls may use the session too.</summary>
    public bool CanBeKept { get; }

    public SqliteConnection Connection => _connection;

    public string Path => _path;

    /// <summary>The version of the store.</summary>
    public int Version { get; }

    /// <summary>What is kept beside what articles say now.</summary>
    public RevisionReader Revisions { get; }

    /// <summary>What is noted of pages and feeds.</summary>
    public WebReader Web { get; }

    public StoreStatus Status()
    {
        using SqliteDataReader reader = _status.ExecuteReader();
        if (!reader.Read()) throw new StoreDamagedException($"{_path}: the row that says how far the store got is missing. Restore it with 'quotes restore BACKUP'.");
        return StoreStatus.Read(reader);
    }

    public ArticleRow? Article(string id) => Single(_byId.With(id));

    public ArticleRow? ArticleOfQuote(string quoteId) => Single(_byQuote.With(quoteId));

    /// <summary>The rows changed after a change, in order of change. The rows are of one snapshot as long as the reader is open.</summary>
    public SqliteDataReader Changes(long after) => _changes.With(after).ExecuteReader();

    public StoreDamagedException Damaged(ArticleRow row) => StoreDamagedException.Row(_path, row.Id, row.Sequence);

    public void Dispose()
    {
        _byId.Dispose();
        _byQuote.Dispose();
        _changes.Dispose();
        Revisions.Dispose();
        Web.Dispose();
        _status.Dispose();
        _connection.Dispose();
    }

    private ArticleRow? Single(SqliteCommand command)
    {
        using SqliteDataReader reader = command.ExecuteReader();
        if (!reader.Read()) return null;
        (ArticleRow row, bool intact) = ArticleRow.Read(reader);
        return intact ? row : throw Damaged(row);
    }
}

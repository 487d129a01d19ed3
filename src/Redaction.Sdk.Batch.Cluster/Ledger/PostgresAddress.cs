using Npgsql;

namespace Redaction.Sdk.Batch.Cluster;

/// <summary>Reads the address of a ledger, <c>postgresql://[USER@]HOST[:PORT]/DATABASE[?SETTING=VALUE…]</c>.</summary>
internal static class PostgresAddress
{
    /// <exception cref="JobException">It is no such address, or holds a password.</exception>
    public static NpgsqlConnectionStringBuilder Parse(string address)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri) || uri.Scheme is not ("postgresql" or "postgres")
            || uri.Host.Length == 0 || uri.AbsolutePath.Trim('/').Length == 0)
        {
            throw new JobException("A ledger is at an address such as postgresql://host:5432/database.");
        }

        if (uri.UserInfo.Contains(':', StringComparison.Ordinal))
        {
            throw new JobException("Passwords are not given in addresses, which others can see, but in PGPASSWORD or a file.");
        }

        return Build(uri);
    }

    private static NpgsqlConnectionStringBuilder Build(Uri uri)
    {
        try
        {
            var settings = new NpgsqlConnectionStringBuilder();
            foreach (var pair in uri.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries))
            {
                var (name, value) = pair.Split('=', 2) is [var key, var text] ? (key, text) : (pair, string.Empty);
                settings[Uri.UnescapeDataString(name)] = Uri.UnescapeDataString(value);
            }

            settings.Host = uri.Host.Trim('[', ']');
            settings.Port = uri.Port > 0 ? uri.Port : NpgsqlConnection.DefaultPort;
            settings.Database = Uri.UnescapeDataString(uri.AbsolutePath.Trim('/'));
            settings.Username = uri.UserInfo.Length > 0 ? Uri.UnescapeDataString(uri.UserInfo) : null;
            settings.Options = PostgresSchema.Settings;
            settings.ApplicationName = "redaction";

            return settings;
        }
        catch (Exception e) when (e is ArgumentException or FormatException or InvalidCastException)
        {
            throw new JobException("The address of the ledger has a setting that is not known, or a value that is wrong.", e);
        }
    }
}

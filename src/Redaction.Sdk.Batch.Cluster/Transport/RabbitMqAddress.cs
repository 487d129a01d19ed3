using RabbitMQ.Client;

namespace Redaction.Sdk.Batch.Cluster;

/// <summary>Reads the address of a broker, <c>amqp[s]://[USER@]HOST[:PORT][/VHOST]</c>.</summary>
internal static class RabbitMqAddress
{
    /// <exception cref="JobException">It is no such address, or holds a password.</exception>
    public static ConnectionFactory Parse(string address, string? password)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri) || uri.Scheme is not ("amqp" or "amqps")
            || uri.Host.Length == 0 || uri.Query.Length > 0)
        {
            throw new JobException("A broker is at an address such as amqp://host:5672/vhost.");
        }

        if (uri.UserInfo.Contains(':', StringComparison.Ordinal))
        {
            throw new JobException("The password of the broker is not given in its address, which others can see.");
        }

        var factory = new ConnectionFactory
        {
            HostName = uri.Host.Trim('[', ']'),
            Port = uri.Port > 0 ? uri.Port : AmqpTcpEndpoint.UseDefaultPort,
            VirtualHost = uri.AbsolutePath.Length > 1 ? Uri.UnescapeDataString(uri.AbsolutePath[1..]) : ConnectionFactory.DefaultVHost,
            Ssl = new() { Enabled = uri.Scheme == "amqps", ServerName = uri.Host.Trim('[', ']') },
            ClientProvidedName = "redaction",

            // What is lost is opened again here, where it is known what was on its way.
            AutomaticRecoveryEnabled = false,
            RequestedHeartbeat = TimeSpan.FromSeconds(20),
            ContinuationTimeout = TimeSpan.FromSeconds(5),
        };
        factory.UserName = uri.UserInfo.Length > 0 ? Uri.UnescapeDataString(uri.UserInfo) : factory.UserName;
        factory.Password = password ?? factory.Password;

        return factory;
    }
}

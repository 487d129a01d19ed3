using Redaction.Sdk.Tests.Servers;

[assembly: AssemblyFixture(typeof(PrivatePostgres))]
[assembly: AssemblyFixture(typeof(PrivateRabbitMq))]

using Redaction.Sdk.Tests.Servers;

[assembly: AssemblyFixture(typeof(PrivatePostgres))]

namespace Redaction.Sdk.Repository.Tests.Layers;

/// <summary>The layers of the house, lowest first. A reference goes from a layer to a lower one.</summary>
internal enum Layer
{
    Values,
    Contracts,
    Mechanisms,
    Adapters,
    Domain,
    Workers,
    Composition,
    Servers,
    Hosts,
}

using Microsoft.Extensions.DependencyInjection;
using Redaction.Sdk;

namespace Snippets;

/// <summary>The code of docs/guides/in-service.md.</summary>
internal static class InService
{
    public static void Register(IServiceCollection services)
    {
        #region a health check
        services.AddRedactionSdk(options => options.Model = "bars@champion");
        services.AddHealthChecks().AddRedactionSdk(timeout: TimeSpan.FromSeconds(10));
        #endregion
    }
}

using Microsoft.Extensions.Diagnostics.HealthChecks;
using Redaction.Sdk;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers the health check of the detector.</summary>
public static class RedactionSdkHealthChecksBuilderExtensions
{
    /// <summary>Adds a check that has the detector look at a small blank page.</summary>
    /// <param name="builder">The checks. <c>AddRedactionSdk</c> is called on their services.</param>
    /// <param name="name">The name of the check. The default is <c>redaction-sdk</c>.</param>
    /// <param name="failureStatus">What a detector that fails is reported as; unhealthy by default.</param>
    /// <param name="tags">Words by which checks are chosen.</param>
    /// <param name="timeout">How long it may take. The default is for ever.</param>
    /// <returns>The same <paramref name="builder"/>, for chaining.</returns>
    /// <remarks>
    /// It reports a model that runs, but not on the execution provider that the options prefer by name, as degraded,
    /// with the reason. It waits in the detector's queue like any page.
    /// </remarks>
    /// <exception cref="ArgumentNullException"><paramref name="builder"/> is <see langword="null"/>.</exception>
    public static IHealthChecksBuilder AddRedactionSdk(
        this IHealthChecksBuilder builder,
        string name = "redaction-sdk",
        HealthStatus? failureStatus = null,
        IEnumerable<string>? tags = null,
        TimeSpan? timeout = null)
    {
        ArgumentNullException.ThrowIfNull(builder);

        return builder.Add(new(
            name, static services => new RedactionSdkHealthCheck(services), failureStatus, tags, timeout));
    }
}

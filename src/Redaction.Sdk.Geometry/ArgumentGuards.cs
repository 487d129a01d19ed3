using System.Globalization;
using System.Runtime.CompilerServices;

namespace Redaction.Sdk.Geometry;

internal static class ArgumentGuards
{
    extension(ArgumentOutOfRangeException)
    {
        /// <summary>Throws unless a value is a number no further than <paramref name="limit"/> from zero.</summary>
        public static void ThrowIfBeyond(
            double value, double limit, [CallerArgumentExpression(nameof(value))] string? paramName = null)
        {
            // Written as a negation so that NaN, which compares false with everything, throws too.
            if (!(Math.Abs(value) <= limit))
            {
                throw new ArgumentOutOfRangeException(paramName, value, string.Create(
                    CultureInfo.InvariantCulture, $"A coordinate must be a number from {-limit} to {limit}."));
            }
        }
    }
}

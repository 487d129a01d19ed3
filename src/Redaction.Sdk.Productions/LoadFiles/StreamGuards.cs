using System.Runtime.CompilerServices;

namespace Redaction.Sdk.Productions;

internal static class StreamGuards
{
    extension(ArgumentException)
    {
        /// <summary>Throws unless a stream can be read twice: its encoding is found before its records are.</summary>
        public static void ThrowIfUnseekable(
            Stream file, [CallerArgumentExpression(nameof(file))] string? paramName = null)
        {
            if (!file.CanRead || !file.CanSeek)
            {
                throw new ArgumentException("The stream has to be readable and able to seek.", paramName);
            }
        }
    }
}

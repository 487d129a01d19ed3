using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using System.Numerics;

namespace Redaction.Sdk.Cli;

/// <summary>Makes options whose values are checked, and which say in a sentence what they take.</summary>
internal static class CheckedOption
{
    public static Option<string> OneOf(string name, string description, string[] values) => Closed(
        name, string.Join('|', values), values, description, $"{name} takes one of: {string.Join(", ", values)}.");

    public static Option<string> Closed(
        string name, string helpName, string[] values, string description, string error) => new(name)
        {
            HelpName = helpName,
            Description = description,
            DefaultValueFactory = _ => values[0],
            CustomParser = result => Parse(result, values.Contains(Single(result)), Single(result), error),
        };

    public static Option<T> Number<T>(
        string name, string helpName, T least, T most, T standard, string description)
        where T : struct, INumber<T> => new(name)
        {
            HelpName = helpName,
            Description = description,
            DefaultValueFactory = _ => standard,
            CustomParser = result => Parse(
                result,
                T.TryParse(Single(result), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
                    && number >= least && number <= most,
                number,
                string.Create(CultureInfo.InvariantCulture, $"{name} takes a number from {least} to {most}.")),
        };

    public static string Single(ArgumentResult result) => result.Tokens[0].Value;

    public static T? Parse<T>(ArgumentResult result, bool isValid, T? value, string error)
    {
        if (!isValid)
        {
            result.AddError(error);
        }

        return value;
    }
}

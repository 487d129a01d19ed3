using Redaction.Sdk.Registry;

namespace Redaction.Sdk.Trainer;

/// <summary>Finds the model that a run goes on from.</summary>
internal static class StartingModel
{
    /// <summary>Loads the model, which is only read here and never run.</summary>
    /// <param name="model">The built-in one, one of the user's registry, or the path of a bundle.</param>
    public static ModelBundle Load(string model) =>
        model == RedactionSdkOptions.BuiltIn ? RedactionSdk.BuiltInModel : new ModelRegistry().Load(model);
}

using System.Globalization;
using Redaction.Sdk.Registry;

namespace Redaction.Sdk.Cli.Models;

/// <summary>Checks models and tries them, and takes down what each check found.</summary>
/// <param name="registry">Where models are found by name, and kept.</param>
/// <param name="trial">Runs them.</param>
internal sealed class ModelExamination(ModelRegistry registry, ModelTrial trial)
{
    public async Task<ModelVerdict> ExamineAsync(string model, bool keeps, CancellationToken cancellationToken)
    {
        List<BundleCheck> checks = [];
        DetectorIdentity? identity = null;
        var step = "files";
        try
        {
            if (!keeps && IsBareFile(model))
            {
                step = "model";
                var onnx = OnnxFileReader.Read(model);
                checks.Add(new(step, null, "The model has no operator but known ones, and its tensors are whole."));
                step = "trial";
                var time = await trial.RunAsync(onnx, cancellationToken).ConfigureAwait(false);
                checks.Add(new(step, null, Text($"It ran on zeros within {time.TotalSeconds:0.0} s.")));
            }
            else if (Read(model, keeps, checks) is { } bundle)
            {
                identity = bundle.Identity;
                step = "trial";
                checks.Add(await TryAsync(bundle, cancellationToken).ConfigureAwait(false));
                step = "registry";
                if (keeps)
                {
                    var kept = registry.Add(model, bundle.Sha256);
                    checks.Add(new(step, null, $"It is in the registry as {kept.Name}@{kept.Version}."));
                }
            }
        }
        catch (ModelFormatException e)
        {
            checks.Add(new(step, e.Refusal, e.Message));
        }
        catch (ModelNotFoundException e)
        {
            checks.Add(new(step, ModelRefusal.Unreadable, e.Message));
        }

        return new(model, identity, checks);
    }

    private static bool IsBareFile(string model) =>
        model.EndsWith(".onnx", StringComparison.OrdinalIgnoreCase) && !Directory.Exists(model);

    private ModelBundle? Read(string model, bool isPath, List<BundleCheck> checks)
    {
        var isName = ModelReference.TryParse(model, out var reference) && !isPath;
        var found = isName ? registry.Find(reference!) : null;
        checks.AddRange(ModelBundleReader.Check(found?.Path ?? model, out var bundle));

        return bundle;
    }

    private async Task<BundleCheck> TryAsync(ModelBundle bundle, CancellationToken cancellationToken)
    {
        var result = await trial.RunAsync(bundle, cancellationToken).ConfigureAwait(false);

        return new("trial", null, Text(
            $"It ran on a blank page within {result.Time.TotalSeconds:0.0} s and found {result.Regions} regions."));
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}

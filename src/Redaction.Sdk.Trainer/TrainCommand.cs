using System.CommandLine;

namespace Redaction.Sdk.Trainer;

/// <summary>The command line of training.</summary>
internal static class TrainCommand
{
    public static RootCommand Create(TextWriter output)
    {
        Option<string> model = new("--out")
        {
            Required = true,
            HelpName = "FOLDER",
            Description = "Where the model goes; the one in single precision goes beside it, into FOLDER.float.",
        };
        Option<string[]> data = new("--data")
        {
            HelpName = "ANNOTATIONS.coco.json",
            Description = "Annotated pages to learn from; may be given several times.",
            DefaultValueFactory = static _ => [],
        };
        Option<string[]> heldOut = new("--held-out")
        {
            HelpName = "ANNOTATIONS.coco.json",
            Description = "Annotated pages that only judge: they choose the weights and the confidence.",
            DefaultValueFactory = static _ => [],
        };
        Option<string[]> clean = new("--clean")
        {
            HelpName = "FOLDER",
            Description = "Images of pages without a redaction; also backgrounds of made pages.",
            DefaultValueFactory = static _ => [],
        };
        Option<string[]> texts = new("--text")
        {
            HelpName = "FILE|FOLDER",
            Description = "Texts whose words made pages carry; of a folder, everything in it.",
            DefaultValueFactory = static _ => [],
        };
        Option<string?> from = new("--from")
        {
            HelpName = "MODEL",
            Description = "A model to go on from: builtin, NAME[@VERSION] or a path; without, a run begins from nothing.",
        };
        Option<double> keep = new("--keep")
        {
            DefaultValueFactory = static _ => 0,
            Description = "The share, 0 to 1, that the weights of --from have in the result; 0.5 forgets less.",
        };
        Option<string?> run = new("--run")
        {
            HelpName = "FOLDER",
            Description = "Where checkpoints and logs go, and a stopped run goes on from; OUT.run by default.",
        };
        Option<double> minutes = new("--minutes")
        {
            Description = "How long to train, over all interruptions; 0 only writes the model of a run.",
            DefaultValueFactory = static _ => 300,
        };
        Option<int> seed = new("--seed") { DefaultValueFactory = static _ => 1, Description = "The seed of all chance." };
        Option<int> batch = new("--batch") { DefaultValueFactory = static _ => 8, Description = "Pages a step." };
        Option<int> threads = new("--threads")
        {
            DefaultValueFactory = static _ => 1,
            Description = "Threads that make pages.",
        };
        Option<int> compute = new("--compute-threads")
        {
            DefaultValueFactory = static _ => 1,
            Description = "Threads that Torch computes with on the processor.",
        };
        Option<int> kept = new("--kept-pages")
        {
            DefaultValueFactory = static _ => 768,
            Description = "Pages that are kept to draw from, 2.4 MB each.",
        };
        Option<int> reuse = new("--reuse")
        {
            DefaultValueFactory = static _ => 3,
            Description = "How often a page is learned from before another takes its place.",
        };
        Option<double> rate = new("--rate")
        {
            DefaultValueFactory = static _ => 2e-3,
            Description = "The highest learning rate.",
        };
        Option<double> validate = new("--validate-every")
        {
            DefaultValueFactory = static _ => 15,
            Description = "Minutes from one validation to the next.",
        };
        Option<double> save = new("--save-every")
        {
            DefaultValueFactory = static _ => 2,
            Description = "Minutes from one checkpoint to the next.",
        };
        Option<double> average = new("--average")
        {
            DefaultValueFactory = static _ => 0.998,
            Description = "How much the average of the weights keeps of itself in a step.",
        };
        Option<double> real = new("--real-share")
        {
            DefaultValueFactory = static _ => 0.25,
            Description = "The share of pages that are real.",
        };
        Option<string> device = new("--device")
        {
            DefaultValueFactory = static _ => "cpu",
            Description = "cpu or cuda.",
        };
        Option<string?> torch = new("--torch")
        {
            HelpName = "FOLDER",
            Description = "Another build of Torch, such as one for graphics cards.",
        };

        RootCommand command = new("Trains a model that finds redactions, and writes it as a bundle.")
        {
            model, data, heldOut, clean, texts, from, keep, run, minutes, seed, batch, threads, compute, kept, reuse, rate,
            validate, save, average, real, device, torch,
        };
        device.AcceptOnlyFromAmong("cpu", "cuda");
        command.SetAction((result, cancellationToken) => TrainRun.RunAsync(
            new()
            {
                Model = result.GetRequiredValue(model),
                Annotated = result.GetRequiredValue(data),
                HeldOut = result.GetRequiredValue(heldOut),
                Clean = result.GetRequiredValue(clean),
                Texts = result.GetRequiredValue(texts),
                Run = result.GetValue(run) ?? $"{result.GetRequiredValue(model)}.run",
                Options = new()
                {
                    StartingModel = result.GetValue(from) is { } start ? StartingModel.Load(start) : null,
                    StartingShare = result.GetRequiredValue(keep),
                    Budget = TimeSpan.FromMinutes(result.GetRequiredValue(minutes)),
                    Seed = result.GetRequiredValue(seed),
                    BatchSize = result.GetRequiredValue(batch),
                    PageThreads = result.GetRequiredValue(threads),
                    ComputeThreads = result.GetRequiredValue(compute),
                    KeptPages = result.GetRequiredValue(kept),
                    Reuse = result.GetRequiredValue(reuse),
                    LearningRate = result.GetRequiredValue(rate),
                    ValidationInterval = TimeSpan.FromMinutes(result.GetRequiredValue(validate)),
                    CheckpointInterval = TimeSpan.FromMinutes(result.GetRequiredValue(save)),
                    AverageDecay = result.GetRequiredValue(average),
                    RealShare = result.GetRequiredValue(real),
                    UsesGraphicsCard = result.GetRequiredValue(device) == "cuda",
                    TorchFolder = result.GetValue(torch),
                },
            },
            output,
            cancellationToken));

        return command;
    }
}

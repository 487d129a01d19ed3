using System.Text;
using Redaction.Sdk.Batch;
using Redaction.Sdk.Detection;
using Redaction.Sdk.Isolation;
using Redaction.Sdk.Onnx;
using Redaction.Sdk.Worker;

namespace Redaction.Sdk.Cli.Jobs;

/// <summary>The worker of a job: this very program, with a scanner for one page at a time.</summary>
internal static class PipelineScanner
{
    public static WorkerCommand Command
    {
        get
        {
            var command = WorkerCommand.ForAssembly(typeof(PipelineScanner).Assembly.GetName().Name!);

            return command with { Arguments = [.. command.Arguments, ScanWorker.Argument] };
        }
    }

    /// <summary>Makes the scanner of a pipeline, which owns its detector.</summary>
    public static DocumentScanner Create(ScanPipeline pipeline) => RedactionSdk.CreateScanner(options =>
    {
        options.Model = pipeline.Model;
        options.ModelFolder = pipeline.ModelFolder;
        options.Inference.Parallelism = 1;
        if (pipeline.Provider != DetectorChoice.Auto)
        {
            options.Inference.Providers = [ExecutionProviders.Named(pipeline.Provider)];
        }

        options.Worker.Pool.Slots = 1;
        Configure(options.Scanner, pipeline);
    });

    private static void Configure(DocumentScannerOptions scanner, ScanPipeline pipeline)
    {
        scanner.Parallelism = 1;
        scanner.Dpi = pipeline.Dpi;
        scanner.MinimumConfidence = pipeline.MinimumConfidence;
        scanner.ReadPixels = pipeline.ReadPixels;
        scanner.ReadStructure = scanner.Inspect = pipeline.ReadStructure;
        scanner.RevealText = pipeline.RevealText;
        scanner.TimeBudget = pipeline.TimeBudget;
        if (pipeline.Codes is { } codes)
        {
            scanner.Codes = CodeCatalog.BuiltIn.With(CodeCatalog.Load(new MemoryStream(Encoding.UTF8.GetBytes(codes))));
        }
    }
}

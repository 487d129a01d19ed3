namespace Redaction.Sdk.Trainer.Tests;

public class TrainCommandTests
{
    [Fact]
    public void Parse_WithoutAPlaceForTheModel_SaysWhatIsMissing() => Assert.Contains(
        TrainCommand.Create(TextWriter.Null).Parse([]).Errors,
        error => error.Message.Contains("--out", StringComparison.Ordinal));

    [Fact]
    public void Parse_WithAnUnknownDevice_IsAnError() =>
        Assert.NotEmpty(TrainCommand.Create(TextWriter.Null).Parse(["--out", "model", "--device", "abacus"]).Errors);

    [Fact]
    public void Load_OfTheBuiltInModel_GivesTheOneThatComesAlong() =>
        Assert.Same(RedactionSdk.BuiltInModel, StartingModel.Load("builtin"));

    [Fact]
    public async Task Invoke_WithADataSetThatIsNotThere_NamesIt()
    {
        var folder = Directory.CreateTempSubdirectory().FullName;
        var missing = Path.Combine(folder, "annotations.coco.json");
        var command = TrainCommand.Create(TextWriter.Null)
            .Parse(["--out", Path.Combine(folder, "model"), "--data", missing]);

        var error = await Assert.ThrowsAsync<FileNotFoundException>(() => command.InvokeAsync(
            new() { EnableDefaultExceptionHandler = false }, TestContext.Current.CancellationToken));

        Assert.Contains(missing, error.Message, StringComparison.Ordinal);
        Directory.Delete(folder, recursive: true);
    }
}

namespace Redaction.Sdk.Registry.Tests.Storage;

public sealed class ModelRegistryTests : IDisposable
{
    private static readonly byte[] Onnx = TestOnnx.Bytes(TestOnnx.Identity());

    private readonly TemporaryFolder _folder = new();
    private readonly ModelRegistry _registry;

    public ModelRegistryTests() => _registry = new(_folder.At("models"));

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void List_OfARegistryThatIsNotThere_IsEmpty() => Assert.Empty(_registry.List());

    [Fact]
    public void List_OfSomeVersions_IsByNameAndNewestFirst()
    {
        Add("stamps", "0.1.0");
        Add("bars", "1.9.0", "1.10.0", "2.0.0-rc.1");

        Assert.Equal(
            [("bars", "2.0.0-rc.1"), ("bars", "1.10.0"), ("bars", "1.9.0"), ("stamps", "0.1.0")],
            _registry.List().Select(static model => (model.Name, model.Version)));
    }

    [Theory]
    [InlineData("bars", "1.10.0")]
    [InlineData("bars@^1", "1.10.0")]
    [InlineData("bars@~1.9", "1.9.3")]
    [InlineData("bars@1.9.0", "1.9.0")]
    [InlineData("bars@2.0.0-rc.1", "2.0.0-rc.1")]
    [InlineData("bars@^2.0.0-rc.1", "2.0.0-rc.1")]
    public void Load_OfAReference_IsTheNewestThatItAsksFor(string reference, string version)
    {
        Add("bars", "0.9.0", "1.9.0", "1.9.3", "1.10.0", "2.0.0-rc.1");

        Assert.Equal(version, _registry.Load(reference).Manifest.Version);
    }

    [Theory]
    [InlineData("stamps", "There is no model 'stamps': the registry has bars.")]
    [InlineData("bars", "There are only pre-releases of model 'bars': name one of 2.0.0-rc.1.")]
    [InlineData("bars@^1", "Model 'bars' has nothing that '^1' leads to: it has 2.0.0-rc.1.")]
    [InlineData("bars@champion", "Model 'bars' has nothing that 'champion' leads to: it has 2.0.0-rc.1.")]
    public void Find_OfWhatIsNotThere_SaysWhatThereIs(string reference, string message)
    {
        Add("bars", "2.0.0-rc.1");

        Assert.Equal(
            message,
            Assert.Throws<ModelNotFoundException>(() => _registry.Find(ModelReference.Parse(reference))).Message);
    }

    [Fact]
    public void Add_OfTheSameBytesAgain_IsNothingNew()
    {
        Add("bars", "1.0.0", "1.0.0");

        Assert.Single(_registry.List());
    }

    [Fact]
    public void Add_OfOtherBytesUnderTheSameVersion_IsRefused()
    {
        Add("bars", "1.0.0");
        var other = TestManifests.Plain with { Name = "bars", Version = "1.0.0", License = "MIT" };

        var exception = Assert.Throws<ModelFormatException>(() => _registry.Add(ModelBundleWriter.Pack(other, Onnx)));

        Assert.Contains("new version", exception.Message, StringComparison.Ordinal);
        Assert.Null(_registry.Load("bars").Manifest.License);
    }

    [Fact]
    public void Add_OfAFolder_KeepsItsCard()
    {
        ModelBundleWriter.WriteFolder(_folder.At("bundle"), TestManifests.Plain, Onnx, "# My card");

        var added = _registry.Add(_folder.At("bundle"));

        Assert.Equal(ModelBundleReader.Read(_folder.At("bundle")).Sha256, ModelBundleReader.Read(added.Path).Sha256);
    }

    [Fact]
    public void Load_OfABundleUnderAnotherName_RefusesIt()
    {
        var added = Add("bars", "1.0.0");
        File.Move(added.Path, added.Path.Replace("1.0.0", "9.0.0", StringComparison.Ordinal));

        Assert.Equal(
            ModelRefusal.Altered, Assert.Throws<ModelFormatException>(() => _registry.Load("bars")).Refusal);
    }

    [Fact]
    public void Load_OfAPath_ReadsTheBundleThere()
    {
        ModelBundleWriter.WriteFolder(_folder.At("bars"), TestManifests.Plain, Onnx);

        Assert.Equal("1.2.0", _registry.Load(_folder.At("bars")).Manifest.Version);
    }

    [Fact]
    public void SetAlias_ToAVersion_LeadsThereUntilItIsMovedOrTakenAway()
    {
        Add("bars", "1.0.0", "1.1.0");

        Assert.Equal(["champion"], _registry.SetAlias("champion", ModelReference.Parse("bars@1.0.0")).Aliases);
        Assert.Equal("1.0.0", _registry.Load("bars@champion").Manifest.Version);
        _registry.SetAlias("champion", ModelReference.Parse("bars@^1"));
        Assert.Equal("1.1.0", _registry.Load("bars@champion").Manifest.Version);
        Assert.True(_registry.RemoveAlias("bars", "champion"));
        Assert.False(_registry.RemoveAlias("bars", "champion"));
        Assert.Throws<ModelNotFoundException>(() => _registry.Load("bars@champion"));
    }

    [Theory]
    [InlineData("../champion")]
    [InlineData("1.0.0")]
    [InlineData("")]
    public void SetAlias_OfABadName_IsTheCallersMistake(string alias)
    {
        Add("bars", "1.0.0");

        Assert.Throws<ArgumentException>(() => _registry.SetAlias(alias, ModelReference.Parse("bars")));
    }

    /// <summary>Half-written files of a process that died have names that nobody looks for.</summary>
    [Fact]
    public void List_BesideTheRemainsOfAKilledWriter_IgnoresThem()
    {
        var added = Add("bars", "1.0.0");
        File.WriteAllText(Path.Combine(Path.GetDirectoryName(added.Path)!, ".0123.tmp"), "half");
        File.WriteAllText(Path.Combine(Path.GetDirectoryName(added.Path)!, "notes.zip"), "other");

        Assert.Single(_registry.List());
    }

    [Fact]
    public void Add_AndSetAlias_FromManyThreads_NeverShowAnythingHalf()
    {
        Add("bars", "1.0.0", "2.0.0");
        _registry.SetAlias("champion", ModelReference.Parse("bars@1.0.0"));
        string[] versions = ["1.0.0", "2.0.0"];

        Parallel.For(0, 200, new ParallelOptions { MaxDegreeOfParallelism = 8 }, i =>
        {
            ModelRegistry own = new(_registry.Folder);
            own.SetAlias("champion", ModelReference.Parse($"bars@{versions[i % 2]}"));
            Assert.Contains(own.Load("bars@champion").Manifest.Version, versions);
            own.Add(Pack("bars", $"3.0.{i / 4}"));
        });

        Assert.Equal(52, _registry.List().Count);
    }

    [Fact]
    public void List_WhileAliasesComeAndGo_IsNotDisturbed()
    {
        Add("bars", "1.0.0");

        Parallel.For(0, 2000, new ParallelOptions { MaxDegreeOfParallelism = 4 }, i =>
        {
            ModelRegistry own = new(_registry.Folder);
            if (i % 2 == 0)
            {
                own.SetAlias("champion", ModelReference.Parse("bars@1.0.0"));
                own.RemoveAlias("bars", "champion");
            }

            Assert.Single(own.List());
        });
    }

    /// <summary>Of many writers of the same version with different bytes, one wins and the others are told.</summary>
    [Fact]
    public void Add_OfOneVersionByManyWriters_LetsOneWin()
    {
        const int Versions = 40;
        var added = 0;
        Parallel.For(0, Versions * 8, new ParallelOptions { MaxDegreeOfParallelism = 8 }, i =>
        {
            var manifest = TestManifests.Plain with { Version = $"1.0.{i / 8}", License = $"{i}" };
            try
            {
                _registry.Add(ModelBundleWriter.Pack(manifest, Onnx));
                Interlocked.Increment(ref added);
            }
            catch (ModelFormatException)
            {
                // The loser of the race.
            }
        });

        Assert.Equal(Versions, added);
        Assert.Equal(Versions, _registry.List().Count);
    }

    private RegisteredModel Add(string name, params string[] versions) =>
        versions.Select(version => _registry.Add(Pack(name, version))).ToArray()[^1];

    private static byte[] Pack(string name, string version) =>
        ModelBundleWriter.Pack(TestManifests.Plain with { Name = name, Version = version }, Onnx);
}

using System.IO.Compression;
using System.Xml.Linq;
using Redaction.Sdk.Tests.Shared;

namespace Redaction.Sdk.Tests.Packages;

/// <summary>The package that names other packages: what is in it, and what an application gets by it.</summary>
public sealed class GpuPackageTests : IDisposable
{
    private static readonly string Version = XDocument
        .Load(Path.Combine(Folders.Root, "src/Directory.Build.props")).Descendants("VersionPrefix").Single().Value;

    private readonly string _folder = Directory.CreateTempSubdirectory("redaction-gpu-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Package_OfTheRepository_DependsOnTheSdkAndTheGpuBuildOnly()
    {
        using var package = await ZipFile.OpenReadAsync(await PackAsync(), TestContext.Current.CancellationToken);
        var nuspec = Nuspec(package);

        Assert.Equal(
            [$"Redaction.Sdk [{Version}]", $"Microsoft.ML.OnnxRuntime.Gpu {VersionOf("Microsoft.ML.OnnxRuntime.Gpu")}"],
            nuspec.Descendants().Where(static one => one.Name.LocalName == "dependency")
                .Select(static one => $"{one.Attribute("id")!.Value} {one.Attribute("version")!.Value}"));
        Assert.DoesNotContain(package.Entries, static entry => entry.Name.EndsWith(".dll", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Redaction.Sdk", "processor", "processor")]
    [InlineData("Redaction.Sdk.Gpu", "graphics card", "processor")]
    public async Task Application_ThatInstallsThePackage_GetsOneLibraryForEachPlatform(
        string installed, string onLinux, string onMac)
    {
        // Stand-ins of the packages that are not ours, with a word in place of a library.
        await PackAsync();
        Write("Redaction.Sdk", Version, "Microsoft.ML.OnnxRuntime", []);
        Write("Microsoft.ML.OnnxRuntime", VersionOf("Microsoft.ML.OnnxRuntime"), null, [
            ("runtimes/linux-x64/native/libonnxruntime.so", "processor"),
            ("runtimes/osx-arm64/native/libonnxruntime.dylib", "processor")]);
        Write("Microsoft.ML.OnnxRuntime.Gpu", VersionOf("Microsoft.ML.OnnxRuntime.Gpu"), null, [
            ("runtimes/linux-x64/native/libonnxruntime.so", "graphics card")]);

        var output = await BuildApplicationAsync(installed);

        Assert.Equal(onLinux, Read(output, "linux-x64/native/libonnxruntime.so"));
        Assert.Equal(onMac, Read(output, "osx-arm64/native/libonnxruntime.dylib"));
    }

    private static string Read(string output, string library) =>
        File.ReadAllText(Path.Combine(output, "runtimes", library));

    private static XDocument Nuspec(ZipArchive package)
    {
        using var stream = package.Entries.Single(
            static entry => entry.Name.EndsWith(".nuspec", StringComparison.Ordinal)).Open();

        return XDocument.Load(stream);
    }

    private static string VersionOf(string package) => XDocument
        .Load(Path.Combine(Folders.Root, "Directory.Packages.props")).Descendants("PackageVersion")
        .Single(one => one.Attribute("Include")!.Value == package)
        .Attribute("Version")!.Value;

    private async Task<string> PackAsync()
    {
        await DotnetAsync("pack", Path.Combine(Folders.Root, "eng/gpu/Redaction.Sdk.Gpu.csproj"), "--output", _folder);

        return Path.Combine(_folder, $"Redaction.Sdk.Gpu.{Version}.nupkg");
    }

    private void Write(
        string id, string version, string? dependency, (string Path, string Word)[] libraries)
    {
        using var package = ZipFile.Open(Path.Combine(_folder, $"{id}.{version}.nupkg"), ZipArchiveMode.Create);
        var needs = dependency is null ? "" : $"<dependency id='{dependency}' version='{VersionOf(dependency)}' />";
        Add($"{id}.nuspec", $"""
            <package xmlns='http://schemas.microsoft.com/packaging/2013/05/nuspec.xsd'><metadata>
              <id>{id}</id><version>{version}</version><authors>tests</authors><description>A stand-in.</description>
              <dependencies><group targetFramework='net10.0'>{needs}</group></dependencies>
            </metadata></package>
            """);
        Add("lib/net10.0/_._", "");
        foreach (var (path, word) in libraries)
        {
            Add(path, word);
        }

        void Add(string path, string content)
        {
            using var writer = new StreamWriter(package.CreateEntry(path).Open());
            writer.Write(content);
        }
    }

    private async Task<string> BuildApplicationAsync(string installed)
    {
        var application = Directory.CreateDirectory(Path.Combine(_folder, "application")).FullName;
        File.WriteAllText(Path.Combine(application, "Program.cs"), "return 0;");
        File.WriteAllText(Path.Combine(application, "nuget.config"), $"""
            <configuration>
              <packageSources><clear /><add key="packed" value="{_folder}" /></packageSources>
              <config><add key="globalPackagesFolder" value="{Path.Combine(_folder, "packages")}" /></config>
            </configuration>
            """);
        File.WriteAllText(Path.Combine(application, "application.csproj"), $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework><UseAppHost>false</UseAppHost>
              </PropertyGroup>
              <ItemGroup><PackageReference Include="{installed}" Version="{Version}" /></ItemGroup>
            </Project>
            """);
        await DotnetAsync("build", application, "--output", Path.Combine(application, "out"));

        return Path.Combine(application, "out");
    }

    private static async Task DotnetAsync(params string[] arguments)
    {
        var start = new System.Diagnostics.ProcessStartInfo("dotnet", arguments) { RedirectStandardOutput = true };
        start.Environment.Remove("NUGET_PACKAGES");

        // The build of the tests has set these for itself.
        foreach (var name in start.Environment.Keys.Where(IsOfTheBuild).ToArray())
        {
            start.Environment.Remove(name);
        }

        using var process = System.Diagnostics.Process.Start(start)!;
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(process.ExitCode == 0, output);

        static bool IsOfTheBuild(string name) => name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase);
    }
}

namespace Redaction.Sdk.Training.Networks;

/// <summary>Where the numbers of each convolution lie in the two flat arrays that hold all of a network's.</summary>
/// <remarks>
/// One array holds what is learned: for each unit its weights (outputs, rows, columns, inputs), a scale and an offset
/// for each output; for the head its weights and biases. The other holds what is counted: a mean and a variance for
/// each output of each unit.
/// </remarks>
internal sealed class NetworkLayout : INetworkOperations<int>
{
    private readonly List<LayerPlace> _layers = [];

    /// <summary>Lays a network out.</summary>
    public NetworkLayout(NetworkShape shape)
    {
        Shape = shape;
        RedactionNetwork.Build(this, shape, 0);
    }

    public NetworkShape Shape { get; }

    /// <summary>Gets the layers in the order in which they are built.</summary>
    public IReadOnlyList<LayerPlace> Layers => _layers;

    /// <summary>Gets the length of the array of what is learned.</summary>
    public int LearnedCount { get; private set; }

    /// <summary>Gets the length of the array of what is counted.</summary>
    public int CountedCount { get; private set; }

    int INetworkOperations<int>.Normalize(int page) => page;

    int INetworkOperations<int>.Unit(int input, Convolution convolution, bool isRectified) => Add(convolution, true);

    int INetworkOperations<int>.Head(int input, Convolution convolution) => Add(convolution, false);

    int INetworkOperations<int>.Sum(int left, int right) => left;

    int INetworkOperations<int>.Pool(int input) => input;

    int INetworkOperations<int>.Enlarge(int input) => input;

    int INetworkOperations<int>.Join(params ReadOnlySpan<int> inputs) => 0;

    private int Add(Convolution convolution, bool isNormalized)
    {
        _layers.Add(new(convolution, isNormalized, LearnedCount, CountedCount));
        LearnedCount += convolution.WeightCount + (isNormalized ? 2 : 1) * convolution.Outputs;
        CountedCount += isNormalized ? 2 * convolution.Outputs : 0;

        return 0;
    }
}

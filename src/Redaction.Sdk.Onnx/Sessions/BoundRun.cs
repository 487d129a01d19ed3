using System.Runtime.InteropServices;
using Microsoft.ML.OnnxRuntime;
using Microsoft.ML.OnnxRuntime.Tensors;
using Redaction.Sdk.Onnx.Decoding;

namespace Redaction.Sdk.Onnx.Sessions;

/// <summary>Runs a model on a fixed number of pages, with input and outputs that are bound once.</summary>
/// <remarks>For one thread at a time.</remarks>
internal sealed class BoundRun : IDisposable
{
    private readonly OnnxModel _model;
    private readonly int _pages;
    private readonly OrtIoBinding _binding;
    private readonly OrtValue _input;
    private readonly bool _isElsewhere;
    private readonly List<OrtValue> _values = [];
    private readonly OutputTensor[] _outputs;
    private readonly NativeTensor[] _tensors;
    private readonly TensorBuffer[] _buffers;
    private IDisposableReadOnlyCollection<OrtValue>? _results;

    /// <param name="model">The model.</param>
    /// <param name="pages">The number of pages.</param>
    /// <param name="input">Holds the input, for at least that many pages.</param>
    /// <param name="buffers">Hold the outputs, for as many pages; none where ONNX Runtime allocates them.</param>
    public BoundRun(OnnxModel model, int pages, TensorBuffer input, TensorBuffer[] buffers)
    {
        (_model, _pages, _buffers) = (model, pages, buffers);
        _outputs = new OutputTensor[model.Signature.Outputs.Length];
        _tensors = [.. _outputs.Select(static _ => new NativeTensor())];
        _binding = model.Session.Inference.CreateIoBinding();

        var signature = model.Signature;
        _isElsewhere = model.Provider != ExecutionProviders.Cpu.Name;
        _input = Value(input, signature.InputElement, signature.InputShape.AsSpan(), model.Preprocessor.ByteCount);
        BindInput();
        foreach (var (index, output) in signature.Outputs.Index())
        {
            Bind(index, output);
        }
    }

    /// <summary>Runs the model.</summary>
    public void Run(RunOptions options)
    {
        // What is bound is copied to the memory of another device then and there, not when the model runs.
        if (_isElsewhere)
        {
            BindInput();
        }

        _model.Session.Inference.RunWithBinding(options, _binding);
        if (_buffers.Length == 0)
        {
            _results = _binding.GetOutputValues();
        }
    }

    /// <summary>Gets what the model wrote for a page.</summary>
    /// <param name="page">The index of the page.</param>
    /// <returns>The outputs, which are there until the next call of any method.</returns>
    public ReadOnlySpan<OutputTensor> Outputs(int page)
    {
        for (var i = 0; i < _outputs.Length; i++)
        {
            var output = _model.Signature.Outputs[i];
            _outputs[i] = _results is null
                ? new(output.Name, output.Element, ImmutableMemory(output), Slice(_buffers[i], output, page))
                : Slice(output, _results[i], _tensors[i], page);
        }

        return _outputs;
    }

    /// <summary>Gives back what ONNX Runtime allocated for the outputs.</summary>
    public void Release()
    {
        foreach (var tensor in _tensors)
        {
            tensor.Show(null);
        }

        _results?.Dispose();
        _results = null;
    }

    public void Dispose()
    {
        Release();
        _binding.Dispose();
        _values.ForEach(static value => value.Dispose());
    }

    private static ReadOnlyMemory<long> ImmutableMemory(OutputDescription output) => output.Shape.AsMemory();

    private static ReadOnlyMemory<byte> Slice(TensorBuffer buffer, OutputDescription output, int page)
    {
        var length = (int)output.ByteCount;

        return buffer.Memory.Slice(page * length, length);
    }

    private void BindInput() => _binding.BindInput(_model.Signature.InputName, _input);

    private void Bind(int index, OutputDescription output)
    {
        if (_buffers.Length == 0)
        {
            _binding.BindOutputToDevice(output.Name, OrtMemoryInfo.DefaultInstance);
            return;
        }

        _binding.BindOutput(output.Name, Value(
            _buffers[index], OutputSelection.RuntimeElement(output.Element), output.Shape.AsSpan(), (int)output.ByteCount));
    }

    private OrtValue Value(
        TensorBuffer buffer, TensorElementType element, ReadOnlySpan<long> shape, int pageBytes)
    {
        long[] whole = [.. shape];
        if (_pages > 1)
        {
            whole[0] = _pages;
        }

        var value = buffer.AsValue(element, whole, checked(_pages * pageBytes));
        _values.Add(value);

        return value;
    }

    private OutputTensor Slice(OutputDescription output, OrtValue value, NativeTensor tensor, int page)
    {
        var shape = value.GetTensorTypeAndShape().Shape;
        var bytes = tensor.Show(value);
        if (_pages == 1)
        {
            return new(output.Name, output.Element, shape, bytes);
        }

        if (shape is not [var first, ..] || first != _pages)
        {
            throw new ModelFormatException(
                $"Model '{_model.Manifest.Name}' wrote the output '{output.Name}' of shape [{string.Join(", ", shape)}] "
                + $"for {_pages} pages, which should be its first length. Set MaximumBatch to 1.");
        }

        shape[0] = 1;
        var length = bytes.Length / _pages;

        return new(output.Name, output.Element, shape, bytes.Slice(page * length, length));
    }
}

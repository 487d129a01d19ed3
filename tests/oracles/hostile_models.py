#!/usr/bin/python3
"""Writes models that do harm or are broken, with the library of ONNX itself, for eng/measure-models.py to measure.

usage: hostile_models.py FOLDER

Needs ONNX (python3-onnx). Files whose names begin with ok_ are harmless; all others should be refused.
"""
import pathlib
import sys

import numpy
import onnx
from onnx import TensorProto, helper, numpy_helper

FLOAT, INT64, BOOL = TensorProto.FLOAT, TensorProto.INT64, TensorProto.BOOL
node, tensor, value = helper.make_node, helper.make_tensor, helper.make_tensor_value_info
PICTURE = value("x", FLOAT, [1, 3, 64, 64])
OUTPUT = value("y", FLOAT, None)
YES = tensor("c", BOOL, [], [1])
ONE = tensor("f", FLOAT, [1], [1.0])


def integers(name, *numbers):
    return tensor(name, INT64, [len(numbers)], list(numbers))


def scalar(name, number):
    return tensor(name, INT64, [], [number])


def model(*nodes, constants=(), inputs=(PICTURE,), opset=17, functions=(), domains=(), sparse=()):
    graph = helper.make_graph(
        list(nodes), "g", list(inputs), [OUTPUT], list(constants), sparse_initializer=list(sparse))
    opsets = [helper.make_opsetid("", opset)] + [helper.make_opsetid(domain, 1) for domain in domains]
    proto = helper.make_model(graph, opset_imports=opsets)
    proto.ir_version = 8
    proto.functions.extend(functions)
    return proto.SerializeToString()


def turns():
    parts = [node("Identity", ["ci"], ["co"]), node("Add", ["v", "v"], ["w"])]
    return helper.make_graph(
        parts, "turn", [value("i", INT64, []), value("ci", BOOL, []), value("v", FLOAT, None)],
        [value("co", BOOL, []), value("w", FLOAT, None)])


def raw(shape, length, element=FLOAT):
    weights = TensorProto(name="w", data_type=element, raw_data=b"\0" * length)
    weights.dims.extend(shape)
    return weights


def outside(path):
    weights = raw([4], 0)
    weights.data_location = TensorProto.EXTERNAL
    weights.external_data.add(key="location", value=path)
    return weights


def holding(weights):
    return model(node("Identity", ["w"], ["y"]), constants=[weights])


def growing():
    """Shapes that are small to write and large to make; those that are computed show only when they run."""
    square = node("Mul", ["a", "a"], ["s"])
    side = integers("a", 1 << 16)
    yield "constant_of_shape", model(square, node("ConstantOfShape", ["s"], ["y"]), constants=[side])
    yield "expand", model(square, node("Expand", ["f", "s"], ["y"]), constants=[side, ONE])
    yield "tile", model(node("Tile", ["x", "r"], ["y"]), constants=[integers("r", 64, 64, 64, 64)])
    limits = [tensor("a", FLOAT, [], [0.0]), tensor("b", FLOAT, [], [1e12]), tensor("d", FLOAT, [], [1.0])]
    yield "range", model(node("Range", ["a", "b", "d"], ["y"]), constants=limits)
    scales = tensor("s", FLOAT, [4], [1.0, 1.0, 4096.0, 4096.0])
    yield "resize", model(node("Resize", ["x", "", "s"], ["y"]), constants=[scales])
    yield "upsample", model(node("Upsample", ["x", "s"], ["y"]), constants=[scales], opset=9)
    pads = integers("p", 0, 0, 0, 0, 0, 0, 1 << 17, 1 << 17)
    yield "pad", model(node("Pad", ["x", "p"], ["y"]), constants=[pads])
    depth = [integers("i", 0, 1), scalar("d", 1 << 36), tensor("v", FLOAT, [2], [0.0, 1.0])]
    yield "one_hot", model(node("OneHot", ["i", "d", "v"], ["y"]), constants=depth)
    yield "random", model(node("RandomNormal", [], ["y"], shape=[1 << 20, 1 << 12]))
    kernel = tensor("w", FLOAT, [3, 1, 1, 1], [1.0] * 3)
    yield "conv_transpose", model(node("ConvTranspose", ["x", "w"], ["y"], strides=[4096, 4096]), constants=[kernel])
    doubled = [node("Concat", [f"v{i}" if i else "x"] * 2, [f"v{i + 1}" if i < 39 else "y"], axis=0) for i in range(40)]
    yield "doubled", model(*doubled)
    line = numpy.ones(200_000, numpy.float32)
    sides = [numpy_helper.from_array(line.reshape(-1, 1), "a"), numpy_helper.from_array(line.reshape(1, -1), "b")]
    yield "broadcast", model(node("Add", ["a", "b"], ["y"]), constants=sides)


def endless():
    loop = node("Loop", ["m", "c", "f"], ["y"], body=turns())
    yield "loop", model(node("Loop", ["", "c", "f"], ["y"], body=turns()), constants=[YES, ONE])
    yield "loop_computed", model(
        node("Mul", ["a", "a"], ["m"]), loop, constants=[scalar("a", 1 << 30), YES, ONE])
    steps = [node("Constant", [], ["c"], value=YES), node("Loop", ["", "c", "f"], ["y"], body=turns())]
    function = helper.make_function("local", "F", ["f"], ["y"], steps, [helper.make_opsetid("", 17)])
    yield "loop_in_function", model(
        node("F", ["f"], ["y"], domain="local"), constants=[ONE], functions=[function], domains=["local"])
    kernel = numpy_helper.from_array(numpy.zeros((64, 64, 15, 15), numpy.float32), "w")
    slow = [node("Conv", [f"a{i}" if i else "x", "w"], [f"a{i + 1}" if i < 199 else "y"], pads=[7] * 4)
            for i in range(200)]
    yield "slow", model(*slow, constants=[kernel], inputs=[value("x", FLOAT, [1, 64, 640, 640])])


def lying():
    for name, shape, length in [
            ("huge", [1 << 40], 64), ("negative", [-4], 16), ("twice_negative", [-2, -2], 16),
            ("overflow", [1 << 32, 1 << 32], 0), ("hidden_by_zero", [1 << 62, 0, 1 << 62], 0), ("short", [16], 60),
            ("long", [16], 68)]:
        yield f"tensor_{name}", holding(raw(shape, length))
    yield "tensor_of_no_type", holding(raw([4], 16, 99))
    for name, shape in [("huge", [1 << 40]), ("negative", [-5, 3]), ("overflow", [1 << 32, 1 << 32])]:
        yield f"input_{name}", model(node("Identity", ["x"], ["y"]), inputs=[value("x", FLOAT, shape)])
    for name, index, length in [("huge", 0, 1 << 40), ("beyond", 1 << 40, 16), ("before", -(1 << 40), 16)]:
        parts = helper.make_sparse_tensor(tensor("w", FLOAT, [1], [1.0]), integers("i", index), [length])
        yield f"sparse_{name}", model(node("Identity", ["w"], ["y"]), sparse=[parts])


def reaching_out():
    for name, path in [("absolute", "/etc/passwd"), ("climbing", "../../secret.bin"), ("device", "/proc/self/mem")]:
        yield f"external_{name}", holding(outside(path))
    yield "external_attribute", model(node("Constant", [], ["y"], value=outside("w.bin")))
    yield "custom", model(node("Evil", ["x"], ["y"], domain="evil"), domains=["evil"])
    yield "python", model(node("PyOp", ["x"], ["y"], domain="com.microsoft"), domains=["com.microsoft"])


def broken():
    harmless = model(node("Identity", ["x"], ["y"]))
    yield "circle", model(node("Add", ["x", "b"], ["a"]), node("Add", ["x", "a"], ["b"]), node("Neg", ["b"], ["y"]))
    yield "missing_value", model(node("Add", ["x", "nowhere"], ["y"]))
    yield "future", model(node("Identity", ["x"], ["y"]), opset=9999)
    yield "gigantic_name", model(node("Identity", ["x"], ["y"], name="n" * 50_000_000))
    yield "many_inputs", model(node("Sum", ["x"] * 900_000, ["y"]))
    yield "cut", harmless[:-1]
    yield "length_beyond_the_end", harmless + b"\x3a\xff\xff\xff\xff\x7f"
    yield "groups", harmless + b"\x3b" * 1000
    yield "many_nodes", harmless + b"\x3a\xe0\xec\x78" + b"\x0a\x00" * 990_000
    yield "zeros", bytes(1 << 20)


def main():
    folder = pathlib.Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    files = [("ok_identity", model(node("Identity", ["x"], ["y"])))]
    for kind in (growing, endless, lying, reaching_out, broken):
        files.extend(kind())
    for name, content in files:
        (folder / f"{name}.onnx").write_bytes(content)
    print(f"{len(files)} models")


if __name__ == "__main__":
    main()

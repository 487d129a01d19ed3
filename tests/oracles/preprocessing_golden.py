#!/usr/bin/env python3
"""Writes the golden pictures of Redaction.Sdk.Preprocessing.Tests, with OpenCV as the oracle.

    python3 tests/oracles/preprocessing_golden.py

Each case is a drawn picture, letterboxed as exported YOLO models expect it: scaled evenly, sizes and padding rounded as
numpy rounds, padded with 114. Small results are kept whole, large ones as their SHA-256. The same version of OpenCV
writes the same bytes.
"""

import base64
import hashlib
import json
import pathlib

import cv2
import numpy as np

GOLDEN = pathlib.Path(__file__).parents[1] / "Redaction.Sdk.Preprocessing.Tests" / "Golden"
ORACLE = {"script": "tests/oracles/preprocessing_golden.py", "opencv": cv2.__version__}
PADDING = 114

SMALL = [
    # width, height, model width, model height
    (37, 23, 32, 32), (23, 37, 32, 32), (64, 48, 32, 32), (5, 3, 32, 24), (3, 5, 24, 32), (1, 1, 16, 16),
    (1, 9, 16, 16), (9, 1, 16, 16), (2, 2, 33, 17), (100, 60, 64, 64), (101, 67, 40, 56), (31, 31, 31, 31),
    (200, 10, 40, 40), (10, 200, 40, 40), (47, 61, 61, 47), (128, 128, 64, 64),
]
LARGE = [(1240, 1754, 640, 640), (2480, 3508, 640, 640), (300, 200, 640, 640), (1654, 2339, 640, 480)]


def picture(width, height, channels):
    """A picture that a formula draws, so that both sides can draw it."""
    y, x, c = np.meshgrid(
        np.arange(height, dtype=np.int64), np.arange(width, dtype=np.int64), np.arange(channels, dtype=np.int64),
        indexing="ij")
    values = ((x * x * 7 + x * y * 31 + y * y * 13 + c * 57) // 8) % 256
    return np.ascontiguousarray(values.astype(np.uint8))


def letterbox(source, model_width, model_height, interpolation):
    """The letterbox that exported YOLO models expect, in channels as they come."""
    height, width = source.shape[:2]
    ratio = min(model_height / height, model_width / width)
    # A sliver of a picture would round to nothing.
    new_width, new_height = max(1, int(round(width * ratio))), max(1, int(round(height * ratio)))
    across, down = (model_width - new_width) / 2, (model_height - new_height) / 2
    if (width, height) != (new_width, new_height):
        source = cv2.resize(source, (new_width, new_height), interpolation=interpolation)
    source = source.reshape(new_height, new_width, -1)
    top, bottom = int(round(down - 0.1)), int(round(down + 0.1))
    left, right = int(round(across - 0.1)), int(round(across + 0.1))
    value = (PADDING,) * 3
    padded = cv2.copyMakeBorder(source, top, bottom, left, right, cv2.BORDER_CONSTANT, value=value)
    return padded.reshape(model_height, model_width, -1)


def case(size, channels, name):
    width, height, model_width, model_height = size
    interpolation = cv2.INTER_AREA if name == "area" else cv2.INTER_LINEAR
    result = letterbox(picture(width, height, channels), model_width, model_height, interpolation)
    entry = {
        "width": width, "height": height, "channels": channels, "modelWidth": model_width,
        "modelHeight": model_height, "resampling": name, "sha256": hashlib.sha256(result.tobytes()).hexdigest(),
    }
    if size in SMALL:
        entry["pixels"] = base64.b64encode(result.tobytes()).decode("ascii")
    return entry


def is_reduced(size):
    return size[0] > size[2] and size[1] > size[3]


def main():
    cv2.setNumThreads(1)
    cases = [case(size, channels, "bilinear") for size in SMALL + LARGE for channels in (1, 3)]
    cases += [case(size, channels, "area") for size in SMALL if is_reduced(size) for channels in (1, 3)]
    lines = ",\n".join("    " + json.dumps(entry) for entry in cases)
    text = '{\n  "oracle": %s,\n  "cases": [\n%s\n  ]\n}\n' % (json.dumps(ORACLE), lines)
    (GOLDEN / "letterbox.json").write_text(text, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()

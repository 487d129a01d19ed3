#!/usr/bin/env python3
"""Writes the golden vectors of Redaction.Sdk.Geometry.Tests with torchvision as the oracle.

    python3 tests/oracles/geometry_golden.py

Everything is computed in float64, from a fixed seed: the same versions write the same bytes.
"""

import json
import pathlib
import random

import torch
import torchvision
from torchvision.ops import batched_nms, box_convert, box_iou, generalized_box_iou, nms

SEED = 20260101
GOLDEN = pathlib.Path(__file__).parents[1] / "Redaction.Sdk.Geometry.Tests" / "Golden"
ORACLE = {
    "script": "tests/oracles/geometry_golden.py",
    "seed": SEED,
    "torch": torch.__version__,
    "torchvision": torchvision.__version__,
}


def write(name, cases):
    """Writes one file, one case a line, so that a difference can be read."""
    lines = ",\n".join("    " + json.dumps(case) for case in cases)
    text = '{\n  "oracle": %s,\n  "cases": [\n%s\n  ]\n}\n' % (json.dumps(ORACLE), lines)
    (GOLDEN / name).write_text(text, encoding="utf-8", newline="\n")


def grid_box(rng):
    """A box with area on small whole numbers: it often touches, nests and coincides with others."""
    left, top = rng.randint(0, 8), rng.randint(0, 8)
    return [left, top, left + rng.randint(1, 6), top + rng.randint(1, 6)]


def page_box(rng):
    """A box like a redaction: wide and low, anywhere on an A4 page."""
    left, top = round(rng.uniform(0, 500), 3), round(rng.uniform(0, 800), 3)
    return [left, top, round(left + rng.uniform(1, 200), 3), round(top + rng.uniform(1, 20), 3)]


def heap(rng, count):
    """Candidates as a detector gives them: a few true boxes, each found many times."""
    truth = [page_box(rng) for _ in range(max(1, count // 12))]
    return [jitter(rng, rng.choice(truth)) for _ in range(count)]


def jitter(rng, box):
    left, top = box[0] + rng.gauss(0, 4), box[1] + rng.gauss(0, 1)
    width = (box[2] - box[0]) * rng.uniform(0.8, 1.2)
    height = (box[3] - box[1]) * rng.uniform(0.8, 1.2)
    return [round(v, 3) for v in (left, top, left + width, top + height)]


def distinct_scores(rng, count):
    """Scores that no two boxes share and that float32 holds exactly."""
    return [value / 65536 for value in rng.sample(range(1, 65536), count)]


def tensor(values):
    return torch.tensor(values, dtype=torch.float64).reshape(-1, 4)


def convert_case(box):
    row = tensor([box])
    return {
        "xyxy": row[0].tolist(),
        "xywh": box_convert(row, "xyxy", "xywh")[0].tolist(),
        "cxcywh": box_convert(row, "xyxy", "cxcywh")[0].tolist(),
    }


def pair_case(boxes):
    rows = tensor(boxes)
    return {
        "boxes": rows.tolist(),
        "box_iou": box_iou(rows, rows).tolist(),
        "generalized_box_iou": generalized_box_iou(rows, rows).tolist(),
    }


def suppression_case(rng, boxes, threshold, class_count):
    rows, count = tensor(boxes), len(boxes)
    scores = distinct_scores(rng, count)
    classes = [rng.randrange(class_count) for _ in range(count)]
    weights = torch.tensor(scores, dtype=torch.float64)
    return {
        "threshold": threshold,
        "boxes": rows.tolist(),
        "scores": scores,
        "classes": classes,
        "nms": nms(rows, weights, threshold).tolist(),
        "batched_nms": batched_nms(rows, weights, torch.tensor(classes), threshold).tolist(),
    }


def main():
    rng = random.Random(SEED)
    write("box_convert.json", [convert_case(make(rng)) for make in (grid_box, page_box) for _ in range(20)])
    write("box_iou.json", [pair_case([make(rng) for _ in range(16)]) for make in (grid_box, page_box)])
    write("nms.json", [
        suppression_case(rng, make(rng, count), threshold, class_count)
        for make in (heap, lambda r, n: [grid_box(r) for _ in range(n)])
        for count, threshold, class_count in ((1, 0.5, 1), (20, 0.0, 2), (60, 0.45, 3), (150, 0.7, 2))
    ])


if __name__ == "__main__":
    main()

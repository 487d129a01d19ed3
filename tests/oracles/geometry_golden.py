#!/usr/bin/env python3
"""Writes the golden vectors of Redaction.Sdk.Geometry.Tests, with torchvision and MuPDF as the oracles.

    python3 tests/oracles/geometry_golden.py

Boxes are computed in float64, from a fixed seed. PDF pages with a black bar are rendered by MuPDF, and the
bar is measured on the pixels. The same versions write the same bytes.
"""

import json
import pathlib
import random

import fitz
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
    "mupdf": fitz.version[1],
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


def page_case(media, crop, rotate, unit, bar):
    entries = {"MediaBox": media, "CropBox": crop, "Rotate": rotate, "UserUnit": unit}
    document = fitz.open(stream=pdf(entries, bar), filetype="pdf")
    page = document[0]
    return {
        "mediaBox": media, "cropBox": crop, "rotate": rotate, "userUnit": unit, "bar": bar,
        "pageSize": [page.rect.width, page.rect.height],
        "box": dark_box(page),
    }


def pdf(entries, bar):
    """One page with one black bar, given as left, bottom, right, top."""
    dictionary = " ".join("/%s %s" % (key, str(value).replace(",", "")) for key, value in entries.items() if value)
    content = "%g %g %g %g re f" % (bar[0], bar[1], bar[2] - bar[0], bar[3] - bar[1])
    objects = (
        "<</Type/Catalog/Pages 2 0 R>>",
        "<</Type/Pages/Kids[3 0 R]/Count 1>>",
        "<</Type/Page/Parent 2 0 R/Contents 4 0 R %s>>" % dictionary,
        "<</Length %d>>stream\n%s\nendstream" % (len(content), content),
    )
    text, offsets = "%PDF-1.7\n", []
    for number, body in enumerate(objects, 1):
        offsets.append(len(text))
        text += "%d 0 obj%s endobj\n" % (number, body)
    table = "".join("%010d 00000 n \n" % offset for offset in offsets)
    text += "xref\n0 5\n0000000000 65535 f \n%strailer<</Size 5/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n" % (
        table, len(text))
    return text.encode("ascii")


def dark_box(page):
    """The edges of what is dark on a page, in points, measured at four pixels to the point."""
    pixels = page.get_pixmap(matrix=fitz.Matrix(4, 4), colorspace=fitz.csGRAY)
    rows = torch.frombuffer(bytearray(pixels.samples), dtype=torch.uint8).reshape(pixels.height, pixels.width)
    ys, xs = torch.nonzero(rows < 128, as_tuple=True)
    return [v / 4 for v in (xs.min().item(), ys.min().item(), xs.max().item() + 1, ys.max().item() + 1)]


def page_cases():
    upright = ([0, 0, 200, 100], None)
    offset = ([-50, 30, 150, 130], None)
    cropped = ([0, 0, 200, 100], [20, 10, 160, 90])
    reaching = ([-10, -10, 190, 90], [-40, 5, 150, 400])
    for media, crop in (upright, offset, cropped, reaching):
        for rotate in (0, 90, 180, 270, -90, 450):
            yield page_case(media, crop, rotate, 1, [30, 40, 70, 52])
        for unit in (0.75, 1.5, 2):
            yield page_case(media, crop, 90, unit, [30, 40, 70, 52])


def main():
    rng = random.Random(SEED)
    write("box_convert.json", [convert_case(make(rng)) for make in (grid_box, page_box) for _ in range(20)])
    write("box_iou.json", [pair_case([make(rng) for _ in range(16)]) for make in (grid_box, page_box)])
    write("nms.json", [
        suppression_case(rng, make(rng, count), threshold, class_count)
        for make in (heap, lambda r, n: [grid_box(r) for _ in range(n)])
        for count, threshold, class_count in ((1, 0.5, 1), (20, 0.0, 2), (60, 0.45, 3), (150, 0.7, 2))
    ])
    write("pdf_pages.json", list(page_cases()))


if __name__ == "__main__":
    main()

#!/usr/bin/env python3
"""Makes the golden figures of DetectionEvaluator with numpy, from the published definition of COCO's metrics.
The calibration error is that of Naeini, Cooper and Hauskrecht (AAAI 2015), over ten bins, with precision as accuracy.

    python3 tests/oracles/coco_ap_golden.py > tests/Redaction.Sdk.Detection.Tests/Evaluation/coco-ap.golden.json

The definition: https://cocodataset.org/#detection-eval. Nothing here follows the C# code: all thresholds are matched
at once over a dense matrix of overlaps, and equal confidences are put wrong ones first instead of being grouped.
"""

import json

import numpy as np

OVERLAPS = np.linspace(0.5, 0.95, 10)
RECALLS = np.linspace(0, 1, 101)
STYLES = ["black", "gray", "color", "outlined", "white", "hatched", "marker", "pixelated"]


def overlaps_of(found, truth, crowd):
    """Overlap of every detection (row) with every box (column); with a crowd, the part of the detection inside it."""
    corner = np.maximum(found[:, None, :2], truth[None, :, :2])
    opposite = np.minimum(found[:, None, 2:], truth[None, :, 2:])
    shared = np.clip(opposite - corner, 0, None).prod(axis=2)
    area_found = (found[:, 2:] - found[:, :2]).prod(axis=1)[:, None]
    area_truth = (truth[:, 2:] - truth[:, :2]).prod(axis=1)[None, :]
    whole = np.where(crowd[None, :], area_found + 0 * area_truth, area_found + area_truth - shared)
    return np.divide(shared, whole, out=np.zeros_like(shared), where=whole > 0)


def match_page(page, limit):
    """One row a detection: confidence, then for each threshold hit and excused; overlap and style at the first."""
    truth = sorted(page["truth"], key=lambda b: (b[5], b[:4], STYLES.index(b[4])))
    found = sorted(page["found"], key=lambda d: (-d[4], d[:4], STYLES.index(d[5])))[:limit]
    edges = np.array([b[:4] for b in truth], float).reshape(-1, 4)
    crowd = np.array([b[5] for b in truth], bool)
    overlap = overlaps_of(np.array([d[:4] for d in found], float).reshape(-1, 4), edges, crowd)
    free = np.ones((len(OVERLAPS), len(truth)), bool)
    rows = []
    for d, values in zip(found, overlap):
        enough = free & (values[None, :] >= np.minimum(OVERLAPS, 1 - 1e-10)[:, None])
        own = enough & ~crowd
        candidates = np.where(own.any(axis=1, keepdims=True), own, enough)
        # The last of the best ones wins, which is what a scan that replaces on "at least as good" comes to.
        score = np.where(candidates, values, -1.0)
        choice = len(truth) - 1 - np.argmax(score[:, ::-1], axis=1) if truth else np.zeros(len(OVERLAPS), int)
        matched = candidates.any(axis=1)
        hit = matched & ~crowd[choice] if truth else matched
        free[np.flatnonzero(hit), choice[hit]] = False
        first = choice[0] if truth and hit[0] else None
        rows.append({
            "confidence": d[4], "hit": hit, "excused": matched & ~hit,
            "overlap": values[first] if first is not None else 0.0,
            "truth_style": truth[first][4] if first is not None else None, "style": d[5],
        })
    return rows, [b for b in truth if not b[5]], {b[4] for b in truth}


def average_precision(rows, positives, t):
    if positives == 0:
        return None
    counted = [r for r in rows if not r["excused"][t]]
    counted.sort(key=lambda r: (-r["confidence"], r["hit"][t]))
    hits = np.array([r["hit"][t] for r in counted], bool)
    right, wrong = np.cumsum(hits), np.cumsum(~hits)
    precision = right / np.maximum(right + wrong, 1)
    envelope = np.maximum.accumulate(precision[::-1])[::-1]
    at = np.searchsorted(right / positives, RECALLS, side="left")
    return float(np.append(envelope, 0.0)[at].mean())


def figures(pages, minimum):
    rows = [r for page in pages for r in page[0]]
    positives = sum(len(page[1]) for page in pages)
    counted = [r for r in rows if r["confidence"] >= minimum and not r["excused"][0]]
    hits = [r for r in counted if r["hit"][0]]
    ratio = lambda part, whole: part / whole if whole else None
    precisions = [average_precision(rows, positives, t) for t in range(len(OVERLAPS))]
    return {
        "pages": len(pages), "boxes": positives, "detections": len(counted), "matches": len(hits),
        "precision": ratio(len(hits), len(counted)), "recall": ratio(len(hits), positives),
        "f1": ratio(2 * len(hits), positives + len(counted)),
        "meanIntersectionOverUnion": ratio(sum(r["overlap"] for r in hits), len(hits)),
        "styleAccuracy": ratio(sum(r["style"] == r["truth_style"] for r in hits), len(hits)),
        "averagePrecision50": precisions[0],
        "averagePrecision": None if positives == 0 else float(np.mean(precisions)),
    }


def curve(pages):
    """Confidence, precision and recall wherever the next detection is weaker."""
    rows = sorted((r for page in pages for r in page[0] if not r["excused"][0]), key=lambda r: -r["confidence"])
    positives = sum(len(page[1]) for page in pages)
    if not positives or not rows:
        return []
    confidence = np.array([r["confidence"] for r in rows])
    right = np.cumsum([r["hit"][0] for r in rows])
    ends = np.flatnonzero(np.append(np.diff(confidence) != 0, True))
    return np.column_stack([confidence[ends], right[ends] / (ends + 1), right[ends] / positives]).tolist()


def calibration(pages, minimum):
    """Expected calibration error of the detections of at least a confidence, and how many are in each bin."""
    rows = [r for page in pages for r in page[0] if not r["excused"][0] and r["confidence"] >= minimum]
    confidence = np.array([r["confidence"] for r in rows], np.float32)
    right = np.array([r["hit"][0] for r in rows], float)
    at = np.digitize(confidence, np.linspace(0, 1, 11, dtype=np.float32)[1:-1], right=True)
    gaps = [abs(right[at == b].sum() - confidence[at == b].sum(dtype=float)) for b in range(10)]
    return (sum(gaps) / len(rows) if rows else None), np.bincount(at, minlength=10).tolist()


def confusion(pages, minimum):
    """What a box is, what it was found as, how often; null for nothing. Missed boxes are what the hits leave over."""
    counted = [r for page in pages for r in page[0] if not r["excused"][0] and r["confidence"] >= minimum]
    table = np.zeros((len(STYLES) + 1, len(STYLES) + 1), int)
    for r in counted:
        table[STYLES.index(r["truth_style"]) if r["hit"][0] else -1, STYLES.index(r["style"])] += 1
    for i, style in enumerate(STYLES):
        table[i, -1] = sum(b[4] == style for page in pages for b in page[1]) - table[i, :-1].sum()
    names = STYLES + [None]
    return [[names[i], names[j], int(table[i, j])] for i, j in np.argwhere(table)]


def evaluate(case):
    pages = [match_page(page, case["maximumDetections"]) for page in case["pages"]]
    minimum = case["minimumConfidence"]
    clean = [page for page in pages if not page[2]]
    styles = []
    for style in STYLES:
        if not any(style in page[2] for page in pages):
            continue
        found = sum(r["hit"][0] and r["truth_style"] == style and r["confidence"] >= minimum
                    for page in pages for r in page[0])
        styles.append({
            "style": style, "boxes": sum(b[4] == style for page in pages for b in page[1]), "found": int(found),
            "figures": figures([page for page in pages if page[2] == {style}], minimum),
            "curve": curve([page for page in pages if page[2] == {style}])})
    error, bins = calibration(pages, 0)
    return {
        "curve": curve(pages), "confusion": confusion(pages, minimum), "bins": bins, "expectedError": error,
        "expectedErrorOfCounted": calibration(pages, minimum)[0],
        "all": figures(pages, minimum), "styles": styles, "mixedPages": sum(len(page[2]) > 1 for page in pages),
        "cleanPages": len(clean), "falseBoxes": sum(r["confidence"] >= minimum for page in clean for r in page[0])}


def random_box(rng, coarse):
    if coarse:
        left, top = rng.integers(0, 12, 2)
        width, height = rng.integers(1, 8, 2)
        return [int(left), int(top), int(left + width), int(top + height)]
    left, top, width, height = rng.uniform(0, 80), rng.uniform(0, 80), rng.uniform(1, 40), rng.uniform(1, 20)
    return [round(float(v), 3) for v in (left, top, left + width, top + height)]


def near(rng, box, coarse):
    """A detection that covers a box more or less well, so that every threshold has cases on both sides."""
    if coarse:
        moved = [v + int(rng.integers(-1, 2)) for v in box]
    else:
        moved = [round(v + float(rng.normal(0, rng.choice([0.1, 0.5, 2]))), 3) for v in box]
    return moved if moved[0] < moved[2] and moved[1] < moved[3] else list(box)


def random_case(index):
    rng = np.random.default_rng([2017, index])
    coarse, ties, styles = bool(index % 2), index % 3 == 0, STYLES[: 1 + index % 4]
    confidence = lambda: float(np.float32(rng.integers(0, 9) / 8 if ties else rng.random()))
    pages = []
    for _ in range(int(rng.integers(1, 9))):
        page_styles = styles if rng.random() < 0.3 else [str(rng.choice(styles))]
        truth = [random_box(rng, coarse) + [str(rng.choice(page_styles)), bool(rng.random() < 0.12)]
                 for _ in range(int(rng.choice([0, 1, 2, 5, 9])))]
        found = [near(rng, b[:4], coarse) + [confidence(), b[4] if rng.random() < 0.8 else "black"]
                 for b in truth for _ in range(int(rng.choice([0, 1, 1, 1, 2, 3])))]
        found += [random_box(rng, coarse) + [confidence(), str(rng.choice(styles))]
                  for _ in range(int(rng.choice([0, 0, 1, 3])))]
        pages.append({"truth": truth, "found": [found[i] for i in rng.permutation(len(found))]})
    return {
        "name": f"random {index}", "minimumConfidence": [0.5, 0.25, 0.0][index % 3],
        "maximumDetections": [1000, 1000, 4][index % 3 if index % 5 == 0 else 0], "pages": pages}


def many_boxes(count, found):
    """Recalls that fall on the hundredths themselves, where rounding decides which side they are on."""
    boxes = [[30 * i, 0, 30 * i + 20, 10] for i in range(count)]
    return {
        "name": f"{found} of {count}", "minimumConfidence": 0.5, "maximumDetections": 1000, "pages": [{
            "truth": [b + ["black", False] for b in boxes],
            "found": [b + [float(np.float32(1 - i / 256)), "black"] for i, b in enumerate(boxes[:found])]}]}


def main():
    cases = [random_case(i) for i in range(60)]
    cases += [many_boxes(10, 7), many_boxes(10, 3), many_boxes(100, 29), many_boxes(100, 57), many_boxes(7, 7)]
    for case in cases:
        case["expected"] = evaluate(case)
    print("[\n" + ",\n".join(json.dumps(case, default=int, separators=(",", ":")) for case in cases) + "\n]")


if __name__ == "__main__":
    main()

#!/usr/bin/env python3
"""Makes the golden figures of CocoEvaluator with numpy, from the published definition of COCO's twelve metrics.

    python3 tests/oracles/coco_figures_golden.py > tests/Redaction.Sdk.Detection.Tests/Evaluation/coco-figures.golden.json

The definition: https://cocodataset.org/#detection-eval. Written from it and on its own: boxes are corner matrices, each
range of areas marks its boxes as wanted or excusing, all thresholds are matched at once, and precision is read off a
sorted recall axis. Where confidences are equal, the order of pages and of detections decides (stable sorts), as there.
"""

import json

import numpy as np

OVERLAPS = np.linspace(0.5, 0.95, 10)
RECALLS = np.linspace(0, 1, 101)
RANGES = {"all": (0, 1e10), "small": (0, 32**2), "medium": (32**2, 96**2), "large": (96**2, 1e10)}
LIMITS = (1, 10, 100)


def overlaps_of(found, truth, crowd):
    """Overlap of every detection (row) with every box (column); with a crowd, the part of the detection inside it."""
    low = np.maximum(found[:, None, :2], truth[None, :, :2])
    high = np.minimum(found[:, None, :2] + found[:, None, 2:], truth[None, :, :2] + truth[None, :, 2:])
    shared = np.clip(high - low, 0, None).prod(axis=2)
    areas, others = found[:, 2:].prod(axis=1)[:, None], truth[:, 2:].prod(axis=1)[None, :]
    return shared / np.where(crowd[None, :], areas, areas + others - shared)


def match_page(page, least, most):
    """For each threshold and detection: whether it hit a wanted box, and whether it counts at all."""
    order = np.argsort([-d[4] for d in page["found"]], kind="stable")[: LIMITS[-1]]
    found = np.array([page["found"][i][:5] for i in order], float).reshape(-1, 5)
    crowd = np.array([b[4] for b in page["truth"]], bool)
    truth = np.array([b[:4] for b in page["truth"]], float).reshape(-1, 4)
    area = truth[:, 2:].prod(axis=1)
    wanted = ~crowd & (area >= least) & (area <= most)
    overlap = overlaps_of(found[:, :4], truth, crowd)
    free = np.ones((len(OVERLAPS), len(truth)), bool)
    hit = np.zeros((len(OVERLAPS), len(found)), bool)
    excused = np.zeros_like(hit)
    for d in range(len(found)):
        enough = free & (overlap[d][None, :] >= OVERLAPS[:, None])
        for t in range(len(OVERLAPS)):
            own = enough[t] & wanted
            choices = np.flatnonzero(own if own.any() else enough[t])
            if not len(choices):
                continue
            best = overlap[d][choices].max()
            taken = choices[overlap[d][choices] == best][-1]
            hit[t, d], excused[t, d] = wanted[taken], not wanted[taken]
            free[t, taken] = crowd[taken]
    size = found[:, 2:4].prod(axis=1)
    excused |= ~hit & ((size < least) | (size > most))[None, :]
    return found[:, 4], hit, excused, int(wanted.sum())


def figures(pages):
    result = {}
    for name, (least, most) in RANGES.items():
        matched = [match_page(page, least, most) for page in pages]
        positives = sum(m[3] for m in matched)
        order = np.argsort(-np.concatenate([m[0] for m in matched]), kind="stable")
        hit = np.concatenate([m[1] for m in matched], axis=1)[:, order]
        excused = np.concatenate([m[2] for m in matched], axis=1)[:, order]
        precision = None
        if positives:
            precision = []
            for t in range(len(OVERLAPS)):
                right = np.cumsum(hit[t])
                wrong = np.cumsum(~hit[t] & ~excused[t])
                envelope = np.maximum.accumulate((right / np.maximum(right + wrong, 1))[::-1])[::-1]
                at = np.searchsorted(right / positives, RECALLS, side="left")
                precision.append(float(np.append(envelope, 0.0)[at].mean()))
        suffix = "" if name == "all" else name.capitalize()
        result["averagePrecision" + suffix] = float(np.mean(precision)) if precision else None
        if name == "all":
            result["averagePrecision50"] = precision[0] if precision else None
            result["averagePrecision75"] = precision[5] if precision else None
        for limit in LIMITS if name == "all" else LIMITS[-1:]:
            recall = [sum(m[1][t, :limit].sum() for m in matched) / positives for t in range(10)] if positives else None
            result["averageRecall" + (suffix or str(limit))] = float(np.mean(recall)) if recall else None
    return result


def eighths(values):
    """Areas of eighths are exact, so that rounding never decides on which side of a threshold an overlap lies."""
    return [round(float(v) * 8) / 8 for v in values]


def random_box(rng, coarse):
    """Many small, some medium and large; in coarse cases the areas 32 x 32 and 96 x 96 themselves are common."""
    if coarse:
        size = [(32, 32), (96, 96), (16, 64), (8, 8), (40, 30), (120, 100)][rng.integers(0, 6)]
        return [int(rng.integers(0, 12)) * 8, int(rng.integers(0, 12)) * 8, *size]
    size = rng.choice([20, 60, 200])
    return eighths((*rng.uniform(0, 300, 2), *rng.uniform(4, size, 2)))


def near(rng, box, coarse):
    """A detection that covers a box more or less well, so that every threshold has cases on both sides."""
    moved = ([v + 4 * int(rng.integers(-1, 2)) for v in box] if coarse
             else eighths(v + rng.normal(0, rng.choice([0.2, 1, 4])) for v in box))
    return moved if min(moved[2:]) > 0 else list(box)


def random_case(index):
    rng = np.random.default_rng([2014, index])
    coarse, ties, crowded = bool(index % 2), index % 3 == 0, index % 40 == 0
    confidence = lambda: float(rng.integers(0, 9) / 8 if ties else rng.integers(0, 1 << 12) / (1 << 12))
    pages = []
    for _ in range(2 if crowded else int(rng.integers(1, 5))):
        truth = [random_box(rng, coarse) + [int(rng.random() < 0.12)]
                 for _ in range(60 if crowded else int(rng.choice([0, 1, 2, 4])))]
        found = [near(rng, b[:4], coarse) + [confidence()]
                 for b in truth for _ in range(3 if crowded else int(rng.choice([0, 1, 1, 2, 3])))]
        found += [random_box(rng, coarse) + [confidence()] for _ in range(int(rng.choice([0, 0, 1, 3])))]
        pages.append({"truth": truth, "found": [found[i] for i in rng.permutation(len(found))]})
    return pages


def main():
    cases = [{"pages": pages, "expected": figures(pages)} for pages in map(random_case, range(600))]
    print("[\n" + ",\n".join(json.dumps(case, separators=(",", ":")) for case in cases) + "\n]")


if __name__ == "__main__":
    main()

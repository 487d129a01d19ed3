#!/usr/bin/env python3
"""Makes the golden boxes of the decoders with torch and torchvision.

    python3 tests/oracles/decoding_golden.py > tests/Redaction.Sdk.Onnx.Tests/Decoding/decoding.golden.json

Activations, conversions of boxes, suppression, and the whole of what torchvision's FCOS and RetinaNet do with the
outputs of their heads are torch's and torchvision's (0.14.1 was used); this script only draws the numbers that go in.
"""

import json

import torch
from torchvision.models.detection import FCOS, RetinaNet
from torchvision.models.detection.anchor_utils import AnchorGenerator
from torchvision.ops import batched_nms, box_convert, box_iou

WIDTH, HEIGHT = 640, 480
SMALL = (256, 128)
OVERLAP = 0.45
SURE = 0.25


class Backbone(torch.nn.Module):
    out_channels = 32


def draw_boxes(generator, clusters, each):
    """Heaps of similar boxes within the picture, as left, top, right, bottom."""
    size = torch.rand(clusters, 1, 2, generator=generator) * torch.tensor([120.0, 30.0]) + torch.tensor([30.0, 12.0])
    corner = torch.rand(clusters, 1, 2, generator=generator) * torch.tensor([440.0, 380.0]) + 15
    jitter = torch.rand(clusters, each, 4, generator=generator) * 14 - 7
    return (torch.cat([corner, corner + size], 2) + jitter).reshape(-1, 4)


def check_margin(boxes):
    """A pair whose overlap is next to the limit would make the answer a matter of rounding."""
    assert ((box_iou(boxes, boxes) - OVERLAP).abs() > 1e-4).all()


def suppress(boxes, scores, classes, agnostic=False):
    check_margin(boxes)
    keep = batched_nms(boxes, scores, torch.zeros_like(classes) if agnostic else classes, OVERLAP)
    return rows(boxes[keep], scores[keep], classes[keep])


def rows(boxes, scores, classes):
    order = scores.argsort(descending=True)
    return [[*short(box.tolist() + [score.item()]), int(c)] for box, score, c in
            zip(boxes[order], scores[order], classes[order])]


def short(values):
    """Nine digits tell every number of single precision apart."""
    return [float(f"{v:.9g}") if isinstance(v, float) else v for v in values]


def output(tensor, name="output"):
    element = {torch.float32: "Float32", torch.int64: "Int64", torch.int32: "Int32"}[tensor.dtype]
    return {"name": name, "element": element, "shape": list(tensor.shape), "values": short(tensor.flatten().tolist())}


def case(name, decoder, classes, outputs, expected, agnostic=False, picture=(WIDTH, HEIGHT), **parameters):
    assert len(expected) > 3
    return {
        "name": name, "decoder": decoder, "classes": classes, "picture": picture, "isClassAgnostic": agnostic,
        "maximumOverlap": OVERLAP, "minimumConfidence": SURE,
        "parameters": {key.replace("_", "-"): value for key, value in parameters.items()},
        "outputs": outputs, "expected": expected,
    }


def yolov8(generator, agnostic, boxes_first, normalized):
    boxes = draw_boxes(generator, 9, 8)
    scores = torch.rand(len(boxes), 3, generator=generator) ** 2
    best, classes = scores.max(1)
    sure = best > SURE
    head = torch.cat([box_convert(boxes, "xyxy", "cxcywh"), scores], 1)
    if normalized:
        head[:, :4] /= torch.tensor([WIDTH, HEIGHT, WIDTH, HEIGHT])
    head = head[None] if boxes_first else head.T[None]
    options = {"coordinates": "normalized"} if normalized else {}
    return case(
        f"yolov8{' agnostic' if agnostic else ''}{' transposed' if boxes_first else ''}", "yolov8", 3,
        [output(head.contiguous())], suppress(boxes[sure], best[sure], classes[sure], agnostic), agnostic, **options)


def yolov5(generator):
    boxes = draw_boxes(generator, 9, 8)
    scores = torch.rand(len(boxes), 2, generator=generator)
    objectness = torch.rand(len(boxes), 1, generator=generator)
    best, classes = (scores * objectness).max(1)
    sure = best > SURE
    head = torch.cat([box_convert(boxes, "xyxy", "cxcywh"), objectness, scores], 1)[None]
    return case("yolov5", "yolov5", 2, [output(head)], suppress(boxes[sure], best[sure], classes[sure]))


def yolov5_anchors(generator):
    """The published formula of the head, in torch: https://docs.ultralytics.com/yolov5/tutorials/architecture_description"""
    anchors = torch.tensor([[[30.0, 20], [80, 20]], [[120, 30], [200, 60]]])
    heads, boxes, scores, classes = [], [], [], []
    for stride, sizes in zip((32, 64), anchors):
        gy, gx = 512 // stride, WIDTH // stride
        raw = torch.randn(1, 2, gy, gx, 7, generator=generator)
        raw[..., 4] -= 2
        y = raw.sigmoid()
        cell = torch.stack(torch.meshgrid(torch.arange(gx), torch.arange(gy), indexing="xy"), -1)
        centre = (y[..., :2] * 2 - 0.5 + cell) * stride
        size = (y[..., 2:4] * 2) ** 2 * sizes[None, :, None, None]
        best, c = (y[..., 4:5] * y[..., 5:]).max(-1)
        heads.append(output(raw, f"stride{stride}"))
        boxes.append(box_convert(torch.cat([centre, size], -1).reshape(-1, 4), "cxcywh", "xyxy"))
        scores.append(best.flatten())
        classes.append(c.flatten())
    boxes, scores, classes = torch.cat(boxes), torch.cat(scores), torch.cat(classes)
    sure = scores > SURE
    return case("yolov5 raw", "yolov5-anchors", 2, heads, suppress(boxes[sure], scores[sure], classes[sure]),
                picture=(WIDTH, 512), anchors="30,20,80,20;120,30,200,60")


def fcos(generator):
    """The head and the post-processing of FCOS: distances to the four edges, linear, in strides."""
    model = FCOS(Backbone(), 1, score_thresh=SURE, nms_thresh=OVERLAP, detections_per_img=300, topk_candidates=30000)
    width, height = SMALL
    stride, gy, gx = 8, height // 8, width // 8
    y, x = torch.meshgrid(torch.arange(gy) + 0.5, torch.arange(gx) + 0.5, indexing="ij")
    centre = torch.stack([x, y], -1).reshape(-1, 2) * stride
    cells = torch.cat([centre - stride / 2, centre + stride / 2], 1)
    distances = torch.rand(len(cells), 4, generator=generator) * torch.tensor([5.0, 1.5, 5.0, 1.5]) + 0.6
    limit = torch.stack([centre[:, 0], centre[:, 1], width - centre[:, 0], height - centre[:, 1]], 1) / stride
    distances = torch.minimum(distances, limit)
    logits = torch.randn(len(cells), 1, generator=generator) * 2 - 5
    centreness = torch.randn(len(cells), 1, generator=generator) + 1
    head = {"cls_logits": [logits[None]], "bbox_regression": [distances[None]], "bbox_ctrness": [centreness[None]]}
    found = model.postprocess_detections(head, [[cells]], [(height, width)])[0]
    scores = (logits.sigmoid() * centreness.sigmoid()).sqrt()
    boxes = torch.cat([centre - distances[:, :2] * stride, centre + distances[:, 2:] * stride], 1)
    check_margin(boxes[scores[:, 0] > SURE])
    plane = torch.cat([distances, scores], 1).T.reshape(1, 5, gy, gx)
    expected = rows(found["boxes"], found["scores"], found["labels"])
    exponential = torch.cat([distances.log(), scores.logit()], 1).T.reshape(1, 5, gy, gx)
    return [
        case("grid as torchvision's FCOS", "grid", 1, [output(plane)], expected, picture=SMALL, distance="linear",
             activation="none"),
        case("grid, exponential", "grid", 1, [output(exponential)], expected, picture=SMALL),
    ]


def retinanet(generator):
    """What the post-processing of RetinaNet returns is what an exported torchvision model writes."""
    anchors = AnchorGenerator(((32,),), ((0.3, 1.0),))
    model = RetinaNet(Backbone(), 3, anchor_generator=anchors, score_thresh=0.3, nms_thresh=OVERLAP)
    centre = torch.rand(200, 2, generator=generator) * torch.tensor([500.0, 350.0]) + 60
    size = torch.rand(200, 2, generator=generator) * 40 + 20
    cells = torch.cat([centre - size / 2, centre + size / 2], 1)
    head = {"cls_logits": [torch.randn(1, 200, 3, generator=generator)[:] - 1.5],
            "bbox_regression": [torch.randn(1, 200, 4, generator=generator) * 0.2]}
    found = model.postprocess_detections(head, [[cells]], [(HEIGHT, WIDTH)])[0]
    outputs = [output(found["boxes"], "boxes"), output(found["labels"] + 1, "labels"), output(found["scores"], "scores")]
    return case("boxes-scores-labels as torchvision's RetinaNet", "boxes-scores-labels", 3, outputs,
                rows(found["boxes"], found["scores"], found["labels"]), first_label="1")


def mmdetection(generator):
    """The layout of MMDetection's exports: boxes with scores, padded, and labels."""
    boxes = draw_boxes(generator, 6, 2)
    scores = torch.rand(len(boxes), generator=generator).sort(descending=True).values
    labels = torch.randint(0, 2, (len(boxes),), generator=generator)
    sure = scores > SURE
    padding = torch.zeros(5, 5)
    dets = torch.cat([torch.cat([boxes, scores[:, None]], 1), padding])[None]
    outputs = [output(dets, "dets"), output(torch.cat([labels, torch.full((5,), -1)])[None], "labels")]
    return case("boxes-scores-labels as MMDetection", "boxes-scores-labels", 2, outputs,
                rows(boxes[sure], scores[sure], labels[sure]))


def detr(generator, softmax):
    boxes = draw_boxes(generator, 20, 1)
    logits = torch.randn(len(boxes), 4 if softmax else 3, generator=generator) * 1.5
    scores = logits.softmax(1)[:, :-1] if softmax else logits.sigmoid()
    best, classes = scores.max(1)
    sure = best > SURE
    relative = box_convert(boxes, "xyxy", "cxcywh") / torch.tensor([WIDTH, HEIGHT, WIDTH, HEIGHT])
    outputs = [output(logits[None], "logits"), output(relative[None], "pred_boxes")]
    return case("detr" if softmax else "rt-detr", "detr", 3, outputs, rows(boxes[sure], best[sure], classes[sure]))


def end_to_end(generator):
    """The last layer of YOLO v10: the strongest boxes by torch.topk, suppression left out."""
    boxes = draw_boxes(generator, 6, 4)
    best, classes = torch.rand(len(boxes), 2, generator=generator).max(1)
    scores, index = best.topk(20)
    head = torch.cat([boxes[index], scores[:, None], classes[index, None].float()], 1)[None]
    sure = scores > SURE
    return case("end-to-end", "end-to-end", 2, [output(head)],
                rows(boxes[index][sure], scores[sure], classes[index][sure]))


def main():
    generator = torch.Generator().manual_seed(7)
    cases = [
        yolov8(generator, agnostic=False, boxes_first=False, normalized=False),
        yolov8(generator, agnostic=True, boxes_first=True, normalized=True),
        yolov5(generator),
        yolov5_anchors(generator),
        *fcos(generator),
        retinanet(generator),
        mmdetection(generator),
        detr(generator, softmax=True),
        detr(generator, softmax=False),
        end_to_end(generator),
    ]
    print("[\n" + ",\n".join(json.dumps(c) for c in cases) + "\n]")


if __name__ == "__main__":
    main()

"""Reads the Pascal VOC files that our writer made with torchvision's own reader, and records what it sees.

Run with a Python that has torchvision, from the root of the repository:
    python3 tests/oracles/voc_golden.py
"""

import pathlib
import xml.etree.ElementTree as ElementTree

from torchvision.datasets import VOCDetection

data = pathlib.Path("tests/Redaction.Sdk.Datasets.Tests/Data/written")
lines = []
for path in sorted((data / "voc" / "Annotations").rglob("*.xml")):
    read = VOCDetection.parse_voc_xml(ElementTree.parse(path).getroot())["annotation"]
    for item in read.get("object", []):
        box = item["bndbox"]
        edges = " ".join(box[edge] for edge in ("xmin", "ymin", "xmax", "ymax"))
        size = read["size"]
        lines.append(f"{read['filename']} {size['width']} {size['height']} {item['name']} {edges}")

(data / "voc.torchvision.txt").write_text("".join(f"{line}\n" for line in lines))

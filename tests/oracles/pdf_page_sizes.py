#!/usr/bin/python3
"""Records the size of every upright page, in points, as pdfinfo and qpdf see it.

usage: pdf_page_sizes.py FOLDER > tests/Redaction.Sdk.Pdf.Tests/data/odd-geometry.tsv

pdfinfo (poppler-utils) gives the visible box and the rotation but leaves out the UserUnit, which qpdf gives.
Pages that pdfinfo finds to have no area are left out.
"""
import json
import pathlib
import re
import subprocess
import sys


def output(*command):
    return subprocess.run(command, capture_output=True, check=False).stdout.decode("latin-1")


def user_units(path):
    text = output("qpdf", "--json=2", "--json-key=pages", "--json-key=qpdf", path) or "{}"
    # qpdf copies numbers as the document has them, but JSON knows no "+1", "1." or ".5".
    text = re.sub(r'(?<=[\s\[])([-+]?)(\d*)\.(\d*)(?=[,\s\]])', r'\g<1>0\2.\g<3>0', text)
    text = re.sub(r'(?<=[\s\[])([-+]?)0+(?=\d)', r'\1', text).replace(" +", " ")
    file = json.loads(text, strict=False)
    objects = file.get("qpdf", [{}, {}])[1]
    pages = (objects["obj:" + page["object"]]["value"] for page in file.get("pages", []))
    return [float(page.get("/UserUnit", 1)) for page in pages]


def sizes(path):
    text = output("pdfinfo", "-f", "1", "-l", "99999", path)
    boxes = re.findall(r"^Page +\d+ size: +([\d.]+) x ([\d.]+)", text, re.M)
    turns = re.findall(r"^Page +\d+ rot: +(\d+)", text, re.M)
    units = user_units(path)
    for number, ((width, height), turn) in enumerate(zip(boxes, turns), 1):
        unit = units[number - 1] if number <= len(units) else 1
        size = (float(width) * unit, float(height) * unit)
        yield number, size if int(turn) % 180 == 0 else size[::-1]


print("file\tpage\twidth\theight")
for pdf in sorted(pathlib.Path(sys.argv[1]).glob("*.pdf")):
    for page, (w, h) in sizes(pdf):
        if w > 0 and h > 0:
            print(f"{pdf.name}\t{page}\t{w:.3f}\t{h:.3f}")

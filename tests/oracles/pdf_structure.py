#!/usr/bin/python3
"""Records what pages paint as MuPDF sees it: outlines with their colours, and runs of text.

usage: pdf_structure.py samples/documents > tests/Redaction.Sdk.Pdf.Tests/data/structure.tsv

Needs PyMuPDF (python3-fitz). A line is a file, a page and either
  path  left top right bottom  fill  stroke  width  opacity of the fill
  text  render mode  colour  size  characters
in the order of painting, boxes in points from the top-left corner. Colours are hexadecimal, - is none.
"""
import pathlib
import sys

import fitz


def hexadecimal(color):
    return "-" if color is None else "".join(f"{round(255 * part):02x}" for part in color)


def rgb(color):
    return (color * 3)[:3] if len(color) == 1 else color


def paths(page):
    for drawing in page.get_drawings():
        stroke, fill = ("s" in drawing["type"]), ("f" in drawing["type"])
        yield drawing["seqno"], (
            "path", *(f"{edge:.3f}" for edge in drawing["rect"]),
            hexadecimal(drawing["fill"] if fill else None), hexadecimal(drawing["color"] if stroke else None),
            f"{drawing['width'] if stroke else 0:.3f}", f"{drawing['fill_opacity'] if fill else 0:.3f}")


def texts(page):
    for span in page.get_texttrace():
        words = "".join(chr(c[0]) for c in span["chars"])
        yield span["seqno"], ("text", str(span["type"]), hexadecimal(rgb(span["color"])), f"{span['size']:.3f}", words)


for pdf in sorted(pathlib.Path(sys.argv[1]).glob("*.pdf")):
    document = fitz.open(pdf) if pdf.name not in ("encrypted.pdf", "truncated.pdf") else ()
    for page in document:
        for _, cells in sorted([*paths(page), *texts(page)], key=lambda item: item[0]):
            print(pdf.name, page.number + 1, *cells, sep="\t")

#!/usr/bin/env python3
"""Writes small image files and what an independent decoder (Pillow, OpenCV) makes of each, into tests/data/imaging.

Usage: imaging_fixtures.py tests/data/imaging

Beside each NAME.EXT lies NAME.EXT.golden.png: the upright page, transparency on white, as 8-bit RGB.
"""
import pathlib
import sys

import cv2
import numpy as np
from PIL import Image, ImageOps

WIDTH, HEIGHT = 45, 28
ORIENTATION, X_RESOLUTION, Y_RESOLUTION, UNIT = 0x0112, 0x011A, 0x011B, 0x0128


def picture():
    """An asymmetric picture: gradients, a bar and a corner mark."""
    y, x = np.mgrid[0:HEIGHT, 0:WIDTH]
    rgb = np.stack([x * 255 // WIDTH, y * 255 // HEIGHT, (x + y) * 255 // (WIDTH + HEIGHT)], axis=2)
    rgb[6:11, 8:30] = 0
    rgb[0:5, 0:5] = [255, 0, 0]
    return Image.fromarray(rgb.astype(np.uint8))


def exif(orientation):
    data = Image.Exif()
    data[ORIENTATION] = orientation
    data[X_RESOLUTION] = data[Y_RESOLUTION] = 200.0
    data[UNIT] = 2
    return data


def golden(path):
    image = ImageOps.exif_transpose(Image.open(path))
    if image.mode == "I;16" or image.mode == "I":
        samples = np.asarray(image).astype(np.int64)
        image = Image.fromarray(((samples + 128) // 257).astype(np.uint8))
    if image.mode in ("RGBA", "LA", "P") and ("transparency" in image.info or "A" in image.mode):
        image = image.convert("RGBA")
        white = Image.new("RGBA", image.size, "white")
        image = Image.alpha_composite(white, image)
    image.convert("RGB").save(f"{path}.golden.png", optimize=True)


def main(folder):
    folder.mkdir(parents=True, exist_ok=True)
    rgb = picture()
    gray, bilevel, palette, cmyk = rgb.convert("L"), rgb.convert("1"), rgb.quantize(16), rgb.convert("CMYK")
    alpha = rgb.copy()
    alpha.putalpha(Image.linear_gradient("L").resize((WIDTH, HEIGHT)))

    rgb.save(folder / "color.gif", save_all=True, append_images=[ImageOps.invert(rgb)], duration=100)
    rgb.save(folder / "turned.webp", lossless=True, exif=exif(6))
    rgb.save(folder / "lossy.webp", quality=90)
    alpha.save(folder / "alpha.webp", lossless=True, exact=True)
    rgb.save(folder / "turned.jpg", quality=95, exif=exif(8))
    rgb.save(folder / "progressive.jpg", quality=95, progressive=True, dpi=(150, 300))
    gray.save(folder / "gray.jpg", quality=95)
    cmyk.save(folder / "cmyk.jpg", quality=95)
    rgb.save(folder / "turned.png", exif=exif(5))
    alpha.save(folder / "alpha.png")
    bilevel.save(folder / "bilevel.png", dpi=(204, 98))
    palette.save(folder / "palette.png")
    cv2.imwrite(str(folder / "gray16.png"), np.asarray(gray).astype(np.uint16) * 257)
    gray.save(folder / "gray.bmp", dpi=(300, 300))
    rgb.save(folder / "color.bmp")
    bilevel.save(folder / "g3.tif", compression="group3", dpi=(204, 98))
    bilevel.save(folder / "g4.tif", compression="group4")
    rgb.save(folder / "ycbcr-jpeg.tif", compression="jpeg", quality=95)
    cmyk.save(folder / "cmyk-lzw.tif", compression="tiff_lzw")
    palette.save(folder / "palette-packbits.tif", compression="packbits")
    alpha.save(folder / "alpha-deflate.tif", compression="tiff_adobe_deflate")
    Image.fromarray(np.asarray(gray).astype(np.uint16) * 257).save(folder / "gray16.tif", compression="tiff_lzw")

    for path in sorted(folder.iterdir()):
        if not path.name.endswith(".golden.png") and path.suffix != ".md":
            golden(path)


if __name__ == "__main__":
    main(pathlib.Path(sys.argv[1]))

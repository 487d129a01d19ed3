#!/usr/bin/env python3
"""Cuts the printable ASCII of DejaVu Sans Bold out of its file, for the labels of PageOverlay.

Usage: label_font.py DejaVuSans-Bold.ttf src/Redaction.Sdk.Imaging/Overlay/label-font.ttf

Only the standard library is used. Glyphs keep their outlines; hinting and every other glyph are left out.
"""
import struct
import sys

FIRST, LAST = 0x20, 0x7E


def tables_of(font):
    count = struct.unpack(">H", font[4:6])[0]
    entries = (struct.unpack(">4sIII", font[12 + 16 * i:28 + 16 * i]) for i in range(count))
    return {tag.decode(): font[offset:offset + length] for tag, _, offset, length in entries}


def glyph_of(cmap, code):
    """Looks a character up in the first subtable of format 4."""
    for i in range(struct.unpack(">H", cmap[2:4])[0]):
        sub = cmap[struct.unpack(">I", cmap[8 + 8 * i:12 + 8 * i])[0]:]
        if struct.unpack(">H", sub[:2])[0] == 4:
            break
    segments = struct.unpack(">H", sub[6:8])[0] // 2
    ends, starts, deltas, offsets = (
        struct.unpack(f">{segments}H", sub[at:at + 2 * segments])
        for at in (14, 16 + 2 * segments, 16 + 4 * segments, 16 + 6 * segments))
    i = next(i for i in range(segments) if ends[i] >= code)
    if offsets[i] == 0:
        return (code + deltas[i]) & 0xFFFF
    at = 16 + 6 * segments + 2 * i + offsets[i] + 2 * (code - starts[i])
    return (struct.unpack(">H", sub[at:at + 2])[0] + deltas[i]) & 0xFFFF


def without_instructions(glyph):
    """Drops the hinting of a simple glyph."""
    if not glyph:
        return glyph
    contours = struct.unpack(">h", glyph[:2])[0]
    assert contours >= 0, "composite glyphs are not expected in ASCII"
    at = 10 + 2 * contours
    length = struct.unpack(">H", glyph[at:at + 2])[0]
    glyph = glyph[:at] + b"\0\0" + glyph[at + 2 + length:]
    return glyph + b"\0" * (-len(glyph) % 4)


def subset(font):
    old = tables_of(font)
    long_loca = struct.unpack(">h", old["head"][50:52])[0]
    count = struct.unpack(">H", old["maxp"][4:6])[0]
    loca = struct.unpack(f">{count + 1}{'I' if long_loca else 'H'}", old["loca"])
    loca = loca if long_loca else [2 * offset for offset in loca]
    metrics = struct.unpack(">H", old["hhea"][34:36])[0]

    glyphs, advances = [], []
    for gid in [0] + [glyph_of(old["cmap"], code) for code in range(FIRST, LAST + 1)]:
        glyphs.append(without_instructions(old["glyf"][loca[gid]:loca[gid + 1]]))
        assert gid < metrics
        advances.append(old["hmtx"][4 * gid:4 * gid + 4])

    offsets = [sum(map(len, glyphs[:i])) for i in range(len(glyphs) + 1)]
    number = struct.pack(">H", len(glyphs))
    cmap4 = struct.pack(">HHHHHHH2HH2H2H2H", 4, 32, 0, 4, 4, 1, 0, LAST, 0xFFFF, 0, FIRST, 0xFFFF,
                        (1 - FIRST) & 0xFFFF, 1, 0, 0)
    new = {
        "OS/2": old["OS/2"],
        "cmap": struct.pack(">HHHHI", 0, 1, 3, 1, 12) + cmap4,
        "glyf": b"".join(glyphs),
        "head": old["head"][:8] + bytes(4) + old["head"][12:50] + struct.pack(">h", 1) + old["head"][52:],
        "hhea": old["hhea"][:34] + number,
        "hmtx": b"".join(advances),
        "loca": struct.pack(f">{len(offsets)}I", *offsets),
        "maxp": old["maxp"][:4] + number + old["maxp"][6:],
        "name": old["name"],
        "post": struct.pack(">I", 0x30000) + old["post"][4:32],
    }
    return assemble(new)


def checksum(data):
    data += b"\0" * (-len(data) % 4)
    return sum(struct.unpack(f">{len(data) // 4}I", data)) & 0xFFFFFFFF


def assemble(tables):
    count = len(tables)
    power = 1 << (count.bit_length() - 1)
    header = struct.pack(">IHHHH", 0x10000, count, 16 * power, power.bit_length() - 1, 16 * (count - power))
    directory, body, at = b"", b"", 12 + 16 * count
    for tag in sorted(tables):
        data = tables[tag]
        directory += struct.pack(">4sIII", tag.encode(), checksum(data), at + len(body), len(data))
        body += data + b"\0" * (-len(data) % 4)
    return header + directory + body


if __name__ == "__main__":
    with open(sys.argv[1], "rb") as source:
        result = subset(source.read())
    with open(sys.argv[2], "wb") as target:
        target.write(result)
    print(len(result), "bytes")

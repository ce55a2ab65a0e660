#!/usr/bin/env python3
"""Draws the pictures of the sample: python3 samples/art.py FOLDER writes them as SVG. Those of the priorities are shipped as they are;
the others as PNG of 1200 by 675 pixels with a palette (vips copy X.svg X.png[palette])."""
import math, sys, os

NAVY, GOLD, RED, TEAL, CREAM, SKY, SAND, DARK = "#14304f", "#f2b134", "#d1495b", "#2e8a99", "#f6f1e7", "#cfe3ea", "#e4d5b7", "#0c1f35"
W, H = 1200, 675

def svg(body, back, w=W, h=H):
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {w} {h}"><rect width="{w}" height="{h}" fill="{back}"/>{body}</svg>\n'

def circle(x, y, r, fill, more=""):
    return f'<circle cx="{x:.0f}" cy="{y:.0f}" r="{r:.0f}" fill="{fill}" {more}/>'

def rect(x, y, w, h, fill, more=""):
    return f'<rect x="{x:.0f}" y="{y:.0f}" width="{w:.0f}" height="{h:.0f}" fill="{fill}" {more}/>'

def poly(points, fill, more=""):
    return f'<polygon points="{" ".join(f"{x:.0f},{y:.0f}" for x, y in points)}" fill="{fill}" {more}/>'

def line(x1, y1, x2, y2, stroke, width=6, more=""):
    return f'<line x1="{x1:.0f}" y1="{y1:.0f}" x2="{x2:.0f}" y2="{y2:.0f}" stroke="{stroke}" stroke-width="{width}" stroke-linecap="round" {more}/>'

def ring(x, y, r, stroke, width):
    return circle(x, y, r, "none", f'stroke="{stroke}" stroke-width="{width}"')

def globe(x, y, r, stroke, width=5):
    out = ring(x, y, r, stroke, width)
    for k in (0.35, 0.75):
        out += f'<ellipse cx="{x}" cy="{y}" rx="{r*k:.0f}" ry="{r}" fill="none" stroke="{stroke}" stroke-width="{width}"/>'
    for k in (-0.5, 0, 0.5):
        half = r * math.sqrt(1 - k * k)
        out += line(x - half, y + r * k, x + half, y + r * k, stroke, width)
    return out

def cover(back, first, second, year):
    body = "".join(ring(880, 360, 60 + i * 62, [first, second, SKY][i % 3], 26) for i in range(8))
    body += rect(0, 0, 420, H, NAVY) + rect(420, 0, 14, H, GOLD)
    for i, digit in enumerate(year):
        body += digits(digit, 60 + i * 82, 250, CREAM)
    return svg(body, back)

SEGMENTS = {"0": "abcdef", "1": "bc", "2": "abged", "3": "abgcd", "4": "fgbc"}
def digits(d, x, y, fill):
    at = {"a": (x, y, 60, 14), "g": (x, y + 70, 60, 14), "d": (x, y + 140, 60, 14), "f": (x, y, 14, 84), "b": (x + 46, y, 14, 84), "e": (x, y + 70, 14, 84), "c": (x + 46, y + 70, 14, 84)}
    return "".join(rect(*at[s], fill) for s in SEGMENTS[d])

def presidency(back=NAVY, dots=12):
    body = "".join(circle(600 + 210 * math.cos(i * 2 * math.pi / dots), 300 + 210 * math.sin(i * 2 * math.pi / dots), 26, GOLD) for i in range(dots))
    body += f'<ellipse cx="600" cy="300" rx="120" ry="60" fill="{TEAL}"/>' + rect(0, 575, W, 100, DARK)
    return svg(body + "".join(rect(120 + i * 86, 545, 50, 60, [RED, SKY, GOLD][i % 3]) for i in range(12)), back)

def three_circles():
    return svg(circle(480, 300, 190, RED, 'fill-opacity="0.85"') + circle(720, 300, 190, TEAL, 'fill-opacity="0.85"') + circle(600, 450, 190, GOLD, 'fill-opacity="0.85"') + ring(600, 360, 330, NAVY, 10), CREAM)

def lighthouse():
    body = poly([(640, 190), (1200, 40), (1200, 280)], GOLD, 'fill-opacity="0.75"') + poly([(560, 190), (0, 60), (0, 300)], GOLD, 'fill-opacity="0.35"')
    body += poly([(555, 230), (645, 230), (690, 590), (510, 590)], CREAM) + "".join(poly([(552 - i * 14, 290 + i * 110), (648 + i * 14, 290 + i * 110), (655 + i * 14, 340 + i * 110), (545 - i * 14, 340 + i * 110)], RED) for i in range(3))
    body += rect(550, 150, 100, 80, DARK) + rect(572, 166, 56, 50, GOLD) + poly([(540, 150), (660, 150), (600, 95)], RED)
    return svg(body + "".join(f'<path d="M0 {600+i*28} q 75 -40 150 0 t 150 0 t 150 0 t 150 0 t 150 0 t 150 0 t 150 0 t 150 0 V 675 H 0 Z" fill="{c}"/>' for i, c in enumerate((TEAL, "#256f7b", "#1c5560"))), NAVY)

def ballot():
    body = globe(880, 330, 300, "#b9d3dc", 6)
    body += rect(300, 330, 420, 260, NAVY, 'rx="16"') + rect(270, 300, 480, 50, DARK, 'rx="12"') + rect(410, 316, 200, 16, "#000")
    body += f'<g transform="rotate(-8 510 220)">{rect(430, 110, 170, 214, CREAM)}{rect(452, 140, 34, 34, "none", f"stroke={chr(34)}{NAVY}{chr(34)} stroke-width={chr(34)}6{chr(34)}")}{line(458, 158, 466, 168, RED, 8)}{line(466, 168, 492, 134, RED, 8)}'
    body += "".join(rect(502, 146 + i * 44, 76, 12, NAVY) for i in range(4)) + "".join(rect(452, 184 + i * 44, 34, 34, "none", f'stroke="{NAVY}" stroke-width="6"') for i in range(2)) + "</g>"
    return svg(body + rect(300, 330, 420, 20, GOLD), SKY)

def climate():
    body = circle(860, 240, 130, GOLD) + "".join(line(860 + 160 * math.cos(i * math.pi / 8), 240 + 160 * math.sin(i * math.pi / 8), 860 + 200 * math.cos(i * math.pi / 8), 240 + 200 * math.sin(i * math.pi / 8), GOLD, 12) for i in range(16))
    body += poly([(0, 520), (260, 190), (520, 520)], NAVY) + poly([(180, 292), (260, 190), (340, 292), (290, 270), (260, 310), (225, 275)], CREAM) + poly([(280, 520), (560, 280), (860, 520)], "#1f4a73")
    body += rect(0, 510, W, 165, TEAL) + "".join(line(60 + (i % 6) * 200 + (i // 6) * 70, 545 + (i // 6) * 38, 150 + (i % 6) * 200 + (i // 6) * 70, 545 + (i // 6) * 38, SKY, 8) for i in range(18))
    return svg(body, SKY)

def wheat():
    body = rect(0, 0, W, 400, "#3f7fb5") + rect(0, 400, W, 275, GOLD)
    for i in range(13):
        x, top = 60 + i * 90, 250 + (i * 53) % 90
        body += line(x, 675, x, top, "#b9801f", 7)
        body += "".join(f'<ellipse cx="{x + s * 17}" cy="{top + k * 30}" rx="9" ry="20" fill="{SAND if k % 2 else "#ffd873"}" transform="rotate({s * 28} {x + s * 17} {top + k * 30})"/>' for k in range(5) for s in (-1, 1))
    return svg(body + circle(980, 120, 60, CREAM), "#3f7fb5")

def scales():
    body = rect(588, 130, 24, 420, GOLD) + rect(450, 545, 300, 36, GOLD, 'rx="8"') + circle(600, 125, 34, GOLD) + line(300, 190, 900, 190, GOLD, 18)
    for x in (300, 900):
        body += line(x, 190, x - 110, 400, CREAM, 6) + line(x, 190, x + 110, 400, CREAM, 6) + f'<path d="M{x-130} 400 h260 a130 90 0 0 1 -260 0 z" fill="{TEAL}"/>'
    return svg(body + "".join(rect(40 + i * 14, 610 + i * 16, W - 80 - i * 28, 10, "#1d4066") for i in range(4)), NAVY)

def tents():
    body = circle(1000, 150, 80, GOLD) + rect(0, 500, W, 175, SAND)
    for i, (x, c) in enumerate(((120, RED), (430, CREAM), (740, TEAL))):
        body += poly([(x, 540), (x + 170, 270), (x + 340, 540)], c) + poly([(x + 125, 540), (x + 170, 400), (x + 215, 540)], DARK)
    body += "".join(rect(330 + i * 90, 560 - (i % 2) * 12, 76, 64, ["#b98b52", "#a5773f"][i % 2]) + rect(362 + i * 90, 560 - (i % 2) * 12, 12, 64, CREAM) for i in range(7))
    return svg(body, SKY)

def diamond():
    top, mid, tip = 180, 300, 590
    xs = [330, 465, 600, 735, 870]
    body = poly([(420, top), (780, top), (900, mid), (600, tip), (300, mid)], SKY)
    for a, b, c, f in ((420, 540, 300, "#e8f4f8"), (540, 660, 600, "#ffffff"), (660, 780, 900, "#bcd9e4")):
        body += poly([(a, top), (b, top), (c if c != 600 else 600, mid)], f)
    body += poly([(300, mid), (480, mid), (600, tip)], "#9cc5d4") + poly([(480, mid), (720, mid), (600, tip)], "#d9edf3") + poly([(720, mid), (900, mid), (600, tip)], "#7fb0c2")
    return svg(body + line(190, 610, 1010, 110, RED, 34) + "".join(circle(100 + i * 200, 70 + (i % 2) * 540, 8, GOLD) for i in range(6)), NAVY)

def mosaic():
    colours = (NAVY, GOLD, TEAL, RED, CREAM, SKY)
    return svg("".join(rect(150 + (i % 6) * 152, 75 + (i // 6) * 265, 136, 250, colours[(i * 5 + i // 6) % 6]) + (circle(218 + (i % 6) * 152, 200 + (i // 6) * 265, 44, colours[(i * 5 + 3) % 6]) if i % 2 else poly([(168 + (i % 6) * 152, 250 + (i // 6) * 265), (268 + (i % 6) * 152, 250 + (i // 6) * 265), (218 + (i % 6) * 152, 150 + (i // 6) * 265)], colours[(i * 5 + 2) % 6])) for i in range(12)), SAND)

def icon(body, back):
    return svg(body, back, 400, 400)

ICONS = {
    "priority-multilateralism": icon("".join(line(200 + 110 * math.cos(i * math.pi / 3), 200 + 110 * math.sin(i * math.pi / 3), 200 + 110 * math.cos(j * math.pi / 3), 200 + 110 * math.sin(j * math.pi / 3), TEAL, 5) for i in range(6) for j in range(i)) + "".join(circle(200 + 110 * math.cos(i * math.pi / 3), 200 + 110 * math.sin(i * math.pi / 3), 28, [NAVY, GOLD][i % 2]) for i in range(6)), CREAM),
    "priority-strategic-alliances": icon(ring(155, 200, 80, NAVY, 26) + ring(245, 200, 80, GOLD, 26), SKY),
    "priority-international-cooperation": icon(globe(200, 200, 110, TEAL, 6) + f'<path d="M60 300 q140 90 280 0" fill="none" stroke="{RED}" stroke-width="20" stroke-linecap="round"/>', CREAM),
    "priority-economic-diplomacy": icon("".join(rect(80 + i * 64, 300 - h, 44, h, c) for i, (h, c) in enumerate(((80, TEAL), (130, NAVY), (110, RED), (200, GOLD)))) + rect(60, 300, 280, 10, NAVY), SAND),
    "pattern": icon("".join(circle(40 + (i % 5) * 80, 40 + (i // 5) * 80, 24, [NAVY, TEAL, GOLD][(i + i // 5) % 3]) for i in range(25)), CREAM),
}
PICTURES = {
    "cover-2024": cover(CREAM, TEAL, GOLD, "2024"), "cover-2023": cover(SAND, RED, TEAL, "2023"),
    "eu-council-presidency": presidency(), "benelux-presidency": three_circles(), "crisis-response": lighthouse(), "elections-abroad": ballot(),
    "climate-diplomacy": climate(), "support-for-ukraine": wheat(), "convention-against-impunity": scales(), "humanitarian-aid": tents(),
    "russian-diamonds": diamond(), "year-in-review": mosaic(), "preparing-the-presidency": presidency(TEAL, 8),
}

for name, content in {**ICONS, **PICTURES}.items():
    with open(os.path.join(sys.argv[1], name + ".svg"), "w", encoding="utf-8") as f:
        f.write(content)

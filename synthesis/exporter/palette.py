"""The colours of themes, the same on the board, in every chart and in the document.

Eight soft papers that stay apart for colour-blind eyes (nearest pair: 0.07 in OKLab for protanopes
and deuteranopes), each with a tone for bars and rules (3:1 on white) and an ink for words (6.5:1 on
white). No meaning is ever carried by a colour alone: a theme's name or number stands beside it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import count

from synthesis.domain.theme import Theme

INK = "2B2622"
"""Near-black for words on white and on any paper: at least 7:1."""
FAINT = "6B625A"
"""For references, captions and footers: 5.9:1 on white."""
ACCENT = "B5532F"
"""Terracotta, the one accent: 5:1 on white, so words may wear it too."""
REFERENCE = "86543F"
"""The accent, quieter: references that lead to notes. 6.2:1 on white."""
GROUND = "FBF7F1"
"""Warm paper, behind what is set apart."""
RULE = "DDD2C5"
"""Thin lines between things."""
QUIET = "9A9185"
"""Bars of what belongs to no theme: parked notes."""


@dataclass(frozen=True, slots=True)
class Hue:
    """One theme colour in three strengths, each as RRGGBB."""

    name: str
    paper: str
    bar: str
    ink: str


HUES = (
    Hue("clay", "FB9D83", "D7785E", "934631"),
    Hue("sky", "9ED1FF", "4797D8", "186094"),
    Hue("moss", "CFF2B3", "739E48", "43661C"),
    Hue("iris", "ABACFD", "8988DE", "57559B"),
    Hue("straw", "FED16B", "B58B22", "795700"),
    Hue("rose", "D5B2C8", "B582A3", "78506A"),
    Hue("jade", "B6FFF1", "19A493", "00695C"),
    Hue("stone", "D8D4CE", "9A9185", "635B50"),
)


def hues(themes: Iterable[Theme]) -> Mapping[str, Hue]:
    """A colour for each theme id, all different while there are no more themes than colours.

    A theme prefers the colour its id's number points to, so that it mostly keeps its colour when
    others are merged, split or renamed.
    """
    found: dict[str, Hue] = {}
    used = dict.fromkeys(range(len(HUES)), 0)
    for theme in sorted(themes, key=lambda t: (_number(t.id), t.id)):
        wanted = (_number(theme.id) - 1) % len(HUES)
        fewest = min(used.values())
        place = next(p % len(HUES) for p in count(wanted) if used[p % len(HUES)] == fewest)
        used[place] += 1
        found[theme.id] = HUES[place]
    return found


def heat(share: float) -> str:
    """The fill for a share of the most (0 to 1): from white to a terracotta that still bears ink."""
    strong = (0xEF, 0xA8, 0x88)
    amount = min(1.0, max(0.0, share))
    return "".join(f"{round(255 + (tone - 255) * amount):02X}" for tone in strong)


def contrast(first: str, second: str) -> float:
    """The contrast of two colours, 1 to 21, as WCAG 2.2 defines it."""
    light, dark = sorted((_luminance(first), _luminance(second)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: str) -> float:
    tones = [int(colour[i : i + 2], 16) / 255 for i in (0, 2, 4)]
    red, green, blue = (t / 12.92 if t <= 0.04045 else ((t + 0.055) / 1.055) ** 2.4 for t in tones)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _number(theme_id: str) -> int:
    digits = "".join(c for c in theme_id if c in "0123456789")[:9]
    return int(digits or "0")

"""Figures from a synthesis, for pages and notebooks: calm, labelled, and readable without colour.

Each takes its values from the synthesis alone, and `to_frame` has the table behind it.
`figure.layout.meta["alt"]` says the whole figure in words for those who do not see it, "reading" what it
shows in one sentence. Names are shown as text, never run as markup.
"""

from synthesis.exporter.charts.bars import arrivals, coverage, heard, lenses, themes
from synthesis.exporter.charts.planes import flow, priorities, theme_map
from synthesis.exporter.charts.roadmap import road_map
from synthesis.exporter.neutral import cell
from synthesis.exporter.palette import hues

# pages may know no other part of a stage, so the colours of themes and safe cells are handed out here too
__all__ = [
    "arrivals",
    "cell",
    "coverage",
    "flow",
    "heard",
    "hues",
    "lenses",
    "priorities",
    "road_map",
    "theme_map",
    "themes",
]

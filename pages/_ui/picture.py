"""A picture with what belongs to it: one sentence that reads it, the table behind it, and ways to save it."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import streamlit as st

from pages._ui.notes import plain
from synthesis.i18n import Words

_STYLE = """
.save { display: flex; flex-wrap: wrap; gap: 8px; }
button { font: inherit; font-size: .9rem; color: inherit; background: none; border: 1px solid color-mix(in srgb, currentcolor 45%, transparent);
  border-radius: 6px; min-height: 40px; padding: 4px 14px; cursor: pointer; }
button:focus-visible { outline: 3px solid currentcolor; outline-offset: 2px; }
"""

_save = st.components.v2.component(
    "minga_picture",
    html='<div class="save"></div>',
    css=_STYLE,
    js=(Path(__file__).parent / "picture.js").read_text(encoding="utf-8"),
)


def show_picture(
    figure: Any, rows: Sequence[dict[str, str]], words: Words, *, key: str, sentence: str, name: str
) -> None:
    """The figure under the sentence that reads it; its table; PNG and SVG by the browser, and CSV."""
    st.write(plain(sentence))
    with st.container(key=key):
        st.plotly_chart(
            figure,
            theme=None,
            key=f"{key}_figure",
            config={"displayModeBar": False},
            alt=figure.layout.meta["alt"],
            width="stretch",
        )
    with st.expander(words("picture_table"), icon=":material/table_rows:"):
        st.caption(plain(figure.layout.meta["alt"]))
        st.dataframe(list(rows), hide_index=True, width="stretch", key=f"{key}_table")
    with st.container(horizontal=True, vertical_alignment="center", key=f"{key}_save"):
        kinds = [("png", words("picture_png")), ("svg", words("picture_svg"))]
        _save(data={"beside": key, "name": name, "buttons": kinds}, key=f"{key}_buttons")
        st.download_button(
            words("picture_csv"), _csv(rows), f"{name}.csv", "text/csv", key=f"{key}_csv", on_click="ignore"
        )


def _csv(rows: Sequence[dict[str, str]]) -> bytes:
    stream = io.StringIO()
    if rows:
        writer = csv.writer(stream)
        writer.writerow(list(rows[0]))
        writer.writerows([[_cell(value) for value in row.values()] for row in rows])
    return stream.getvalue().encode("utf-8-sig")


def _cell(text: str) -> str:
    # one apostrophe before what a spreadsheet would run
    return "'" + text if text.lstrip("'")[:1] in tuple("=+-@\t\r") and text.strip("'") else text

"""A picture with what it says above, its table behind it, and both to take away."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import streamlit as st

from pages._ui.notes import plain
from synthesis.domain.ids import slug
from synthesis.domain.synthesis import Synthesis
from synthesis.exporter.charts import cell
from synthesis.i18n import Words

_STYLE = """
.m-fetch { display: flex; gap: 8px; }
.m-fetch button { font: inherit; font-size: .875rem; color: inherit; background: var(--st-secondary-background-color);
  border: 1px solid var(--st-border-color); border-radius: 6px; padding: 6px 14px; min-height: 40px; cursor: pointer; }
.m-fetch button:hover { background: color-mix(in srgb, currentcolor 10%, transparent); }
.m-fetch button:focus-visible { outline: 3px solid currentcolor; outline-offset: 2px; }
"""
_CONFIG = {"displaylogo": False, "modeBarButtons": [["toImage"]]}

_fetch = st.components.v2.component(
    "minga_fetch",
    html='<div class="m-fetch"></div>',
    css=_STYLE,
    js=(Path(__file__).parent / "pictures.js").read_text(encoding="utf-8"),
)


def show_picture(figure: Any, result: Synthesis, table: str, name: str, words: Words) -> None:
    """A figure of the synthesis under its sentence, with its table; `name` is the picture's message key."""
    with st.container(key=f"picture_{name}"):
        st.write(plain(figure.layout.meta["reading"]))
        st.plotly_chart(
            figure, theme=None, key=f"chart_{name}", config=_CONFIG, alt=figure.layout.meta["alt"]
        )
        title = f"{slug(result.session.title)}-{slug(words(f'picture_{name}'))}"
        labels = {"png": words("picture_png"), "svg": words("picture_svg")}
        with st.container(horizontal=True, vertical_alignment="center"):
            _fetch(
                data={**labels, "within": f"picture_{name}", "name": title},
                key=f"fetch_{name}",
                width="content",
            )
            fetch_table(result, table, title, name, words)
        show_table(result, table, words, words("picture_table"))


def fetch_table(result: Synthesis, table: str, title: str, name: str, words: Words) -> None:
    """The table as a file that spreadsheets open and do not run."""
    frame = told(result, table, words)
    safe = frame.rename(columns=cell).map(lambda value: cell(value) if isinstance(value, str) else value)
    st.download_button(
        words("picture_csv"),
        safe.to_csv(index=False).encode("utf-8-sig"),
        f"{title}.csv",
        "text/csv",
        key=f"csv_{name}",
        on_click="ignore",
    )


def show_table(result: Synthesis, table: str, words: Words, label: str) -> None:
    """A table of the synthesis, folded away under a label."""
    with st.expander(label, icon=":material/table:"):
        st.dataframe(told(result, table, words), hide_index=True, key=f"table_{table}")


def told(result: Synthesis, table: str, words: Words) -> Any:
    """A table of the synthesis with its columns and fixed values in the words of the screen."""
    frame = result.to_frame(table)
    groups = {group.name for group in result.session.groups}
    for column in frame.columns:
        if column in _FIXED and column not in groups:
            frame[column] = [_said(column, value, words) for value in frame[column]]
    return frame.rename(columns={c: _said("column", c, words) for c in frame.columns if c not in groups})


_FIXED = ("spread", "voices_are", "only_from", "state", "rule", "of", "figure", "quick_win")


def _said(kind: str, value: object, words: Words) -> str:
    key = f"table_{'column' if kind == 'figure' else kind}_{str(value).lower()}"
    return words(key) if words.has(key) else str(value)

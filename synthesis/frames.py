"""Rows of plain values to a pandas DataFrame: the one place that knows pandas for `to_frame()`."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import pandas


def frame(rows: Iterable[Mapping[str, object]], columns: list[str]) -> pandas.DataFrame:
    """A DataFrame with exactly these columns, one row per mapping, also when there are no rows."""
    import pandas

    return pandas.DataFrame(list(rows), columns=columns)

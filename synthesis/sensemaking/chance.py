"""Tests of counts against chance, each by its published formula; no figure is trusted without one."""

from __future__ import annotations

from collections.abc import Sequence
from math import exp, lgamma, sqrt

CLEAR = 1.2816
"""The one-sided 90 % point of the normal distribution: what Polis calls significant."""
_WILSON = 1.959964


def smoothed(part: int, whole: int) -> float:
    """(part + 1) / (whole + 2): a share pulled towards one half (Laplace's rule of succession)."""
    return (part + 1) / (whole + 2)


def wilson(part: int, whole: int) -> tuple[float, float]:
    """The 95 % interval of a share (Wilson 1927); the whole line when nobody was asked."""
    if not whole:
        return 0.0, 1.0
    share, square = part / whole, _WILSON**2
    middle = (share + square / (2 * whole)) / (1 + square / whole)
    half = _WILSON * sqrt(share * (1 - share) / whole + square / (4 * whole**2)) / (1 + square / whole)
    # rounding may leave the ends a hair outside
    return max(0.0, middle - half), min(1.0, middle + half)


def majority(part: int, whole: int) -> float:
    """Z of a share against one half, with one success and one trial added:
    2 √(n + 1) ((a + 1) / (n + 1) - 1/2), as Polis computes it (Small et al. 2021).
    """
    return 2 * sqrt(whole + 1) * ((part + 1) / (whole + 1) - 0.5)


def difference(part: int, whole: int, other: int, other_whole: int) -> float:
    """Z of one share against another, pooled, with one success and one trial added to each
    (Polis; Small et al. 2021). 0 when both are all or nothing.
    """
    first, second = (part + 1) / (whole + 1), (other + 1) / (other_whole + 1)
    pooled = (part + other + 2) / (whole + other_whole + 2)
    if pooled in (0.0, 1.0):
        return 0.0
    spread = sqrt(pooled * (1 - pooled) * (1 / (whole + 1) + 1 / (other_whole + 1)))
    return (first - second) / spread


def fisher(inside: int, outside: int, other_inside: int, other_outside: int) -> float:
    """The two-sided exact probability of a table of two by two, its margins given (Fisher 1935):
    the sum of all tables that are no likelier than this one.
    """
    row, other = inside + outside, other_inside + other_outside
    column = inside + other_inside
    fewest, most = max(0, column - other), min(row, column)
    logs = [_table(k, row, other, column) for k in range(fewest, most + 1)]
    seen = logs[inside - fewest] + 1e-7
    return min(1.0, sum(exp(value) for value in logs if value <= seen))


def _table(k: int, row: int, other: int, column: int) -> float:
    """The log-probability of k in the corner (hypergeometric)."""
    return _choose(row, k) + _choose(other, column - k) - _choose(row + other, column)


def _choose(n: int, k: int) -> float:
    return lgamma(n + 1) - lgamma(k + 1) - lgamma(n - k + 1)


def holm(values: Sequence[float]) -> list[float]:
    """The p-values of many tests, corrected together (Holm 1979): step down, never below the one before."""
    found = [1.0] * len(values)
    least = 0.0
    for place, i in enumerate(sorted(range(len(values)), key=lambda i: values[i])):
        least = max(least, min(1.0, (len(values) - place) * values[i]))
        found[i] = least
    return found

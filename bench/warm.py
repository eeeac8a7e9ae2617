"""One grouping in a process that is already warm; run as a command, so that its memory is its own.

usage: python -m bench.warm NOTES.csv
Prints seconds, the longest time without a word of progress, and the process's peak memory in MB.
"""

from __future__ import annotations

import resource
import sys
import time
from itertools import pairwise
from pathlib import Path

FIRST = 60
"""So many notes are grouped before: models and catalogues are loaded, the cache of vectors is empty."""


def main(source: str) -> None:
    """Group the notes of a file, warm."""
    from synthesis.clustering.pipeline import find_themes
    from synthesis.services.files import read_file

    notes = read_file(Path(source)).notes
    find_themes(notes[:FIRST])
    told = [time.perf_counter()]
    find_themes(notes, progress=lambda share, stage: told.append(time.perf_counter()))
    told.append(time.perf_counter())
    silence = max(after - before for before, after in pairwise(told))
    print(f"{told[-1] - told[0]:.2f} {silence:.2f} {peak_megabytes(resource.RUSAGE_SELF):.0f}")


def peak_megabytes(who: int) -> float:
    """The most memory a process held, as the system counts it."""
    return in_megabytes(resource.getrusage(who).ru_maxrss)


def in_megabytes(maxrss: int) -> float:
    """Kilobytes everywhere but on a Mac, which counts bytes."""
    return maxrss / (2**20 if sys.platform == "darwin" else 2**10)


if __name__ == "__main__":
    main(sys.argv[1])

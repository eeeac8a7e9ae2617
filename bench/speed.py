"""Seconds and peak memory of whole commands, cold and warm, beside a named alternative."""

from __future__ import annotations

import csv
import os
import random
import statistics
import subprocess
import sys
import tempfile
import time
import zipfile
from collections.abc import Sequence
from pathlib import Path

from bench.boards import DATA, ROOT, family
from bench.warm import in_megabytes

Pairs = list[tuple[str, str]]


def report(sizes: Sequence[int], runs: int) -> None:
    """Print the table of cold commands, that of warm groupings, and the seconds of the import."""
    notes, source = gather(max(sizes))
    print(f"Notes: {source}; median of {runs} runs, each a process of its own.\n")
    print(
        "| notes | themes s | peak MB | TF-IDF + k-means s | peak MB | ratio"
        " | document s | peak MB | python-docx list s | ratio | lost |"
    )
    print("|---" * 11 + "|")
    for size in sizes:
        print(cold(notes[:size], runs), flush=True)
    print("\n| notes, warm | themes s | peak MB | longest silence s |")
    print("|---|---|---|---|")
    for size in sizes:
        print(warm(notes[:size], runs), flush=True)
    print(f"\nimport synthesis: {import_seconds():.3f} s")


def cold(notes: Pairs, runs: int) -> str:
    """A row: commands in fresh processes, reading the notes included."""
    with tempfile.TemporaryDirectory() as folder:
        source = _file_of(notes, folder)
        themes, document = Path(folder, "themes.csv"), Path(folder, "synthesis.docx")
        ours, our_peak = cost(runs, "synthesis", "themes", source, "-o", str(themes))
        theirs, their_peak = cost(runs, "bench.alternatives", "tutorial", source, f"{folder}/t.csv")
        written, written_peak = cost(runs, "synthesis", "document", source, "-o", str(document))
        listed, _ = cost(runs, "bench.alternatives", "list", source, f"{folder}/l.docx")
        lost = missing(notes, themes, document)
    return (
        f"| {len(notes):,} | {ours:.2f} | {our_peak:.0f} | {theirs:.2f} | {their_peak:.0f}"
        f" | {ours / theirs:.1f} | {written:.2f} | {written_peak:.0f} | {listed:.2f}"
        f" | {written / listed:.1f} | {lost} |"
    )


def warm(notes: Pairs, runs: int) -> str:
    """A row: one grouping in a process that has its models loaded and no vector cached."""
    with tempfile.TemporaryDirectory() as folder:
        run = [sys.executable, "-m", "bench.warm", _file_of(notes, folder)]
        said = [subprocess.run(run, cwd=ROOT, check=True, capture_output=True).stdout for _ in range(runs)]
    figures = [[float(x) for x in line.split()] for line in said]
    seconds, silence, peak = (statistics.median(column) for column in zip(*figures, strict=True))
    return f"| {len(notes):,} | {seconds:.2f} | {peak:.0f} | {silence:.1f} |"


def cost(runs: int, *command: str) -> tuple[float, float]:
    """Median seconds and median peak memory in MB of a module run as a command."""
    taken = [_once([sys.executable, "-m", *command]) for _ in range(runs)]
    seconds, peaks = zip(*taken, strict=True)
    return statistics.median(seconds), statistics.median(peaks)


def _once(command: list[str]) -> tuple[float, float]:
    start = time.perf_counter()
    with tempfile.TemporaryFile() as said:
        child = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=said)
        _, status, used = os.wait4(child.pid, 0)
        child.returncode = os.waitstatus_to_exitcode(status)
        if child.returncode:
            said.seek(0)
            raise SystemExit(said.read().decode(errors="replace"))
    return time.perf_counter() - start, in_megabytes(used.ru_maxrss)


def missing(notes: Pairs, themes: Path, document: Path) -> int:
    """Notes that are not in both outputs."""
    with themes.open(encoding="utf-8", newline="") as file:
        found = {line["id"] for line in csv.DictReader(file)}
    with zipfile.ZipFile(document) as archive:
        anchors = archive.read("word/document.xml").decode().count('w:name="_note_')
    return len({note_id for note_id, _ in notes} - found) + abs(len(notes) - anchors)


def gather(most: int) -> tuple[Pairs, str]:
    """So many notes in random order, and where they come from."""
    found: dict[str, str] = {}
    for path in sorted((DATA / "boards").glob("*.csv")):
        with path.open(encoding="utf-8", newline="") as file:
            for line in csv.DictReader(file):
                found.setdefault(f"{family(path.stem)}:{line['id']}", line["text"])
    source = "boards of MINGA_DATA"
    if not found:
        found, source = _samples(), "sample sessions (MINGA_DATA is absent)"
    notes = sorted(found.items())
    random.Random(0).shuffle(notes)
    real = len(notes)
    if most > real:
        source += f", beyond {real:,} the halves of two of them put together"
    return notes + _halves(notes, most - real), source


def _halves(notes: Pairs, wanted: int) -> Pairs:
    """Notes that say something new: the first half of one and the second of another."""
    chance = random.Random(1)
    made = []
    for number in range(wanted):
        one, other = (chance.choice(notes)[1].split() for _ in range(2))
        made.append((f"made:{number}", " ".join(one[: (len(one) + 1) // 2] + other[len(other) // 2 :])))
    return made


def _samples() -> dict[str, str]:
    from synthesis.services.files import read_session

    paths = sorted((ROOT / "sample_sessions").glob("*.json"))
    return {f"{path.stem}:{n.id}": n.text for path in paths for n in read_session(path).notes}


def _file_of(notes: Pairs, folder: str) -> str:
    path = Path(folder, "notes.csv")
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([("id", "text"), *notes])
    return str(path)


def import_seconds() -> float:
    """The least of five."""
    timed = "import time; t = time.perf_counter(); import synthesis; print(time.perf_counter() - t)"
    run = [sys.executable, "-c", timed]
    return min(float(subprocess.run(run, cwd=ROOT, check=True, capture_output=True).stdout) for _ in range(5))

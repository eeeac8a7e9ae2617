"""Seconds of whole commands, cold, beside a named alternative run just before on the same machine.

usage: python -m bench [--sizes 40,120,400,2000,10000] [--runs 3]
Notes come from the boards of MINGA_DATA; without them, from the sample sessions, repeated.
"""

from __future__ import annotations

import argparse
import csv
import os
import platform
import random
import statistics
import subprocess
import sys
import tempfile
import time
import zipfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
DATA = Path(os.environ.get("MINGA_DATA", ROOT.parent / "shared" / "data"))


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m bench")
    parser.add_argument("--sizes", default="40,120,400,2000,10000")
    parser.add_argument("--runs", type=int, default=3)
    options = parser.parse_args()
    notes, source = gather()
    print(
        f"{platform.machine()}, {os.cpu_count()} cores, Python {platform.python_version()}; notes: {source}"
    )
    print(f"load average {os.getloadavg()[0]:.1f}; median of {options.runs} runs, each a cold command\n")
    print(
        "| notes | themes s | TF-IDF + k-means s | ratio | document s | python-docx list s | ratio | lost |"
    )
    print("|---|---|---|---|---|---|---|---|")
    for size in map(int, options.sizes.split(",")):
        print(row(notes[:size], options.runs), flush=True)
    print(f"\nimport synthesis: {import_seconds():.3f} s")


def row(notes: list[tuple[str, str]], runs: int) -> str:
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder, "notes.csv")
        with source.open("w", encoding="utf-8", newline="") as file:
            csv.writer(file).writerows([("id", "text"), *notes])
        themes, document = Path(folder, "themes.csv"), Path(folder, "synthesis.docx")
        ours = seconds(runs, "synthesis", "themes", str(source), "-o", str(themes))
        theirs = seconds(runs, "bench.alternatives", "tutorial", str(source), str(Path(folder, "t.csv")))
        written = seconds(runs, "synthesis", "document", str(source), "-o", str(document))
        listed = seconds(runs, "bench.alternatives", "list", str(source), str(Path(folder, "l.docx")))
        lost = missing(notes, themes, document)
    return (
        f"| {len(notes):,} | {ours:.2f} | {theirs:.2f} | {ours / theirs:.1f} "
        f"| {written:.2f} | {listed:.2f} | {written / listed:.1f} | {lost} |"
    )


def seconds(runs: int, *command: str) -> float:
    taken = []
    for _ in range(runs):
        start = time.perf_counter()
        subprocess.run([sys.executable, "-m", *command], cwd=ROOT, check=True, capture_output=True)
        taken.append(time.perf_counter() - start)
    return statistics.median(taken)


def missing(notes: list[tuple[str, str]], themes: Path, document: Path) -> int:
    """Notes that are not in both outputs."""
    with themes.open(encoding="utf-8", newline="") as file:
        found = {line["id"] for line in csv.DictReader(file)}
    with zipfile.ZipFile(document) as archive:
        anchors = archive.read("word/document.xml").decode().count('w:name="_note_')
    return len({note_id for note_id, _ in notes} - found) + abs(len(notes) - anchors)


def gather() -> tuple[list[tuple[str, str]], str]:
    found: dict[str, str] = {}
    for path in sorted((DATA / "boards").glob("*.csv")):
        with path.open(encoding="utf-8", newline="") as file:
            for line in csv.DictReader(file):
                found.setdefault(f"{path.stem.split('_')[0]}:{line['id']}", line["text"])
    source = "boards of MINGA_DATA"
    if not found:
        from synthesis.services.files import read_session

        source = "sample sessions, repeated (MINGA_DATA is absent)"
        texts = [
            n.text for p in sorted((ROOT / "sample_sessions").glob("*.json")) for n in read_session(p).notes
        ]
        found = {str(i): texts[i % len(texts)] for i in range(10_000)}
    notes = sorted(found.items())
    random.Random(0).shuffle(notes)
    return notes, source


def import_seconds() -> float:
    timed = "import time; t = time.perf_counter(); import synthesis; print(time.perf_counter() - t)"
    run = [sys.executable, "-c", timed]
    return min(float(subprocess.run(run, cwd=ROOT, check=True, capture_output=True).stdout) for _ in range(5))


main()

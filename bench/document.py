"""The Word document beside other ways to one: seconds, memory and size, and what each leaves out.

One synthesis is made of each size outside the clock; every figure is the median of processes of their
own (`bench.writers`), the ways taking turns so that whatever else the machine does falls on all.
"""

from __future__ import annotations

import csv
import os
import pickle
import statistics
import subprocess
import sys
import tempfile
import zipfile
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from importlib.util import find_spec
from itertools import islice
from multiprocessing import get_context
from pathlib import Path
from xml.sax.saxutils import escape

from bench.boards import ROOT, notes_of
from bench.speed import gather
from bench.writers import FIRST
from synthesis.domain.note import Note
from synthesis.domain.synthesis import Synthesis
from synthesis.domain.workshop import Workshop

BESIDE = {
    "minga": ("Minga", "nothing of the report"),
    "docxtpl": (
        "docxtpl, a template with one row a note",
        "themes, figures, charts, footnotes, links, headings, marks to read it back by",
    ),
    "pandoc": ("pandoc, its JSON with one row a note", "the same"),
    "pandoc_report": (
        "pandoc, the same report as Markdown",
        "charts (their numbers stand as tables), footnotes, the notes' anchors, our styles, marks",
    ),
    "add_row": ("python-docx, `add_row().cells`", "the same"),
}
"""Each way by its name in `bench.writers`: what it is called, and what it leaves out."""

NEEDS = {"docxtpl": "docxtpl", "pandoc": "pypandoc", "pandoc_report": "pypandoc"}
AIMS = {100: 0.6, 1_000: 2.0, 10_000: 5.0}
"""Seconds for report and document; below 300 MB."""
LAID_OUT = 4_000
EDITED = 20
QUADRATIC = (50, 100, 200)


@dataclass(frozen=True)
class Taken:
    """What a way took: medians of seconds, of seconds of processor and of MB, and what it made."""

    seconds: float
    processor: float
    peak: float
    made: int


def report(sizes: Sequence[int], runs: int) -> None:
    """Print the tables of writing, of the naive way's growth, and of all that is done with a document."""
    notes, source = gather(max([*sizes, LAID_OUT]))
    print(f"Notes: {source}, in five groups and thirty tables; median of {runs} runs. {_load()}\n")
    with tempfile.TemporaryDirectory() as name:
        folders = {size: Path(name, str(size)) for size in sorted({*sizes, LAID_OUT})}
        for size, folder in folders.items():
            folder.mkdir()
            # in a process of its own: those that are measured begin with the peak of the one that starts them
            making = get_context("spawn").Process(target=prepare, args=(notes[:size], folder))
            making.start()
            making.join()
            if making.exitcode:
                raise SystemExit(making.exitcode)
        beside({size: folders[size] for size in sizes}, runs)
        growth(folders[max(sizes)], max(sizes), runs)
        afterwards(folders, sizes, runs)
    print(f"\n{_load()}")


def beside(folders: dict[int, Path], runs: int) -> None:
    """Print Minga's document and the others', and what those leave out."""
    print("| notes | written by | s | of processor | × Minga | peak MB | KB | aim |")
    print("|---" * 8 + "|")
    for size, folder in folders.items():
        found = _in_turn([way for way in BESIDE if _here(way)], folder, runs)
        for way, (called, _) in BESIDE.items():
            print(_row(size, called, found.get(way), found["minga"]), flush=True)
    print("\n| written by | leaves out |\n|---|---|")
    for called, missing in BESIDE.values():
        print(f"| {called} | {missing} |")


def _row(size: int, called: str, one: Taken | None, ours: Taken) -> str:
    if one is None:
        return f"| {size:,} | {called} | absent | | | | | |"
    aim = f"below {AIMS[size]:g} s, 300 MB" if one is ours and size in AIMS else ""
    return (
        f"| {size:,} | {called} | {one.seconds:.2f} | {one.processor:.2f} | {one.seconds / ours.seconds:.2f}"
        f" | {one.peak:.0f} | {one.made / 1024:,.0f} | {aim} |"
    )


def growth(folder: Path, size: int, runs: int) -> None:
    """Print what `table.cell` takes for few rows, and what that comes to for many."""
    found = [_in_turn(["cell"], folder, runs, rows)["cell"].processor for rows in QUADRATIC]
    told = ", ".join(f"{rows} rows {taken:.2f} s" for rows, taken in zip(QUADRATIC, found, strict=True))
    print(
        f"\nFilling a whole table by `table.cell`: {told} of processor; by a·n + b·n² {size:,} rows"
        f" would take {would_take(found, size) / 60:.0f} minutes. Not run."
    )


def would_take(seconds: Sequence[float], size: int) -> float:
    """The seconds of so many rows by a·n + b·n², drawn through the last two of what QUADRATIC took."""
    few, many = QUADRATIC[-2:]
    square = (seconds[-1] / many - seconds[-2] / few) / (many - few)
    return (seconds[-1] / many - square * many) * size + square * size**2


def afterwards(folders: dict[int, Path], sizes: Sequence[int], runs: int) -> None:
    """Print what is done with a document, each figure beside its aim or a named alternative."""
    largest, most = folders[max(sizes)], max(sizes)
    print("\n| what | s | of processor | peak MB | aim |\n|---|---|---|---|---|")
    for format in ("csv", "xlsx", "markdown", "html"):
        _tell(f"the report of {most:,} notes as {format}", f"written_{format}", largest, runs)
    one = _in_turn(["chart"], folders[min(sizes)], runs)["chart"]
    print(f"| a native chart and its workbook | {one.made / 1e6:.3f} | | {one.peak:.0f} | below 20 ms |")
    from synthesis.exporter.formats._office import program

    if program():
        _tell(f"LibreOffice lays out {LAID_OUT:,} notes", "layout", folders[LAID_OUT], runs, "below 20 s")
        _once("add_row", folders[LAID_OUT])
        _tell("the same notes in one table of python-docx", "layout_add_row", folders[LAID_OUT], runs)
        for size in sizes:
            _tell(f"PDF of {size:,} notes, with page numbers", "pdf", folders[size], 1)
    changed = f"reading back {most:,} notes, {EDITED} texts changed"
    _tell(f"{changed}, the first time in a process", "back", largest, runs, "below 3 s")
    _tell(f"{changed}, again", "back_again", largest, runs, "below 3 s")
    for kind in ("csv", "xlsx"):
        _tell(f"importing {most:,} rows (.{kind}) into SQLite", kind, largest, runs)
        _tell(f"pandas, .{kind} to a table of SQLite, nothing looked at", f"{kind}_pandas", largest, runs)


def _tell(what: str, way: str, folder: Path, runs: int, aim: str = "") -> None:
    try:
        one = _in_turn([way], folder, runs)[way]
    except subprocess.CalledProcessError as failed:
        print(f"| {what} | {failed.stderr.splitlines()[-1]} | | | {aim} |")
        return
    print(f"| {what} | {one.seconds:.2f} | {one.processor:.2f} | {one.peak:.0f} | {aim} |", flush=True)


def _in_turn(ways: Sequence[str], folder: Path, runs: int, rows: int | None = None) -> dict[str, Taken]:
    taken: dict[str, list[list[float]]] = {way: [] for way in ways}
    for _ in range(runs):
        for way in ways:
            taken[way].append(_once(way, folder, rows))
    found = {}
    for way, lines in taken.items():
        seconds, processor, peak, made = map(statistics.median, zip(*lines, strict=True))
        found[way] = Taken(seconds, processor, peak, int(made))
    return found


def _once(way: str, folder: Path, rows: int | None = None) -> list[float]:
    command = [sys.executable, "-m", "bench.writers", way, str(folder), *([str(rows)] if rows else [])]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    return [float(figure) for figure in done.stdout.split()]


def _here(way: str) -> bool:
    return way not in NEEDS or find_spec(NEEDS[way]) is not None


def _load() -> str:
    return "Load average {:.1f}, {:.1f}, {:.1f}.".format(*os.getloadavg())


# -- what is measured with ----------------------------------------------------------------------------


def prepare(pairs: Sequence[tuple[str, str]], folder: Path) -> None:
    """Everything the ways need of these notes: synthesis, rows, exports, and a session with its document."""
    from synthesis.services.files import session_of

    placed = [
        replace(note, group=f"Grupo {n % 5 + 1}", table=f"Mesa {n % 30 + 1}")
        for n, note in enumerate(notes_of(pairs))
    ]
    workshop = _grouped(Workshop(session=session_of(placed, "Taller", "es")))
    result = _keep(workshop, folder / "synthesis.pickle")
    _keep(_grouped(Workshop(session=session_of(placed[:FIRST], "Taller", "es"))), folder / "first.pickle")
    rows = [(note.label, note.text, _origin(note), _place(result, note)) for note in workshop.session.notes]
    (folder / "rows.pickle").write_bytes(pickle.dumps(rows))
    _exports(rows, folder)
    _sent(workshop, folder)


def _grouped(workshop: Workshop) -> Workshop:
    from synthesis.clustering.pipeline import find_themes

    return replace(workshop, themes=find_themes(workshop.session.counted_notes))


def _keep(workshop: Workshop, path: Path) -> Synthesis:
    from synthesis.sensemaking.reading import synthesise

    assert workshop.themes is not None
    result = synthesise(workshop.session, workshop.themes)
    path.write_bytes(pickle.dumps(result))
    return result


def _origin(note: Note) -> str:
    return f"{note.group} · {note.table}"


def _place(result: Synthesis, note: Note) -> str:
    home = result.themes.placements[note.id].theme
    return next((theme.name for theme in result.themes.themes if theme.id == home), "—")


def _exports(rows: Iterable[tuple[str, str, str, str]], folder: Path) -> None:
    """The notes as tables with a header row, whole and the first of them."""
    import xlsxwriter

    lines = [("Nota", "Grupo", "Mesa"), *((text, *origin.split(" · ")) for _, text, origin, _ in rows)]
    for name, kept in (("notes", lines), ("first", lines[:FIRST])):
        with (folder / f"{name}.csv").open("w", encoding="utf-8", newline="") as file:
            csv.writer(file).writerows(kept)
        with xlsxwriter.Workbook(folder / f"{name}.xlsx", {"strings_to_formulas": False}) as book:
            sheet = book.add_worksheet()
            for number, line in enumerate(kept):
                sheet.write_row(number, 0, line)


def _sent(workshop: Workshop, folder: Path) -> None:
    """A session of a store whose document left, and that document with some names of strategies changed."""
    from bench.writers import workspace
    from synthesis.domain import archive
    from synthesis.domain.people import LOCAL_ORGANISER as ME
    from synthesis.services.reporting import make_document
    from synthesis.services.sessions import open_archive

    ws = workspace(folder)
    made = open_archive(ws, ME, archive.dumps(workshop).encode(), "taller.session.json")
    (folder / "session").write_text(made.session.id)
    data = make_document(ws, ME, made.session.id).data
    (folder / "minga.docx").write_bytes(data)
    assert made.themes is not None
    names = [strategy.name for theme in made.themes.themes for strategy in theme.strategies]
    _edited(folder / "minga.docx", islice(names, EDITED), folder / "edited.docx")


def _edited(source: Path, names: Iterable[str], target: Path) -> None:
    with zipfile.ZipFile(source) as before, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as after:
        for name in before.namelist():
            content = before.read(name)
            if name == "word/document.xml":
                text = content.decode()
                for said in names:
                    text = text.replace(f">{escape(said)}</w:t>", f">{escape(said)} (bis)</w:t>")
                content = text.encode()
            after.writestr(name, content)

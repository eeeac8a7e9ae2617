"""One document written, laid out or read back in a process of its own, so that its memory is its own.

usage: python -m bench.writers WAY FOLDER [ROWS]
FOLDER is what `bench.document.prepare` made. Prints seconds, seconds of processor, the peak memory in MB
of the process or of a program it started, and the size of what was written in bytes (or how many things
were read). Libraries are loaded and a first small document is written before the clock starts.
"""

from __future__ import annotations

import io
import json
import pickle
import resource
import statistics
import sys
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

from bench.warm import peak_megabytes

Rows = list[tuple[str, str, str, str]]
Work = Callable[[], int]

HEAD = ("Ref.", "Nota", "Origen", "Estrategia")
"""The columns of the annex: what the alternatives write of each note."""

FIRST = 20
"""So many rows are written before the clock starts."""


def main(way: str, folder: str, rows: str = "") -> None:
    """Do the work of a way once and tell what it took."""
    work = WAYS[way](Path(folder), int(rows) if rows else None)
    start, before = time.perf_counter(), _processor()
    made = work()
    seconds, used = time.perf_counter() - start, _processor() - before
    peak = max(peak_megabytes(resource.RUSAGE_SELF), peak_megabytes(resource.RUSAGE_CHILDREN))
    print(f"{seconds:.4f} {used:.4f} {peak:.0f} {made}")


def _processor() -> float:
    used = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(one.ru_utime + one.ru_stime for one in used)


# -- Minga --------------------------------------------------------------------------------------------


def minga(folder: Path, rows: int | None, format: str = "docx") -> Work:
    """The whole document of a synthesis: report and file."""
    from synthesis.services.files import export_format, rendered

    plugin = export_format(format)
    rendered(_kept(folder, "first"), export_format("docx"), None)
    synthesis = _kept(folder, "synthesis")
    return lambda: len(rendered(synthesis, plugin, None))


def chart(folder: Path, rows: int | None) -> Work:
    """The median native chart of a report, with its workbook; what is given back is in microseconds."""
    from synthesis.exporter.formats._charts import chart_data, chart_xml
    from synthesis.exporter.report import Chart
    from synthesis.services.files import report_of

    report = report_of(_kept(folder, "synthesis"), None)
    charts = [block for block in report.blocks if isinstance(block, Chart)]

    def once(block: Chart) -> float:
        start = time.perf_counter()
        data = chart_data(block)
        chart_xml(block, 1, data, "rId1")
        len(data.xlsx_blob)
        return time.perf_counter() - start

    once(charts[0])
    return lambda: round(1e6 * statistics.median(once(block) for block in charts for _ in range(5)))


def layout(folder: Path, rows: int | None, name: str = "minga.docx") -> Work:
    """A Word document laid out by LibreOffice, from its start to the PDF."""
    from synthesis.exporter.formats._office import printed

    data = (folder / name).read_bytes()
    return lambda: len(printed(data, {}))


def back(folder: Path, rows: int | None, again: bool = False) -> Work:
    """An edited document read and compared with its session; the number of differences found.

    `again` in a process that has done it before, so that catalogues are read and stems known.
    """
    from synthesis.domain.people import LOCAL_ORGANISER as ME
    from synthesis.services.returning import compare_returned, read_returned

    ws, data = workspace(folder), (folder / "edited.docx").read_bytes()
    session = (folder / "session").read_text()

    def work() -> int:
        read = read_returned(ws, ME, session, "edited.docx", data)
        found = len(compare_returned(ws, ME, session, read).differences)
        if not found:
            raise ValueError("no text was found changed")
        return found

    if again:
        work()
    return work


def take_in(folder: Path, rows: int | None, name: str = "notes.csv") -> Work:
    """An export with a header row previewed and imported into SQLite; the number of receipts."""
    from synthesis.domain.people import LOCAL_ORGANISER as ME
    from synthesis.domain.session import Session
    from synthesis.services.capture import Context, import_notes, preview_import
    from synthesis.services.sessions import create_session

    ws, data = workspace(folder), (folder / name).read_bytes()
    session = create_session(ws, ME, Session(id="x", title=name)).session.id
    small = "\n".join((folder / "notes.csv").read_text(encoding="utf-8").splitlines()[:FIRST])
    preview_import(ws, ME, session, "first.csv", small.encode(), context=Context())

    def work() -> int:
        preview = preview_import(ws, ME, session, name, data, context=Context())
        return len(import_notes(ws, ME, session, preview))

    return work


# -- what people would do without it ------------------------------------------------------------------


def template(folder: Path, rows: int | None) -> Work:
    """docxtpl: a template with one table row that is repeated for each note."""
    from docx import Document
    from docxtpl import DocxTemplate

    document = Document()
    table = document.add_table(rows=4, cols=len(HEAD))
    lines = (
        HEAD,
        ("{%tr for row in rows %}", "", "", ""),
        tuple(f"{{{{ row[{i}] }}}}" for i in range(4)),
        ("{%tr endfor %}", "", "", ""),
    )
    for row, line in zip(table.rows, lines, strict=True):
        for cell, text in zip(row.cells, line, strict=True):
            cell.text = text
    blank = io.BytesIO()
    document.save(blank)

    def write(wanted: Rows) -> int:
        made, target = DocxTemplate(io.BytesIO(blank.getvalue())), io.BytesIO()
        made.render({"rows": wanted}, autoescape=True)
        made.save(target)
        return len(target.getvalue())

    write(_rows(folder, FIRST))
    return partial(write, _rows(folder, rows))


def pandoc(folder: Path, rows: int | None) -> Work:
    """pandoc: its own JSON with one table, a row a note."""
    import pypandoc

    version = json.loads(pypandoc.convert_text("", "json", "markdown"))["pandoc-api-version"]

    def line(texts: tuple[str, ...]) -> list[Any]:
        cells = [[{"t": "Plain", "c": [{"t": "Str", "c": text}]}] for text in texts]
        return [_BARE, [[_BARE, _DEFAULT, 1, 1, cell] for cell in cells]]

    def write(wanted: Rows) -> int:
        body = [_BARE, 0, [], [line(row) for row in wanted]]
        columns = [[_DEFAULT, {"t": "ColWidth", "c": 0.25}]] * len(HEAD)
        content = [_BARE, [None, []], columns, [_BARE, [line(HEAD)]], [body], [_BARE, []]]
        source = {"pandoc-api-version": version, "meta": {}, "blocks": [{"t": "Table", "c": content}]}
        target = folder / "pandoc.docx"
        pypandoc.convert_text(json.dumps(source), "docx", "json", outputfile=str(target))
        return target.stat().st_size

    return partial(write, _rows(folder, rows))


def pandoc_report(folder: Path, rows: int | None) -> Work:
    """pandoc: the same report as Minga writes it in Markdown."""
    import pypandoc

    from synthesis.services.files import export_format, rendered

    markdown = export_format("markdown")
    rendered(_kept(folder, "first"), markdown, None)
    synthesis, target = _kept(folder, "synthesis"), folder / "pandoc_report.docx"

    def write() -> int:
        text = rendered(synthesis, markdown, None).decode()
        pypandoc.convert_text(text, "docx", "gfm", extra_args=["--toc"], outputfile=str(target))
        return target.stat().st_size

    return write


def by_cell(folder: Path, rows: int | None) -> Work:
    """python-docx as its first page teaches it: a whole table, filled by `table.cell`."""
    from docx import Document

    def write(wanted: Rows) -> int:
        document, target = Document(), io.BytesIO()
        table = document.add_table(rows=len(wanted), cols=len(HEAD))
        for number, row in enumerate(wanted):
            for column, text in enumerate(row):
                table.cell(number, column).text = text
        document.save(target)
        return len(target.getvalue())

    write(_rows(folder, FIRST))
    return partial(write, _rows(folder, rows))


def by_row(folder: Path, rows: int | None) -> Work:
    """python-docx row by row, `table.add_row().cells`."""
    from docx import Document

    def write(wanted: Rows) -> int:
        document, target = Document(), io.BytesIO()
        table = document.add_table(rows=0, cols=len(HEAD))
        for row in wanted:
            for cell, text in zip(table.add_row().cells, row, strict=True):
                cell.text = text
        document.save(target)
        data = target.getvalue()
        (folder / "by_row.docx").write_bytes(data)
        return len(data)

    write(_rows(folder, FIRST))
    return partial(write, _rows(folder, rows))


def pandas_to_sql(folder: Path, rows: int | None, name: str = "notes.csv") -> Work:
    """pandas: a file to a table of SQLite, nothing looked at."""
    import sqlite3

    import pandas as pd

    read = pd.read_csv if name.endswith("csv") else pd.read_excel
    read(folder / f"first.{name.rpartition('.')[2]}")

    def work() -> int:
        with sqlite3.connect(folder / "pandas.sqlite") as connection:
            return read(folder / name).to_sql("notes", connection, if_exists="replace") or 0

    return work


# -- what was prepared --------------------------------------------------------------------------------

_BARE: list[Any] = ["", [], []]
_DEFAULT = {"t": "AlignDefault"}


def _kept(folder: Path, name: str) -> Any:
    return pickle.loads((folder / f"{name}.pickle").read_bytes())


def _rows(folder: Path, most: int | None) -> Rows:
    found: Rows = _kept(folder, "rows")
    return found[:most]


def workspace(folder: Path) -> Any:
    """The store of a folder."""
    from synthesis.services.workspace import open_workspace
    from synthesis.settings import Settings

    return open_workspace(Settings(folder=folder, database=f"sqlite:///{folder / 'minga.sqlite'}"))


WAYS: dict[str, Callable[[Path, int | None], Work]] = {
    "minga": minga,
    "docxtpl": template,
    "pandoc": pandoc,
    "pandoc_report": pandoc_report,
    "cell": by_cell,
    "add_row": by_row,
    **{f"written_{name}": partial(minga, format=name) for name in ("csv", "xlsx", "markdown", "html")},
    "pdf": partial(minga, format="pdf"),
    "layout": layout,
    "layout_add_row": partial(layout, name="by_row.docx"),
    "chart": chart,
    "back": back,
    "back_again": partial(back, again=True),
    "csv": take_in,
    "xlsx": partial(take_in, name="notes.xlsx"),
    "csv_pandas": pandas_to_sql,
    "xlsx_pandas": partial(pandas_to_sql, name="notes.xlsx"),
}
"""Each way by its name."""

if __name__ == "__main__":
    main(*sys.argv[1:])

"""What every importer of the folder promises, and what no bytes make it do."""

import inspect
import json
import random
import time
from pathlib import Path

import pytest
from exports_of_tools import OF_TOOLS
from office_files import docx, paragraph, table, xlsx

from synthesis import i18n, untrusted
from synthesis.capture.importers import IMPORTERS, Sheet
from synthesis.capture.importers._tools import layout_of, layouts, plain_readers, reader_of, tool_readers
from synthesis.capture.reading import open_notes, open_sheet
from synthesis.errors import ImportRejected, SynthesisError
from synthesis.limits import CELL_CHARACTERS, NOTE_CHARACTERS

TEXTS = ["Más buses de noche", "Ciclovías conectadas", "¿Quién paga las cámaras?", "Una nota\ncon dos líneas"]
TABLE = [["id", "nota", "grupo"], *([f"k{i}", text, "Vitacura"] for i, text in enumerate(TEXTS))]


def as_csv(rows):
    return "\n".join(",".join('"' + cell.replace('"', '""') + '"' for cell in row) for row in rows).encode()


SAMPLES = {
    "csv": [("wall.csv", as_csv(TABLE)), ("wall.tsv", as_csv(TABLE).replace(b'","', b'"\t"'))],
    "xlsx": [("wall.xlsx", xlsx(TABLE))],
    "docx": [
        ("plan.docx", docx(table(*[[cell.replace("\n", " ") for cell in row] for row in TABLE]))),
        ("list.docx", docx(*(paragraph(text) for text in TEXTS))),
    ],
    "txt": [("wall.txt", "\n".join(TEXTS).encode())],
    "json": [
        ("wall.json", json.dumps([dict(zip(TABLE[0], row, strict=True)) for row in TABLE[1:]]).encode())
    ],
    **{key: [(name, made(TEXTS))] for key, (name, made) in OF_TOOLS.items()},
}
FILES = [(key, name, data) for key, found in SAMPLES.items() for name, data in found]
VARIANTS = 200
KINDS = {"tsv": "tsv", "md": "txt"}


def test_every_importer_has_a_sample_here():
    assert set(SAMPLES) == set(IMPORTERS.names())


@pytest.mark.parametrize("key", IMPORTERS.names())
def test_what_a_module_provides(key):
    module = IMPORTERS.load(key)
    assert module.__doc__
    assert (module in layouts()) + (module in plain_readers()) + (module in tool_readers()) == 1
    if module not in plain_readers():
        assert module.TOOL == module.TOOL.strip() != ""
        assert isinstance(module.VERIFIED, bool)
    if module in layouts():
        assert list(inspect.signature(module.fits).parameters) == ["columns"]
        assert list(inspect.signature(module.understood).parameters) == ["sheet"]
        assert module.understood.__doc__
        return
    assert all(suffix.startswith(".") and suffix == suffix.lower() for suffix in module.SUFFIXES)
    assert isinstance(module.IN_CHILD, bool)
    assert list(inspect.signature(module.read).parameters) == ["data", "name"]
    assert module.read.__doc__


def test_no_two_plain_formats_read_the_same_suffix_and_every_suffix_has_one():
    suffixes = [suffix for module in plain_readers() for suffix in module.SUFFIXES]
    assert len(suffixes) == len(set(suffixes))
    assert {suffix for module in tool_readers() for suffix in module.SUFFIXES} <= set(suffixes)


def test_no_two_tools_have_the_same_name():
    names = [module.TOOL for module in (*layouts(), *tool_readers())]
    assert len(names) == len(set(names))


@pytest.mark.parametrize("module", [*layouts(), *tool_readers()], ids=lambda module: module.TOOL)
def test_a_tool_is_told_in_the_docs_and_verified_only_where_it_is(module):
    table = (Path(__file__).parents[2] / "docs" / "importing.md").read_text(encoding="utf-8")
    rows = [line.split("|") for line in table.splitlines() if line.startswith("|")]
    named = [row for row in rows if module.TOOL in row[1]]
    assert len(named) == 2
    assert (named[0][4].strip() == "verified") is module.VERIFIED


def here(name, data):
    """The sheet as `open_sheet` gives it, without the child that would hide a crash."""
    module = reader_of(name, data)
    sheet = module.read(data, name)
    layout = None if hasattr(module, "TOOL") else layout_of(sheet.columns)
    return layout.understood(sheet) if layout else sheet


@pytest.mark.parametrize(("key", "name", "data"), FILES, ids=[f"{f[0]}-{f[1]}" for f in FILES])
def test_a_file_is_its_own_tool_s_and_no_other_s(key, name, data):
    module = IMPORTERS.load(key)
    owner = getattr(module, "TOOL", "")
    assert open_sheet(name.upper(), data)[1].tool == owner
    claims = [m.TOOL for m in tool_readers() if m.recognises(name.upper(), data)]
    plain = next(m for m in plain_readers() if m.recognises(name, data))
    if not claims:
        columns = plain.read(data, name).columns
        claims = [m.TOOL for m in layouts() if m.fits(columns)]
    assert claims == [owner] * bool(owner)
    assert open_sheet(name.lower(), data)[1].verified is getattr(module, "VERIFIED", True)


@pytest.mark.parametrize(("key", "name", "data"), FILES, ids=[f"{f[0]}-{f[1]}" for f in FILES])
def test_a_sheet_is_rows_of_text_as_wide_as_its_columns(key, name, data):
    suffix = name.rpartition(".")[2]
    assert untrusted.check(name, data) == KINDS.get(suffix, suffix)
    sheet = here(name, data)
    assert isinstance(sheet, Sheet)
    assert len(set(sheet.columns)) == len(sheet.columns)
    assert len(sheet.rows) >= len(TEXTS)
    numbers = [number for number, _ in sheet.rows]
    assert numbers == sorted(set(numbers))
    assert min(numbers) >= 1
    for _, cells in sheet.rows:
        assert len(cells) == len(sheet.columns)
        assert all(type(cell) is str for cell in cells)
    assert here(name, data) == sheet
    mapped = [*sheet.roles.values(), *(sheet.asked or ()), *filter(None, [sheet.cluster])]
    assert set(mapped) <= set(sheet.columns)
    assert sheet.hidden <= set(numbers)
    for language in i18n.LANGUAGES:
        say = i18n.words(language)
        assert all(say(notice.code, **notice.params) for notice in sheet.notices)
    assert i18n.words("es").has("notice_first_row_is_note")


@pytest.mark.parametrize(("key", "name", "data"), FILES, ids=[f"{f[0]}-{f[1]}" for f in FILES])
def test_every_text_arrives_once_and_in_order(key, name, data):
    notes = open_notes(name, data).notes
    words = " ".join(note.text for note in notes).split()
    assert words == " ".join(TEXTS).split()
    assert len({note.id for note in notes}) == len(notes)
    assert all(note.origin.startswith(f"{name}, ") for note in notes)


@pytest.mark.parametrize("key", OF_TOOLS)
def test_a_text_beyond_the_limits_is_refused_or_kept_beside_and_told(key):
    name, make = OF_TOOLS[key]
    long = "palabra " * (NOTE_CHARACTERS // 7)
    reading = open_notes(name, make([*TEXTS, long]))
    words = " ".join(note.text for note in reading.notes).split()
    told = [r.code for r in reading.refused] + [n.code for n in reading.notices if "apart" in n.code]
    assert "row_note_too_long" in told or "notice_body_apart" in told
    assert words[: len(" ".join(TEXTS).split())] == " ".join(TEXTS).split()
    with pytest.raises(ImportRejected) as refused:
        open_notes(name, make([*TEXTS, "palabra " * (CELL_CHARACTERS // 7)]))
    assert refused.value.code == "cell_too_long"


def variants(data, seed):
    """The file with bytes changed, taken away, doubled, swapped for digits, and cut short."""
    chance = random.Random(seed)
    for _ in range(VARIANTS):
        changed = bytearray(data)
        for _ in range(chance.choice([1, 1, 1, 2, 8])):
            place = chance.randrange(len(changed))
            kind = chance.randrange(6)
            if kind == 0:
                changed[place] = chance.randrange(256)
            elif kind == 1:
                changed[place] ^= 1 << chance.randrange(8)
            elif kind == 2:
                del changed[place : place + chance.randrange(1, 30)]
            elif kind == 3:
                changed[place:place] = changed[place : place + chance.randrange(1, 60)]
            elif kind == 4:
                changed[place : place + 1] = chance.choice(
                    [b'"', b"\0", b"\r", b"999999999", b"<", b"\xff\xfe"]
                )
            else:
                del changed[max(place, 1) :]
            changed = changed or bytearray(b" ")
        yield bytes(changed)


def unpacked_variants(data, seed):
    """An office file whose parts, not whose packing, are changed."""
    import io
    import zipfile

    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        members = {name: archive.read(name) for name in archive.namelist()}
    chance = random.Random(seed)
    changed = {name: variants(content or b" ", seed) for name, content in members.items()}
    for _ in range(VARIANTS):
        name = chance.choice(list(members))
        stream = io.BytesIO()
        with zipfile.ZipFile(stream, "w") as archive:
            for member, content in members.items():
                archive.writestr(member, next(changed[name]) if member == name else content)
        yield stream.getvalue()


def read_in_this_process(name, data):
    """The whole way of a file, without the child that would hide a crash; True when it was read."""
    try:
        untrusted.check(name, data)
        sheet = here(name, data)
    except SynthesisError as error:
        # a KeyError if a sentence is missing or lacks what fills it
        for language in i18n.LANGUAGES:
            i18n.sentence(error, language)
        return False
    assert all(len(cells) == len(sheet.columns) for _, cells in sheet.rows)
    return True


@pytest.mark.parametrize(("key", "name", "data"), FILES, ids=[f"{f[0]}-{f[1]}" for f in FILES])
def test_changed_bytes_are_read_or_refused(key, name, data):
    started = time.perf_counter()
    read = sum(read_in_this_process(name, changed) for changed in variants(data, seed=7))
    assert time.perf_counter() - started < 2 * VARIANTS
    # a change that every variant survives, or none, would test nothing
    assert read < VARIANTS


OFFICE = [f for f in FILES if f[1].endswith(("docx", "xlsx"))]


@pytest.mark.parametrize(("key", "name", "data"), OFFICE, ids=[f[1] for f in OFFICE])
def test_changed_parts_are_read_or_refused(key, name, data):
    read = sum(read_in_this_process(name, changed) for changed in unpacked_variants(data, seed=11))
    assert 0 < read < VARIANTS


TEXT = [f for f in FILES if f[1].endswith((".csv", ".txt", ".json"))]


@pytest.mark.parametrize(("key", "name", "data"), TEXT, ids=[f"{f[0]}-{f[1]}" for f in TEXT])
def test_changed_text_makes_notes_or_refusals(key, name, data):
    for changed in variants(data, seed=13):
        try:
            reading = open_notes(name, changed)
        except SynthesisError:
            continue
        assert reading.counts["rows"] == len(reading.notes) + len(reading.refused)
        for note in reading.notes:
            json.dumps([note.text, dict(note.extra)], ensure_ascii=False).encode("utf-8")

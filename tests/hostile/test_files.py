"""Files made to break or to mislead: rows I1–I10, C1–C10 and S1–S4.

Each is refused with its code and a sentence in every language, or read with the right result, within
two seconds, and nothing but SynthesisError leaves.
"""

import io
import json
import pickle
import re
import struct
import sys
import textwrap
import time
import tracemalloc
import zipfile
from dataclasses import dataclass, field

import pytest
from office_files import (
    EXCEL,
    docx,
    docx_members,
    grid,
    packed,
    paragraph,
    table,
    xlsx,
    xlsx_members,
)

from synthesis import i18n, limits, untrusted
from synthesis.capture.importers import _passing
from synthesis.capture.reading import open_notes
from synthesis.domain import archive
from synthesis.domain.note import Note
from synthesis.domain.session import Session
from synthesis.domain.workshop import Workshop
from synthesis.errors import FileRefused, InputError, SynthesisError

WORD_FILE = docx(paragraph("Una nota"), paragraph("Dos"))
EXCEL_FILE = xlsx([["nota"], ["Una"]])


# -- files that are built ----------------------------------------------------------------------


def with_part(name, content, base=None):
    return packed((base or docx_members(paragraph("Una"))) | {name: content})


def with_prolog(prolog, part="word/document.xml", base=None):
    members = base or docx_members(paragraph("Una"))
    return packed(members | {part: prolog + str(members.get(part, "<x/>"))})


def bomb():
    """A hundred kilobytes that unpack to a hundred megabytes."""
    return with_part("word/media/zeros.bin", b"\0" * 100_000_000)


def sized_bomb():
    """Two hundred megabytes, packed a hundred to one."""
    line = bytes(range(256)) * 4
    return with_part("word/media/lines.bin", b"".join(line[i % 7 :] + b"%d" % i for i in range(215_000)))


def many_members():
    return packed(docx_members("") | {f"x/{i}": b"" for i in range(70_000)})


def overlapping():
    """Several directory entries for the same packed bytes."""
    data = with_part("word/media/a.bin", b"x" * 900_000)
    with zipfile.ZipFile(io.BytesIO(data)) as found:
        start, offset = found.start_dir, found.getinfo("word/media/a.bin").header_offset
        entries = found.infolist()
    end = data.rindex(b"PK\x05\x06")
    directory = data[start:end]
    entry = directory[directory.rindex(b"PK\x01\x02") :]
    copies = b"".join(entry.replace(b"a.bin", b"%05d" % i) for i in range(100))
    assert struct.unpack("<I", entry[42:46])[0] == offset
    count = len(entries) + 100
    size = len(directory) + len(copies)
    tail = data[end : end + 8] + struct.pack("<HHII", count, count, size, start) + data[end + 20 :]
    return data[:end] + copies + tail


def lying():
    """A directory that declares less than a member unpacks to."""
    data = with_part("word/media/a.bin", b"x" * 3_000_000)
    return data.replace(struct.pack("<I", 3_000_000), struct.pack("<I", 1_000))


def nested():
    inner = packed({"inner.bin": b"\0" * 50_000_000})
    return packed({"a.zip": inner, "b.zip": inner})


def flipped(data, marker):
    """One bit of a packed member turned, so that its checksum fails."""
    with zipfile.ZipFile(io.BytesIO(data)) as found:
        member = found.getinfo(marker)
    place = member.header_offset + 30 + len(marker) + member.compress_size // 2
    return data[:place] + bytes([data[place] ^ 1]) + data[place + 1 :]


def symlink():
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as found:
        for name, content in docx_members(paragraph("Una")).items():
            found.writestr(name, content)
        link = zipfile.ZipInfo("word/link.xml")
        link.external_attr = 0o120777 << 16
        found.writestr(link, "/etc/passwd")
    return stream.getvalue()


def twice():
    pairs = [*docx_members(paragraph("Una")).items(), ("WORD/DOCUMENT.XML", "<x/>")]
    return packed(pairs)


def encrypted_member():
    data = bytearray(WORD_FILE)
    for found in re.finditer(b"PK\x03\x04|PK\x01\x02", bytes(data)):
        data[found.start() + (6 if found[0].endswith(b"\x04") else 8)] |= 1
    return bytes(data)


def ole(stream_name=""):
    return b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 504 + stream_name.encode("utf-16-le") + b"\0" * 600


def packed_as(method):
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", method) as found:
        for name, content in docx_members(paragraph("Una")).items():
            found.writestr(name, content)
    return stream.getvalue()


def without(name, members):
    return packed({key: value for key, value in members.items() if key != name})


def session_file(**changes):
    plain = json.loads(
        archive.dumps(Workshop(session=Session(id="s", title="T", notes=(Note(id="n", text="Una"),))))
    )
    content = plain["content"]
    for path, value in changes.items():
        where = content
        *steps, last = [int(step) if step.isdigit() else step for step in path.split("__")]
        for step in steps:
            where = where[step]
        where[last] = value
    plain["checksum"] = archive.checksum(content)
    return plain


@dataclass(frozen=True)
class Case:
    row: str
    name: str
    data: object
    code: str
    says: dict = field(default_factory=dict)
    gate: bool = False
    """Whether `untrusted.check` alone refuses it, in a tenth of a second."""

    def bytes(self):
        found = self.data() if callable(self.data) else self.data
        if isinstance(found, (dict, list)):
            found = json.dumps(found)
        return found.encode() if isinstance(found, str) else found


XXE = '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
LAUGHS = '<!DOCTYPE a [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;"><!ENTITY c "&b;&b;&b;">]>'
REMOTE = '<!DOCTYPE a SYSTEM "http://127.0.0.1:9/x.dtd">'
MACROS = "application/vnd.ms-word.document.macroEnabled.main+xml"

FILES = [
    Case("I1", "wall.csv", b"", "file_empty", gate=True),
    Case("I1", "plan.docx", b"", "file_empty", gate=True),
    Case(
        "I2", "wall.csv", b"x" * (limits.UPLOAD_BYTES + 1), "file_too_large", {"size": 21, "limit": 20}, True
    ),
    Case("I3 exe", "plan.docx", b"MZ\x90\0" + b"\0" * 500, "file_not_what_it_says", gate=True),
    Case("I3 exe", "wall.csv", b"MZ\x90\0" + b"\0\1\2\3" * 500, "file_not_what_it_says", gate=True),
    Case("I3 xlsx as csv", "wall.csv", EXCEL_FILE, "file_not_what_it_says", gate=True),
    Case("I3 csv as xlsx", "wall.xlsx", b"nota\nuna\n", "file_not_what_it_says", {"kind": "xlsx"}, True),
    Case("I3 xlsx as docx", "plan.docx", EXCEL_FILE, "file_not_what_it_says", {"kind": "docx"}, True),
    Case("I3 docx as xlsx", "wall.xlsx", WORD_FILE, "file_not_what_it_says", gate=True),
    Case("I3 page as csv", "wall.csv", b"<html><table><tr><td>x", "file_not_what_it_says", gate=True),
    Case("I3 picture as txt", "a.txt", b"\x89PNG\r\n\x1a\n" + b"\0" * 50, "file_not_what_it_says", gate=True),
    Case("I3 unknown", "wall.pdf", b"%PDF-1.7", "file_type_unknown", gate=True),
    Case("I3 no suffix", "wall", b"nota", "file_type_unknown", gate=True),
    Case("I4 ratio", "plan.docx", bomb, "file_expands_too_much", gate=True),
    Case("I4 size", "plan.docx", sized_bomb, "file_expands_too_much", gate=True),
    Case("I4 members", "plan.docx", many_members, "file_expands_too_much", gate=True),
    Case("I4 overlap", "plan.docx", overlapping, "file_expands_too_much", gate=True),
    Case("I4 nested", "plan.docx", nested, "file_expands_too_much", gate=True),
    Case("I4 lying directory", "plan.docx", lying, "file_damaged", gate=True),
    Case("I5 XXE", "plan.docx", with_prolog(XXE), "file_unsafe_xml", gate=True),
    Case("I5 laughs", "plan.docx", with_prolog(LAUGHS), "file_unsafe_xml", gate=True),
    Case("I5 remote", "plan.docx", with_prolog(REMOTE), "file_unsafe_xml", gate=True),
    Case(
        "I5 late", "plan.docx", with_prolog("<!--" + "x" * 70_000 + "-->" + XXE), "file_unsafe_xml", gate=True
    ),
    Case("I5 endless prolog", "plan.docx", with_prolog("<!--x-->" * 100_000), "file_unsafe_xml", gate=True),
    Case(
        "I5 links",
        "plan.docx",
        with_prolog(XXE, "word/_rels/document.xml.rels"),
        "file_unsafe_xml",
        gate=True,
    ),
    Case("I5 styles", "plan.docx", with_prolog(XXE, "word/styles.xml"), "file_unsafe_xml", gate=True),
    Case(
        "I5 UTF-16",
        "plan.docx",
        with_part("word/x.xml", (XXE + "<a/>").encode("utf-16")),
        "file_unsafe_xml",
        gate=True,
    ),
    Case(
        "I5 xlsx",
        "wall.xlsx",
        with_prolog(LAUGHS, "xl/workbook.xml", xlsx_members(grid([["a"]]))),
        "file_unsafe_xml",
        gate=True,
    ),
    Case("I6 parent", "plan.docx", with_part("../../x.xml", "<x/>"), "file_damaged", gate=True),
    Case("I6 absolute", "plan.docx", with_part("/etc/x.xml", "<x/>"), "file_damaged", gate=True),
    Case("I6 backslash", "plan.docx", with_part("..\\x.xml", "<x/>"), "file_damaged", gate=True),
    Case("I6 drive", "plan.docx", with_part("C:/x.xml", "<x/>"), "file_damaged", gate=True),
    Case("I6 symlink", "plan.docx", symlink, "file_damaged", gate=True),
    Case("I6 twice", "plan.docx", twice, "file_damaged", gate=True),
    Case("I7 docm", "plan.docm", WORD_FILE, "file_has_macros", {"suffix": ".docx"}, True),
    Case("I7 xlsm", "wall.XLSM", EXCEL_FILE, "file_has_macros", {"suffix": ".xlsx"}, True),
    Case("I7 vba", "plan.docx", with_part("word/vbaProject.bin", b"x"), "file_has_macros", gate=True),
    Case("I7 type", "plan.docx", packed(docx_members("", kind=MACROS)), "file_has_macros", gate=True),
    Case("I8 container", "plan.docx", ole("EncryptedPackage"), "file_encrypted", gate=True),
    Case("I8 old format", "plan.docx", ole("WordDocument"), "file_not_what_it_says", gate=True),
    Case("I8 member", "plan.docx", encrypted_member, "file_encrypted", gate=True),
    Case("I9 half", "plan.docx", WORD_FILE[: len(WORD_FILE) // 2], "file_damaged", gate=True),
    Case("I9 tail", "plan.docx", WORD_FILE[:-3], "file_damaged", gate=True),
    Case(
        "I9 types", "plan.docx", without("[Content_Types].xml", docx_members("")), "file_damaged", gate=True
    ),
    Case("I9 links", "plan.docx", without("_rels/.rels", docx_members(paragraph("x"))), "file_damaged"),
    Case("I9 main", "plan.docx", without("word/document.xml", docx_members("")), "file_damaged"),
    Case("I9 sheet", "wall.xlsx", without("xl/worksheets/sheet1.xml", xlsx_members("")), "file_damaged"),
    Case("I9 checksum", "plan.docx", flipped(WORD_FILE, "word/document.xml"), "file_damaged", gate=True),
    Case("I9 method", "plan.docx", packed_as(zipfile.ZIP_BZIP2), "file_damaged", gate=True),
    Case("I9 XML", "plan.docx", with_part("word/document.xml", "<a><b></a>"), "file_damaged"),
    Case("I9 not XML", "plan.docx", with_part("word/document.xml", b"\0\1\2"), "file_damaged"),
    Case("I9 deep", "plan.docx", docx("<w:p>" * 3_000 + "</w:p>" * 3_000), "file_damaged"),
    Case("I9 figures", "wall.xlsx", packed(xlsx_members('<row r="x"><c r="1A"/></row>')), "file_damaged"),
    Case("I9 shared", "wall.xlsx", packed(xlsx_members('<row><c t="s"><v>9</v></c></row>')), "file_damaged"),
    Case("I9 only a name", "plan.docx", b"PK\x03\x04", "file_damaged", gate=True),
    Case("I9 types elsewhere", "wall.xlsx", packed({"[Content_Types].xml": EXCEL}), "file_damaged"),
]

TABLES = [
    Case(
        "C1", "wall.csv", "id,date,score\n1,2026-01-01,3\n", "no_note_column", {"columns": "id, date, score"}
    ),
    Case("C1", "wall.csv", "n-votes,n-comments\n0,1\n1,1\n", "no_note_column"),
    Case(
        "C2",
        "wall.csv",
        "id,nota,a,b,Nota\n1,x,y,z,w\n",
        "duplicate_column",
        {"column": "Nota", "first": 2, "second": 5},
    ),
    Case("C2", "wall.csv", "lunes,martes\nuna frase muy larga,otra frase muy larga\n", "which_column"),
    Case(
        "C3 many",
        "wall.csv",
        "id,nota,b\n" + "1,x,y\n" * 15 + "1,a,b,c\n",
        "row_shape",
        {"row": 17, "found": 4, "expected": 3},
    ),
    Case("C3 few", "wall.csv", "id,nota,b\n1,x,y\n2,x\n", "row_shape", {"row": 3, "found": 2, "expected": 3}),
    Case("C3 one", "wall.csv", "id,nota,b\n1,x,y\nx\n", "row_shape", {"row": 3, "found": 1}),
    Case(
        "C3 word",
        "plan.docx",
        docx(table(["n", "nota"], ["1", "x", "y"])),
        "row_shape",
        {"row": 1, "found": 3},
    ),
    Case(
        "C4",
        "wall.csv",
        "id,nota\n" + "1,x\n" * 6 + '8,"abc\n' + "1,x\n" * 20,
        "quote_not_closed",
        {"row": 8},
    ),
    Case("C4 closed by the next", "wall.csv", 'id,nota\n1,"abc\n2,"def"\n', "quote_not_closed", {"row": 2}),
    Case("C4 misplaced", "wall.csv", 'id,nota\n1,"abc" def\n', "quote_misplaced", {"row": 2}),
    Case(
        "C5", "wall.csv", "id,nota\n1," + "x" * 200_000 + "\n", "cell_too_long", {"row": 2, "column": "nota"}
    ),
    Case(
        "C5 unnamed",
        "wall.csv",
        "id,nota,\n1,a," + "x" * 20_001 + "\n",
        "cell_too_long",
        {"row": 2, "column": "C"},
    ),
    Case("C5 txt", "wall.txt", "una\n" + "x" * 20_001, "cell_too_long", {"row": 2}),
    Case("C5 json", "wall.json", [{"nota": "x" * 20_001}], "cell_too_long", {"row": 1, "column": "nota"}),
    Case(
        "C5 xlsx", "wall.xlsx", xlsx([["nota"], ["x" * 20_001]]), "cell_too_long", {"row": 2, "column": "A"}
    ),
    Case("C5 docx", "plan.docx", docx(paragraph("x" * 20_001)), "cell_too_long", {"row": 1}),
    Case("C6", "wall.csv", b"nota\n" + bytes(range(128, 256)) * 4, "encoding_unknown"),
    Case("C6 mixed", "wall.csv", "nota\ncanción ".encode() + "año\n".encode("latin-1"), "encoding_unknown"),
    Case("C6 odd UTF-16", "wall.csv", b"\xff\xfen\0o\0t", "encoding_unknown"),
    Case("C8 rows", "wall.csv", "nota\n" + "x\n" * 100_001, "too_many_rows", {"limit": 100_000}),
    Case("C8 lines", "wall.txt", "x\n" * 100_001, "too_many_rows", {"limit": 100_000}),
    Case("C8 columns", "wall.csv", "nota" + ",a" * 1_000 + "\n", "too_many_columns"),
    Case(
        "C8 columns",
        "wall.csv",
        ",".join(f"c{i}" for i in range(1_001)) + "\n" + "x," * 1_000 + "x\n",
        "too_many_columns",
        {"found": 1_001, "limit": 1_000},
    ),
    Case(
        "C8 xlsx column",
        "wall.xlsx",
        packed(xlsx_members('<row r="1"><c r="XFD1" t="str"><v>x</v></c></row>')),
        "too_many_columns",
        {"found": 16_384},
    ),
    Case("C9 header", "wall.csv", "id,nota\n", "no_notes"),
    Case("C9 header", "wall.xlsx", xlsx([["id", "nota"]]), "no_notes"),
    Case("C9 blank", "wall.csv", "\n\n  \n,,\n", "no_notes"),
    Case("C9 blank", "wall.txt", "\n \n", "no_notes"),
    Case("C9 empty list", "wall.json", [], "no_notes"),
    Case("C9 empty objects", "wall.json", [{}, {"nota": ""}], "no_notes"),
]

SESSIONS = [
    Case(
        "S1 not JSON",
        "a.json",
        '{"format": "minga-session",\n "x": oops}',
        "session_unreadable",
        {"line": 2, "column": 7},
    ),
    Case(
        "S1 truncated",
        "a.json",
        '{"format": "minga-session", "content": {"no',
        "session_unreadable",
        {"line": 1},
    ),
    Case("S1 deep", "a.json", "[" * 200_000, "session_unreadable"),
    Case("S1 deep and closed", "a.json", "[" * 200_000 + "]" * 200_000, "session_unreadable"),
    Case("S1 number", "a.json", '[{"text": ' + "9" * 5_000 + "}]", "session_unreadable"),
    Case("S1 NaN", "a.json", '[{"text": NaN}]', "session_unreadable"),
    Case("S1 keys", "a.json", '[{"text": "a", "text": "b"}]', "session_unreadable"),
    Case("S1 bytes", "a.json", b'{"a": "\xff\xfe\x81"}', "session_unreadable"),
    Case("S2", "a.json", session_file() | {"version": 99}, "session_newer", {"made_by": "99"}),
    Case("S2 no version", "a.json", session_file() | {"version": True}, "session_inconsistent"),
    Case("S3 checksum", "a.json", session_file() | {"checksum": "0"}, "session_damaged"),
    Case(
        "S3 dangling", "a.json", session_file(notes__0__group="nobody"), "session_inconsistent", {"id": "n"}
    ),
    Case(
        "S3 twice",
        "a.json",
        session_file(notes=[{"id": "n", "text": "a"}] * 2),
        "session_inconsistent",
        {"id": "n"},
    ),
    Case("S3 type", "a.json", session_file(notes__0__text=5), "session_inconsistent", {"id": "Note.text"}),
    Case("S3 shape", "a.json", session_file(notes=7), "session_inconsistent"),
    Case("S4 pickle", "a.json", pickle.dumps({"text": "x"}), "file_not_what_it_says"),
    Case("S4 pickle, old", "a.json", pickle.dumps({"text": "x"}, 0), "session_unreadable"),
    Case("S4 YAML", "a.json", "!!python/object/apply:os.system ['true']", "session_unreadable"),
]

CASES = FILES + TABLES + SESSIONS


@pytest.mark.parametrize("case", CASES, ids=[f"{case.row}-{case.name}" for case in CASES])
def test_refused_with_code_and_sentence_in_time(case):
    data = case.bytes()
    started = time.perf_counter()
    with pytest.raises(SynthesisError) as refused:
        open_notes(case.name, data)
    assert time.perf_counter() - started < 2
    error = refused.value
    assert (error.code, isinstance(error, InputError)) == (case.code, True)
    assert {key: error.params[key] for key in case.says} == case.says
    sentences = {language: i18n.sentence(error, language) for language in i18n.LANGUAGES}
    assert len(set(sentences.values())) == len(sentences)
    assert all(len(text) > 20 and "{" not in text for text in sentences.values())


GATE = [case for case in FILES if case.gate]


@pytest.mark.parametrize("case", GATE, ids=[f"{case.row}-{case.name}" for case in GATE])
def test_the_gate_answers_at_once_and_without_memory(case):
    data = case.bytes()
    tracemalloc.start()
    started = time.perf_counter()
    with pytest.raises(FileRefused) as refused:
        untrusted.check(case.name, data)
    took = time.perf_counter() - started
    memory = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert refused.value.code == case.code
    # measured under tracemalloc, which makes it slower
    assert took < 0.3
    assert memory < 20_000_000


def test_the_sentences_of_the_catalogue():
    said = {
        case.code: i18n.sentence(refusal(case), "en")
        for case in CASES
        if case.row in ("I1", "C1", "C2", "C4")
    }
    assert said["file_empty"].endswith("is empty. Check that it was saved, and choose it again.")
    assert said["duplicate_column"].startswith("“Nota” appears twice (columns 2 and 5).")
    assert said["quote_not_closed"].startswith("The quote opened in row 8 of wall.csv is never closed.")


def refusal(case):
    with pytest.raises(SynthesisError) as refused:
        open_notes(case.name, case.bytes())
    return refused.value


# -- files that are read, though they look odd -------------------------------------------------

NOTE = "Más años, ¿señalética única?"
TABLE = f'id;nota;valor\n1;"{NOTE}";3,5\n2;Otra;0,25\n'
READ = [
    ("C6 latin-1", "w.csv", TABLE.encode("latin-1")),
    ("C6 cp1252", "w.csv", TABLE.replace("3,5", "3,5 €").encode("cp1252")),
    ("C6 mac", "w.csv", TABLE.encode("mac_roman")),
    ("C6 UTF-16", "w.csv", TABLE.encode("utf-16")),
    ("C6 UTF-16 without mark", "w.csv", TABLE.encode("utf-16-le")),
    ("C6 big-endian", "w.csv", b"\xfe\xff" + TABLE.encode("utf-16-be")),
    ("C6 BOM", "w.csv", TABLE.encode("utf-8-sig")),
    ("C7 semicolons", "w.csv", TABLE.encode()),
    ("C7 tabs", "w.tsv", f"id\tnota\n1\t{NOTE}\n2\tOtra\n".encode()),
    ("C7 tabs in a csv", "w.csv", f"id\tnota\n1\t{NOTE}\n2\tOtra\n".encode()),
    ("C7 bars", "w.csv", f"id|nota\n1|{NOTE}\n2|Otra\n".encode()),
    ("C7 declared", "w.csv", f"sep=;\r\nid;nota\r\n1;{NOTE}\r\n2;Otra\r\n".encode()),
    ("C7 one column", "w.csv", f"nota\n{NOTE}\nOtra\n".encode()),
    ("C7 one column, quoted", "w.csv", f'"nota"\r\n"{NOTE}"\r\n"Otra"'.encode()),
    ("C9 blank lines", "w.csv", f'\n\nid,nota\n\n1,"{NOTE}"\n \n2,Otra\n\n'.encode()),
    ("C9 CR only", "w.csv", f'id,nota\r1,"{NOTE}"\r2,Otra\r'.encode()),
    ("C9 trailing commas", "w.csv", f'id,nota,,\n1,"{NOTE}",,\n2,Otra,,,,,\n'.encode()),
    ("C9 trailing comma below only", "w.csv", f'id,nota\n1,"{NOTE}",\n2,Otra\n'.encode()),
    ("written by hand", "w.csv", f'id, nota\n1, "{NOTE}"\n2, Otra\n'.encode()),
    ("N3 zero bytes", "w.csv", f'id,nota\n1,"{NOTE}\0"\n2,Otra\n'.encode()),
    ("S4 keys", "w.json", json.dumps([{"nota": NOTE, "__proto__": {"x": 1}}, {"nota": "Otra"}]).encode()),
    ("latin-1 txt", "w.txt", f"{NOTE}\r\nOtra".encode("latin-1")),
]


@pytest.mark.parametrize(("name", "data"), [r[1:] for r in READ], ids=[r[0] for r in READ])
def test_read_right_without_a_question(name, data):
    reading = open_notes(name, data)
    assert [note.text for note in reading.notes] == [NOTE, "Otra"]
    assert reading.refused == ()


OTHER_SCRIPTS = [
    ("shift_jis", "コメント,年齢\n再生可能エネルギーへの投資を増やすべきだと思います。,20\n"),
    ("cp1251", "комментарий,автор\nНам нужно больше автобусов ночью,Анна\n"),
    ("cp1253", "σχόλιο,συγγραφέας\nΧρειαζόμαστε περισσότερα λεωφορεία τη νύχτα,Άννα\n"),
    ("gb18030", "评论,作者\n我们需要更多的公共汽车在晚上运行,安娜\n"),
    ("iso8859_2", "komentář,autor\nPotřebujeme více autobusů v noci,Jiří\n"),
    ("cp1254", "yorum,yazar\nGece daha fazla otobüse ihtiyacımız var,Ayşe\n"),
]


@pytest.mark.parametrize("times", [1, 40])
@pytest.mark.parametrize(("encoding", "text"), OTHER_SCRIPTS, ids=[e for e, _ in OTHER_SCRIPTS])
def test_an_old_encoding_of_another_script_is_refused_not_garbled(encoding, text, times):
    with pytest.raises(InputError) as refused:
        open_notes("w.csv", (text * times).encode(encoding))
    assert refused.value.code == "encoding_unknown"


def test_i10_what_leads_outside_is_dropped_and_said():
    found = [
        ("attachedTemplate", "http://127.0.0.1:9/t.dotm", True),
        ("aFChunk", "chunk.html", False),
        ("oleObject", "embeddings/o.bin", False),
        ("image", "http://127.0.0.1:9/x.png", True),
        ("hyperlink", "http://127.0.0.1:9/", True),
        ("comments", "comments.xml", False),
    ]
    comments = '<w:comments xmlns:w="w"><w:comment><w:t>secreto</w:t></w:comment></w:comments>'
    extra = {"word/chunk.html": "<p>otro</p>", "word/comments.xml": comments}
    body = paragraph("Una") + '<w:altChunk r:id="rId2"/>'
    reading = open_notes("plan.docx", docx(body, found=found, extra=extra))
    assert [note.text for note in reading.notes] == ["Una"]
    assert sorted(n.code for n in reading.notices) == [
        "notice_comments_left_out",
        "notice_inserted_file_left_out",
        "notice_link_left_out",
        "notice_object_left_out",
        "notice_template_left_out",
    ]
    for language in i18n.LANGUAGES:
        assert all(i18n.words(language)(n.code, **n.params) for n in reading.notices)


# -- the child ---------------------------------------------------------------------------------


def run(code, tmp_path, monkeypatch, **budget):
    """A child of ours that does something else."""
    (tmp_path / "child_of_test.py").write_text(textwrap.dedent(code))
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    given = {"seconds": 10, "memory": limits.READ_BYTES} | budget
    return untrusted.run_in_child("child_of_test", (), b"data", name="plan.docx", **given)


def test_a_child_gets_the_data_and_gives_its_answer(tmp_path, monkeypatch):
    code = "import sys; sys.stdout.buffer.write(sys.stdin.buffer.read() * 2)"
    assert run(code, tmp_path, monkeypatch) == b"datadata"


def test_a_child_that_takes_too_long_is_stopped(tmp_path, monkeypatch):
    started = time.perf_counter()
    with pytest.raises(FileRefused) as refused:
        run("import time; time.sleep(60)", tmp_path, monkeypatch, seconds=0.5)
    assert refused.value.code == "file_takes_too_long"
    assert time.perf_counter() - started < 2


def test_a_child_that_dies_is_a_damaged_file(tmp_path, monkeypatch):
    with pytest.raises(FileRefused) as refused:
        run("import os; os._exit(9)", tmp_path, monkeypatch)
    assert refused.value.code == "file_damaged"


@pytest.mark.skipif(sys.platform == "win32", reason="no memory limit there")
def test_a_child_is_held_to_its_memory(tmp_path, monkeypatch):
    code = """
        import sys
        from synthesis import untrusted
        untrusted.confine()
        try:
            bytearray(600_000_000)
        except MemoryError:
            sys.exit(untrusted.OUT_OF_MEMORY)
    """
    with pytest.raises(FileRefused) as refused:
        run(code, tmp_path, monkeypatch)
    assert refused.value.code == "file_expands_too_much"


def test_an_answer_cut_short_is_a_damaged_file(monkeypatch):
    monkeypatch.setattr(untrusted, "run_in_child", lambda *_, **__: b'{"columns": ["a"], "not')
    with pytest.raises(FileRefused) as refused:
        open_notes("plan.docx", WORD_FILE)
    assert refused.value.code == "file_damaged"


def test_the_child_imports_little():
    heavy = {
        "docx",
        "openpyxl",
        "lxml",
        "pandas",
        "numpy",
        "sklearn",
        "streamlit",
        "sqlalchemy",
        "charset_normalizer",
    }
    code = (
        "import sys; sys.argv = ['x']; import synthesis.capture.importers._passing as p;"
        "import synthesis.capture.importers.docx, synthesis.capture.importers.xlsx;"
        f"print(sorted({heavy!r} & set(sys.modules)))"
    )
    import subprocess

    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_text_shared_by_very_many_cells_is_counted(monkeypatch):
    """A small file can show one long text in every cell."""
    strings = f'<sst xmlns="x"><si><t>{"x" * 19_000}</t></si></sst>'
    data = "<row>" + '<c t="s"><v>0</v></c>' * 3_000 + "</row>"
    members = xlsx_members(f"<sheetData>{data}</sheetData>", [("sharedStrings", "sharedStrings.xml", False)])
    with pytest.raises(SynthesisError) as refused:
        open_notes("wall.xlsx", packed(members | {"xl/sharedStrings.xml": strings}))
    assert refused.value.code in ("file_expands_too_much", "too_many_columns")
    rows = "".join(f'<row r="{i}"><c r="A{i}" t="s"><v>0</v></c></row>' for i in range(1, 3_001))
    members = xlsx_members(f"<sheetData>{rows}</sheetData>", [("sharedStrings", "sharedStrings.xml", False)])
    with pytest.raises(FileRefused) as refused:
        open_notes("wall.xlsx", packed(members | {"xl/sharedStrings.xml": strings}))
    assert refused.value.code == "file_expands_too_much"


def test_a_document_of_very_many_paragraphs_is_read_in_time():
    """The document libraries need tens of seconds for this one."""
    data = docx(*(f'<w:p w:rsidR="{i * 2654435761 % 2**32:08X}"/>' for i in range(200_000)), paragraph("Una"))
    started = time.perf_counter()
    assert [note.text for note in open_notes("plan.docx", data).notes] == ["Una"]
    assert time.perf_counter() - started < 5


def test_a_suffix_of_a_plug_in_passes_the_gate():
    assert untrusted.check("map.opml", b"<opml/>", also=(".opml",)) == "opml"


def test_the_hand_over_keeps_every_character():
    text = "línea\n\u2028 \x85 \ud83d 👩‍👩‍👧‍👦 \0"
    stream = io.BytesIO()
    from synthesis.capture.importers import Notice, Sheet

    sheet = Sheet(
        columns=("á", "b"), rows=((7, (text, "")),), notices=(Notice("x", {"count": 1}),), unit="item"
    )
    _passing._hand_over(sheet, stream)
    assert _passing._received(io.BytesIO(stream.getvalue()), "x") == sheet

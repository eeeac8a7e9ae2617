"""Files as other tools write them, made here of given texts: what their layouts say, in our own words."""

from __future__ import annotations

import csv
import io
import json
from html import escape

from office_files import EXCEL, R, S, content_types, grid, links, packed


def rows_as_csv(rows, *, end="\n", mark=False):
    out = io.StringIO(newline="")
    csv.writer(out, lineterminator=end).writerows(rows)
    return (b"\xef\xbb\xbf" if mark else b"") + out.getvalue().encode()


def workbook(**sheets):
    """An Excel workbook of several sheets of texts."""
    listed = "".join(
        f'<sheet name="{title}" sheetId="{i}" r:id="rId{i}"/>' for i, title in enumerate(sheets, 1)
    )
    parts = {f"worksheets/sheet{i}.xml": rows for i, rows in enumerate(sheets.values(), 1)}
    return packed(
        {
            "[Content_Types].xml": content_types("xl/workbook.xml", EXCEL),
            "_rels/.rels": links(("officeDocument", "xl/workbook.xml", False)),
            "xl/workbook.xml": f'<workbook xmlns="{S}" xmlns:r="{R}"><sheets>{listed}</sheets></workbook>',
            "xl/_rels/workbook.xml.rels": links(*(("worksheet", part, False) for part in parts)),
            **{
                f"xl/{part}": f'<worksheet xmlns="{S}">{grid(rows)}</worksheet>'
                for part, rows in parts.items()
            },
        }
    )


def mural(texts, areas=("Plaza", "Parque")):
    heading = ["ID", "Text", "BG Color", "Sticky type", "Border line", "Position X", "Position Y", "Area"]
    heading += ["Link to", "Last Updated By", "Last Updated", "Last Content Edited By", "Last Content Edited"]
    rows = [
        [
            f"{i}",
            escape(text),
            "#FCF281",
            "square",
            "",
            f"{i * 10}.5",
            "80",
            areas[i % len(areas)],
            "",
            "Ana",
            "",
            "Ana",
            "",
        ]
        for i, text in enumerate(texts)
    ]
    return rows_as_csv(
        [[*heading, "Tags", "Integration Labels"], *([*row, "", ""] for row in rows)], end="\r\n"
    )


def padlet(texts, sections=("Mesa 1", "Mesa 2")):
    heading = ["Created At", "Author", "Subject", "Body", "Section", "Attachment"]
    # the first words of a post are its subject, but where there is only a body
    posts = [text.split(" ", 1) if i % 2 == 0 else ["", text] for i, text in enumerate(texts)]
    return rows_as_csv(
        [heading]
        + [
            ["2028-05-02 14:00:00 UTC", "Anonymous", subject, body, sections[i % len(sections)], ""]
            for i, (subject, body) in enumerate(posts)
        ],
        end="\r\n",
    )


def parabol(texts, votes=5):
    """The first text is a comment of the discussion, the others are reflections."""
    heading = [
        "reflectionGroup",
        "author",
        "votes",
        "type",
        "createdAt",
        "discussionThread",
        "prompt",
        "content",
    ]
    rows = [["Calles", "Ana", votes, "Comment", "2028-05-02T14:20:00.000Z", texts[0], "", texts[0]]]
    for i, text in enumerate(texts[1:]):
        when, group = f"2028-05-02T14:0{i}:11.000Z", "Calles" if i % 2 else "Datos abiertos"
        rows.append([group, "Anonymous", votes, "Reflection", when, "", "¿Qué sigue?", text])
    return rows_as_csv([heading, *rows], mark=True)


def mentimeter(texts):
    """The workbook, with a sheet before the one of the voters."""
    heading = ["Session", "Voter", "Date (UTC)", "Lo que falta: Answer", "Prioridad::Impacto"]
    rows = [["1", f"v{i}", "2028-05-02 14:00", text, "4"] for i, text in enumerate(texts)]
    return workbook(
        Overview=[["Resultados del taller"], ["Exportado el lunes"]],
        Voters=[["Workshop", "2028"], heading, *rows],
    )


def google_forms(texts, first="Marca temporal", question="Escriba aquí su idea"):
    heading = [first, "¿De qué municipio viene?", question]
    return rows_as_csv(
        [heading, *([f"2/05/2028 10:00:0{i}", "Vitacura", text] for i, text in enumerate(texts))], end="\r\n"
    )


def talk_to_the_city(texts):
    return rows_as_csv([["id", "interview", "comment"], *([i, f"P{i}", t] for i, t in enumerate(texts, 1))])


def kouchou_ai(texts):
    heading = ["comment-id", "comment-body", "source", "age"]
    return rows_as_csv([heading, *([i, text, "Formulario", 30 + i] for i, text in enumerate(texts, 1))])


def slido(texts):
    questions = [
        {
            "type": "Question",
            "event_question_id": i,
            "text": text,
            "score": i,
            "is_public": True,
            "is_answered": False,
            "date_created": "2028-05-02T14:00:00Z",
            "date_deleted": None,
        }
        for i, text in enumerate(texts, 1)
    ]
    return json.dumps(questions, ensure_ascii=False).encode()


def decidim(texts):
    proposals = [
        {
            "id": i,
            "component": {"id": 3},
            "taxonomies": {"name": "Movilidad"},
            "title": {"es": text.split(" ", 1)[0], "ca": ""},
            "body": {"es": text.split(" ", 1)[1], "ca": ""},
            "reference": f"ref-{i}",
            "state": "accepted",
            "votes": 2,
            "withdrawn": False,
            "published_at": "2028-05-02T14:00:00Z",
        }
        for i, text in enumerate(texts, 1)
    ]
    return json.dumps(proposals, ensure_ascii=False).encode()


def taguette(texts):
    heading = ["id", "document", "tag", "content"]
    return rows_as_csv([heading, *([i, "Mesa 1", "Movilidad", text] for i, text in enumerate(texts, 1))])


def trello(texts, voted=("m1", "m2")):
    board = {
        "id": "b1",
        "name": "Taller",
        "lists": [
            {"id": "l1", "name": "Ideas", "closed": False},
            {"id": "l2", "name": "Dudas", "closed": False},
        ],
        "members": [{"id": "m1", "fullName": "Ana"}, {"id": "m2", "fullName": "Luis"}],
        "cards": [
            {
                "id": f"c{i}",
                "name": text.split(" ", 1)[0],
                "desc": text.split(" ", 1)[1],
                "idList": f"l{i % 2 + 1}",
                "closed": False,
                "labels": [{"name": "smart", "color": "green"}],
                "idMembers": ["m1"],
                "idMembersVoted": list(voted) if i == 0 else [],
                "badges": {"votes": len(voted) if i == 0 else 0},
                "dateLastActivity": "2028-05-02T14:00:00.000Z",
            }
            for i, text in enumerate(texts)
        ],
        "checklists": [],
        "actions": [],
    }
    return json.dumps(board, ensure_ascii=False).encode()


def microsoft_retro(texts):
    """With its quotes as they come."""
    items = [f'"Ideas","{text}",{i},Tue May 02 2028 10:00:00 GMT-0400,"Ana"' for i, text in enumerate(texts)]
    lines = ["\"Retrospectives Summary for 'Taller' (https://example/)\"", "", "", "Feedback Items"]
    lines += ["Type,Description,Votes,CreatedDate,CreatedBy", *items, "", "", "Work Items"]
    return "\n".join(
        [*lines, "Feedback Description,Work Item Title,Work Item Type,Work Item Id,Url", ""]
    ).encode()


def retrospected(texts):
    lines = ["#### Ideas", ""]
    lines += [f"* (+{i}/-1) {text}" for i, text in enumerate(texts)]
    return "\n".join([*lines, ""]).encode()


def easyretro(texts):
    """Two columns of a board of unlike lengths; a comma ends every line."""
    half = len(texts) - 1
    rows = [
        ["Fue bien", "Por mejorar"],
        *([text, texts[half] if i == 0 else ""] for i, text in enumerate(texts[:half])),
    ]
    return rows_as_csv([[*row, ""] for row in rows], end="\r\n")


def miro(texts):
    half = len(texts) // 2
    rows = [
        ["Marco uno"],
        *([text] for text in texts[:half]),
        [],
        ["Marco dos"],
        *([text] for text in texts[half:]),
    ]
    return rows_as_csv(rows, mark=True)


COMMENTS = [
    "timestamp",
    "datetime",
    "comment-id",
    "author-id",
    "agrees",
    "disagrees",
    "moderated",
    "comment-body",
]
WHEN = "Sat Nov 17 05:09:36 UTC 2018"


def polis(texts, counts=None, moderated=None):
    """A row for each comment: `counts` are agrees and disagrees, `moderated` what moderators said."""
    counts, moderated = counts or [(0, 0)] * len(texts), moderated or [1] * len(texts)
    return rows_as_csv(
        [COMMENTS]
        + [
            [1542406176584 + i, WHEN, i, 10 + i, agrees, disagrees, said, text]
            for i, (text, (agrees, disagrees), said) in enumerate(zip(texts, counts, moderated, strict=True))
        ]
    )


def polis_server(texts, counts=None):
    """As the server writes comments: the body last and bare, times in seconds."""
    counts = counts or [(0, 0)] * len(texts)
    rows = [
        f"{1840700000 + i},{WHEN},{i},1,{agrees},{disagrees},1,{text}"
        for i, (text, (agrees, disagrees)) in enumerate(zip(texts, counts, strict=True))
    ]
    return "\n".join([",".join(COMMENTS), *rows, ""]).encode()


def polis_votes(cast, *, seconds=False):
    """A row for each vote cast: (comment, voter, value), in order."""
    first = 1840700000 if seconds else 1840700000000
    rows = [[first + i, WHEN, *vote] for i, vote in enumerate(cast)]
    return rows_as_csv([["timestamp", "datetime", "comment-id", "voter-id", "vote"], *rows])


def polis_people(people, comments, *, agree=1):
    """A row for each person: (group, {comment: value}); `agree` is the value the sums count as yes."""
    heading = ["participant", "group-id", "n-comments", "n-votes", "n-agree", "n-disagree"]
    rows = []
    for i, (group, said) in enumerate(people):
        values = list(said.values())
        sums = [0, len(values), values.count(agree), values.count(-agree)]
        rows.append([i, group, *sums, *(said.get(comment, "") for comment in comments)])
    return rows_as_csv([[*heading, *comments], *rows])


OF_TOOLS = {
    "mural": ("mural.csv", mural),
    "padlet": ("padlet.csv", padlet),
    "parabol": ("ParabolRetrospective.csv", parabol),
    "mentimeter": ("mentimeter.xlsx", mentimeter),
    "google_forms": ("respuestas.csv", google_forms),
    "talk_to_the_city": ("report.csv", talk_to_the_city),
    "kouchou_ai": ("comments.csv", kouchou_ai),
    "slido": ("slido.json", slido),
    "decidim": ("proposals.json", decidim),
    "taguette": ("highlights.csv", taguette),
    "trello": ("board.json", trello),
    "microsoft_retro": ("retro.csv", microsoft_retro),
    "retrospected": ("retro.txt", retrospected),
    "easyretro": ("board.csv", easyretro),
    "miro": ("miro.csv", miro),
    "polis": ("comments.csv", polis),
}
"""Module → a file's name and how to make one of texts."""

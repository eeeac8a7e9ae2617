"""How those who convene dress the documents of a session: a Word template of theirs, and their logos."""

from __future__ import annotations

import base64
import io
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import PurePath
from typing import Any

from synthesis.capture.intake import clean_label
from synthesis.domain.access import require
from synthesis.domain.codec import from_plain, to_plain
from synthesis.domain.ids import fold, new_id
from synthesis.domain.people import Actor
from synthesis.domain.register import Entry
from synthesis.domain.session import Session
from synthesis.errors import InputError, NotFound
from synthesis.exporter.report import House
from synthesis.exporter.report import Logo as Picture
from synthesis.exporter.template import Reading
from synthesis.exporter.template.placeholders import KEYS
from synthesis.i18n import words
from synthesis.limits import LABEL_CHARACTERS, LOGOS
from synthesis.services.files import read_template
from synthesis.services.photographs import upright
from synthesis.services.workspace import Workspace

_TEMPLATE, _LOGO = "template", "logo"
_SIDE = 1_200
_QUALITY = 90


@dataclass(frozen=True, slots=True, kw_only=True)
class Template:
    """A template as it is kept: clean, with what was read in it and left out of it."""

    name: str
    by: str
    taken_in: datetime
    reading: Reading
    data: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class Logo:
    """A logo made anew from its file, PNG or JPEG, at most 1,200 pixels a side; `of` is whose it is.

    The picture is told as people did, or "" where they left that to the language of the document.
    """

    id: str
    of: str
    picture: Picture


def choose_template(ws: Workspace, actor: Actor, session_id: str, name: str, data: bytes) -> Template:
    """The .docx or .dotx as the template of this session's documents, in place of any before it.

    Raises FileRefused and TemplateRejected as `untrusted.check_template` and `template.cleaning` do.
    """
    require(actor, "choose template", session_id)
    ws.store.head(session_id)
    reading, clean = read_template(data, name)
    made = Template(
        name=PurePath(name.replace("\\", "/")).name,
        by=actor.name or actor.id,
        taken_in=datetime.now(UTC),
        reading=reading,
        data=clean,
    )
    body = {
        "name": made.name,
        "by": made.by,
        "taken_in": made.taken_in.isoformat(),
        "reading": to_plain(reading),
        "docx": base64.b64encode(clean).decode("ascii"),
    }
    ws.store.enter([Entry(kind=_TEMPLATE, id=session_id, session_id=session_id, body=body)])
    return made


def template_of(ws: Workspace, actor: Actor, session_id: str) -> Template | None:
    """The template of the session's documents; None while they are dressed by Minga."""
    require(actor, "read session", session_id)
    found = ws.store.entry(_TEMPLATE, session_id)
    if found is None:
        return None
    return Template(
        name=found.body["name"],
        by=found.body["by"],
        taken_in=datetime.fromisoformat(found.body["taken_in"]),
        reading=from_plain(Reading, found.body["reading"]),
        data=base64.b64decode(found.body["docx"]),
    )


def drop_template(ws: Workspace, actor: Actor, session_id: str) -> None:
    """The documents of the session dressed by Minga again."""
    require(actor, "choose template", session_id)
    ws.store.strike(_TEMPLATE, [session_id])


def placeholders() -> tuple[str, ...]:
    """The keys of what a template may ask for."""
    return KEYS


def may_have_logos(session: Session) -> tuple[str, ...]:
    """Whose logos a cover may show: those who convene, the client, then the groups; each once."""
    return tuple(dict.fromkeys(filter(None, (*session.convenors, session.client, *_groups(session)))))


def _groups(session: Session) -> Iterable[str]:
    return (group.name for group in session.groups)


def keep_logo(ws: Workspace, actor: Actor, session_id: str, of: str, data: bytes, *, told: str = "") -> Logo:
    """The logo of a convenor or group for the cover, in place of the one it had; without what a camera noted.

    `told` is what it shows, in words, for who cannot see it; without them a document tells whose logo it is.
    """
    require(actor, "choose template", session_id)
    ws.store.head(session_id)
    owner = clean_label(of)
    if owner is None:
        raise InputError("name_missing")
    if len(owner) > LABEL_CHARACTERS:
        raise InputError("name_too_long", length=len(owner), limit=LABEL_CHARACTERS)
    earlier = ws.store.entries(_LOGO, session_id)
    same = next((entry for entry in earlier if fold(entry.body["of"]) == fold(owner)), None)
    if same is None and len(earlier) >= LOGOS:
        raise InputError("logos_too_many", limit=LOGOS)
    picture = _made_anew(data, (clean_label(told) or "")[: 4 * LABEL_CHARACTERS])
    made = Logo(id=same.id if same else new_id(), of=owner, picture=picture)
    body = {
        "of": owner,
        "told": picture.told,
        "width": picture.width,
        "height": picture.height,
        "picture": base64.b64encode(picture.picture).decode("ascii"),
    }
    ws.store.enter([Entry(kind=_LOGO, id=made.id, session_id=session_id, body=body)])
    return made


def logos(ws: Workspace, actor: Actor, session_id: str) -> tuple[Logo, ...]:
    """The logos of a session in the order of the cover: those who convene, the client, groups, others."""
    require(actor, "read session", session_id)
    session = ws.store.head(session_id)
    order = {fold(name): place for place, name in reversed(list(enumerate(may_have_logos(session))))}
    found = [_logo(entry.id, entry.body) for entry in ws.store.entries(_LOGO, session_id)]
    return tuple(sorted(found, key=lambda one: (order.get(fold(one.of), len(order)), fold(one.of))))


def _logo(logo_id: str, body: Mapping[str, Any]) -> Logo:
    picture = Picture(base64.b64decode(body["picture"]), body["width"], body["height"], body["told"])
    return Logo(id=logo_id, of=body["of"], picture=picture)


def drop_logo(ws: Workspace, actor: Actor, session_id: str, logo_id: str) -> None:
    """The logo gone from the cover."""
    require(actor, "choose template", session_id)
    found = ws.store.entry(_LOGO, logo_id)
    if found is None or found.session_id != session_id:
        raise NotFound("logo_not_found")
    ws.store.strike(_LOGO, [logo_id])


def house_of(ws: Workspace, actor: Actor, session_id: str, language: str | None = None) -> House:
    """How the documents of the session are dressed, its logos told in a language or that of its documents."""
    require(actor, "read session", session_id)
    say = words(language or ws.store.head(session_id).document_language)
    template = template_of(ws, actor, session_id)
    signs = tuple(
        replace(one.picture, told=one.picture.told or say("logo_of", name=one.of))
        for one in logos(ws, actor, session_id)
    )
    return House(logos=signs, template=template.data if template else b"")


def _made_anew(data: bytes, told: str) -> Picture:
    picture = upright(data, ("JPEG", "PNG"), _SIDE, "logo_unreadable", see_through=True)
    stream = io.BytesIO()
    if picture.mode == "RGBA":
        picture.save(stream, "PNG")
    else:
        picture.save(stream, "JPEG", quality=_QUALITY)
    return Picture(stream.getvalue(), picture.width, picture.height, told)

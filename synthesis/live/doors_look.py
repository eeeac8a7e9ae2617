"""What the doors look like: one sheet of paper on a table, the same in three languages."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from html import escape
from pathlib import Path

from synthesis.domain.account import LONGEST_NAME, LONGEST_PASSWORD, SHORTEST_PASSWORD
from synthesis.i18n import Words

Page = Callable[[str], str]
"""A page that waits for what its form has to hold."""

_STYLE = (Path(__file__).parent / "doors.css").read_text(encoding="utf-8")
_NOTHING: Mapping[str, str] = {}


def sign_in(say: Words, given: Mapping[str, str] = _NOTHING, trouble: str = "") -> Page:
    """Name and password; what was given stands in its box again, but for the password."""
    boxes = [
        _box(say, "login", "door_login", given, complete="username", focus=True),
        _box(say, "password", "door_password", _NOTHING, kind="password", complete="current-password"),
    ]
    return lambda token: _sheet(
        say,
        say("door_sign_in"),
        "",
        trouble,
        _form(say, boxes, "door_sign_in", token),
        f'<p class="else"><a href="/j">{escape(say("door_join"))}</a></p>',
    )


def account(
    say: Words, title: str, hint: str, given: Mapping[str, str] = _NOTHING, trouble: str = ""
) -> Page:
    """Name, login and a password of one's own."""
    boxes = [
        _box(say, "name", "door_name", given, complete="name", most=LONGEST_NAME, focus=True),
        _box(
            say, "login", "door_login_own", given, note="door_login_note", complete="username", needed=False
        ),
        _box(
            say,
            "password",
            "door_password_own",
            _NOTHING,
            note="door_password_note",
            kind="password",
            complete="new-password",
            least=SHORTEST_PASSWORD,
            most=LONGEST_PASSWORD,
        ),
    ]
    return lambda token: _sheet(say, say(title), say(hint), trouble, _form(say, boxes, "door_make", token))


def sign_out(say: Words, trouble: str = "") -> Page:
    """One button."""
    return lambda token: _sheet(
        say, say("door_sign_out"), say("door_sign_out_hint"), trouble, _form(say, [], "door_sign_out", token)
    )


def message(say: Words, title: str, text: str) -> Page:
    """A sentence, and the way to the front door."""
    back = f'<p class="else"><a href="/signin?lang={say.language}">{escape(say("door_to_sign_in"))}</a></p>'
    return lambda token: _sheet(say, say(title), text, "", back)


def _sheet(say: Words, title: str, hint: str, trouble: str, *parts: str) -> str:
    told = f'<p class="trouble" role="alert">{escape(trouble)}</p>' if trouble else ""
    about = f'<p class="hint">{escape(hint)}</p>' if hint else ""
    return (
        f'<!doctype html><html lang="{say.language}"><head><meta charset="utf-8">'
        f'<meta name="viewport" content="width=device-width, initial-scale=1">'
        f'<meta name="color-scheme" content="light dark"><meta name="robots" content="noindex">'
        f"<title>{escape(title)} · Minga</title>"
        f'<link rel="icon" href="/app/static/icon.svg"><style>{_STYLE}</style></head>'
        f'<body><main><p class="brand"><img src="/app/static/icon.svg" alt="" width="32" height="32">'
        f"Minga</p>"
        f"<h1>{escape(title)}</h1>{about}{told}{''.join(parts)}</main></body></html>"
    )


def _form(say: Words, boxes: list[str], button: str, token: str) -> str:
    return (
        f'<form method="post"><input type="hidden" name="form" value="{token}">'
        f'{"".join(boxes)}<button type="submit">{escape(say(button))}</button></form>'
    )


def _box(
    say: Words,
    name: str,
    label: str,
    given: Mapping[str, str],
    *,
    note: str = "",
    kind: str = "text",
    complete: str,
    least: int = 0,
    most: int = 200,
    needed: bool = True,
    focus: bool = False,
) -> str:
    described = f' aria-describedby="{name}_note"' if note else ""
    under = f'<small id="{name}_note">{escape(say(note))}</small>' if note else ""
    limits = f' maxlength="{most}"' + (f' minlength="{least}"' if least else "")
    return (
        f'<label for="{name}">{escape(say(label))}</label>'
        f'<input id="{name}" name="{name}" type="{kind}" autocomplete="{complete}"'
        f' autocapitalize="{"words" if name == "name" else "off"}"'
        f' value="{escape(given.get(name, ""))}"{limits}{described}'
        f"{' required' if needed else ''}{' autofocus' if focus else ''}>{under}"
    )

"""Our own programs and styles with nothing in them but what the browser needs: a phone's page has a budget.

Made for the plain JavaScript of these folders, whose statements end with semicolons, whose methods
are written `name: () => …`, and whose templates hold no templates.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from itertools import count, product

_LETTERS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
_TOKEN = re.compile(
    r"""(?P<gap>(?:\s|//[^\n]*|/\*.*?\*/)+)
    |(?P<text>"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*')
    |(?P<template>`(?:\\.|[^`\\])*`)
    |(?P<pattern>(?:(?<=[(!,])|(?<=[=:&|?][ ]))/(?:\\.|\[(?:\\.|[^\]\\])*\]|[^/\\\[\n])+/[a-z]*)
    |(?P<number>\d[\w.]*)
    |(?P<name>[A-Za-z_$][\w$]*)
    |(?P<sign>\.{3}|\?\.(?!\d)|=>|.)""",
    re.VERBOSE | re.DOTALL,
)
_DECLARED = re.compile(
    r"\b(?:const|let) *(?:([\w$]+)|[\[{]([\w$:, ]+)[\]}])|\bcatch \(([\w$]+)\)|\(([\w$, .=\[\]{}]*)\) =>"
)
_PLAIN = {"true": "!0", "false": "!1", "undefined": "void 0", "const": "let"}
_INSIDE = re.compile(r"\$\{([^}]*)\}")


def tight_program(source: str) -> str:
    """The same program without comments and needless blanks, its own names shortened."""
    names = list(_names(source))
    own = _declared(source)
    free = (name for name in _short_names() if name not in set(names) - own)
    short = {name: next(free) for name, _ in Counter(name for name in names if name in own).most_common()}
    text = _printed(source, short)
    text = re.sub(r",(?=[)\]}])", "", text).replace(";}", "}")
    return re.sub(r"(?<![\w$])\(([\w$]+)\)=>", r"\1=>", text)


def tight_style(source: str, program: str = "") -> str:
    """The same style sheet without comments and needless blanks, names of its own shortened.

    Names that the program sets stay as they are.
    """
    text = re.sub(r"\s+", " ", re.sub(r"/\*.*?\*/", "", source, flags=re.DOTALL))
    text = re.sub(r" ?([{};,]) ?|(:) (?=[^{}]*[;}])", lambda m: m[1] or m[2], text)
    kept = set(re.findall(r"--[a-z]+", program))
    names = Counter(name for name in re.findall(r"--[a-z]+", text) if name not in kept)
    short = {name: f"--{new}" for (name, _), new in zip(names.most_common(), _short_names(), strict=False)}
    return re.sub(r"--[a-z]+", lambda m: short.get(m[0], m[0]), text).replace(";}", "}").strip()


def _tokens(source: str) -> list[tuple[str, str]]:
    """Every token with its kind; a name that is a property, or both (`{ name }`), is told apart."""
    found = [(m.lastgroup or "", m[0]) for m in _TOKEN.finditer(source)]
    solid = [place for place, (kind, _) in enumerate(found) if kind != "gap"]
    around: list[str] = []
    for number, place in enumerate(solid):
        kind, token = found[place]
        before = found[solid[number - 1]][1] if number else ""
        after = found[solid[number + 1]][1] if number + 1 < len(solid) else ""
        if kind == "name":
            listed = around[-1:] == ["{"] and before in ("{", ",")
            if before in (".", "?.") or (listed and after == ":"):
                found[place] = ("property", token)
            elif listed and after in (",", "}"):
                found[place] = ("shorthand", token)
        elif kind == "sign" and token in "([{":
            around.append(token)
        elif kind == "sign" and token in ")]}":
            around.pop()
    return found


def _names(source: str) -> Iterator[str]:
    for kind, token in _tokens(source):
        if kind in ("name", "shorthand"):
            yield token
        elif kind == "template":
            for inside in _INSIDE.findall(token):
                yield from _names(inside)


def _declared(source: str) -> set[str]:
    groups = (group for match in _DECLARED.finditer(source) for group in match.groups() if group)
    # of `key: name` the name is declared; of `name = …` what stands before
    names = (
        re.split(r"=", part.split(":")[-1])[0] for group in groups for part in re.split(r"[,\[\]{}]", group)
    )
    return {name.strip(" .") for name in names} - {""}


def _printed(source: str, short: Mapping[str, str]) -> str:
    text = ""
    declaring = [False]  # for every open bracket, whether the statement there is a declaration
    for kind, token in _tokens(source):
        if kind == "gap":
            text += " "
            continue
        token = _shortened(kind, token, short)
        if kind == "sign" and token in "([{":
            declaring.append(False)
        elif kind == "sign" and token in ")]}":
            declaring.pop()
        before = text.rstrip()
        if token == "let" and declaring[-1] and before.endswith(";"):
            text = before[:-1] + ","
            continue
        if before.endswith((";", "{", "}")) or not before:
            declaring[-1] = token == "let"
        if text[-1:] == " " and not _needs_blank(text[-2:-1], token[0]):
            text = text[:-1]
        text += token
    return text.strip()


def _shortened(kind: str, token: str, short: Mapping[str, str]) -> str:
    if kind == "name":
        return short.get(token, _PLAIN.get(token, token))
    if kind == "shorthand" and token in short:
        return f"{token}:{short[token]}"
    if kind == "template":
        return _INSIDE.sub(lambda m: "${" + _printed(m[1], short) + "}", token)
    return token


def _needs_blank(last: str, first: str) -> bool:
    return bool(re.match(r"[\w$][\w$]", last + first)) or (last == first and last in "+-")


def _short_names() -> Iterator[str]:
    for length in count(1):
        yield from ("".join(letters) for letters in product(_LETTERS, repeat=length))

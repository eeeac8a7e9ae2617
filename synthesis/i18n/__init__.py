"""The only home of words a person reads: Fluent catalogues in Spanish, English and Portuguese.

Each language is a folder of .ftl files with the same message keys; a SynthesisError's code is the
key of its sentence. Numbers, dates and lists follow CLDR through Babel.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Mapping
from functools import cache, cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from synthesis.errors import SynthesisError, UnknownPlugin

if TYPE_CHECKING:
    from fluent.runtime import FluentBundle

LANGUAGES = {"es": "Español", "en": "English", "pt": "Português"}
"""The languages of screens and documents, by their own names."""

DEFAULT = "es"
_LOCALES = {"es": "es", "en": "en_GB", "pt": "pt_BR"}
"""Whose customs dates, numbers and lists follow."""

BLANKS = ("notes", "left", "of", "time", "name", "scale", "number", "who", "where", "action")
"""What a page outside Python may fill into its messages."""

_SPANISH_E = re.compile(r"[«“\"]?(?:[ií]|h[ií](?!e))", re.IGNORECASE)
_ENCLOSED = re.compile(r"«[^»]*»|“[^”]*”|\([^()]*\)")
_JOINT = re.compile(r"[,;]\s|\s(?:y|e|and)\s", re.IGNORECASE)
"""What would run together with the joints of a list, in any of the languages: names keep their own."""
_FOLDER = Path(__file__).parent


class Words:
    """The words of one language: call it with a message key and what the message asks for."""

    def __init__(self, language: str) -> None:
        if language not in LANGUAGES:
            raise UnknownPlugin("unknown_language", name=language, known=tuple(LANGUAGES))
        self.language = language

    @cached_property
    def _bundle(self) -> FluentBundle:
        # numbers, dates and lists need no message: reading all of them takes half a second
        return _read(sorted((_FOLDER / self.language).glob("*.ftl")), self.language)

    def __call__(self, key: str, **params: object) -> str:
        """The message, filled in; KeyError when the catalogue lacks the key or a parameter."""
        pattern = self._bundle.get_message(key).value if self._bundle.has_message(key) else None
        if pattern is None:
            raise KeyError(f"no message {key!r} in {self.language}")
        text, problems = self._bundle.format_pattern(pattern, {k: _fillable(v) for k, v in params.items()})
        if problems:
            raise KeyError(f"message {key!r} in {self.language}: {problems[0]}")
        return str(text)

    def has(self, key: str) -> bool:
        """Whether the catalogue has this key."""
        return bool(self._bundle.has_message(key))

    def number(self, value: float) -> str:
        """A number with the language's separators, at most two decimals."""
        from babel.numbers import format_decimal

        return format_decimal(round(value, 2), locale=_LOCALES[self.language])

    def percent(self, share: float) -> str:
        """A share (0 to 1) as a whole percentage, spaced as the language does."""
        from babel.numbers import format_percent

        return format_percent(share, locale=_LOCALES[self.language])

    def date(self, value: dt.date, form: str = "long") -> str:
        """A date in full ("23 de noviembre de 2026") or in another CLDR form: short, medium."""
        from babel.dates import format_date

        return format_date(value, format=form, locale=_LOCALES[self.language])

    def dates(self, first: dt.date | None, last: dt.date | None) -> str:
        """One date or a span of dates; empty when neither is known."""
        from babel.dates import format_interval

        if first and last and first != last:
            return format_interval(first, last, skeleton="yMMMMd", locale=_LOCALES[self.language])
        known = first or last
        return self.date(known) if known else ""

    def moment(self, value: dt.datetime) -> str:
        """A date with the time of day, in the value's own time zone."""
        from babel.dates import format_datetime

        return format_datetime(value, format="medium", locale=_LOCALES[self.language])

    def table(self, name: str) -> str:
        """A table as people say it: a number, or up to three letters and figures, gets the word in front."""
        bare = name.isdecimal() or (name.isalnum() and len(name) <= 3)
        return self("doc_table_named", name=name) if bare else name

    def list(self, items: Iterable[str]) -> str:
        """The items joined as the language joins them: "a, b y c", or "a y b; c" where one has a joint."""
        from babel.lists import format_list

        found = list(items)
        if len(found) > 1 and any(_JOINT.search(_ENCLOSED.sub("", item)) for item in found):
            return "; ".join(found)
        joined = format_list(found, locale=_LOCALES[self.language]) if found else ""
        if self.language == "es" and len(found) > 1 and _SPANISH_E.match(found[-1]):
            # "y" becomes "e" before the sound i; CLDR's plain pattern does not know the next word
            joined = joined[: -len(found[-1])].removesuffix(" y ") + " e " + found[-1]
        return joined


@cache
def words(language: str) -> Words:
    """The words of a language; UnknownPlugin when Minga does not speak it."""
    return Words(language)


def sentence(error: SynthesisError, language: str = DEFAULT) -> str:
    """What a person reads when this error reaches them: what happened, where, what to do."""
    return words(language)(error.code, **_for_message(error.params))


@cache
def catalogue(language: str, name: str) -> Mapping[str, str]:
    """The messages of one file of a language that ask for nothing, by key: quicker than all its words."""
    bundle = _read([_FOLDER / language / f"{name}.ftl"], language)
    found = {key: bundle.get_message(key).value for key in sorted(bundle._messages)}
    return {key: str(bundle.format_pattern(value)[0]) for key, value in found.items() if value is not None}


@cache
def templates(language: str, name: str) -> Mapping[str, str | tuple[str, str]]:
    """The messages of one file for a page that fills them in itself, by key: `{time}` where a time goes.

    Where one note and many are told differently, both: the sentence for one, and the other with `{notes}`.
    """
    bundle = _read([_FOLDER / language / f"{name}.ftl"], language)
    blanks: dict[str, Any] = {blank: f"{{{blank}}}" for blank in BLANKS}
    found: dict[str, str | tuple[str, str]] = {}
    for key in sorted(bundle._messages):
        value = bundle.get_message(key).value
        if value is not None:
            many = str(bundle.format_pattern(value, blanks)[0])
            one = str(bundle.format_pattern(value, {**blanks, "notes": 1})[0])
            found[key] = many if one == many.replace("{notes}", "1") else (one, many)
    return found


def _read(paths: Iterable[Path], language: str) -> FluentBundle:
    from fluent.runtime import FluentBundle, FluentResource

    bundle = FluentBundle([language], use_isolating=False)
    for path in paths:
        bundle.add_resource(FluentResource(path.read_text(encoding="utf-8")))
    return bundle


def _for_message(params: dict[str, object]) -> dict[str, object]:
    # Fluent selects on what is known: a row that is not known reads as 0
    return {name: 0 if value is None else value for name, value in params.items()}


def _fillable(value: object) -> Any:
    return value if isinstance(value, (int, float, str)) and not isinstance(value, bool) else str(value)


def _speak(error: SynthesisError) -> str:
    return sentence(error, "en")


SynthesisError.speak = _speak

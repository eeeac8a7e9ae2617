"""Domain values as plain JSON values, and back: one rule for every dataclass of the domain."""

from __future__ import annotations

import sys
import types
from collections.abc import Mapping
from dataclasses import MISSING, fields, is_dataclass
from datetime import date, datetime
from enum import StrEnum
from functools import cache
from typing import Any, TypeVar, Union, get_args, get_origin, get_type_hints

from synthesis.errors import InputError

T = TypeVar("T")
_NAME = 32
"""The most characters of a text that is likely to come again."""


def to_plain(value: Any, leave_out: frozenset[str] = frozenset()) -> Any:
    """The value as dicts, lists, strings, numbers, booleans and None, its fields in their order."""
    if is_dataclass(value) and not isinstance(value, type):
        return {f.name: to_plain(getattr(value, f.name)) for f in fields(value) if f.name not in leave_out}
    if isinstance(value, StrEnum):
        return value.value
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Mapping):
        return {str(key): to_plain(item) for key, item in value.items()}
    if isinstance(value, (tuple, list)):
        return [to_plain(item) for item in value]
    return value


def from_plain(cls: type[T], plain: Any) -> T:
    """The dataclass `cls` made from plain values; unknown keys are ignored.

    Raises InputError("session_inconsistent") naming the field that is missing or of another type.
    """
    if not isinstance(plain, Mapping):
        raise InputError("session_inconsistent", id=cls.__name__)
    found: dict[str, Any] = {}
    shape: Mapping[str, tuple[Any, bool]] = _shape(cls)  # type: ignore[arg-type]
    for name, (hint, required) in shape.items():
        if name in plain:
            found[name] = _read(hint, plain[name], f"{cls.__name__}.{name}")
        elif required:
            raise InputError("session_inconsistent", id=f"{cls.__name__}.{name}")
    return cls(**found)


@cache
def _shape(cls: type) -> dict[str, tuple[Any, bool]]:
    hints = get_type_hints(cls)
    return {
        f.name: (hints[f.name], f.default is MISSING and f.default_factory is MISSING) for f in fields(cls)
    }


def _read(hint: Any, plain: Any, where: str) -> Any:
    origin = get_origin(hint)
    if origin in (Union, types.UnionType):
        options = [option for option in get_args(hint) if option is not type(None)]
        return None if plain is None else _read(options[0], plain, where)
    if origin is tuple and isinstance(plain, list):
        return tuple(_read(get_args(hint)[0], item, where) for item in plain)
    if isinstance(origin, type) and issubclass(origin, Mapping) and isinstance(plain, Mapping):
        return {str(key): _read(get_args(hint)[1], item, where) for key, item in plain.items()}
    if hint is Any:
        return plain
    if isinstance(hint, type):
        return _read_simple(hint, plain, where)
    raise InputError("session_inconsistent", id=where)


def _read_simple(hint: type, plain: Any, where: str) -> Any:
    if is_dataclass(hint):
        return from_plain(hint, plain)
    try:
        if issubclass(hint, StrEnum) and isinstance(plain, str):
            return hint(plain)
        if issubclass(hint, datetime) and isinstance(plain, str):
            return datetime.fromisoformat(plain)
        if issubclass(hint, date) and isinstance(plain, str):
            return date.fromisoformat(plain)
    except ValueError:
        raise InputError("session_inconsistent", id=where) from None
    if hint is float and isinstance(plain, int) and not isinstance(plain, bool):
        return float(plain)
    if type(plain) is hint:
        # the names of groups, tables and activities stand in thousands of notes: each is kept once
        return sys.intern(plain) if isinstance(plain, str) and len(plain) <= _NAME else plain
    raise InputError("session_inconsistent", id=where)

"""Join codes: eight symbols that people read from a wall and type with a thumb."""

from __future__ import annotations

ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"
"""No 0, O, 1, I or L: 31 symbols, so that eight of them hold 39.6 bits."""

LENGTH = 8


def make_code(chance: bytes) -> str:
    """A code from at least eight random bytes; the same bytes give the same code."""
    number, symbols = int.from_bytes(chance[:16], "big"), []
    for _ in range(LENGTH):
        number, place = divmod(number, len(ALPHABET))
        symbols.append(ALPHABET[place])
    return "".join(symbols)


def normalised(typed: str) -> str:
    """What somebody typed, without case, spaces or dashes; "" when it cannot be a code."""
    code = "".join(c for c in typed.upper() if c.isalnum())
    return code if len(code) == LENGTH and set(code) <= set(ALPHABET) else ""


def shown(code: str) -> str:
    """The code as people read it: in two halves."""
    return f"{code[: LENGTH // 2]}-{code[LENGTH // 2 :]}"

"""Bytes → text, in the encoding they were written in, or a refusal: never a guess that spoils accents."""

from __future__ import annotations

import codecs

from synthesis.errors import ImportRejected

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# of Spanish, Portuguese, Catalan, French and German: one more alphabet would make more guesses wrong
_LETTERS = frozenset("áéíóúüñàâãçêôõëïèòùîûœäöß" + "ÁÉÍÓÚÜÑÀÂÃÇÊÔÕËÏÈÒÙÎÛŒÄÖ")
_SIGNS = frozenset("¿¡«»“”‘’„–—…€°ºª·´•™©®£§²³½¼¾×÷±¨\u00a0")
_WESTERN = ("cp1252", "mac_roman", "cp850")
_PLAUSIBLE = 0.9
_SAMPLE = 64 * 1024


def decode(data: bytes, name: str) -> tuple[str, str]:
    """The text of a file and the name of its encoding; ImportRejected("encoding_unknown") if undecidable."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _strictly(data[len(mark) :], encoding, name), encoding
    wide = _wide(data)
    if wide:
        return _strictly(data, wide, name), wide
    try:
        return data.decode("utf-8"), "utf-8"
    except UnicodeDecodeError:
        pass
    western = _western(data)
    if western is None:
        raise ImportRejected("encoding_unknown", name=name)
    return _strictly(data, western, name), western


def _strictly(data: bytes, encoding: str, name: str) -> str:
    try:
        return data.decode(encoding)
    except (UnicodeDecodeError, LookupError):
        raise ImportRejected("encoding_unknown", name=name) from None


def _wide(data: bytes) -> str | None:
    """UTF-16 without a mark: in text of ours every other byte is zero."""
    sample = data[:4096]
    if len(sample) < 4 or sample.count(0) < len(sample) * 0.3:
        return None
    odd = sample[1::2].count(0)
    even = sample[0::2].count(0)
    if odd > 9 * even:
        return "utf-16-le"
    return "utf-16-be" if even > 9 * odd else None


def _western(data: bytes) -> str | None:
    """The one-byte encoding in which the accents stand where accents stand."""
    scores = {encoding: _plausibility(data[:_SAMPLE], encoding) for encoding in _WESTERN}
    best = max(_WESTERN, key=lambda encoding: scores[encoding])
    return best if scores[best] >= _PLAUSIBLE else None


def _plausibility(sample: bytes, encoding: str) -> float:
    """The share of the characters beyond ASCII that stand where these languages put them."""
    try:
        text = f"  {sample.decode(encoding)}  "
    except UnicodeDecodeError:
        return 0.0
    places = [i for i, c in enumerate(text) if c > "\x7f"]
    good = sum(_fits(text[i - 2 : i], text[i], text[i + 1 : i + 3]) for i in places)
    return good / len(places) if places else 0.0


def _fits(before: str, character: str, after: str) -> bool:
    if character in _LETTERS:
        # "ação" has two accented letters together; three are another alphabet read wrongly
        alone = sum(c > "\x7f" and c.isalpha() for c in before + after) < 2
        return alone and not (character.isupper() and before[-1].islower())
    if character in "’·":
        return True
    return character in _SIGNS and not (before[-1].isalpha() and after[0].isalpha())

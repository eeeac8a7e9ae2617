"""Whether a statement stands on its notes: checked by rule, word for word.

`problems` looks at what a person or the draft says; `unsound` at a sentence that a language model
proposes in place of a drafted one, and is far stricter: what it cannot be sure of it refuses.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from synthesis.domain.ids import fold
from synthesis.domain.note import Note
from synthesis.domain.session import Session
from synthesis.domain.synthesis import Statement
from synthesis.wordforms import all_stems, function_words, likely_language, stems, words_in

SENTENCE_CHARACTERS = 400
RECALL = 0.5
"""The least share of content words, in all and in each clause, that the notes or the draft must hold."""

_QUOTED = re.compile(r"[«“\"]([^«»“”\"]{3,})[»”\"]")
_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")


def problems(statement: Statement, session: Session, names: Collection[str] = ()) -> tuple[str, ...]:
    """Message keys of what does not hold: no evidence, a quotation or a number that no note bears out.

    A quotation must stand in a cited note or be one of `names` (themes, strategies, lenses); a
    number must stand in a cited note or in the drafted sentence, or count the cited notes.
    """
    cited = [note for note in session.notes if note.id in set(statement.note_ids)]
    if not cited:
        return ("claim_without_notes",)
    found = []
    said = [fold(note.text) for note in cited]
    known = {fold(name) for name in names}
    quoted = [fold(quote).rstrip(".…,") for quote in _QUOTED.findall(statement.text)]
    if any(not any(quote in text for text in said) and quote not in known for quote in quoted):
        found.append("claim_misquotes")
    allowed = set(
        _NUMBER.findall(
            " ".join([statement.drafted, *(n.text for n in cited), *(n.label for n in cited), *names])
        )
    )
    allowed.add(str(len(cited)))
    if statement.text != statement.drafted and any(n not in allowed for n in _NUMBER.findall(statement.text)):
        found.append("claim_new_number")
    return tuple(found)


def unsound(
    sentence: str, note_ids: Sequence[str], drafted: Statement, notes: Mapping[str, Note]
) -> tuple[str, ...]:
    """Message keys of what does not hold in a sentence proposed in place of a drafted one; empty if sound.

    `note_ids` are the notes it cites, which must be notes of the drafted statement. Its figures must
    be that statement's, each of the same thing and in the same order; its quotations whole words of
    a cited note; half of its content words, its names and its negations must stand in the cited notes
    or in the statement.
    """
    if not note_ids:
        return ("claim_without_notes",)
    if not set(note_ids) <= set(drafted.note_ids) or not all(i in notes for i in note_ids):
        return ("claim_foreign_note",)
    cited = [notes[i].text for i in dict.fromkeys(note_ids)]
    ground = _Ground(drafted.text, tuple(cited))
    checks = {
        "claim_unreadable": _readable(sentence),
        "claim_misquotes": all(_verbatim(q, ground) for q in _quotations(sentence)) and _balanced(sentence),
        "claim_new_number": _figures_hold(sentence, ground) and _quantities_hold(sentence, ground),
        "claim_new_name": _names_hold(sentence, ground),
        "claim_negation": _negations_hold(sentence, ground),
        "claim_strays": _recalled(sentence, ground),
    }
    return tuple(key for key, holds in checks.items() if not holds)


@dataclass(frozen=True)
class _Ground:
    """What a proposed sentence may say: the drafted statement and the notes it cites."""

    drafted: str
    cited: tuple[str, ...]

    @cached_property
    def words(self) -> frozenset[str]:
        return frozenset(fold(word) for text in (self.drafted, *self.cited) for word in words_in(text))

    @cached_property
    def stems(self) -> frozenset[str]:
        return all_stems(self.words)

    @cached_property
    def negated(self) -> tuple[frozenset[str], frozenset[str]]:
        """The stems said under a negation, and those said without one."""
        sides = [_by_negation(text) for text in (self.drafted, *self.cited)]
        return all_stems(w for under, _ in sides for w in under), all_stems(
            w for _, free in sides for w in free
        )


def _readable(sentence: str) -> bool:
    plain = not any(unicodedata.category(sign)[0] == "C" for sign in sentence)
    return plain and 0 < len(sentence) <= SENTENCE_CHARACTERS and bool(words_in(sentence))


# -- quotations ---------------------------------------------------------------------------------------

_ANY_QUOTED = re.compile(r"[«“„\"]([^«»“”„\"]+)[»”“\"]|‘([^‘’]+)’")
_QUOTE_MARK = re.compile(r"[«»“”„\"‘]")
_PAUSE = re.compile(r"[.;:!?…()«»“”\"]")
_BEFORE = 3


def _quotations(sentence: str) -> list[str]:
    return [one or other for one, other in _ANY_QUOTED.findall(sentence)]


def _balanced(sentence: str) -> bool:
    return not _QUOTE_MARK.search(_ANY_QUOTED.sub(" ", sentence))


def _unquoted(text: str) -> str:
    return _ANY_QUOTED.sub(" ", text)


def _verbatim(quotation: str, ground: _Ground) -> bool:
    """Whether these words stand together in a cited note, not cut from under a negation, or in the draft."""
    quote = fold(quotation).strip(".…, ")
    if quote in {fold(name).strip(".…, ") for name in _quotations(ground.drafted)}:
        return True
    whole = re.compile(rf"(?<!\w){re.escape(quote)}(?!\w)") if quote else None
    if whole is None:
        return False
    befores = [text[: found.start()] for text in map(fold, ground.cited) for found in whole.finditer(text)]
    return any(not any(_negations(_PAUSE.split(before)[-1])[-_BEFORE:]) for before in befores)


# -- figures ------------------------------------------------------------------------------------------

_TOKEN = re.compile(r"\d+(?:[.,]\d+)*|%|[^\W\d_]+(?:['’][^\W\d_]+)*")
_ONE = frozenset("un una uno um uma one single solo sola".split())
_IN_WORDS = {
    word: str(value)
    for value, spoken in {
        2: "dos two dois duas ambos ambas both", 3: "tres three", 4: "cuatro four quatro", 5: "cinco five",
        6: "seis six", 7: "siete seven sete", 8: "ocho eight oito", 9: "nueve nine nove", 10: "diez ten dez",
        11: "once eleven onze", 12: "doce twelve doze docena dozen duzia", 13: "trece thirteen treze",
        14: "catorce fourteen quatorze", 15: "quince fifteen quinze",
        16: "dieciseis sixteen dezesseis dezasseis", 17: "diecisiete seventeen dezessete dezassete",
        18: "dieciocho eighteen dezoito", 19: "diecinueve nineteen dezenove dezanove",
        20: "veinte twenty vinte", 30: "treinta thirty trinta", 40: "cuarenta forty quarenta",
        50: "cincuenta fifty cinquenta", 60: "sesenta sixty sessenta", 70: "setenta seventy",
        80: "ochenta eighty oitenta", 90: "noventa ninety noventa", 100: "cien ciento hundred cem cento",
        1000: "mil thousand",
    }.items()
    for word in spoken.split()
}  # fmt: skip
_QUANTITIES = frozenset(
    "mitad tercio tercios doble triple mayoria minoria mayoritariamente todo toda todos todas casi siempre"
    " cada unanime unanimidad decenas cientos miles half third thirds quarter quarters double twice majority"
    " minority most mostly all every everyone everybody always almost nearly unanimous unanimously dozens"
    " hundreds thousands metade terco tercos dobro triplo maioria quase sempre unanimes dezenas centenas"
    " milhares".split()
)
_REACH = 4
_PIECE = re.compile(rf"(?P<quoted>{_ANY_QUOTED.pattern})|{_TOKEN.pattern}|[().,;:]")


@dataclass(frozen=True)
class _Figure:
    """A figure, the stems of what it counts, and the quoted name it stands behind in brackets."""

    value: str
    counts: frozenset[str]
    name: str = ""

    def same(self, other: _Figure) -> bool:
        """Whether the two say as many of the same."""
        named = bool(self.name and other.name)
        if self.value != other.value or (named and self.name != other.name):
            return False
        return named or bool(self.counts & other.counts) or not (self.counts or other.counts)


def _figures(text: str) -> list[_Figure]:
    """The figures of a text outside quotations, each with the next word of content, or %."""
    found, name = [], ""
    pieces = [(piece.group(), bool(piece["quoted"])) for piece in _PIECE.finditer(text)]
    for place, (piece, quoted) in enumerate(pieces):
        name = fold(piece[1:-1]) if quoted else name
        value = "" if quoted else _value(fold(piece))
        if value:
            bracketed = place > 0 and pieces[place - 1][0] == "("
            after = [fold(p) for p, is_quoted in pieces[place + 1 : place + 1 + _REACH] if not is_quoted]
            found.append(_Figure(value, _counted(after), name if bracketed else ""))
    return found


def _value(token: str) -> str:
    return token if token[0].isdigit() else _IN_WORDS.get(token) or ("1" if token in _ONE else "")


def _counted(after: Sequence[str]) -> frozenset[str]:
    for token in after:
        if token == "%":
            return frozenset("%")
        if token in ").,;:":
            break
        if not token[0].isdigit() and token not in _IN_WORDS and token not in function_words() | {"("}:
            return stems(token)
    return frozenset()


def _figures_hold(sentence: str, ground: _Ground) -> bool:
    drafted = _figures(ground.drafted)
    counted = frozenset().union(*(figure.counts for figure in drafted))
    # "one" is mostly an article; it is a figure where the draft counts the very thing it stands before
    said = [figure for figure in _figures(sentence) if figure.value != "1" or figure.counts & counted]
    if not all(any(figure.same(known) for known in drafted) for figure in said):
        return False
    return all(
        one.value == two.value or not one.counts & two.counts or _in_order(one, two, drafted)
        for one, two in pairwise(said)
    )


def _in_order(one: _Figure, two: _Figure, drafted: Sequence[_Figure]) -> bool:
    """Whether the draft says the first figure before the second: "2 of 3" is not "3 of 2"."""
    first = next(place for place, known in enumerate(drafted) if one.same(known))
    return any(two.same(known) for known in drafted[first + 1 :])


def _quantities_hold(sentence: str, ground: _Ground) -> bool:
    said = {fold(word) for word in words_in(_unquoted(sentence))}
    return said & _QUANTITIES <= ground.words


# -- names --------------------------------------------------------------------------------------------

_OPENING = re.compile(r"(?:^|[.!?…:]\s+)[^\w]*$")


def _names_hold(sentence: str, ground: _Ground) -> bool:
    """Whether every word with a capital is in the ground; one that opens a sentence may be another form."""
    text = _unquoted(sentence)
    for found in re.finditer(r"[^\W\d_]+(?:['’-][^\W\d_]+)*", text):
        word = found.group()
        if not any(letter.isupper() for letter in word):
            continue
        plain = [fold(part) for part in words_in(word)]
        opens = bool(_OPENING.search(text[: found.start()]))
        if all(part in ground.words for part in plain):
            continue
        if not opens or not all(p in function_words() or stems(p) & ground.stems for p in plain):
            return False
    return True


# -- negations ----------------------------------------------------------------------------------------

_NEGATIONS = frozenset(
    "no ni nunca jamas sin ningun ninguna ninguno ningunos ningunas nadie nada tampoco apenas not never none"
    " nobody nothing neither nor without cannot hardly nao nem jamais sem nenhum nenhuma nenhuns nenhumas"
    " ninguem tampouco mai sense cap ningu res tampoc".split()
)
_UNDER = 4


def _negations(clause: str) -> list[bool]:
    """For each word of a clause whether it denies; in Portuguese "no" is "in the"."""
    portuguese = likely_language(clause) == "pt"
    plain = [fold(word).replace("’", "'") for word in words_in(clause)]
    return [(w in _NEGATIONS and not (portuguese and w == "no")) or w.endswith("n't") for w in plain]


def _count_negations(text: str) -> int:
    return sum(sum(_negations(clause)) for clause in _PAUSE.split(text))


def _by_negation(text: str) -> tuple[list[str], list[str]]:
    """The content words within four words after a negation, and all the others."""
    under: list[str] = []
    free: list[str] = []
    for clause in _PAUSE.split(text):
        denies = _negations(clause)
        for place, word in enumerate(words_in(clause)):
            if _content(word) and not denies[place]:
                (under if any(denies[max(0, place - _UNDER) : place]) else free).append(word)
    return under, free


def _negations_hold(sentence: str, ground: _Ground) -> bool:
    """Whether nothing is denied that the ground does not deny, and nothing that it denies is affirmed."""
    text = _unquoted(sentence)
    under, free = _by_negation(text)
    denied, affirmed = ground.negated
    said = _count_negations(text)
    if said < _count_negations(_unquoted(ground.drafted)) or (said and not all_stems(under) & denied):
        return False
    return not any(stems(word) & denied and not stems(word) & affirmed for word in free)


# -- content ------------------------------------------------------------------------------------------


def _content(word: str) -> bool:
    plain = fold(word)
    return len(plain) > 2 and plain not in function_words() and plain not in _NEGATIONS


def _recalled(sentence: str, ground: _Ground) -> bool:
    text = _unquoted(sentence)
    clauses = [[w for w in words_in(clause) if _content(w)] for clause in re.split(r"[,;:.()–—]", text)]
    every = [word for clause in clauses for word in clause]
    return all(_recall(some, ground) >= RECALL for some in (every, *(c for c in clauses if len(c) > 1)))


def _recall(words: Sequence[str], ground: _Ground) -> float:
    return sum(bool(stems(word) & ground.stems) for word in words) / len(words) if words else 1.0

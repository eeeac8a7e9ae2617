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
from synthesis.sensemaking.telling import tells, tying
from synthesis.wordforms import (
    PAUSE,
    all_stems,
    by_negation,
    function_words,
    is_content,
    likely_language,
    negations,
    stems,
    words_in,
)

SENTENCE_CHARACTERS = 400

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
    sentence: str, note_ids: Sequence[str], drafted: Statement, notes: Mapping[str, Note], language: str = ""
) -> tuple[str, ...]:
    """Message keys of what does not hold in a sentence proposed in place of a drafted one; empty if sound.

    `note_ids` are the notes it cites, which must be notes of the drafted statement; `language` is the
    document's, told from the draft when not given. Its figures must be that statement's, each of the same
    thing, with the same hedges and in the same order, as its names must be; its quotations whole words of
    a cited note; every word that states something must stand in the cited notes or in the statement, and
    every negation, cause, opposition and judgement must be made of the same thing there.
    """
    if not note_ids:
        return ("claim_without_notes",)
    if not set(note_ids) <= set(drafted.note_ids) or not all(i in notes for i in note_ids):
        return ("claim_foreign_note",)
    cited = [notes[i].text for i in dict.fromkeys(note_ids)]
    spoken = language or likely_language(drafted.text) or likely_language(" ".join([sentence, *cited]))
    ground = _Ground(drafted.text, tuple(cited), spoken)
    checks = {
        "claim_unreadable": _readable(sentence, ground),
        "claim_misquotes": all(_verbatim(q, ground) for q in _quotations(sentence)) and _balanced(sentence),
        "claim_new_number": _figures_hold(sentence, ground) and _turns_hold(sentence, ground, _AMOUNTS),
        "claim_swapped": _order_holds(sentence, ground),
        "claim_new_name": _names_hold(sentence, ground),
        "claim_negation": _negations_hold(sentence, ground),
        "claim_turned": _turns_hold(sentence, ground, _TURNS),
        "claim_strays": _recalled(sentence, ground),
    }
    return tuple(key for key, holds in checks.items() if not holds)


@dataclass(frozen=True)
class _Ground:
    """What a proposed sentence may say: the drafted statement and the notes it cites."""

    drafted: str
    cited: tuple[str, ...]
    language: str

    @cached_property
    def words(self) -> frozenset[str]:
        return frozenset(fold(word) for text in (self.drafted, *self.cited) for word in words_in(text))

    @cached_property
    def stems(self) -> frozenset[str]:
        return all_stems(self.words)

    def language_of(self, text: str) -> str:
        """The language of a note, or the document's where the note does not show its own."""
        return likely_language(text) or self.language

    @cached_property
    def drafted_negated(self) -> tuple[frozenset[str], frozenset[str]]:
        """The stems that the draft says under a negation, and those it says without one."""
        return _sides([(self.drafted, self.language)])

    @cached_property
    def noted_negated(self) -> tuple[frozenset[str], frozenset[str]]:
        """The stems that the cited notes say under a negation, and those they say without one."""
        return _sides([(text, self.language_of(text)) for text in self.cited])


_PLAIN_SIGNS = frozenset(" .,;:!?…¿¡()«»“”„\"‘’'-–—%&\u00a0\u202f")
_DIGITS = frozenset("0123456789")
_SIGNED = re.compile(r"[-–—−+/]\d|\d[-–—−+/]|\d[^\W\d_]|[^\W\d_]\d")


def _readable(sentence: str, ground: _Ground) -> bool:
    """Whether it is one line of plain words: no Markdown, no addresses, no signs that the draft has not."""
    known = _PLAIN_SIGNS | set(ground.drafted)
    text = _unquoted(sentence)
    plain = not any(unicodedata.category(sign)[0] == "C" for sign in sentence)
    plain = plain and all(
        sign in known or unicodedata.category(sign)[0] in "LM" for sign in set(text) - _DIGITS
    )
    # a sign or a letter at a figure makes another figure of it
    plain = plain and all(found in ground.drafted for found in _SIGNED.findall(text))
    return plain and 0 < len(sentence) <= SENTENCE_CHARACTERS and bool(words_in(sentence))


# -- quotations ---------------------------------------------------------------------------------------

_ANY_QUOTED = re.compile(r"[«“„\"]([^«»“”„\"]+)[»”“\"]|‘([^‘’]+)’")
_QUOTE_MARK = re.compile(r"[«»“”„\"‘]|(?<!\w)['’]")
_BEFORE = 3


def _quotations(sentence: str) -> list[str]:
    return [one or other for one, other in _ANY_QUOTED.findall(sentence)]


def _balanced(sentence: str) -> bool:
    return not _QUOTE_MARK.search(_ANY_QUOTED.sub(" ", sentence))


def _unquoted(text: str) -> str:
    return _ANY_QUOTED.sub(" ", text)


def _named(text: str) -> list[str]:
    return [fold(name).strip(".…, ") for name in _quotations(text)]


def _verbatim(quotation: str, ground: _Ground) -> bool:
    """Whether these words stand together in a cited note, not cut from under a negation, or in the draft."""
    quote = fold(quotation).strip(".…, ")
    if not quote or quote in _named(ground.drafted):
        return bool(quote)
    whole = re.compile(rf"(?<!\w){re.escape(quote)}(?!\w)")
    return any(
        not any(negations(PAUSE.split(text[: found.start()])[-1], ground.language_of(note))[-_BEFORE:])
        for note in ground.cited
        for text in [fold(note)]
        for found in whole.finditer(text)
    )


# -- figures ------------------------------------------------------------------------------------------

_TOKEN = re.compile(r"\d+(?:[.,]\d+)*|%|[^\W\d_]+(?:['’][^\W\d_]+)*")
_ONE = frozenset("un una uno um uma one single solo sola".split())
_IN_WORDS = {
    word: str(value)
    for value, spoken in {
        2: "dos two dois duas ambos ambas both", 3: "tres three", 4: "cuatro four quatro", 5: "cinco five",
        6: "seis six", 7: "siete seven sete", 8: "ocho eight oito", 9: "nueve nine nove", 10: "diez ten dez",
        11: "once eleven onze", 12: "doce twelve doze docena docenas dozen duzia", 13: "trece thirteen treze",
        14: "catorce fourteen quatorze", 15: "quince fifteen quinze",
        16: "dieciseis sixteen dezesseis dezasseis", 17: "diecisiete seventeen dezessete dezassete",
        18: "dieciocho eighteen dezoito", 19: "diecinueve nineteen dezenove dezanove",
        20: "veinte twenty vinte score", 21: "veintiun veintiuno veintiuna", 22: "veintidos",
        23: "veintitres",
        24: "veinticuatro", 25: "veinticinco", 26: "veintiseis", 27: "veintisiete", 28: "veintiocho",
        29: "veintinueve", 30: "treinta thirty trinta", 40: "cuarenta forty quarenta",
        50: "cincuenta fifty cinquenta", 60: "sesenta sixty sessenta", 70: "setenta seventy",
        80: "ochenta eighty oitenta", 90: "noventa ninety noventa", 100: "cien ciento hundred cem cento",
        200: "doscientos doscientas duzentos duzentas",
        300: "trescientos trescientas trezentos trezentas", 400: "cuatrocientos cuatrocientas quatrocentos",
        500: "quinientos quinientas quinhentos quinhentas", 1000: "mil thousand", "1/2": "mitad half metade",
        "1/3": "tercio tercios third thirds terco tercos", "1/4": "cuarto quarter quarters quarto",
    }.items()
    for word in spoken.split()
}  # fmt: skip
_HEDGES = frozenset(
    "mas menos hasta casi cerca unos unas alrededor aproximadamente apenas solo solamente"
    " unicamente minimo maximo more less fewer least most up over under nearly almost about around"
    " roughly approximately just only merely barely above below mais ate quase uns umas so somente"
    " superior inferior".split()
)
_REACH = 4
_HEDGED = 3
_PIECE = re.compile(rf"(?P<quoted>{_ANY_QUOTED.pattern})|{_TOKEN.pattern}|[().,;:]")
_PAIR = re.compile(
    r"(?<![\w.,])(?=(\w+) (?:de|of|out of|dos|das|do|da|de entre|entre|from|sobre)"
    r" (?:(?:los|las|the|os|as|total de) )*(\w+))"
)


@dataclass(frozen=True)
class _Figure:
    """A figure, the stems of what it counts, its hedges, and the quoted name it stands behind in brackets."""

    value: str
    counts: frozenset[str]
    hedges: frozenset[str] = frozenset()
    name: str = ""

    def same(self, other: _Figure) -> bool:
        """Whether the two say as many of the same."""
        if (self.value, self.hedges) != (other.value, other.hedges):
            return False
        both = bool(self.counts and other.counts)
        if self.name and other.name:
            return self.name == other.name and (not both or bool(self.counts & other.counts))
        portion = "/" in self.value and not both
        return portion or bool(self.counts & other.counts) or not (self.counts or other.counts)


def _figures(text: str) -> list[_Figure]:
    """The figures of a text outside quotations, each with the next word of content, or %.

    A figure of which nothing is said counts what the half or third before it counts.
    """
    found: list[_Figure] = []
    name, portioned = "", frozenset[str]()
    pieces = [(fold(piece.group()), bool(piece["quoted"])) for piece in _PIECE.finditer(text)]
    for place, (piece, quoted) in enumerate(pieces):
        name = piece[1:-1] if quoted else name
        value = "" if quoted else _value(piece)
        if value:
            bracketed = place > 0 and pieces[place - 1][0] == "("
            counts = _counted([p for p, is_quoted in pieces[place + 1 : place + 1 + _REACH] if not is_quoted])
            portioned = counts if "/" in value else portioned
            hedges = _hedges([p for p, _ in pieces[max(0, place - _HEDGED) : place]])
            found.append(_Figure(value, counts or portioned, hedges, name if bracketed else ""))
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


def _hedges(before: Sequence[str]) -> frozenset[str]:
    """The words right before a figure that make it more, less or about as much."""
    near: list[str] = []
    for token in reversed(before):
        if token in "().,;:" or _value(token) or token not in function_words() | _HEDGES:
            break
        near.append(token)
    return frozenset(near) & _HEDGES


def _pairs(text: str) -> set[tuple[str, str]]:
    """The figures said as a part of another, "7 of 9", in that order."""
    plain = " ".join(fold(_unquoted(text)).split())
    pairs = {(_value(one), _value(two)) for one, two in _PAIR.findall(plain)}
    return {pair for pair in pairs if all(pair)}


def _figures_hold(sentence: str, ground: _Ground) -> bool:
    drafted = _figures(ground.drafted)
    counted = frozenset().union(*(figure.counts for figure in drafted))
    # "one" is mostly an article; it is a figure where the draft counts the very thing it stands before
    said = [figure for figure in _figures(sentence) if figure.value != "1" or figure.counts & counted]
    if not all(any(figure.same(known) for known in drafted) for figure in said):
        return False
    return _pairs(sentence) <= _pairs(ground.drafted) and all(
        one.value == two.value or not one.counts & two.counts or _in_order(one, two, drafted)
        for one, two in pairwise(said)
    )


def _in_order(one: _Figure, two: _Figure, drafted: Sequence[_Figure]) -> bool:
    """Whether the draft says the first figure before the second: "2 of 3" is not "3 of 2"."""
    if "/" in one.value + two.value:
        return True
    first = next(place for place, known in enumerate(drafted) if one.same(known))
    return any(two.same(known) for known in drafted[first + 1 :])


# -- names --------------------------------------------------------------------------------------------

_OPENING = re.compile(r"(?:^|[.!?…:]\s+)[^\w]*$")
_NAME = "name "
_CAPITAL = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")


def _names_hold(sentence: str, ground: _Ground) -> bool:
    """Whether every word with a capital is in the ground; one that opens a sentence may be another form."""
    text = _unquoted(sentence)
    for found in _CAPITAL.finditer(text):
        word = found.group()
        if not any(letter.isupper() for letter in word):
            continue
        plain = [fold(part) for part in words_in(word)]
        if all(part in ground.words for part in plain):
            continue
        opens = bool(_OPENING.search(text[: found.start()]))
        if not opens or not all(_may_open(part, ground) for part in plain):
            return False
    return True


def _may_open(word: str, ground: _Ground) -> bool:
    known = word in function_words() or tells(word, ground.language)
    return known or bool(stems(word) & ground.stems)


def _order_holds(sentence: str, ground: _Ground) -> bool:
    """Whether two names or more stand in the draft's order, among its figures: else who did what is swapped.

    A name with its figure in brackets behind it is one thing and may stand anywhere.
    """
    known = _names(ground.drafted)
    drafted, said = _sequence(ground.drafted, known), _sequence(sentence, known)
    names, told = ([item for item in some if item.startswith(_NAME)] for some in (drafted, said))
    if len(names) < 2 or not told:
        return True
    return said == drafted if len(drafted) > len(names) + 1 else told == names


def _names(text: str) -> frozenset[str]:
    """The quoted names of a text and its words with capitals, but for those that open a sentence."""
    plain = _ANY_QUOTED.sub(lambda found: " " * len(found.group()), text)
    capitals = {
        fold(found.group())
        for found in _CAPITAL.finditer(plain)
        if found.group()[0].isupper() and not _OPENING.search(plain[: found.start()])
    } - tying("")
    return frozenset(capitals) | frozenset(_named(text))


def _sequence(text: str, names: frozenset[str]) -> list[str]:
    """The names and figures of a text in order, without names that have a figure in brackets behind them."""
    pieces = [(fold(piece.group()), bool(piece["quoted"])) for piece in _PIECE.finditer(text)]
    found: list[str] = []
    bracketed = False
    for place, (piece, quoted) in enumerate(pieces):
        after = [p for p, _ in pieces[place + 1 : place + 3]]
        if quoted:
            bracketed = len(after) == 2 and after[0] == "(" and bool(_value(after[1]))
            name = piece[1:-1].strip(".…, ")
            found += [] if bracketed or name not in names else [_NAME + name]
        elif piece == ")":
            bracketed = False
        elif piece in names:
            # the words of one name make one item
            runs = place > 0 and pieces[place - 1][0] in names and not pieces[place - 1][1]
            found[-1:] = [f"{found[-1]} {piece}"] if runs else [*found[-1:], _NAME + piece]
        elif not bracketed and _value(piece) not in ("", "1"):
            found.append(_value(piece))
    return found


# -- words that turn a sentence -----------------------------------------------------------------------

_AMOUNTS = frozenset(
    "doble triple mayoria minoria mayoritariamente principalmente todo toda todos todas casi"
    " siempre cada mas menos unanime unanimes unanimidad decenas cientos miles solo solamente"
    " unicamente apenas bastante varias varios algunas algunos ciertas muy tan tanto double twice"
    " majority minority most mostly mainly all every everyone everybody always almost nearly"
    " unanimous unanimously dozens hundreds thousands more less fewer many much few several some"
    " only just merely very so too dobro maioria maiorias quase sempre dezenas centenas milhares"
    " mais somente varias varios alguns algumas primer primero primera segunda first second"
    " primeiro primeira principal mucho mucha muchos muchas poco poca pocos pocas muito muita"
    " muitos muitas pouco pouca poucos poucas".split()
)
_TURNS = frozenset(
    "contra anti versus excepto salvo porque pues debido gracias pese against except unless"
    " because since due owing thanks therefore hence thus despite pois devido gracas portanto"
    " exceto debe deben deberia deberian debia puede pueden podria podrian should must ought could"
    " might may can would shall deve devem deveria deveriam pode podem poderia poderiam urge"
    " urgente urgentes urgent importante importantes important grave graves serious grande mejor"
    " peor better worse best worst melhor pior if".split()
)
_TURN_STEMS = tuple(
    "rechaz opon opus opuest oposic oppos reject rejeit opoe oposit critic prohib proib prevent"
    " impid imped evit avoid elimin quit remov combat desaprob desaprue disapprov desaprov"
    " contrari resist caus provoc".split()
)
_TURN_PAIRS = frozenset(
    {("ya", "que"), ("ja", "que"), ("por", "eso"), ("por", "isso"), ("hay", "que"), ("por", "culpa"),
     ("uma", "vez"), ("una", "vez"), ("puesto", "que"), ("dado", "que"), ("visto", "que"), ("por", "falta"),
     ("por", "tanto"), ("lo", "tanto"), ("result", "of"), ("leads", "to"), ("led", "to")}
)  # fmt: skip
_IN_TOTAL = re.compile(r"^in all(?=,)|\bao todo\b")


def _turns(text: str, words: frozenset[str]) -> set[tuple[str, str]]:
    """The words of a text that turn its sense, each with the next word of content ("" for none)."""
    found = set()
    for clause in PAUSE.split(_IN_TOTAL.sub(" ", fold(_unquoted(text)))):
        plain = words_in(clause)
        for place in range(len(plain)):
            key = _turn(plain[place : place + 2], words)
            if key:
                content = (other for other in plain[place + 1 :] if is_content(other) and other not in words)
                found.add((key, next(content, "")))
    return found


def _turn(pair: Sequence[str], words: frozenset[str]) -> str:
    if pair[0] in words:
        return pair[0]
    if words is not _TURNS:
        return ""
    stem = next((stem for stem in _TURN_STEMS if pair[0].startswith(stem)), "")
    return stem or (" ".join(pair) if tuple(pair) in _TURN_PAIRS else "")


def _turns_hold(sentence: str, ground: _Ground, words: frozenset[str]) -> bool:
    """Whether each such word stands in the draft, or in a cited note before the same thing."""
    drafted = {key for key, _ in _turns(ground.drafted, words)}
    noted = {
        (key, stem) for text in ground.cited for key, of in _turns(text, words) if of for stem in stems(of)
    }
    return all(
        key in drafted or (of and any((key, stem) in noted for stem in stems(of)))
        for key, of in _turns(sentence, words)
    )


# -- negations ----------------------------------------------------------------------------------------


def _count_negations(text: str, language: str) -> int:
    return sum(sum(negations(clause, language)) for clause in PAUSE.split(text))


def _sides(texts: Sequence[tuple[str, str]]) -> tuple[frozenset[str], frozenset[str]]:
    sides = [by_negation(clause, code) for text, code in texts for clause in PAUSE.split(text)]
    return all_stems(w for under, _ in sides for w in under), all_stems(w for _, free in sides for w in free)


def _negations_hold(sentence: str, ground: _Ground) -> bool:
    """Whether nothing is denied that the ground does not deny, and nothing that it denies is affirmed."""
    text, code = _unquoted(sentence), ground.language
    if _count_negations(text, code) < _count_negations(_unquoted(ground.drafted), code):
        return False
    return all(_clause_denies_alike(clause, ground) for clause in PAUSE.split(text))


def _clause_denies_alike(clause: str, ground: _Ground) -> bool:
    under, free = by_negation(clause, ground.language)
    (denied, affirmed), (also_denied, also_affirmed) = ground.drafted_negated, ground.noted_negated
    denies = any(negations(clause, ground.language))
    if denies and not all_stems(under) & (denied | also_denied):
        return False
    # what the draft denies may stand before the negation: "this theme was not heard"
    refused, allowed = (also_denied if denies else denied | also_denied), affirmed | also_affirmed
    return not any(stems(word) & refused and not stems(word) & allowed for word in free)


# -- content ------------------------------------------------------------------------------------------


def _recalled(sentence: str, ground: _Ground) -> bool:
    """Whether every word stands in the ground or only tells of it, and some word of content stands there."""
    words = words_in(_unquoted(sentence))
    content = [word for word in words if len(word) > 2 and fold(word) not in tying(ground.language)]
    here = not content or any(stems(word) & ground.stems for word in content)
    return here and all(_borne_out(word, ground) for word in words)


def _borne_out(word: str, ground: _Ground) -> bool:
    plain = fold(word).replace("’", "'")
    if plain in ground.words or plain in tying(ground.language) or any(negations(plain, ground.language)):
        return True
    if plain in _IN_WORDS or plain in _ONE or plain in _AMOUNTS or plain in _TURNS or plain in _HEDGES:
        return True  # these have checks of their own
    return bool(stems(word) & ground.stems) or tells(word, ground.language)

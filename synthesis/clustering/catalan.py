"""Catalan respelt as Spanish, for an encoder that never read Catalan.

Only what the encoder sees is respelt; the note stays as it was written. A word is looked up in a
small lexicon (catalan.txt); another takes the ending and letters Spanish would give it, when that
makes a word the encoder knows as a whole and knows better than the Catalan one.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache
from pathlib import Path

_LEXICON = Path(__file__).with_name("catalan.txt")

_ENDINGS = (
    "itzacions=izaciones ització=ización itzar=izar cions=ciones ció=ción sions=siones sió=sión xió=xión"
    " xions=xiones tats=dades tat=dad ments=mientos ment=miento ment=mente ques=cas gues=gas ïdes=idas"
    " ades=adas ides=idas udes=udas ats=ados its=idos uts=udos at=ado it=ido ut=udo atge=aje atges=ajes"
    " ança=anza ència=encia ències=encias ària=aria àries=arias ari=ario aris=arios ori=orio oris=orios"
    " ic=ico ics=icos iques=icas isme=ismo istes=istas iu=ivo ius=ivos ives=ivas als=ales ors=ores"
    " ores=oras ns=nos nt=nte nts=ntes es=as s=os s=es ia=ía ies=ías ó=ón ons=ones à=ano ans=anos í=ino"
    " ins=inos er=ero ers=eros eres=eras ts=tos re=er dre=ner ei=icio eny=eño any=año tre=tro tres=tros =o =e"
)
_LETTERS = (
    "ny=ñ l·l=l ll=l ss=s ç=z tx=ch ig=ch x=j g=j qü=cu v=b b=v o=ue e=ie nn=n mm=m tz=z j=y f=h ï=i ü=u"
)
_ELISIONS = {"l": "el ", "d": "de ", "m": "me ", "n": "", "s": "se ", "t": "te "}
_ELIDED = re.compile(r"\b([ldmnst])['’](?=\w)")
_WORD = re.compile(r"[^\W\d_]+(?:·[^\W\d_]+)?")

_LONG_ENDING, _SHORT_ENDING, _LETTER = 0.3, 0.8, 1.2
"""What each rewriting costs, in the units of the vocabulary's scores (log frequencies)."""
_FAMILIAR = 1.5
_RAREST = -14.5


class Respelling:
    """Catalan to near-Spanish, over the words an encoder knows and how often it met them.

    `vocabulary` maps whole words to scores, higher for more frequent ones.
    """

    def __init__(self, vocabulary: Mapping[str, float]) -> None:
        self._scores = vocabulary
        self._known: dict[str, str] = {}
        for word in sorted(vocabulary):
            bare = _bare(word)
            if bare not in self._known or vocabulary[self._known[bare]] < vocabulary[word]:
                self._known[bare] = word
        self._word = lru_cache(maxsize=50_000)(self._respelt)

    def text(self, text: str) -> str:
        """The text in lower case, word by word respelt."""
        spaced = f" {text.lower().replace('-', ' ')} "
        for phrase, spanish in _phrases():
            spaced = spaced.replace(f" {phrase} ", f" {spanish} ")
        apart = _ELIDED.sub(lambda found: _ELISIONS[found[1]], spaced)
        return _WORD.sub(lambda found: self._word(found[0]), apart).strip()

    def _respelt(self, word: str) -> str:
        if word in _words():
            return _words()[word]
        if len(word) < 4:
            return word
        best, best_score = word, self._scores.get(word, -1e9) + _FAMILIAR
        for candidate, cost in _candidates(word):
            known = self._known.get(_bare(candidate))
            if known is not None and self._scores[known] - cost > best_score:
                best, best_score = known, self._scores[known] - cost
        return best if best_score > _RAREST else word


def _candidates(word: str) -> Iterator[tuple[str, float]]:
    forms = {word: 0.0}
    for catalan, spanish in _pairs(_ENDINGS):
        if word.endswith(catalan) and len(word) - len(catalan) >= 2:
            cost = _LONG_ENDING if len(catalan) >= 3 else _SHORT_ENDING
            forms.setdefault(word[: len(word) - len(catalan)] + spanish, cost)
    for form, cost in forms.items():
        yield form, cost
        for catalan, spanish in _pairs(_LETTERS):
            if catalan in form[:-1]:
                yield form.replace(catalan, spanish, 1), cost + _LETTER


def _bare(word: str) -> str:
    # without accents, but with ñ, which is a letter of its own
    plain = unicodedata.normalize("NFKD", word)
    return "".join(c for c in plain if not unicodedata.combining(c) or c == "\u0303")


@cache
def _pairs(rules: str) -> tuple[tuple[str, str], ...]:
    pairs = (rule.split("=") for rule in rules.split(" "))
    return tuple((catalan, spanish) for catalan, spanish in pairs)


@cache
def _lexicon() -> tuple[tuple[str, str], ...]:
    lines = _LEXICON.read_text(encoding="utf-8").splitlines()
    split = (line.partition(" = ") for line in lines if line and not line.startswith("#"))
    return tuple((catalan, spanish) for catalan, _, spanish in split)


@cache
def _words() -> dict[str, str]:
    return {catalan: spanish for catalan, spanish in _lexicon() if " " not in catalan}


@cache
def _phrases() -> tuple[tuple[str, str], ...]:
    return tuple(sorted((p for p in _lexicon() if " " in p[0]), key=lambda p: (-len(p[0]), p[0])))

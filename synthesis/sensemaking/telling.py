"""The words a report is told in: they tie facts together and state none, so they need no note.

Small on purpose. A list of stop words will not do: those lists hold "important", "problem" or "work",
and each of these says something.
"""

from __future__ import annotations

from functools import cache

from synthesis.domain.ids import fold
from synthesis.wordforms import all_stems, stems

_TYING = {
    "es": "a al ante aqui ahi alli asi como con cual cuales cuando cuyo cuya cuyos cuyas de del desde"
    " donde e el la lo los las ella ellas ello ellos en entre es son fue fueron ser sido era eran"
    " esta estan estuvo este ese esa eso esos esas esta estos estas esto ha han haber hay hubo"
    " para por que quien quienes se ser si sobre segun su sus tambien tras tiene tienen un una uno"
    " unas unos y o u ya le les mediante ademas mismo misma mismos mismas cuanto respecto junto"
    " dentro quedo queda quedan quedaron todavia aun",
    "en": "a an the and or as at be been being by for from had has have here in into is it its of on"
    " onto that their them there these they this those to was were what when where which while who"
    " whom whose with within also such both each other are do does did across among between"
    " through one ones itself still it's",
    "pt": "a ao aos as o os aqui ali como com cujo cuja cujos cujas da das de dela delas dele deles do"
    " dos na nas no nos num numa nuns numas e em entre era eram foi foram ser sido sao esta estao"
    " esse essa esses essas este esta estes estas isso isto ha houve para por pela pelas pelo"
    " pelos que quem quais qual se sobre segundo seu seus sua suas tambem tem teve um uma umas uns"
    " ou onde quando lhe lhes mesmo mesma mesmos mesmas junto dentro ela elas ele eles ainda ficou"
    " ficaram fica ficam aquele aquela daquele desta deste desse dessa nesta neste nessa nesse a'",
}
_TELLING = {
    "es": "reune reunen suma suman junta juntan recoge recogen recogieron recogidas reunio reunieron"
    " cuenta cuentan contiene contienen aparece aparecen aparecio aparecieron converge convergen"
    " trata tratan habla hablan hablaron hablo menciona mencionan mencionaron nombra nombran dice"
    " dicen dijeron dicho piden pide pidieron proponen propone plantean plantea senalan senala"
    " indican expresan expresa escucho escucharon escuchado escribieron escribio escritas escrito"
    " aportan aporta aporto aportaron corresponden corresponde viene vienen vino vinieron proviene"
    " provienen provino procede proceden surge surgen surgieron surgio queda quedan forma forman"
    " agrupa agrupan agrupadas incluye incluyen abarca abarcan figura figuran ordena ordenan"
    " reparte reparten distribuyen organizan dividen clasifican destaca destacan muestra muestran"
    " encuentra encuentran presente presentes dedica dedicadas refiere refieren referidas"
    " relacionadas relaciona apunta apuntan llega llegan llegaron dejo dejaron registra"
    " registraron registran hallan tema temas nota notas grupo grupos mesa mesas persona personas"
    " idea ideas asunto voz voces jornada taller actividad participantes estrategia estrategias"
    " linea lineas via vias conjunto torno",
    "en": "gathers gather gathered gathering collects collected brings brought bring counts holds hold"
    " contains comes come came coming appears appear appeared speak speaks spoke speaking talk"
    " talked talks mention mentions mentioned mentioning name names named say says said saying ask"
    " asks asked asking call calls called propose proposes proposed raise raised raises point"
    " points pointed express expressed heard hear written wrote write contribute contributed make"
    " makes made belong belongs found find stand stands fall falls fell left leave leaves yielded"
    " yield produced produce include includes including included cover covers together group"
    " groups grouped shared spread divide divided present show shows stood refer refers related"
    " relate remain remains concern concerns drew draws draw account accounts theme themes note"
    " notes table tables person people idea ideas topic voice voices day workshop activity"
    " participants strategy strategies line way direction",
    "pt": "reune reunem reuniu reuniram soma somam junta juntam recolhe recolhem recolhidas recolheram"
    " conta contam contem aparece aparecem apareceu apareceram converge convergem trata tratam"
    " fala falam falou falaram fala-se menciona mencionam mencionaram nomeia nomeiam diz dizem"
    " disseram pede pedem pediram propoe propoem apresenta apresentam indica indicam expressa"
    " expressam ouviu ouviram ouvido ouvida ouvidos escreveram escritas escrito escreveu"
    " corresponde correspondem vem vieram veio provem surge surgem surgiram surgiu forma formam"
    " agrupa agrupam agrupadas inclui incluem abrange abrangem consta constam organiza organizam"
    " distribuem dividem reparte repartem destaca destacam mostra mostram encontra encontram"
    " presente presentes presenca refere referem relacionadas aponta apontam chega chegam chegaram"
    " deixou deixaram registra registram registraram tema temas nota notas grupo grupos mesa mesas"
    " pessoa pessoas ideia ideias assunto voz vozes jornada oficina atividade participantes"
    " estrategia estrategias linha linhas conjunto torno vao vai sentido",
}


@cache
def tying(language: str) -> frozenset[str]:
    """Words of a language that only tie others together, folded; of all three when it is not known."""
    some = [_TYING[language]] if language in _TYING else _TYING.values()
    return frozenset(fold(word) for text in some for word in text.split())


def tells(word: str, language: str) -> bool:
    """Whether a word is one that reports are told in: "gathers", "notes", "heard"."""
    return not stems(word).isdisjoint(_telling(language))


@cache
def _telling(language: str) -> frozenset[str]:
    codes = [language] if language in _TELLING else list(_TELLING)
    found = all_stems(word for code in codes for word in _TELLING[code].split())
    return frozenset(stem for stem in found if stem.partition(" ")[0] in codes)

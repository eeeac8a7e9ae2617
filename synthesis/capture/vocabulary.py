"""The words that people and other tools use in the files they make, in Spanish, English and Portuguese.

All without case, accents or punctuation, as `mapping` compares them. Besides everyday words these
are the headers of Jigsaw, QualCoder and the makers of forms; those of tools with a module of their own in
`importers` help where somebody has changed their files.
"""

from __future__ import annotations

from synthesis.domain.note import Kind


def _phrases(text: str) -> tuple[str, ...]:
    return tuple(" ".join(phrase.split()) for phrase in text.split(","))


COLUMN_NAMES: dict[str, tuple[str, ...]] = {
    "text": _phrases(
        """text, texto, note, nota, notes, notas, note text, texto de la nota, texto da nota,
        comment body, comment, comentario, comments, comentarios, idea, ideia, ideas,
        ideias, response, respuesta, resposta, respuestas, respostas, answer, survey
        text, body, opinion, opiniao, proposal, propuesta, proposta, contribution,
        contribucion, contribuicao, aporte, suggestion, sugerencia, sugestao, statement,
        argument, argumento, reflection, reflexion, reflexao, feedback, free text,
        freetext, texto libre, texto livre, post it, postit, sticky note, sticky"""
    ),
    "id": _phrases(
        """id, note id, id nota, comment id, row id, response id, id de respuesta, id da resposta,
        identificador, identifier, uuid, codigo, code, ref, reference, referencia, i, n,
        no, numero, number, case, caso"""
    ),
    "group": _phrases(
        """group, grupo, municipality, municipio, comuna, concelho, prefeitura, ayuntamiento,
        organization, organisation, organizacion, organizacao, organismo, institution,
        institucion, instituicao, department, departamento, entidad, entidade, team,
        equipo, equipe, equipa, stakeholder, sector, setor"""
    ),
    "table": _phrases("table, mesa, tabla, table number, numero de mesa, numero da mesa, n de mesa"),
    "author": _phrases(
        """author, autor, autora, autor a, autoria, name, nombre, nome, alias, apodo, apelido,
        participant, participante, interview, speaker, speaker name, speaker id, author
        name, participant id, author id, voter, created by, last updated by"""
    ),
    "activity": _phrases(
        """activity, actividad, atividade, question, pregunta, pergunta, prompt, dinamica,
        exercise, ejercicio, exercicio, workshop, taller, oficina"""
    ),
    "kind": _phrases("kind, type, tipo, clase, note type, tipo de nota"),
    "language": _phrases("language, lang, idioma, lengua, lingua, locale"),
    "written_at": _phrases(
        """written at, created at, datetime, timestamp, date utc, marca temporal, carimbo de data
        hora, fecha y hora, data e hora, fecha, date, data, created date, last updated,
        hora, time"""
    ),
}
"""Field → the names of columns that hold it, the surest first."""

WEAK_TEXT = _phrases(
    """content, contenido, conteudo, message, mensaje, mensagem, description, descripcion,
    descricao, detail, detalle, detalhe, quote, cita, citacao, representative text, title,
    titulo"""
)
"""Names that hold notes only where no surer one is there."""

ASKING = frozenset(
    _phrases(
        """a, aca, add, agregue, anota, anote, answer, aqui, as, comparta, compartilhe, conte,
        cual, da, de, del, describa, descreva, diga, e, el, em, en, escriba, escribe,
        escreva, favor, here, la, las, los, mi, minha, my, o, os, our, por, please,
        qual, que, share, su, sua, tell, the, tu, tua, type, uma, un, una, us, what,
        write, your, is, are, es"""
    )
)
"""Words that make a request out of a name: "Escriba aquí su idea"."""

KINDS: dict[str, Kind] = {
    word: kind
    for kind, words in {
        Kind.IDEA: """idea, ideia, proposal, propuesta, proposta, suggestion, sugerencia, sugestao, solution,
            solucion, solucao, action, accion, acao""",
        Kind.NEED: """need, necesidad, necessidade, problem, problema, gap, brecha, lacuna, carencia,
            challenge, desafio""",
        Kind.QUESTION: "question, pregunta, pergunta, doubt, duda, duvida",
        Kind.REFLECTION: """reflection, reflexion, reflexao, observation, observacion, observacao, comment,
            comentario, opinion, opiniao""",
        Kind.KEY_MESSAGE: "key message, message, mensaje, mensagem, mensaje clave, mensagem chave",
    }.items()
    for word in _phrases(words)
}
"""What a note can be called → its kind."""

LANGUAGES: dict[str, str] = {
    word: code
    for code, words in {
        "es": "spanish, espanol, castellano, espanhol, spa",
        "en": "english, ingles, eng",
        "pt": "portuguese, portugues, por",
        "ca": "catalan, catala, cat",
        "fr": "french, frances, francais, fra",
    }.items()
    for word in _phrases(words)
}
"""Names of languages → their two-letter codes."""

NOBODY = frozenset(
    _phrases("anonymous, anonymous user, anonimo, anonima, usuario anonimo, usuaria anonima, unknown")
)
"""What tools write where somebody gave no name: it is nobody's name."""

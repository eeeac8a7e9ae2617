# El documento que vuelve de Word.
page_returned = De vuelta de Word
returned_hint = Sube el documento que corrigieron fuera. Verás cada texto como salió, como volvió y como está hoy; nada cambia hasta que lo elijas.
document_returned = Subir el corregido
document_returned_hint = Si lo corrigieron en Word, súbelo: verás qué cambió en cada texto y eliges qué tomar.
returned_to_document = Ir al documento
returned_box = Documento corregido (.docx)
returned_box_help = El mismo archivo que se descargó de Minga, con los cambios de quien lo leyó. Los cambios con control activado y los comentarios también se leen.
returned_by_export = Este archivo salió de la sesión el { $at }.
returned_by_copy = Minga ya no guarda lo que decía este archivo al salir, así que se comparó con la copia que el propio archivo lleva dentro.
returned_by_words = El archivo perdió las marcas de Minga. Se reconoció por sus palabras y se comparó con el documento del { $at }; revisa cada texto con más cuidado.
returned_since =
    { $n ->
        [one] Desde entonces hubo 1 cambio en la sesión.
       *[other] Desde entonces hubo { $n } cambios en la sesión.
    }
returned_language = Está en { $language }: solo cambian los textos de esa lengua.
returned_same = sin cambios
returned_changed = distintos
returned_conflicts = en conflicto
returned_new = párrafos nuevos
returned_commented = comentarios
returned_nothing = El archivo dice lo mismo que la sesión. No hay nada que tomar.
returned_differences = Lo que cambió
returned_differences_hint = Lo marcado se toma al final, con un solo botón. Lo que nadie decide queda como está en la sesión.
returned_before = Al salir
returned_word = En Word
returned_now = Hoy en la sesión
returned_gone = (no está)
returned_empty = (vacío)
returned_kind_theme = Nombre del tema
returned_kind_strategy = Nombre de la estrategia
returned_kind_statement = Frase
returned_kind_own = Texto de ustedes
returned_kind_what = Título de la iniciativa
returned_kind_why = Por qué
returned_kind_lead = Quién lidera
returned_kind_partners = Con quiénes
returned_kind_years = Años
returned_kind_first_step = Primer paso
returned_kind_resources = Recursos
returned_kind_indicator = Indicador
returned_kind_risks = Riesgos
returned_conflict = Cambió en Word y también en la sesión: elige cuál queda.
returned_removed = Ya no está en el archivo. En la sesión sigue, salvo que elijas quitarlo.
returned_removed_heading = El título ya no está en el archivo. Por eso no se deshace nada en la sesión.
returned_lost = La sesión ya no tiene esta parte: alguien la unió o la quitó después de la exportación.
returned_tracked = Con control de cambios, de { $names }.
returned_choice = Qué queda
returned_take = Lo de Word
returned_leave = Lo de la sesión
returned_strike = Quitarlo
returned_keep = Dejarlo
returned_fresh = Párrafos nuevos
returned_fresh_hint = Elige a qué parte del documento va cada uno; quedará como frase de ustedes.
returned_fresh_where = Va a
returned_fresh_nowhere = No agregar
returned_comments = Comentarios al margen
returned_comment_done = resuelto
returned_comment_on = Sobre: { $quote }
returned_aside = Lo que no vuelve
returned_moved = En el archivo están en otro lugar: { $names }. El orden de la sesión se cambia en la pantalla de temas.
returned_rewritten = Minga escribe estas líneas cada vez, o salen de otras pantallas, así que su corrección no se toma:
returned_cells = Texto agregado en las fichas, fuera de sus casillas:
returned_more = y { $n } más
returned_do = Tomar lo elegido
returned_none = Nada está elegido.
returned_done =
    { $n ->
        [one] 1 texto tomado de Word
       *[other] { $n } textos tomados de Word
    }
event_document_returned = textos tomados de Word
doc_edit_document_returned = Se tomaron textos de un documento corregido fuera

document_other_session = { $name } es un documento de la sesión «{ $title }». Ábrela y súbelo ahí.
document_foreign = { $name } es un documento de otra sesión, que no está aquí. Súbelo en la sesión de la que salió.
document_not_ours = { $name } no se parece a ningún documento que haya salido de esta sesión. Sube el archivo que se descargó de Minga, con sus correcciones.
file_not_word = { $name } no es un documento de Word. Guárdalo como .docx y súbelo de nuevo.
years_unreadable = No se entiende «{ $text }» como años. Escribe uno o dos años de cuatro cifras, como 2027–2030.
snapshot_unreadable = La copia que el archivo lleva de lo que decía al salir está dañada.

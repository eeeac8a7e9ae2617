# El documento de la síntesis. Impersonal, sobrio, con cada número junto a su base.

# Portada
doc_kicker = Síntesis de taller
doc_state_draft = Borrador
doc_state_draft_long = Borrador, por revisar con quienes participaron
doc_cover_convenors = Convoca
doc_cover_client = Mandante
doc_cover_programme = Programa
doc_cover_scope = Alcance
doc_cover_state = Estado
doc_cover_made_on = Elaborado el
doc_band = Franja de color: el ancho de cada tema muestra cuántas notas tiene. { $themes }.

# Piezas que se repiten
doc_contents = Contenido
doc_page_of = Página { $page } de { $pages }
doc_table_label = Tabla
doc_evidence = Notas:
doc_and_more = y { $n } más
doc_unsupported = (sin nota que lo respalde)
doc_out_of = { $part } de { $whole }
doc_notes_out_of = { $part } de { $whole ->
    [one] 1 nota
   *[other] { $whole } notas
}
doc_groups_out_of = { $part } de { $whole ->
    [one] 1 grupo
   *[other] { $whole } grupos
}
doc_tables_out_of = { $part } de { $whole ->
    [one] 1 mesa
   *[other] { $whole } mesas
}
doc_more_in_annex = { $n ->
    [one] Una nota más se lee en el anexo.
   *[other] Otras { $n } notas se leen en el anexo.
}
doc_original_in = original en { $language }
doc_table_named = Mesa { $name }
doc_no_notes = Todavía no hay notas que contar.
doc_no_group = Sin grupo
doc_no_table = Sin mesa
doc_theme = Tema
doc_strategy = Estrategia
doc_note = Nota
doc_notes = Notas
doc_text = Texto
doc_group = Grupo
doc_table = Mesa
doc_tables = Mesas
doc_ref = Ref.
doc_kind = Tipo
doc_activity = Actividad
doc_language = Idioma
doc_status = Estado
doc_id = Id
doc_kind_idea = idea
doc_kind_need = necesidad
doc_kind_question = pregunta
doc_kind_reflection = reflexión
doc_kind_key_message = mensaje clave
doc_status_placed = con tema
doc_status_parked = sin tema
doc_status_hidden = oculta
doc_status_withdrawn = retirada
doc_place_theme = Tema { $number }
doc_place_parked = Sin tema
doc_by_hand = a mano

# Resumen
doc_summary = Resumen
doc_figures = El taller en cifras.
doc_figure_notes = { $n ->
    [one] nota
   *[other] notas
}
doc_figure_groups = { $n ->
    [one] grupo
   *[other] grupos
}
doc_figure_tables = { $n ->
    [one] mesa
   *[other] mesas
}
doc_figure_themes = { $n ->
    [one] tema
   *[other] temas
}
doc_figure_strategies = { $n ->
    [one] estrategia
   *[other] estrategias
}
doc_themes_table = Los temas y las notas de cada grupo
doc_themes_table_alt = Una fila por tema: notas en total y por grupo, y mesas en que se escuchó. El color más intenso señala más notas.
doc_themes_table_whole = Los temas y sus notas
doc_themes_table_whole_alt = Una fila por tema: cuántas notas tiene y en cuántas mesas se escuchó.

# Enfoque
doc_approach = Enfoque y objetivos
doc_purpose = Propósito
doc_agenda = Programa de trabajo
doc_day = Día { $day }
doc_day_on = Día { $day }: { $date }
doc_day_alt = Actividades del día { $day }, con su hora y su pregunta.
doc_time = Hora
doc_activity_asks = Quién expone o qué se pregunta
doc_activity_talk = Charla
doc_activity_brainstorm = Lluvia de ideas
doc_activity_vote = Votación
doc_activity_prioritisation = Priorización
doc_links = Páginas relacionadas con el taller:
doc_participation = Participación
doc_signed = { $authors ->
    [0] Ninguna nota lleva firma.
    [one] Una persona firmó sus notas; { $unsigned ->
        [0] todas llevan firma.
        [one] otra nota quedó sin firma.
       *[other] otras { $unsigned } notas quedaron sin firma.
    }
   *[other] { $authors } personas firmaron sus notas; { $unsigned ->
        [0] todas llevan firma.
        [one] otra nota quedó sin firma.
       *[other] otras { $unsigned } notas quedaron sin firma.
    }
}
doc_share = Del total
doc_heard_tables = Mesas
doc_heard_groups = Grupos
doc_notes_by_group = Notas por grupo
doc_notes_by_group_alt = Una fila por grupo: notas, proporción del total y número de mesas desde las que escribió.
doc_notes_by_table = Notas por mesa
doc_notes_by_table_alt = Una fila por mesa: notas, proporción del total y grupos que escribieron en ella.
doc_participation_note = Las cifras cuentan notas, no personas: quien escribió más pesa más en ellas.

# Miradas
doc_lenses = Miradas transversales
doc_lenses_intro = { $n ->
    [one] Una mirada cruza todos los temas. De cada nota se preguntó si responde a ella; puede hacerlo desde cualquier tema.
    [2] Dos miradas cruzan todos los temas. De cada nota se preguntó a cuáles responde; una misma nota puede responder a una, a ambas o a ninguna.
   *[other] Hay { $n } miradas que cruzan todos los temas. De cada nota se preguntó a cuáles responde; una misma nota puede responder a varias o a ninguna.
}
doc_lens_heard = { $whole ->
    [one] { $part } de 1 nota
   *[other] { $part } de { $whole } notas
}
doc_lens_questions = { $n ->
    [one] La pregunta que la guía:
   *[other] Las preguntas que la guían:
}
doc_lens_facets = Esta mirada considera: { $facets }.
doc_lenses_by_theme = Temas y miradas
doc_lenses_by_theme_intro = Cuántas notas de cada tema responden a cada mirada.
doc_lens_matrix = Notas de cada tema que responden a cada mirada
doc_lens_matrix_alt = Una fila por tema y una columna por mirada; cada celda dice cuántas de las notas del tema responden a ella. El color más intenso señala más notas.
doc_lenses_shared = { $n ->
    [2] Notas que responden a las dos miradas
   *[other] Notas que responden a todas las miradas
}
doc_lenses_shared_intro = { $part ->
    [0] Ninguna nota (0 de { $whole }) responde a la vez a { $lenses ->
        [2] las dos miradas.
       *[other] las { $lenses } miradas.
    }
    [one] { $whole ->
        [one] La única nota responde
       *[other] Una nota de { $whole } responde
    } a la vez a { $lenses ->
        [2] las dos miradas:
       *[other] las { $lenses } miradas:
    }
   *[other] { $lenses ->
        [2] Responden a la vez a las dos miradas { $part } de { $whole } notas:
       *[other] Responden a la vez a las { $lenses } miradas { $part } de { $whole } notas:
    }
}

# Charlas
doc_talks = Charlas: mensajes clave y reflexiones
doc_talks_intro = Lo que quedó de cada charla, en las palabras con que se anotó.
doc_talk_silent = No se registraron notas de esta charla.
doc_key_messages = Mensajes clave
doc_reflections = Reflexiones
doc_talk_others = { $n ->
    [one] Otra nota de esta charla:
   *[other] Otras notas de esta charla:
}

# Temas
doc_theme_by_group = { $theme }: notas por grupo
doc_theme_by_group_alt = Una fila por grupo: sus notas en este tema, todas sus notas y la proporción entre ambas. El color más intenso señala más notas.
doc_in_theme = En este tema
doc_of_group = En total
doc_share_of_group = De sus notas
doc_strategy_notes = { $n ->
    [one] una nota:
   *[other] { $n } notas:
}
doc_strategy_empty = Ninguna nota sostiene todavía esta estrategia.
doc_initiatives = Iniciativas
doc_initiatives_table = { $theme }: iniciativas propuestas
doc_initiatives_alt = Una fila por iniciativa: lo que se propone, en las palabras de su nota, la estrategia a la que sirve y la referencia.
doc_initiative = Qué se propone
doc_quotes = En sus palabras
doc_other_notes = Otras notas del tema
doc_theme_notes = Notas del tema

# Sin tema
doc_parked = Notas sin tema
doc_parked_intro = { $part ->
    [one] Una nota de { $whole } no calza todavía en ningún tema. No se la forzó ni se la descartó: aquí está, con el tema más cercano y la razón.
   *[other] Hay { $part } de { $whole } notas que no calzan todavía en ningún tema. No se las forzó ni se las descartó: aquí están, con el tema más cercano y la razón.
}
doc_parked_table = Notas todavía sin tema
doc_parked_alt = Una fila por nota: referencia, texto, tema más cercano y razón por la que está aparte.
doc_nearest = Más cerca de
doc_reason = Razón
doc_reason_by_person = Se dejó aparte por decisión del equipo.
doc_reason_not_grouped = Llegó después de la última agrupación.
doc_reason_no_words = No tiene palabras que comparar.
doc_reason_all_alike = Las notas dicen lo mismo: no hay temas que distinguir.
doc_reason_too_few = Hay muy pocas notas para formar temas.
doc_reason_kept_apart = Se pidió separarla de las notas con las que iría.
doc_reason_fits_nowhere = Queda lejos de todos los temas.
doc_reason_other = No está en ningún tema.

# Método
doc_method = Cómo se hizo
doc_method_notes = Cada nota se conserva tal como se escribió. Una nota es una idea de una persona, con su grupo, su mesa y la actividad en que se escribió, cuando se conocen; su referencia (N001, N002…) sigue el orden de llegada y no cambia.
doc_method_grouping = Un programa propuso los temas: juntó las notas que dicen cosas parecidas, sin conexión a internet y sin enviar texto alguno fuera del computador en que se ejecutó. Las personas pueden corregir esa propuesta, y ninguna agrupación posterior deshace lo que deciden.
doc_method_by_hand = Los temas y las estrategias se formaron a mano.
doc_method_drafting = Las frases del borrador se arman con recuentos de las notas y de las votaciones. Cada una remite, en una nota al pie, a las notas que la respaldan; la que no tiene respaldo lo dice. Las citas son textuales.
doc_accounts = Recuento de las notas
doc_accounts_table = Dónde está cada nota recibida
doc_accounts_alt = Las notas recibidas son la suma de las que tienen tema, las que no, las ocultas y las retiradas.
doc_account = Situación
doc_account_received = Recibidas
doc_account_placed = Con tema
doc_account_parked = Sin tema
doc_account_hidden = Ocultas por la facilitación
doc_account_withdrawn = Retiradas por quien las escribió
doc_decisions = Decisiones de las personas
doc_decisions_text = Las personas ubicaron a mano { $placed } de { $notes } notas y escribieron o reescribieron { $written } de { $statements } frases.
doc_outdated = { $n ->
    [one] Una frase escrita por una persona es anterior al último cambio de los datos: conviene releerla.
   *[other] { $n } frases escritas por personas son anteriores al último cambio de los datos: conviene releerlas.
}
doc_no_edits = El historial no registra otros cambios.
doc_edits_table = Cambios registrados, por tipo
doc_edits_alt = Una fila por tipo de cambio, con las veces que se hizo.
doc_edit = Cambio
doc_times = Veces
doc_run = Registro de la agrupación
doc_run_intro = Con estos datos, y las mismas notas, se obtiene otra vez la misma propuesta.
doc_run_table = Con qué se hizo la propuesta de temas
doc_run_alt = Una fila por dato: motor, idioma, semilla, temas pedidos, notas, versiones y parámetros.
doc_run_what = Dato
doc_run_value = Valor
doc_run_engine = Motor
doc_run_language = Idioma
doc_run_seed = Semilla
doc_run_asked = Temas pedidos
doc_run_open = Los que surjan de las notas
doc_run_notes = Notas agrupadas
doc_run_versions = Versiones
doc_run_parameters = Parámetros
doc_ladder = Qué quieren decir «muchas» y «algunas»
doc_ladder_table = Palabras de cantidad, y desde qué parte de las personas que firmaron se usan
doc_ladder_alt = Una fila por palabra, de la mayor a la menor parte.
doc_ladder_word = Palabra
doc_ladder_from = Parte de las personas
doc_ladder_least = { $word ->
    [more_than_half] más del 50 %
    [few] menos del 10 %
   *[other] desde el { $share }
}
doc_ladder_said = { $word ->
    [almost_all] casi todas (si son todas, se dice «todas»)
    [large_majority] una gran mayoría
    [more_than_half] más de la mitad (si es justo la mitad, se dice «la mitad»)
    [many] muchas
    [some] algunas
   *[few] pocas
}
doc_limits = Lo que este documento no puede decir
doc_limit_voices = Recoge lo que escribieron las personas convocadas. No es una encuesta ni representa a quienes no estuvieron.
doc_limit_counts = Que algo se haya escrito muchas veces indica que se repitió en la sala, no que sea más verdadero ni más urgente.
doc_limit_silence = Lo que nadie escribió no aparece: el silencio no es acuerdo ni rechazo.
doc_limit_order = El orden de los temas y las estrategias no indica prioridad.

# Anexo
doc_annex = Anexo: todas las notas
doc_annex_intro = { $n ->
    [one] La única nota que cuenta en esta síntesis, tal como se escribió.
   *[other] Las { $n } notas que cuentan en esta síntesis, tal como se escribieron, por tema y en orden de llegada.
}
doc_annex_alt = Una fila por nota: referencia, texto, origen (grupo, mesa y actividad) y estrategia.
doc_origin = Origen
doc_annex_range = Notas { $first } a { $last } de { $whole }
doc_set_aside = Notas que no se imprimen
doc_set_aside_intro = Se guardan y se cuentan, pero su texto no se imprime.
doc_hidden_refs = { $n ->
    [one] Una nota oculta por la facilitación: { $refs }.
   *[other] { $n } notas ocultas por la facilitación: { $refs }.
}
doc_withdrawn_refs = { $n ->
    [one] Una nota retirada por quien la escribió: { $refs }.
   *[other] { $n } notas retiradas por quienes las escribieron: { $refs }.
}

# Planillas
doc_sheet_notes = Notas
doc_sheet_statements = Frases
doc_sheet_set_aside = Notas apartadas
doc_sheet_statement = Frase
doc_sheet_evidence = Notas que la respaldan
doc_sheet_key = Clave

# Gráficos
doc_chart_themes = Notas por tema
doc_chart_coverage = Notas de cada tema por grupo
doc_chart_coverage_tables = Notas de cada tema por mesa
doc_chart_alt_item = { $theme }: { $detail }
doc_chart_empty = Todavía no hay temas que mostrar.

# Cambios, por su nombre en el historial
doc_edit_session_created = Sesión creada
doc_edit_session_edited = Datos de la sesión cambiados
doc_edit_note_written = Nota escrita
doc_edit_notes_imported = Notas importadas de un archivo
doc_edit_notes_pasted = Notas pegadas
doc_edit_note_hidden = Nota oculta
doc_edit_note_restored = Nota vuelta a mostrar
doc_edit_notes_grouped = Notas agrupadas en temas
doc_edit_notes_moved = Notas movidas a otro tema
doc_edit_notes_parked = Notas dejadas sin tema
doc_edit_theme_created = Tema creado
doc_edit_theme_renamed = Tema con otro nombre
doc_edit_theme_split = Tema dividido
doc_edit_themes_merged = Temas fusionados
doc_edit_theme_dissolved = Tema disuelto
doc_edit_strategy_created = Estrategia creada
doc_edit_strategy_renamed = Estrategia con otro nombre
doc_edit_text_edited = Frase escrita o reescrita
doc_edit_text_restored = Frase devuelta al borrador
doc_edit_undone = Cambio deshecho
doc_edit_notes_held = Notas fijadas donde están
doc_edit_notes_released = Notas liberadas
doc_edit_notes_tied = Notas atadas entre sí
doc_edit_notes_set_apart = Notas que no deben ir juntas
doc_edit_notes_untied = Ataduras deshechas
doc_edit_theme_locked = Tema cerrado
doc_edit_theme_unlocked = Tema abierto de nuevo
doc_edit_moves_accepted = Cambios propuestos y aceptados
doc_edit_moves_declined = Cambios propuestos y descartados
doc_method_grouping_sent = Un programa propuso los temas: juntó las notas que dicen cosas parecidas. Las personas pueden corregir esa propuesta, y ninguna agrupación posterior deshace lo que deciden.
doc_method_sent = En el curso de este trabajo, y solo porque una persona lo pidió, se enviaron textos a { $host }: notas sin autores ni mesas, o frases del borrador, que pueden nombrar grupos.
doc_method_names = El modelo de lenguaje { $model } propuso nombres de temas. Se tomaron solo los que se forman con palabras de las notas de su tema; los que escribieron las personas no se tocaron.
doc_method_wording = { $n ->
    [one] Una frase la propuso un modelo de lenguaje: se comprobó con reglas que sus cifras, citas, nombres y negaciones están en las notas o en la frase del borrador, y una persona la aceptó.
   *[other] { $n } frases las propuso un modelo de lenguaje: se comprobó con reglas que sus cifras, citas, nombres y negaciones están en las notas o en la frase del borrador, y una persona las aceptó una por una.
}
doc_run_names_by = Nombres propuestos por
doc_run_names_held = Nombres propuestos que se tomaron
doc_run_sent_to = Textos enviados a
doc_run_beside = Junto al motor incluido
doc_edit_wording_accepted = Frase propuesta por un modelo y aceptada
doc_chart_label = Figura
doc_chart_themes_authors = Notas por tema y personas que las firmaron
doc_authors = Personas
doc_panorama = Panorama de resultados
doc_panorama_themes = La { $figure } muestra cuántas notas reunió cada tema. Cuántas notas hay dice de qué se habló más, no qué es más importante.
doc_panorama_groups = La { $figure } muestra de qué grupo son las notas de cada tema.
doc_votes = Votaciones y prioridades
doc_votes_intro = Cada votación se cuenta por la regla que lleva al lado. Los empates se dicen; el orden dentro de un empate no significa nada.
doc_votes_table = Resultado: { $vote }
doc_votes_alt = Cada fila es algo que se votó, con su lugar, su puntaje, cuántas personas votaron por ello y la parte de cada grupo.
doc_votes_more = { $n ->
    [one] Falta { $n } de los votados; está en la tabla de prioridades del libro de cálculo.
   *[other] Faltan { $n } de los votados; están en la tabla de prioridades del libro de cálculo.
}
doc_vote_first = En primer lugar: { $names }.
doc_score = Puntaje
doc_view_agree = De acuerdo
doc_view_unsure = No está seguro
doc_view_disagree = En desacuerdo
doc_priorities_reading = { $quick } de { $of } son para partir pronto: mucho impacto y poco esfuerzo para tres de cada cuatro. Mientras más grande el círculo, más personas votaron.
doc_priorities_figure = En la { $figure } cada círculo lleva el número con que aparece en la tabla que sigue.
doc_efforts_table = Impacto y esfuerzo: mediana y, entre paréntesis, la mitad central
doc_efforts_alt = Cada fila es algo que se votó, con la mediana y los cuartiles de su impacto y de su esfuerzo, y cuántas personas votaron.
doc_number_sign = N.º
doc_limit_confidential = Esta síntesis no nombra grupos ni mesas de menos de diez personas en las actividades confidenciales: { $activities }. Cuando alguno queda fuera, tampoco nombra al siguiente más pequeño, que lo delataría.
doc_themes = Temas
doc_people = Participantes
doc_groups = Dónde quedó cada nota, por grupo
doc_groups_intro = Para cada grupo, el tema y la estrategia a que llegó cada una de sus notas. Cada referencia lleva a la nota en el anexo.
doc_group_sheet = { $notes ->
    [one] { $notes } nota
   *[other] { $notes } notas
}, en { $part } de { $whole } temas.
doc_groups_heard = Grupos
doc_strategies_table = { $n ->
    [one] La estrategia
   *[other] Las { $n } estrategias
} que se oyeron en más grupos y mesas, de { $whole }
doc_strategies_table_alt = Cada fila es una estrategia, con sus notas y en cuántos grupos y mesas se oyó.
doc_open = Lo que no está acordado
doc_open_objections = { $n ->
    [one] Una objeción espera respuesta.
   *[other] { $n } objeciones esperan respuesta.
}
doc_open_decisions = { $n ->
    [one] Queda una decisión por tomar.
   *[other] Quedan { $n } decisiones por tomar.
}
doc_closing = Próximos pasos y devolución
doc_next = Próximos pasos
doc_next_intro = { $n ->
    [one] Esto es lo primero que hay que hacer.
   *[other] Estos son los { $n } primeros pasos.
}
doc_next_none = Todavía no se acordaron primeros pasos.
doc_next_table = Qué sigue
doc_next_alt = Cada fila es un paso, con la iniciativa a que pertenece, quién lo tiene a cargo y para cuándo.
doc_next_what = Paso
doc_next_for = Para
doc_next_who = A cargo
doc_next_when = Cuándo
doc_next_decide = Por decidir
doc_return = Devolución
doc_return_sheets = Quienes participaron pueden ver dónde quedó cada una de sus notas en el anexo por grupo, y leerlas todas tal como se escribieron en el anexo de notas.
doc_return_annex = Quienes participaron pueden leer todas sus notas, tal como se escribieron, en el anexo de notas.
doc_return_cited = Esta versión breve trae solo las notas en que se apoya. Quienes participaron pueden pedir el documento completo, que las tiene todas tal como se escribieron.
doc_return_correct = Si algo no dice lo que quisiste decir, avísale a { $whom } antes de que el documento se valide.
doc_return_correct_all = Si algo no dice lo que quisiste decir, avísale a quien facilitó el taller antes de que el documento se valide.
doc_cited = Notas citadas
doc_cited_intro = { $n ->
    [one] La nota en que se apoya este documento, tal como se escribió.
   *[other] Las { $n } notas en que se apoya este documento, tal como se escribieron.
} En el taller se reunieron { $whole }.
doc_glossary = Glosario
doc_glossary_table = Las palabras de este documento
doc_glossary_alt = Cada fila es una palabra, con lo que significa aquí y cómo se dice en los otros dos idiomas.
doc_term = Término
doc_term_means = Qué significa
doc_term_note = Nota
doc_term_note_means = Una idea tal como la escribió quien participó.
doc_term_theme = Tema
doc_term_theme_means = Un conjunto de notas que hablan de lo mismo.
doc_term_strategy = Estrategia
doc_term_strategy_means = Una dirección dentro de un tema, con las notas que la apoyan.
doc_term_initiative = Iniciativa
doc_term_initiative_means = Una propuesta concreta dentro de una estrategia: qué, quién, para cuándo.
doc_term_lens = Mirada
doc_term_lens_means = Una pregunta con que se leen todos los temas.
doc_term_group = Grupo
doc_term_group_means = Por quién habla quien participa: un municipio, un área.
doc_term_coverage = Cobertura
doc_term_coverage_means = En cuántos grupos y mesas se oyó algo.
doc_term_parked = Nota sin tema
doc_term_parked_means = Una nota que todavía no cabe en ningún tema; se muestra y se cuenta.
doc_term_evidence = Respaldo
doc_term_evidence_means = Las notas en que se apoya una frase, citadas por su referencia.
own_text_too_long = El texto propio tiene { $length } caracteres; el máximo es { $limit }. Nada cambió.
doc_cover_cite = Cómo citar

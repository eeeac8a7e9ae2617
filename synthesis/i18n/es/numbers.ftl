# Lo que el grupo ve: cifras en frases, imágenes y tablas

page_review = Revisión
review_hint = Lo que muestran las notas y los votos. Minga cuenta y propone; ustedes deciden.
review_no_themes = Primero hacen falta temas: con ellos se ve quién dijo qué, qué une y qué falta.
review_to_themes = Ir a los temas
review_next = Ir a la síntesis
review_part = Qué ver
review_coverage = Cobertura
review_lenses = Miradas
review_agreement = Acuerdos
review_priorities = Prioridades
review_participation = Participación
review_pictures = Imágenes
review_more_notes = { $notes ->
    [one] y { $notes } nota más
   *[other] y { $notes } notas más
}
quoted = «{ $text }»
coverage_sum = Temas: { $of }. Compartidos entre todos los grupos: { $shared }; propios de un grupo: { $local }; de una sola voz: { $one }.
coverage_voices_authors = Aquí, una voz es una persona que firmó.
coverage_voices_notes = Hay pocas notas firmadas: aquí, una voz es una nota.
coverage_rule = Compartido: al menos dos voces en cada grupo y un índice de apoyo compartido de 0,8 o más (1 = igual de presente en todos). Propio: el doble de apoyo que en los demás, más allá del azar.
coverage_no_groups = No se puede decir qué comparten los grupos: hacen falta notas de dos o más. Las mesas se cuentan aparte.
coverage_each = Tema por tema
heard_notes = { $of ->
    [one] { $notes } de { $of } nota
   *[other] { $notes } de { $of } notas
}
heard_groups = { $of ->
    [one] { $groups } de { $of } grupo
   *[other] { $groups } de { $of } grupos
}
heard_tables = { $of ->
    [one] { $tables } de { $of } mesa
   *[other] { $tables } de { $of } mesas
}
heard_absent = { $groups ->
    [one] No aparece { $names }.
   *[other] No aparecen { $names }.
}
heard_more = { $group } habla de esto { $ratio } veces lo que le correspondería (valor p: { $p }; Fisher con corrección de Holm).
heard_less = { $group } habla de esto solo { $ratio } veces lo que le correspondería (valor p: { $p }; Fisher con corrección de Holm).
spread_shared = Compartido (índice { $index }).
spread_some = De varios grupos, en distinta medida (índice { $index }).
spread_one_voice = Una sola voz.
spread_local = Propio de { $group }: { $voices } de sus { $of } voces.
minority_title = Ideas de pocos
minority_hint = Lo que dijo un solo grupo, una sola mesa o una sola persona, y lo que ningún tema recogió. Poco dicho no es poco importante.
minority_none = Entre varios grupos, mesas o personas, ninguna estrategia viene de uno solo que se sepa; ninguna nota quedó sin tema.
minority_apart = { $notes ->
    [one] { $notes } nota en ningún tema
   *[other] { $notes } notas en ningún tema
}
minority_group = { $strategies ->
    [one] { $strategies } estrategia de un solo grupo
   *[other] { $strategies } estrategias de un solo grupo cada una
}
minority_table = { $strategies ->
    [one] { $strategies } estrategia de una sola mesa
   *[other] { $strategies } estrategias de una sola mesa cada una
}
minority_author = { $strategies ->
    [one] { $strategies } estrategia de una sola persona
   *[other] { $strategies } estrategias de una sola persona cada una
}
lens_none = Esta sesión no tiene miradas. Una mirada cruza todos los temas, por ejemplo, lo inteligente o lo intermunicipal; se define en la sesión, con las palabras que la delatan.
lens_to_session = Definir miradas en la sesión
lens_choose = Mirada
lens_count = { $name }: { $notes } de { $of } notas. Confirmadas por ustedes: { $confirmed }; propuestas por Minga: { $suggested }; descartadas por ustedes: { $refused }.
lens_work_hint = ¿Hablan de esta mirada? Con el teclado, S es sí y N es no para la primera de la lista.
lens_all_decided = No queda nada por decidir en esta mirada.
lens_why_cue = por { $cues }
lens_why_like = parecida a { $notes }
lens_why_strategy = { $notes ->
    [one] Estrategia: { $notes } de sus notas habla de esta mirada.
   *[other] Estrategia: { $notes } de sus notas hablan de esta mirada.
}
lens_yes_key = S
lens_no_key = N
lens_yes = Sí
lens_no = No
lens_more_waiting = { $more ->
    [one] y { $more } más por decidir
   *[other] y { $more } más por decidir
}
lens_decided = { $things ->
    [one] { $things } confirmada: agregar o volver atrás
   *[other] { $things } confirmadas: agregar o volver atrás
}
lens_add = Otras notas o estrategias que hablan de esta mirada
lens_add_do = Agregarlas
lens_added = Agregadas a la mirada
lens_clear = Decisiones que quieres retirar
lens_clear_do = Retirarlas
lens_cleared_done = Decisiones retiradas: Minga puede volver a proponerlas
lens_matrix = Temas y miradas
lens_every = Bajo todas las miradas
lens_every_count = Notas que hablan de todas las miradas a la vez: { $notes } de { $of }.
lens_every_notes = { $notes ->
    [one] { $notes } nota bajo todas
   *[other] { $notes } notas bajo todas
}
lens_every_strategies = Estrategias bajo todas las miradas: { $names }.
lens_neither = Bajo ninguna
lens_neither_count = Notas que no hablan de ninguna mirada: { $notes } de { $of }.
lens_neither_notes = { $notes ->
    [one] { $notes } nota bajo ninguna
   *[other] { $notes } notas bajo ninguna
}
facet_title = Facetas de la mirada
facet_count = { $facet }: { $things } de { $of } confirmadas.
facet_of = Notas o estrategias confirmadas
facet_choose = { $things ->
    [one] Elegir la que Minga propone para { $facet }
   *[other] Elegir las { $things } que Minga propone para { $facet }
}
facet_partly = Algunas de ellas están además en: { $facets }.
facet_hint = Por sus palabras, Minga propone: { $facets }.
facet_sides = A qué facetas pertenece
lens_confirmed_part = De ellas, confirmadas por personas: { $part }; las demás las propone Minga.
agreement_rule = Acuerdo: una mayoría más allá del azar (z > 1,28) en cada grupo de cinco votantes o más. División: dos grupos cuyos intervalos de Wilson no se tocan.
agreed_item = { $vote }: «{ $name }» tiene acuerdo: { $agree } de { $of }; en { $group }, el grupo con menos acuerdo, { $least } de { $least_of } (consenso entre grupos: { $consensus }).
agreed_alike = { $vote }: «{ $name }» tiene acuerdo: { $agree } de { $of }, en igual proporción en cada grupo (consenso entre grupos: { $consensus }).
divided_item = { $vote }: «{ $name }» separa a los grupos: { $high } { $high_part } de { $high_of }, { $low } { $low_part } de { $low_of }.
unsure_item = { $vote }: «{ $name }» queda en duda: respondieron «No sé» { $unsure } de { $of } personas.
agreement_unvoted = No hubo votación con puntos o con opiniones sobre { $names }.
agreement_open = Preguntas abiertas: { $questions }. Tensiones confirmadas: { $sides }.
agreement_questions = { $notes ->
    [one] { $notes } pregunta
   *[other] { $notes } preguntas
}
why_no_votes = No se puede decir qué une ni qué divide: no hubo una votación con puntos o con opiniones sobre esto.
why_few_voters = No se puede comparar: hacen falta al menos dos grupos con cinco votantes o más.
why_no_agreement = Nada reúne una mayoría más allá del azar en cada grupo.
why_no_division = No hay dos grupos que se distingan más allá del azar.
opposed_confirmed = Tensión: { $about }
opposed_unnamed = dos lados
opposed_asked = ¿Dicen lo contrario? Minga lo pregunta por «{ $cue }».
opposed_confirm = Sí, es una tensión
opposed_refuse = No
opposed_refused = Minga no lo pregunta más
event_tension_refused = tensión descartada
doc_edit_tension_refused = Tensiones descartadas
opposed_kept = Tensión confirmada
opposed_drop = Retirar la tensión
opposed_dropped = Tensión retirada
priorities_none = Todavía no hay ninguna votación cerrada. Con puntos se ve qué va primero; con impacto y esfuerzo, por dónde empezar; con opiniones, qué une y qué divide.
priorities_to_room = Preparar una votación en la sala
priorities_untitled = Votación
priorities_voters = { $voters ->
    [one] Votó { $voters } persona. Opciones con votos: { $items }.
   *[other] Votaron { $voters } personas. Opciones con votos: { $items }.
}
priorities_item = { $voters ->
    [one] { $rank }.º { $name }: { $score }, de { $voters } persona
   *[other] { $rank }.º { $name }: { $score }, de { $voters } personas
}
priorities_tie = Empate: { $names }. El orden en que aparecen no significa nada.
rule_dots = Por la suma de puntos
rule_shares = Por partes iguales: cada persona paga una parte igual de lo que se elige
rule_borda = Por puntos según el lugar (regla de Borda)
rule_schulze = Por duelos de a dos (regla de Schulze): a cuántas opciones le gana cada una
rule_marks = Por impacto medio menos esfuerzo medio
rule_views = Por quienes están de acuerdo menos quienes están en desacuerdo
quick_wins = Para empezar pronto: { $names }. Al menos tres de cada cuatro votantes marcaron impacto 4 o más, y al menos otros tantos, esfuerzo 2 o menos.
quick_none = De { $of } opciones, ninguna reúne mucho impacto y poco esfuerzo según tres de cada cuatro votantes.
shares_told = { $seats ->
    [one] Si se eligiera una sola y cada una de las { $voters } personas pagara una parte igual de ella:
   *[other] Si se eligieran { $seats } y cada una de las { $voters } personas pagara una parte igual de ellas:
}
shares_item = { $voters ->
    [one] { $rank }.º { $name }: la paga { $voters } persona
   *[other] { $rank }.º { $name }: la pagan { $voters } personas
}
shares_rest = { $seats ->
    [one] Para una más no alcanza lo que le queda a quienes apoyan lo mismo.
   *[other] Para { $seats } más no alcanza lo que le queda a quienes apoyan lo mismo.
}
saturation_title = ¿Siguen llegando estrategias nuevas?
saturation_run = { $fresh ->
    [one] { $fresh } estrategia nueva en las últimas { $run } notas.
   *[other] { $fresh } estrategias nuevas en las últimas { $run } notas.
}
saturation_quiet = Desde la última estrategia nueva han llegado { $notes } de { $of } notas.
saturation_coverage = Se estima que el { $share } de lo que se escribiría ahora ya está dicho (Good–Turing; ideas oídas una sola vez: { $once } en { $of } notas).
saturation_expected = Se oyeron { $ideas } ideas distintas; Chao1 estima que hay al menos { $expected }. Una nota en ninguna estrategia cuenta como una idea.
saturation_no_clock = No todas las notas tienen hora: el orden es el de llegada.
equity_title = ¿Qué voz falta?
equity_gini = Entre { $authors } personas que firmaron { $notes } notas, la desigualdad es { $gini } (Gini: 0 si todas escribieron igual, 1 si escribió una sola).
equity_top = { $top ->
    [one] Quien más escribió, entre { $of } personas, firmó el { $share } de las notas firmadas.
   *[other] Las { $top } personas que más escribieron, de { $of }, firmaron el { $share } de las notas firmadas.
}
equity_unsigned = Notas sin firma: { $unsigned } de { $of }. No se puede decir cuán parejo se habló.
equity_silent_groups = Sin ninguna nota: { $names } ({ $part } de { $of } grupos).
equity_every_group = Escribieron todos los grupos: { $groups } de { $groups }.
equity_silent_tables = Sin ninguna nota: { $names } ({ $part } de { $of } mesas).
equity_every_table = Escribieron todas las mesas: { $tables } de { $tables }.
equity_joined = Personas que entraron con su teléfono: { $joined }. Nombres distintos en las notas firmadas: { $authors }.
picture_choose = Imagen
picture_map = Mapa de temas
picture_coverage = Temas por grupo
picture_heard = Cobertura
picture_themes = Notas por tema
picture_flow = Grupos, temas y estrategias
picture_arrivals = Llegada de estrategias
picture_lenses = Temas y miradas
picture_priorities = Impacto y esfuerzo
picture_png = Imagen PNG
picture_svg = Imagen SVG
picture_csv = Tabla CSV
picture_figures = Las cifras en una tabla
picture_table = La tabla detrás
chart_themes_reading = El tema con más notas es «{ $theme }»: { $notes } de { $of } notas.
chart_coverage_reading = Temas con notas de los { $columns } grupos: { $themes } de { $of }.
chart_coverage_tables_reading = Temas con notas de las { $columns } mesas: { $themes } de { $of }.
chart_groups = Grupos
chart_tables = Mesas
chart_heard = En cuántos grupos y mesas se oyó cada tema
chart_heard_reading = Temas que se oyeron en todos los grupos: { $themes } de { $of }.
chart_lenses = Notas de cada tema bajo cada mirada
chart_lenses_empty = Esta sesión no tiene miradas.
chart_lenses_reading = De { $of } notas: { $lenses }.
chart_arrivals = Estrategias oídas tras cada nota
chart_arrivals_empty = Todavía no hay notas.
chart_axis_notes = Notas, en orden
chart_axis_strategies = Estrategias oídas
chart_map = Mapa de temas
chart_map_empty = Un mapa necesita al menos tres temas.
chart_map_by_sense = Cerca quiere decir que al agrupar sus notas hablaban de cosas parecidas; los ejes no significan nada. El plano conserva { $share } de las diferencias.
chart_map_by_words = Cerca quiere decir que usan palabras parecidas; los ejes no significan nada. El plano conserva { $share } de las diferencias.
chart_priorities = Impacto y esfuerzo
chart_priorities_empty = No hay una votación cerrada de impacto y esfuerzo.
chart_priorities_reading = Para empezar pronto: { $quick } de { $of }, con mucho impacto y poco esfuerzo según tres de cada cuatro votantes. Las líneas cubren la mitad central de las respuestas.
chart_quick_wins = Para empezar pronto
chart_effort_told = impacto { $impact } ({ $impact_from } a { $impact_to }), esfuerzo { $effort } ({ $effort_from } a { $effort_to }); votantes: { $voters }
chart_axis_effort = Esfuerzo (mediana, 1 a 5)
chart_axis_impact = Impacto (mediana, 1 a 5)
chart_flow = De los grupos a los temas y sus estrategias
chart_flow_empty = No se sabe de qué grupo es cada nota.
chart_flow_reading = { $notes ->
    [one] El flujo más ancho va de { $group } a «{ $theme }»: { $notes } nota.
   *[other] El flujo más ancho va de { $group } a «{ $theme }»: { $notes } notas.
}
chart_other_strategies = { $strategies ->
    [one] { $strategies } estrategia más
   *[other] { $strategies } estrategias más
}
unknown_table = No hay ninguna tabla «{ $name }». Las que hay: { $known }.
facet_unknown = La mirada no tiene una faceta «{ $name }». Elige una de las suyas o agrégala en la sesión.
lens_not_found = Esa mirada ({ $id }) ya no está en la sesión.
tension_needs_two = Una tensión necesita notas de los dos lados, y ninguna puede estar en ambos.
event_lens_confirmed = notas puestas bajo una mirada
event_lens_refused = notas descartadas de una mirada
event_lens_cleared = decisión sobre una mirada retirada
event_facets_set = facetas de una mirada asignadas
event_tension_confirmed = tensión confirmada
event_tension_dropped = tensión retirada
doc_edit_lens_confirmed = Notas puestas bajo una mirada
doc_edit_lens_refused = Notas descartadas de una mirada
doc_edit_lens_cleared = Decisiones sobre una mirada retiradas
doc_edit_facets_set = Facetas de una mirada asignadas
doc_edit_tension_confirmed = Tensiones confirmadas
doc_edit_tension_dropped = Tensiones retiradas
table_column_theme = Tema
table_column_strategy = Estrategia
table_column_notes = Notas
table_column_authors = Personas que firmaron
table_column_groups_heard = Grupos en que se oyó
table_column_tables_heard = Mesas en que se oyó
table_column_of_groups = De cuántos grupos
table_column_of_tables = De cuántas mesas
table_column_absent = No aparecen
table_column_spread = Reparto
table_column_local_to = Propio de
table_column_shared_support = Apoyo compartido (índice)
table_column_reach = Grupos con dos voces o más
table_column_voices_are = Una voz es
table_column_only_from = Solo de
table_column_who = Quién
table_column_refs = Notas citadas
table_column_lens = Mirada
table_column_confirmed = Confirmadas
table_column_of_notes = De cuántas notas
table_column_vote = Votación
table_column_item = Qué
table_column_seen = La vieron
table_column_agree = De acuerdo
table_column_disagree = En desacuerdo
table_column_unsure = No saben
table_column_group_informed_consensus = Consenso entre grupos
table_column_group_informed_dissent = Rechazo entre grupos
table_column_bridging = Apoyo en el grupo que menos apoya
table_column_divided_within = División entre personas
table_column_divided_between = Diferencia entre grupos
table_column_rule = Regla
table_column_rank = Lugar
table_column_score = Puntaje
table_column_voters = Votantes
table_column_of_voters = De cuántos votantes
table_column_impact_q1 = Impacto, cuartil 1
table_column_impact = Impacto, mediana
table_column_impact_q3 = Impacto, cuartil 3
table_column_effort_q1 = Esfuerzo, cuartil 1
table_column_effort = Esfuerzo, mediana
table_column_effort_q3 = Esfuerzo, cuartil 3
table_column_quick_win = Para empezar pronto
table_column_of = De qué
table_column_figure = Cifra
table_column_value = Valor
table_column_strategies = Estrategias
table_column_ideas = Ideas distintas
table_column_heard_once = Oídas una sola vez
table_column_coverage = Ya dicho (Good–Turing)
table_column_ideas_expected = Ideas estimadas (Chao1)
table_column_last_notes = Últimas notas miradas
table_column_new_strategies_in_them = Estrategias nuevas en ellas
table_column_notes_since_last_new_strategy = Notas desde la última nueva
table_column_unsigned = Notas sin firma
table_column_gini = Desigualdad (Gini)
table_column_share_of_top_fifth = Parte del quinto que más escribió
table_column_top_fifth = Personas en ese quinto
table_column_joined = Entraron por teléfono
table_column_position = Orden
table_column_ref = Nota
table_column_written_at = Escrita
table_column_strategies_so_far = Estrategias hasta ahí
table_column_from = Desde
table_column_to = Hacia
table_column_group = Grupo
table_column_voices = Voces
table_column_of_voices = De cuántas voces
table_column_support = Apoyo (suavizado)
table_column_ratio = Veces lo que le corresponde
table_column_p = p (Fisher)
table_column_p_adjusted = p (Holm)
table_column_x = x
table_column_y = y
table_spread_shared = compartido
table_spread_local = propio de un grupo
table_spread_one_voice = una sola voz
table_spread_some = de varios, en distinta medida
table_spread_unknown = no se sabe
table_voices_are_authors = una persona
table_voices_are_notes = una nota
table_only_from_group = un grupo
table_only_from_table = una mesa
table_only_from_author = una persona
table_only_from_apart = ningún tema
table_rule_dots = puntos
table_rule_shares = partes iguales
table_rule_borda = Borda
table_rule_schulze = Schulze
table_rule_marks = impacto menos esfuerzo
table_rule_views = de acuerdo menos en desacuerdo
table_of_group = grupo
table_of_table = mesa
table_quick_win_true = sí
table_quick_win_false = no

# Hoja de ruta, áreas y decisiones

page_roadmap = Hoja de ruta
roadmap_hint = Lo que se va a hacer: quién, cuándo y por dónde se empieza.
roadmap_empty = Convierte notas o estrategias en iniciativas. Minga propone; ustedes deciden.
roadmap_no_themes = Primero agrupa las notas en temas.
roadmap_next = Ir a la consulta
roadmap_picture = En el tiempo
roadmap_homeless = Sin tema
roadmap_no_strategy = Sin estrategia
roadmap_homeless_hint = Su tema ya no existe. Elige dónde queda.
roadmap_promote = Nueva iniciativa
roadmap_promote_hint = La iniciativa guarda las notas de las que nació.
roadmap_promote_from = De qué tema o estrategia
roadmap_promote_notes = Notas
roadmap_promote_what = Si lo dejas vacío: las palabras de la primera nota
roadmap_promote_do = { $notes ->
    [one] Crear con { $notes } nota
   *[other] Crear con { $notes } notas
}
roadmap_promote_strategy = { $notes ->
    [one] Toda la estrategia ({ $notes } nota)
   *[other] Toda la estrategia ({ $notes } notas)
}
roadmap_promote_strategy_hint = Una sola iniciativa con el nombre de la estrategia y todas sus notas.
roadmap_promoted = La iniciativa está en la hoja de ruta.
roadmap_suggested = { $initiatives ->
    [one] { $initiatives } nota que ya suena a iniciativa
   *[other] { $initiatives } notas que ya suenan a iniciativa
}
roadmap_suggested_hint = Minga las propone por cómo están escritas. Ustedes deciden cuáles entran.
roadmap_suggested_all = Ver las { $initiatives }
roadmap_take = Hacer iniciativa
roadmap_owners = Quién lidera
roadmap_leads = { $initiatives ->
    [one] { $initiatives } iniciativa
   *[other] { $initiatives } iniciativas
}
roadmap_no_lead = Iniciativas sin quien las lidere: { $initiatives } de { $of }.
sheet_what = Qué
sheet_why = Por qué
sheet_lead = Lidera
sheet_partners = Con quiénes
sheet_years = Cuándo
sheet_starts = Año de inicio
sheet_horizon = Año de término
sheet_first_step = Primer paso
sheet_resources = Recursos
sheet_indicator = Cómo se sabrá
sheet_risks = Riesgos
sheet_vote = En la votación
sheet_partners_help = Separa los nombres con punto y coma.
sheet_year_open = Abierto
sheet_meanwhile = Mientras tanto otra persona escribió: { $text }
sheet_edit = Editar
sheet_save = Guardar
sheet_saved = Guardado.
sheet_move = Mover
sheet_move_to = Dónde queda
sheet_move_do = Dejar aquí
sheet_remove = Quitar
sheet_remove_hint = Las notas se quedan donde están. Puedes deshacerlo.
sheet_remove_do = Quitar la iniciativa
sheet_removed = La iniciativa ya no está en la hoja de ruta.
sheet_no_notes = Ninguna nota la sostiene.
sheet_sources = Notas que la sostienen
sheet_sources_save = Guardar las notas
decisions = Decisiones
decisions_hint = Lo que está por decidir y lo que ya se decidió.
decisions_waiting = Por decidir: { $decisions }
decisions_taken = Decididas: { $decisions }
decision_new = Anotar una decisión
decision_text = Qué se decidió, o qué falta decidir
decision_about = Sobre qué
decision_about_all = Toda la sesión
decision_owner = A cargo de
decision_due = Plazo
decision_is_taken = Ya está decidida
decision_note = Anotar
decision_noted = Anotada.
decision_settle = Marcar como decidida
decision_reopen = Dejar otra vez por decidir
decision_remove = Quitar
decision_removed = La decisión ya no está.
areas = Áreas
areas_count = { $areas ->
    [one] { $areas } área
   *[other] { $areas } áreas
}
areas_hint = Un título sobre varios temas. Cada tema está en un área a lo más; el documento sigue este orden.
area_name = Nombre del área
area_themes = Temas
area_new = Área nueva
area_new_do = Crear el área
area_save = Guardar
area_remove = Quitar el área
area_removed = Se quitó el área «{ $name }»; sus temas siguen.
area_example = Por ejemplo: Ciudad y territorio
area_created = El área está creada.
room_on_initiatives = iniciativas
text_too_long = El texto tiene { $length } caracteres; el máximo es { $limit }.
area_exists = Ya hay un área que se llama «{ $name }».
area_not_found = Esa área ya no está.
decision_empty = Escribe primero la decisión.
decision_not_found = Esa decisión ya no está.
initiative_without_notes = Elige al menos una nota.
initiative_not_found = Esa iniciativa ya no está.
initiative_untitled = Escribe qué se va a hacer.
partners_too_many = Son { $count } nombres; el máximo es { $limit }.
years_reversed = Empieza en { $starts } y termina antes, en { $horizon }.
year_unlikely = El año { $year } no está entre { $first } y { $last }.
event_area_created = área creada
doc_edit_area_created = Área creada
event_area_removed = área quitada
doc_edit_area_removed = Área quitada
event_area_renamed = área con otro nombre
doc_edit_area_renamed = Área con otro nombre
event_area_themes_set = temas de un área cambiados
doc_edit_area_themes_set = Temas de un área cambiados
event_decision_edited = decisión editada
doc_edit_decision_edited = Decisión editada
event_decision_noted = decisión anotada
doc_edit_decision_noted = Decisión anotada
event_decision_removed = decisión quitada
doc_edit_decision_removed = Decisión quitada
event_decision_reopened = decisión reabierta
doc_edit_decision_reopened = Decisión reabierta
event_decision_settled = decisión tomada
doc_edit_decision_settled = Decisión tomada
event_initiative_edited = iniciativa editada
doc_edit_initiative_edited = Iniciativa editada
event_initiative_placed = iniciativa movida
doc_edit_initiative_placed = Iniciativa movida
event_initiative_promoted = iniciativa creada
doc_edit_initiative_promoted = Iniciativa creada
event_initiative_removed = iniciativa quitada
doc_edit_initiative_removed = Iniciativa quitada
event_initiative_sources_set = notas de una iniciativa cambiadas
doc_edit_initiative_sources_set = Notas de una iniciativa cambiadas
doc_area_none = Otros temas
doc_roadmap = Hoja de ruta
doc_roadmap_intro = { $n ->
    [one] De las notas nació { $n } iniciativa; se muestra con las que le dieron origen.
   *[other] De las notas nacieron { $n } iniciativas; cada una se muestra con las que le dieron origen.
}
doc_roadmap_homeless = Sin tema
doc_roadmap_table = Iniciativas en el tiempo
doc_roadmap_alt = Cada fila es una iniciativa, con quien la lidera y sus años.
doc_sheet_lead = Lidera
doc_sheet_partners = Con quiénes
doc_sheet_years = Cuándo
doc_sheet_first_step = Primer paso
doc_sheet_resources = Recursos
doc_sheet_indicator = Cómo se sabrá
doc_sheet_risks = Riesgos
doc_sheet_vote = En la votación
doc_sheet_strategy = Estrategia
doc_sheet_homeless = Sin estrategia: su tema ya no existe
doc_sheet_open = Sin año
doc_sheet_from = desde { $year }
doc_sheet_until = hasta { $year }
doc_sheet_place = { $voters ->
    [one] Lugar { $place } de { $of }, con { $voters } votante
   *[other] Lugar { $place } de { $of }, con { $voters } votantes
}
doc_sheet_sources = { $n ->
    [one] Nació de { $n } nota
   *[other] Nació de { $n } notas
}
doc_sheet_table = Ficha: { $what }
doc_sheet_alt = La ficha de la iniciativa, campo por campo.
doc_sheet_field = Campo
doc_sheet_entry = Contenido
doc_decided = Decisiones
doc_decided_intro = Decididas: { $taken }. Por decidir: { $waiting }.
doc_decided_waiting = Por decidir
doc_decided_taken = Ya decididas
doc_decided_waiting_table = Decisiones abiertas
doc_decided_taken_table = Decisiones tomadas
doc_decided_alt = Cada fila es una decisión, con su tema, quién está a cargo y el plazo.
doc_decided_what = Decisión
doc_decided_about = Sobre
doc_decided_owner = A cargo de
doc_decided_due = Plazo
doc_decided_whole = Toda la sesión
doc_chart_roadmap_said = Iniciativas con año: { $dated } de { $of }; con quien las lidere: { $owned } de { $of }.
doc_chart_roadmap_none = Todavía no hay iniciativas.
doc_chart_roadmap_span = Va de { $first } a { $last }.
picture_roadmap = Hoja de ruta
table_column_initiative = Iniciativa
table_column_lead = Lidera
table_column_starts = Desde
table_column_horizon = Hasta

page_home = Inicio
page_session = Sesión
page_capture = Captura
page_themes = Temas
page_draft = Síntesis
page_document = Documento
page_language = Idioma de las pantallas
page_no_session = Ninguna sesión abierta
page_no_session_hint = Abre una sesión, o una de ejemplo, y esta pantalla la mostrará.
page_to_sessions = Ver las sesiones
home_promise = De las notas adhesivas a la síntesis: ustedes escriben, Minga propone, ustedes deciden.
home_sessions = Tus sesiones
home_open = Abrir
home_continue = Seguir
home_empty = Todavía no hay sesiones
home_empty_hint = Una sesión guarda un taller: sus notas, sus temas y su documento. Crea la tuya, o abre una de ejemplo y pruébalo todo sin miedo.
home_new = Nueva sesión
home_open_file = Abrir un archivo de sesión
home_open_file_hint = Un archivo .session.json guardado por Minga
home_open_file_do = Abrir como sesión nueva
home_samples = Para probar
home_samples_hint = Sesiones completas e inventadas. Se abre una copia: cambia lo que quieras.
home_open_sample = Abrir una copia
none = —
undo = Deshacer
undo_last = Deshacer: { $action }
undone = Deshecho: { $action }
history = Historial
session_new = Nueva sesión
session_hint_new = Solo el título hace falta; lo demás aparece en la portada y en el documento.
session_hint_edit = Lo que cambies aquí aparece en la portada y en el documento.
session_basics = Lo esencial
session_groups = Grupos
session_groups_hint = Por quiénes habla cada participante: municipios, áreas, barrios. Escribe en las filas vacías.
session_agenda = Agenda
session_agenda_hint = Charlas, de las que quedan mensajes clave, y lluvias de ideas, con su pregunta. Una fila sin título no se guarda.
session_lenses = Miradas
session_lenses_hint = Perspectivas que cruzan todos los temas. Cada una tiene preguntas guía, facetas y palabras que la delatan.
session_lens_new = Otra mirada
session_save = Guardar la sesión
session_saved = Sesión guardada
session_delete = Eliminar la sesión
session_delete_sure = Sí, eliminarla para siempre
session_delete_do = Eliminar
session_deleted = Sesión eliminada
session_next = Capturar notas
field_title = Título
field_client = Cliente
field_convenors = Instituciones que convocan
field_programme = Programa
field_scope = Alcance
field_status = Estado
field_venue = Lugar
field_purpose = Propósito
field_links = Enlaces
field_starts_on = Empieza el
field_ends_on = Termina el
field_language = Lengua de trabajo
field_document_language = Lengua del documento
field_group_name = Nombre del grupo
field_day = Día
field_starts_at = Hora
field_kind = Tipo
field_prompt = Pregunta
field_speaker = Expone
field_lens_name = Nombre de la mirada
field_lens_questions = Preguntas guía
field_lens_facets = Facetas
field_lens_cues = Palabras que la delatan
field_activity = Actividad
field_group = Grupo
field_table = Mesa
field_author = Nombre o alias
field_note_kind = Tipo de nota
field_theme_name = Nombre del tema
field_strategy_name = Nombre de la estrategia
field_format = Formato
field_made_on = Fecha de la portada
help_one_per_line = Una por línea
help_links = Uno por línea: título | dirección
help_cues = Separadas por comas. «inter*» vale para toda palabra que empiece así.
status_draft = En preparación
status_open = Abierta
status_closed = Cerrada
status_archived = Archivada
activity_talk = Charla
activity_brainstorm = Lluvia de ideas
activity_vote = Votación
activity_prioritisation = Priorización
kind_idea = Idea
kind_need = Necesidad
kind_question = Pregunta
kind_reflection = Reflexión
kind_key_message = Mensaje clave
capture_hint = Cada nota se guarda tal como se escribe.
capture_type = Escribir
capture_paste = Pegar muchas
capture_file = Desde un archivo
capture_box = Tu nota: Intro la guarda, Mayús + Intro baja de línea
capture_placeholder = Una idea por nota
capture_send = Guardar la nota
capture_saved = { $ref } guardada
capture_paste_box = Una nota por línea
capture_paste_hint = Pega aquí la lista
capture_paste_send = Guardar las notas
upload_choose = Elegir archivo
upload_limit = o arrástralo aquí; hasta 20 MB
capture_file_box = Archivo de notas: CSV, TSV, Excel, Word, texto, JSON o sesión
capture_file_help = Hasta 20 MB. También lo que exportan Mural, Miro, Padlet, Trello, Polis, Google Forms, Mentimeter y otras. Nada se guarda hasta que lo confirmes.
capture_about = De quién son las notas
capture_empty = Todavía no hay notas. Escribe la primera, pega una lista o trae un archivo.
import_recognised = Reconocido como { $kind } ({ $details }).
import_new = Notas nuevas
import_known = Ya estaban
import_repeats = Repiten un texto
import_refused = Filas rechazadas
import_new_groups = Se agregarán estos grupos: { $names }
import_new_activities = Se agregarán estas actividades: { $names }
import_leave_out_help = Dos personas con la misma idea son dos voces: déjalas, salvo que el archivo esté duplicado.
import_nothing_new = Este archivo no trae notas nuevas.
import_which_column = ¿Qué columna tiene las notas? Elígela abajo.
import_columns = Columnas
import_apply_columns = Leer con estas columnas
column_text = Nota
column_id = Id
column_author = Nombre o alias
column_group = Grupo
column_table = Mesa
column_activity = Actividad
column_kind = Tipo
column_none = (ninguna)
themes_hint = Minga propone temas y estrategias; ustedes deciden. Lo que muevan o nombren queda.
themes_start_hint = Las notas todavía no están agrupadas. Se puede deshacer y volver a agrupar cuando quieras.
themes_no_notes = Aquí se agrupan las notas en temas. Primero hacen falta notas.
themes_to_capture = Ir a capturar notas
themes_group_again = Volver a agrupar
themes_group_again_help = Los temas se quedan; las notas nuevas encuentran lugar. Lo decidido por personas no cambia.
themes_afresh = Agrupar desde cero
themes_afresh_hint = Forma temas nuevos alrededor de lo que ustedes decidieron: notas movidas, nombres escritos y temas hechos, fusionados o separados se quedan.
themes_afresh_do = Agrupar desde cero
themes_count = Cuántos temas
themes_list = Temas
themes_without = Sin tema
themes_without_hint = Notas que no encajan todavía. No se pierden: elígelas y dales un lugar.
themes_without_none = Todas las notas tienen tema.
themes_key_words = palabras clave: { $words }
themes_loose = Otras notas del tema
themes_all_notes = Notas
themes_by_hand = por una persona
themes_rename = Cambiar nombres
themes_rename_do = Guardar los nombres
themes_merge = Fusionar
themes_merge_with = Fusionar con
themes_merge_do = Fusionar los dos temas
themes_merged = Temas fusionados
themes_split = Separar
themes_split_propose = Proponer dos mitades
themes_split_hint = Elige notas en el tablero, o pide una propuesta.
themes_split_done = Tema separado
themes_new_strategy = Nueva estrategia
themes_new_strategy_do = Crear la estrategia
themes_strategy_created = Estrategia creada
themes_dissolve = Disolver
themes_dissolve_do = Disolver el tema
themes_dissolved = Tema disuelto
themes_move_to = Mover a
themes_move_where = Mover a un tema o estrategia
themes_move = Mover
themes_park = Dejar sin tema
themes_hide = Ocultar
themes_hide_help = Sale del tablero, de las cifras y de los temas. Se puede restaurar.
themes_hidden = Ocultas
themes_hidden_hint = Fuera del tablero, de las cifras y de los temas, pero guardadas. Elígelas para restaurarlas.
themes_restore = Restaurar
themes_new = Nuevo tema
themes_created = Tema creado
themes_choose = Toca una nota para elegirla. El borde punteado es de Minga; el continuo, de una persona.
themes_choose_none = Soltar
themes_next = Leer la síntesis
parked_no_words = Sin palabras
parked_too_few = Muy pocas notas para agrupar
parked_all_alike = Todas dicen lo mismo
parked_fits_nowhere = No encajan en ningún tema
parked_not_grouped = Nuevas, todavía sin agrupar
parked_by_person = Apartadas por una persona
draft_hint = Cada frase descansa en notas: míralas a su lado. Lo que escribas tú queda como tuyo.
draft_no_themes = La síntesis sale de los temas. Agrupa primero las notas.
draft_to_themes = Ir a los temas
draft_section = Sección
draft_section_empty = Esta sección todavía no tiene frases.
draft_edit = Editar
draft_text = Texto
draft_evidence = Notas que lo respaldan
draft_save = Guardar
draft_saved = Texto guardado
draft_cancel = Cancelar
draft_restore = Volver a la frase propuesta
draft_by_person = Escrito por una persona
draft_struck = (frase quitada)
draft_outdated = Los datos cambiaron desde que se escribió. Hoy la frase propuesta sería: { $text }
draft_add = Agregar una frase
draft_next = Hacer el documento
document_hint = Portada, síntesis, temas con sus notas, método y anexo con cada nota.
document_no_themes = Las notas todavía no están agrupadas: el documento las traerá todas, sin temas.
document_make = Hacer el documento
document_again = Hacerlo de nuevo
document_ready = Listo, hecho el { $made }.
document_fetch = Descargar { $name }
document_notes = notas
document_themes = temas
document_parked = sin tema
document_own = textos de ustedes
document_file = La sesión como archivo
document_file_hint = Todo: notas, temas, textos e historial. Se abre en otro Minga desde la pantalla de inicio.
document_file_fetch = Descargar la sesión
format_docx = Word (.docx)
format_csv = Notas en CSV
format_xlsx = Excel: notas, temas, votos (.xlsx)
format_markdown = Markdown (.md)
event_session_created = sesión creada
event_session_edited = datos de la sesión
event_note_written = nota escrita
event_notes_pasted = notas pegadas
event_notes_imported = notas importadas
event_note_hidden = nota ocultada
event_note_restored = nota restaurada
event_notes_grouped = notas agrupadas
event_theme_renamed = tema renombrado
event_strategy_renamed = estrategia renombrada
event_themes_merged = temas fusionados
event_theme_split = tema separado
event_notes_moved = notas movidas
event_notes_parked = notas sin tema
event_theme_created = tema creado
event_strategy_created = estrategia creada
event_theme_dissolved = tema disuelto
event_text_edited = texto editado
event_text_restored = texto propuesto restaurado
event_undone = se deshizo: { $action }
count_notes = { $notes ->
    [one] una nota
   *[other] { $notes } notas
}
count_themes = { $themes ->
    [one] un tema
   *[other] { $themes } temas
}
count_strategies = { $strategies ->
    [one] { $strategies } estrategia
   *[other] { $strategies } estrategias
}
count_groups = { $of_groups ->
    [one] { $groups } de { $of_groups } grupo
   *[other] { $groups } de { $of_groups } grupos
}
capture_saved_many = { $notes ->
    [one] Una nota guardada
   *[other] { $notes } notas guardadas
}
capture_wall = { $notes ->
    [one] El muro: una nota
   *[other] El muro: { $notes } notas
}
capture_shown = { $shown ->
    [one] Se ve la más reciente de { $notes }.
   *[other] Se ven las { $shown } más recientes de { $notes }.
}
capture_next = { $notes ->
    [one] Seguir con una nota
   *[other] Agrupar las { $notes } notas
}
import_do = { $notes ->
    [one] Guardar una nota
   *[other] Guardar { $notes } notas
}
import_leave_out = { $notes ->
    [one] Dejar fuera la nota que repite un texto
   *[other] Dejar fuera las { $notes } que repiten un texto
}
import_refused_rows = { $rows ->
    [one] Una fila rechazada
   *[other] { $rows } filas rechazadas
}
session_delete_hint = { $notes ->
    [one] La sesión, su nota y su historial desaparecen; no se puede deshacer.
   *[other] La sesión, sus { $notes } notas y su historial desaparecen; no se puede deshacer.
}
themes_group = { $notes ->
    [one] Agrupar una nota
   *[other] Agrupar { $notes } notas
}
themes_group_new = { $notes ->
    [one] Dar lugar a una nota nueva
   *[other] Dar lugar a { $notes } notas nuevas
}
themes_chosen = { $notes ->
    [one] Una nota elegida
   *[other] { $notes } notas elegidas
}
themes_moved = { $notes ->
    [one] Una nota movida
   *[other] { $notes } notas movidas
}
themes_parked = { $notes ->
    [one] Una nota quedó sin tema
   *[other] { $notes } notas quedaron sin tema
}
themes_new_do = { $notes ->
    [one] Crear el tema con una nota
   *[other] Crear el tema con { $notes } notas
}
themes_split_chosen = { $notes ->
    [one] La nota elegida formará un tema propio.
   *[other] Las { $notes } notas elegidas formarán un tema propio.
}
themes_split_do = { $notes ->
    [one] Separar una nota
   *[other] Separar { $notes } notas
}
themes_dissolve_hint = { $notes ->
    [one] Su nota queda sin tema, a la vista.
   *[other] Sus { $notes } notas quedan sin tema, a la vista.
}
draft_more_notes = { $notes ->
    [one] y una nota más
   *[other] y { $notes } notas más
}
themes_grouped = { $themes ->
    [one] Un tema
   *[other] { $themes } temas
}; { $parked ->
    [one] una nota
   *[other] { $parked } notas
} sin tema; { $proposed ->
    [one] un cambio
   *[other] { $proposed } cambios
} por revisar
home_more = { $sessions ->
    [one] Ver la única sesión
   *[other] Ver las { $sessions } sesiones
}
themes_hid = { $notes ->
    [one] Una nota oculta
   *[other] { $notes } notas ocultas
}
themes_restored = { $notes ->
    [one] Una nota restaurada
   *[other] { $notes } notas restauradas
}
parked_kept_apart = Apartadas de notas que no deben ir con ellas
event_notes_held = notas fijadas
event_notes_released = notas liberadas
event_notes_tied = notas atadas
event_notes_set_apart = notas apartadas entre sí
event_notes_untied = ataduras deshechas
event_theme_locked = tema cerrado
event_theme_unlocked = tema abierto
event_moves_accepted = cambios aceptados
event_moves_declined = cambios descartados
themes_lock = Cerrar
themes_unlock = Abrir
themes_lock_help = En un tema cerrado solo ustedes ponen o sacan notas.
themes_wishes = Al agrupar
themes_wishes_hint = Lo que pidas aquí vale para toda agrupación que venga.
themes_hold = Fijar donde están
themes_release = Dejar libres
themes_tie = Mantener juntas
themes_set_apart = Mantener separadas
themes_untie = Olvidar lo pedido entre ellas
themes_proposed = Por revisar
themes_proposed_hint = Minga propone cambiar estas notas de tema. No mueve ninguna hasta que ustedes acepten.
themes_proposed_all = Todas
themes_from_to = { $old } → { $new }
themes_hold_done = { $notes ->
    [one] Una nota fijada
   *[other] { $notes } notas fijadas
}
themes_release_done = { $notes ->
    [one] Una nota suelta
   *[other] { $notes } notas sueltas
}
themes_tie_done = { $notes ->
    [one] Una nota
   *[other] { $notes } notas irán juntas
}
themes_set_apart_done = { $notes ->
    [one] Una nota
   *[other] { $notes } notas irán separadas
}
themes_untie_done = { $notes ->
    [one] Una nota libre
   *[other] { $notes } notas libres entre sí
}
themes_accept = { $notes ->
    [one] Aceptar el cambio
   *[other] Aceptar { $notes } cambios
}
themes_decline = { $notes ->
    [one] Dejarla donde está
   *[other] Dejar { $notes } donde están
}
themes_settled = { $notes ->
    [one] Una nota resuelta
   *[other] { $notes } notas resueltas
}
themes_firm = tema firme
themes_fair = tema reconocible
themes_loose_knit = tema frágil: mírenlo juntos

# El tablero: lo que dice su programa en el navegador.
board_title = Tablero de notas
board_keys = Flechas: recorrer. Espacio: levantar la nota; flechas: elegir el lugar; Espacio: soltar; Escape: dejar todo como estaba. X: elegir varias. Enter: ver la nota.
board_loading = Abriendo el tablero…
board_offline = Sin conexión; se vuelve a intentar
board_failed = No se pudo guardar: sin conexión. Las notas siguen donde estaban.
board_search = Buscar en las notas
board_filters = Filtros
board_filters_on = Filtros: { $number }
board_clear = Quitar los filtros
board_shown = { $number } de { $of } notas
board_only = Esconder las demás
board_any = Cualquiera
board_group = Grupo
board_table = Mesa
board_author = Autoría
board_activity = Actividad
board_language = Idioma
board_lens = Mirada
board_lens_none = Sin ninguna mirada
board_state = Estado
board_state_unsure = Menos seguras
board_state_parked = Sin tema
board_state_ink = Puestas por una persona
board_state_pencil = Propuestas de Minga
board_bare = Solo temas y estrategias sin notas
board_bare_none = Todos los temas y estrategias tienen notas.
board_colour = Color según
board_by_theme = Tema
board_by_group = Grupo
board_by_table = Mesa
board_by_activity = Actividad
board_by_language = Idioma
board_by_lens = Mirada
board_by_certainty = Certeza
board_legend = Qué dice cada color
board_sure_person = Puesta por una persona
board_sure_high = Minga, segura
board_sure_fair = Minga, entre dos temas
board_sure_low = Minga, poco segura
board_sure_none = Sin tema
board_unknown = Sin dato
board_several = Varias miradas
board_lang_es = Español
board_lang_en = Inglés
board_lang_pt = Portugués
board_lang_ca = Catalán
board_table_named = Mesa { $name }
board_undo = Deshacer
board_undo_what = Deshacer: { $action }
board_redo = Rehacer
board_redo_what = Rehacer: { $action }
board_parked = Sin tema
board_parked_hint = Nada se pierde: suelta aquí lo que todavía no encaja.
board_ungrouped = Sin agrupar
board_loose = Otras notas del tema
board_new_theme = Nuevo tema
board_new_theme_hint = Suelta notas aquí para hacer un tema con ellas.
board_new_strategy = Nueva estrategia
board_name_theme = Nombre del tema
board_name_strategy = Nombre de la estrategia
board_save = Guardar
board_cancel = Cancelar
board_empty = Sin notas todavía
board_heard = { $number } de { $of } grupos
board_locked = cerrado
board_rename = Cambiar el nombre
board_rename_what = Cambiar el nombre de { $name }
board_more_what = Qué hacer con { $name }
board_grip_what = Arrastrar { $name }
board_more_note = Ver la nota { $name }
board_lock = Cerrar el tema: Minga no pone ni saca notas
board_unlock = Abrir el tema a nuevas agrupaciones
board_merge_with = Fusionar con…
board_merge_ask = ¿Fusionar { $name } con { $where }?
board_merge_yes = Sí, fusionar
board_merge_no = No
board_split = Proponer cómo separarlo en dos
board_split_found = Minga propone separar las notas elegidas. Cambia la elección si quieres y ponle nombre.
board_left = Mover a la izquierda
board_right = Mover a la derecha
board_to_theme = Llevar a otro tema…
board_choose_all = Elegir todas sus notas
board_dissolve = Disolver: sus notas quedan sin tema
board_back = Volver
board_move_to = Mover a…
board_move = Mover
board_park = Dejar sin tema
board_pin = Fijar
board_release = Dejar libres
board_hide = Ocultar
board_let_go = Quitar la elección
board_close = Cerrar
board_why = Por qué está aquí
board_like = Las notas más cercanas
board_trace = Qué pasó con esta idea
board_by = de { $name }
board_in_ink = por una persona
board_said_over = Sobre { $where }.
board_said_cancel = Nada cambió: todo sigue en su lugar.
board_said_same = Ya estaba en { $where }.
board_said_by = { $who }: { $action }
board_said_undone = Deshecho: { $action }
board_said_redone = Rehecho: { $action }
board_said_done = Hecho.
board_clash_title = Dos personas, dos lugares
board_clash_theirs = { $who }: { $where }
board_clash_yours = Tú: { $where }
board_keep_theirs = Dejar como está
board_use_mine = Usar lo mío
board_somebody = Otra persona
board_notes = { $notes ->
    [one] 1 nota
   *[other] { $notes } notas
}
board_chosen = { $notes ->
    [one] 1 nota elegida
   *[other] { $notes } notas elegidas
}
board_lifted = { $notes ->
    [one] Nota levantada desde { $where }. Flechas para elegir el lugar, Espacio para soltar, Escape para dejarla donde estaba.
   *[other] { $notes } notas levantadas desde { $where }. Flechas para elegir el lugar, Espacio para soltar, Escape para dejarlas donde estaban.
}
board_dropped = { $notes ->
    [one] Nota puesta en { $where }.
   *[other] { $notes } notas puestas en { $where }.
}

# La consola de quien facilita.
page_room = Sala
room_hint = Lo que está abierto ahora, lo que sigue y a quién se ha oído.
room_to_themes = A los temas
room_door = La entrada
room_door_shut = Nadie puede entrar todavía desde su teléfono. Al abrir la entrada, Minga hace un código y un QR.
room_door_open = Abrir la entrada
room_door_close = Cerrar la entrada
room_code_new = Cambiar el código
room_code_new_hint = El código de antes deja de servir; quien ya entró se queda.
room_qr = Código QR de { $address }
room_only_here = Los teléfonos no llegan todavía: Minga responde solo en este equipo. Ábrela a la red en Personas, o empieza con make room.
room_sign = Cartel
room_sign_file = cartel
room_more = Más
room_wall = Ver el muro
room_wall_names = Nombres en el muro
room_hint_wall_names = En las actividades con nombre, cada nota del muro dice quién la escribió.
room_wall_shared = Muro en los teléfonos
room_hint_wall_shared = Quienes participan encuentran el muro en su teléfono.
room_published = Temas en el muro
room_hint_published = El muro junta las notas por tema, en cuanto se agrupan en Temas.
room_session_shut = Esta sesión está cerrada: no recibe notas ni votos. Quien organiza puede abrirla otra vez.
room_session_reopen = Abrir la sesión otra vez
room_now = Ahora
room_next = Cerrar y abrir la siguiente
room_close = Cerrar
room_open = Abrir
room_reopen = Abrir otra vez
room_is_open = Abierta
room_reveal = Descubrir las notas
room_conceal = Cubrir las notas
room_conceal_hint = Nadie ve las notas de los demás hasta que las descubras: así cada quien piensa por su cuenta.
room_timer = Reloj
room_timer_minutes = Minutos
room_timer_start = Poner el reloj
room_timer_off = Quitar el reloj
room_extend = +{ $minutes } min
room_time_up = Se acabó el tiempo
room_heard = { $notes ->
    [one] Una nota
   *[other] { $notes } notas
  }; { $people ->
    [one] una persona en la sala
   *[other] { $people } personas en la sala
  }
room_by_group = Notas por grupo
room_by_table = Notas por mesa
room_silent = Mesas sin notas todavía: { $tables }
room_quiet = Sin notas todavía: { $names }
room_agenda = Agenda
room_agenda_empty = La agenda está vacía. Añade actividades en Sesión: aquí se abren y se cierran.
room_day = Día { $day }
room_stage_waiting = en espera
room_stage_open = abierta
room_stage_closed = cerrada
room_rules = Reglas
room_rules_save = Guardar las reglas
room_rules_saved = Reglas guardadas
room_promised = Reglas: { $rules }
room_promised_vote = Votación: { $rules }
room_who = Quién firma
room_is_named = con nombre
room_is_anonymous = anónima
room_named_hint = El alias va con la nota; lo ve quien facilita.
room_anonymous_hint = No se guarda quién escribió. Se muestran grupo y mesa.
room_is_confidential = confidencial
room_confidential_hint = Los resultados por grupo se muestran solo desde cinco personas.
room_is_concealed = notas cubiertas
room_is_similar = ofrece notas parecidas
room_similar_hint = Quien escribe ve si otra persona dijo algo parecido y puede sumarle su voz.
room_method = Cómo se vota
room_method_dots = con puntos
room_method_marks = impacto y esfuerzo
room_method_order = ordenando
room_on = Sobre qué
room_on_notes = notas
room_on_strategies = estrategias
room_on_themes = temas
room_about = Notas de
room_about_all = todas las actividades
room_dots = Puntos por persona
room_per_item = Puntos en una misma cosa, como mucho
room_secret = Resultado oculto hasta cerrar
room_paper = En papel
room_votes = Votos
room_notes = Notas
room_paper_box = Lo escrito a mano: una nota por línea
room_paper_placeholder = Copia aquí las notas de la mesa
room_paper_send = Guardar las notas de la mesa
room_sheets = Hojas
room_sheets_print = Hojas numeradas para escribir
room_sheets_file = hojas
room_picture = Foto del papelógrafo, para tenerla al lado
room_picture_drop = Quitar la foto
room_no_notes = Todavía no hay notas que mostrar.
room_no_votes = La agenda no tiene votaciones. Añade una en Sesión, de tipo votación o priorización.
room_find = Buscar
room_find_hint = Palabras o referencia, como N012
room_hide = Ocultar
room_hide_why = Por qué (queda en la historia)
room_hide_do = Ocultar la nota
room_hidden_one = { $ref } oculta
room_hidden = { $notes ->
    [one] Una nota oculta
   *[other] { $notes } notas ocultas
  }
room_restore = Volver a mostrar
room_restored = { $ref } se muestra otra vez
room_voted = { $voters ->
    [0] Nadie ha votado todavía
    [one] Una persona ha votado
   *[other] { $voters } personas han votado
  }{ $proxies ->
    [0] .
   *[other] , { $proxies } por medio de quien facilita.
  }
room_score_dots = Puntos
room_score_marks = Impacto menos esfuerzo, medias
room_score_order = Puntos por lugar (Borda)
room_tie = Empate entre { $names }
room_more_items = { $items ->
    [one] y una cosa más con votos
   *[other] y { $items } cosas más con votos
  }
room_groups_hidden = { $groups ->
    [one] Un grupo no se muestra: votaron menos de cinco personas.
   *[other] { $groups } grupos no se muestran: en alguno votaron menos de cinco personas.
  }
room_proxy = Votar por alguien sin teléfono
room_proxy_items = Lo que elige
room_proxy_order = En orden: lo primero que elijas va primero.
room_proxy_send = Guardar este voto
room_proxy_saved = Voto guardado
room_each_dots = Puntos: { $item }
room_each_impact = Impacto: { $item }
room_each_effort = Esfuerzo: { $item }
field_tables = Mesas
event_wall_set = lo que muestra el muro
doc_edit_wall_set = Lo que muestra el muro
page_join = Unirse
join_title = Entra a la sala
join_hint = Escribe el código que está en la pantalla o en el cartel.
join_code = Código
join_look = Seguir
join_enter = Entrar
join_promise = Lo que escribas se ve en la sala con tu grupo y tu mesa; tu nombre es opcional.
join_promise_anonymous = Anónima: no se guarda quién escribió. Se muestran el grupo y la mesa.
join_nothing_open = Ahora no hay nada abierto para escribir. Espera a quien facilita.
join_refresh = Mirar otra vez

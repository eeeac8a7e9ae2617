# La historia: de una nota, de un tema, del tablero entero

page_trace = Historia
page_section_review = Revisión
trace_hint = Busca una nota y mira qué fue de ella, sigue un tema o devuelve el tablero a un estado anterior.
trace_part = Qué mirar
trace_part_notes = Notas
trace_part_themes = Temas
trace_part_states = Estados del tablero
trace_part_return = Devolución
trace_find = Busca por referencia o por palabras
trace_find_placeholder = N12, ciclovías…
trace_find_none = Ninguna nota tiene esas palabras. Prueba con menos, o con la referencia que está bajo cada nota.
trace_find_start = Escribe arriba la referencia o unas palabras de la nota.
trace_found = { $notes ->
    [one] Una nota
   *[other] { $notes } notas
}
trace_found_more = Se muestran { $shown } de { $notes }: agrega una palabra para acercarte.
trace_other_note = Buscar otra
trace_where_now = Dónde está hoy
trace_in_theme = En el tema «{ $theme }».
trace_in_strategy = En el tema «{ $theme }», bajo la estrategia «{ $strategy }».
trace_in_none = Sin tema: { $reason }
trace_is_hidden = Está oculta: no cuenta en ninguna cifra.
trace_is_withdrawn = La retiró quien la escribió: no cuenta en ninguna cifra.
trace_initiative = Forma parte de la iniciativa «{ $name }».
trace_in_draft = La síntesis se apoya en ella en: { $sections }.
trace_in_no_draft = Ninguna frase de la síntesis la cita.
trace_set_off_by = La encendió una charla: { $notes }.
trace_set_off_notes = Encendió estas ideas: { $notes }.
trace_path = Su camino
trace_why_link = ¿Dónde fue mi idea?
trace_by_minga = Minga, en la agrupación que pidió { $name }
trace_by_minga_alone = Minga, al agrupar
trace_by_local = Desde este computador
trace_again_undone = Al deshacer: { $told }
trace_again_redone = Al rehacer: { $told }
trace_again_restored = Al volver a un estado anterior: { $told }
trace_brought = Llegó con la sesión ({ $origin }).
trace_brought_plain = Llegó con la sesión.
trace_wrote_typed = Se escribió en este computador.
trace_wrote_pasted = Se pegó en una lista.
trace_wrote_paper = Se pasó en limpio desde una hoja escrita a mano.
trace_wrote_phone = Alguien la escribió en su teléfono.
trace_imported = Se importó de un archivo ({ $origin }).
trace_reworded = Quien la escribió la corrigió.
trace_hidden = Se ocultó.
trace_hidden_because = Se ocultó: { $reason }.
trace_withdrawn = Quien la escribió la retiró.
trace_shown_again = Volvió a mostrarse.
trace_placed = Entró al tema «{ $to }».
trace_placed_under = Entró al tema «{ $to }», bajo «{ $strategy }».
trace_moved = Pasó de «{ $from }» a «{ $to }».
trace_moved_under = Pasó de «{ $from }» a «{ $to }», bajo «{ $strategy }».
trace_merged = Su tema «{ $from }» se unió a «{ $to }», y ella con él.
trace_split = Salió de «{ $from }» hacia un tema nuevo, «{ $to }».
trace_dissolved = Su tema «{ $from }» se disolvió y quedó sin tema.
trace_left_by_person = Quedó sin tema, por decisión de una persona.
trace_left_by_machine = Quedó sin tema: no estaba cerca de ninguno.
trace_under_strategy = Dentro de «{ $to }», pasó a la estrategia «{ $strategy }».
trace_under_none = Dentro de «{ $to }», quedó fuera de las estrategias.
trace_pinned = Se fijó donde estaba.
trace_released = Quedó libre para la próxima agrupación.
trace_second_home = Está también en «{ $to }».
trace_one_home = Dejó de estar también en «{ $to }».
trace_theme_renamed = El tema «{ $from }» pasó a llamarse «{ $to }».
trace_theme_grew = A su tema «{ $to }» se unió «{ $from }».
trace_strategy_renamed = La estrategia «{ $from }» pasó a llamarse «{ $to }».
trace_promoted = Dio origen a la iniciativa «{ $name }».
trace_not_promoted = Dejó de estar en la iniciativa «{ $name }».
trace_cited = Una frase escrita por una persona la cita.
trace_not_cited = La frase que la citaba ya no la cita.
trace_set_off = Alguien la enlazó con lo dicho en una charla.
trace_not_set_off = Se soltó su enlace con una charla.
trace_in_tension = Alguien la leyó como un lado de una tensión.
trace_not_in_tension = Dejó de leerse como un lado de una tensión.
trace_theme = Tema
trace_theme_gone_now = Este tema ya no está en el tablero.
trace_theme_no_steps = De este tema no hay pasos guardados.
trace_theme_brought = Llegó con la sesión como «{ $to }».
trace_theme_made = { $notes ->
    [0] Nació como «{ $to }», sin notas todavía.
    [one] Nació como «{ $to }», con una nota.
   *[other] Nació como «{ $to }», con { $notes } notas.
}
trace_theme_split_off = { $notes ->
    [one] Se separó de «{ $from }» como «{ $to }», con una nota.
   *[other] Se separó de «{ $from }» como «{ $to }», con { $notes } notas.
}
trace_theme_merged_into = { $notes ->
    [one] Se unió a «{ $to }» con su única nota.
   *[other] Se unió a «{ $to }» con sus { $notes } notas.
}
trace_theme_gone = { $notes ->
    [0] «{ $from }» dejó de existir; no tenía notas.
    [one] «{ $from }» dejó de existir; su nota quedó sin tema.
   *[other] «{ $from }» dejó de existir; sus { $notes } notas quedaron sin tema.
}
trace_theme_took_in = { $notes ->
    [one] Recibió a «{ $from }», con una nota.
   *[other] Recibió a «{ $from }», con { $notes } notas.
}
trace_theme_locked = Se cerró: ninguna agrupación pone ni saca notas.
trace_theme_unlocked = Se abrió de nuevo.
trace_strategy_came = Se agregó la estrategia «{ $to }».
trace_strategy_went = Salió la estrategia «{ $from }».
trace_notes_came = { $notes ->
    [one] Entró una nota.
   *[other] Entraron { $notes } notas.
}
trace_notes_left = { $notes ->
    [one] Salió una nota.
   *[other] Salieron { $notes } notas.
}
trace_state = El estado al que volver
trace_states_hint = Elige un momento. Verás qué cambiaría antes de decidir; las notas, los votos y lo que dijeron los grupos se quedan como están.
trace_states_none = Todavía no hay estados anteriores: aparecen cuando alguien cambia el tablero.
trace_state_same = Nada cambiaría: el tablero está hoy como entonces.
trace_would_change = Qué cambiaría
trace_would_come = Temas que vuelven: { $themes }
trace_would_go = Temas que se van: { $themes }
trace_would_rename = «{ $from }» vuelve a llamarse «{ $to }»
trace_would_strategy_come = Vuelve la estrategia «{ $to }»
trace_would_strategy_go = Se va la estrategia «{ $from }»
trace_would_move = { $notes ->
    [one] Cambia de lugar una nota de { $all }
   *[other] Cambian de lugar { $notes } de { $all } notas
}
trace_would_ties = { $ties ->
    [one] Cambia un pedido de juntar o separar notas
   *[other] Cambian { $ties } pedidos de juntar o separar notas
}
trace_would_texts = { $texts ->
    [one] Cambia un texto de la síntesis
   *[other] Cambian { $texts } textos de la síntesis
}
trace_would_review = { $things ->
    [one] Cambia una decisión de la revisión
   *[other] Cambian { $things } decisiones de la revisión
}
trace_would_note = { $ref }: de «{ $from }» a «{ $to }»
trace_no_theme = sin tema
trace_more_notes = y { $notes } más
trace_restore = Volver a este estado
trace_restored = El tablero volvió a ese estado. Puedes deshacerlo.
trace_return_hint = Para mostrar a cada mesa o grupo dónde quedó cada una de sus notas. Elige de quién e imprime.
trace_return_group = Grupo
trace_return_table = Mesa
trace_return_all = Todos
trace_return_print = Imprimir
trace_return_title = Dónde quedó cada nota
trace_return_base = Notas en un tema: { $placed } de { $notes }.
trace_return_none = Aquí nadie escribió notas.
trace_quoted = «{ $name }»

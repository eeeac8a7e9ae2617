# El tablero: lo que dicen la página, la historia y los rechazos.
page_board = Tablero
boards_hint = Arrastra las notas a donde quieras. El borde punteado es de Minga; el continuo, de una persona. Lo que ustedes muevan o nombren queda.
boards_no_notes = Aquí se mueven las notas entre temas. Primero hacen falta notas.
boards_no_themes = Las notas todavía no están agrupadas. Puedes pedirle a Minga una propuesta o hacer los temas a mano: arrastra notas a «Nuevo tema».
boards_group = Agrupar las notas
boards_to_themes = Ver por temas
boards_open = Abrir el tablero
placed_meanwhile = { $notes ->
    [one] { $who } puso esa nota en otro lugar mientras la movías. Nada se perdió: elige cuál de los dos lugares queda.
   *[other] { $who } puso { $notes } de esas notas en otro lugar mientras las movías. Nada se perdió: elige cuál de los dos lugares queda.
}
renamed_meanwhile = Mientras escribías, otra persona le puso «{ $name }». Nada se perdió: elige cuál de los dos nombres queda.
merge_needs_two_strategies = Para fusionar hacen falta al menos dos estrategias.
event_strategies_merged = estrategias fusionadas
event_strategy_moved = estrategia llevada a otro tema
event_themes_ordered = temas ordenados
event_notes_hidden = notas ocultas
event_wish_let_go = se dejó como otra persona la puso
doc_edit_strategies_merged = Estrategias fusionadas
doc_edit_strategy_moved = Estrategias llevadas a otro tema
doc_edit_themes_ordered = Orden de los temas cambiado
doc_edit_notes_hidden = Notas ocultadas a la vez
doc_edit_wish_let_go = Cambios que se dejaron a favor de otra persona

# Presentar: la síntesis ante el grupo

page_present = Presentar
present_keys = Avanza con → y vuelve con ←. Inicio y Fin llevan a los extremos, y F llena la pantalla.
present_no_themes = Todavía no hay temas. Agrupa las notas en el tablero y vuelve a presentar.
present_no_notes = Ninguna nota lo sostiene todavía.
present_theme_of = Tema { $n } de { $all }
present_strategy_in = Estrategia de «{ $theme }»
present_voices = En sus palabras
present_strategies = Estrategias, con sus notas entre las { $n } del tema
present_more = y { $n ->
    [one] una estrategia más, que viene después
   *[other] { $n } estrategias más, que vienen después
}
present_decisions = Lo que falta decidir
present_settled = Decidido
present_open = Por decidir
present_none_open = No quedan decisiones abiertas.
present_settled_all = { $n ->
    [one] Una decisión tomada
   *[other] { $n } decisiones tomadas
}
present_settle = Marcar como decidida
present_settled_now = Decisión tomada.
present_owner_is = A cargo de { $name }
present_due_is = Plazo: { $date }
present_back = Anterior
present_on = Siguiente
present_rename = Cambiar el nombre
present_rename_of = Otro nombre para «{ $name }»
present_name = Nombre
present_keep_name = Guardar
present_cancel = Cancelar
present_renamed = Nombre guardado.
present_move = Mover una nota
present_move_note = Nota
present_move_to = Su nuevo lugar
present_move_now = Mover
present_moved = Nota movida.
present_decide = Anotar una decisión
present_decision = Qué se decidió, o qué falta decidir
present_owner = A cargo de
present_due = Plazo
present_still_open = Queda por decidir
present_note_decision = Anotar
present_noted = Anotado.
present_undone = Deshecho.
present_leave = Salir

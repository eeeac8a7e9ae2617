# La revisión: rehacer, volver a un estado, contar

redo_last = Rehacer: { $action }
redone = Rehecho: { $action }.
nothing_to_redo = No hay nada que rehacer: lo último no está deshecho.
event_redone = se rehízo: { $action }
event_vote_counted = votos contados
event_state_restored = se volvió a un estado anterior
doc_edit_redone = Cambio rehecho
doc_edit_vote_counted = Votos contados
doc_edit_state_restored = Vuelta a un estado anterior

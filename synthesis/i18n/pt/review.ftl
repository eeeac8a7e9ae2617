# A revisão: refazer, voltar a um estado, contar

redo_last = Refazer: { $action }
redone = Refeito: { $action }.
nothing_to_redo = Não há nada a refazer: a última mudança continua valendo.
event_redone = refeito: { $action }
event_vote_counted = votos contados
event_state_restored = volta do quadro a um estado anterior
doc_edit_redone = Mudança refeita
doc_edit_vote_counted = Votos contados
doc_edit_state_restored = Volta a um estado anterior

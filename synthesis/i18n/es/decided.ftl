# Decisiones: lo que cuenta la historia y lo que se rechaza

decision_empty = Escribe qué se decide.
decision_not_found = Esa decisión ya no está.
text_too_long = El texto tiene { $length } caracteres y caben { $limit }: acórtalo.
event_decision_noted = decisión anotada
event_decision_edited = decisión cambiada
event_decision_settled = decisión tomada
event_decision_reopened = decisión reabierta
event_decision_removed = decisión quitada
doc_edit_decision_noted = Decisión anotada
doc_edit_decision_edited = Decisión cambiada
doc_edit_decision_settled = Decisión tomada
doc_edit_decision_reopened = Decisión reabierta
doc_edit_decision_removed = Decisión quitada

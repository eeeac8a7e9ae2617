# Decisões: o que a história conta e o que se recusa

decision_empty = Escreva o que se decide.
decision_not_found = Essa decisão não está mais aqui.
text_too_long = O texto tem { $length } caracteres e cabem { $limit }: encurte-o.
event_decision_noted = decisão anotada
event_decision_edited = decisão alterada
event_decision_settled = decisão tomada
event_decision_reopened = decisão reaberta
event_decision_removed = decisão retirada
doc_edit_decision_noted = Decisão anotada
doc_edit_decision_edited = Decisão alterada
doc_edit_decision_settled = Decisão tomada
doc_edit_decision_reopened = Decisão reaberta
doc_edit_decision_removed = Decisão retirada

# Las charlas: qué ideas encendieron

page_talks = Charlas
talks_hint = Lo que quedó de cada charla y las ideas que vinieron después. Minga propone las que se parecen; ustedes deciden cuáles nacieron de ahí.
talks_none = No hay mensajes de charlas. Agrega una charla a la agenda y anota ahí sus mensajes clave.
talks_to_capture = Anotar mensajes
talks_summary = Mensajes que encendieron ideas: { $linked } de { $messages }
talks_ideas = Ideas que encendió una charla: { $part } de { $whole }
talks_speaker = Expone { $name }
talks_of_no_talk = Mensajes que no son de una charla de la agenda
talks_which = Mensajes que se muestran
talks_all = Todos
talks_to_decide = Con propuestas por decidir
talks_linked_only = Con ideas encendidas
talks_nothing_here = Ningún mensaje está en esa situación.
talks_set_off = Encendió { $n ->
    [one] 1 idea
   *[other] { $n } ideas
}
talks_none_yet = Todavía nadie ha dicho qué ideas encendió.
talks_maybe = ¿Encendió también estas?
talks_no_more = Minga no encuentra más ideas posteriores que se le parezcan.
talks_where = Terminó en: { $place }
talks_nowhere = Terminó sin tema
talks_yes = Sí, nació de ahí
talks_no = No
talks_unlink = Quitar el enlace
talks_linked = Enlace guardado.
talks_refused = Anotado: no se propone de nuevo.
talks_refusals = { $n ->
    [one] 1 propuesta descartada
   *[other] { $n } propuestas descartadas
}
talks_again = Proponerlas de nuevo
talks_forgotten = Minga las vuelve a proponer.
talks_other = Enlazar otra idea
talks_find = Busca por referencia o por palabras
talks_found_none = Ninguna idea tiene esas palabras.
link_no_message = Eso no es un mensaje de una charla: elige una nota de una charla o un mensaje clave.
event_idea_linked = idea enlazada con una charla
event_link_refused = enlace con una charla descartado
event_refusals_forgotten = enlaces descartados, vueltos a proponer
doc_edit_idea_linked = Idea enlazada con una charla
doc_edit_link_refused = Enlace con una charla descartado
doc_edit_refusals_forgotten = Enlaces descartados, vueltos a proponer
doc_talk_elsewhere = Otros mensajes que encendieron ideas
doc_talk_set_off = Encendió { $part } de { $whole ->
    [one] 1 idea
   *[other] { $whole } ideas
}:
doc_talk_ended = Terminaron en: { $places }.
doc_talk_place = { $place } ({ $n })
doc_talk_nowhere = ningún tema

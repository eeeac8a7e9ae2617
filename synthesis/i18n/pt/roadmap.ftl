# Roteiro, áreas e decisões

page_roadmap = Roteiro
roadmap_hint = O que o grupo vai fazer: quem, quando e por onde começa.
roadmap_empty = Transforme notas ou estratégias em iniciativas. O Minga propõe; vocês decidem.
roadmap_no_themes = Primeiro agrupe as notas em temas.
roadmap_next = Ir à consulta
roadmap_picture = No tempo
roadmap_homeless = Sem tema
roadmap_no_strategy = Sem estratégia
roadmap_homeless_hint = O tema dela não existe mais. Escolha onde ela fica.
roadmap_promote = Nova iniciativa
roadmap_promote_hint = A iniciativa guarda as notas de que nasceu.
roadmap_promote_from = De qual tema ou estratégia
roadmap_promote_notes = Notas
roadmap_promote_what = Em branco, ficam as palavras da primeira nota
roadmap_promote_do = { $notes ->
    [0] Criar com { $notes } notas
    [one] Criar com { $notes } nota
   *[other] Criar com { $notes } notas
}
roadmap_promote_strategy = { $notes ->
    [0] A estratégia inteira ({ $notes } notas)
    [one] A estratégia inteira ({ $notes } nota)
   *[other] A estratégia inteira ({ $notes } notas)
}
roadmap_promote_strategy_hint = Uma só iniciativa, com o nome da estratégia e todas as notas dela.
roadmap_promoted = A iniciativa está no roteiro.
roadmap_suggested = { $initiatives ->
    [0] { $initiatives } notas que já parecem iniciativas
    [one] { $initiatives } nota que já parece uma iniciativa
   *[other] { $initiatives } notas que já parecem iniciativas
}
roadmap_suggested_hint = O Minga as propõe pelo modo como estão escritas. Vocês decidem quais entram.
roadmap_suggested_all = Ver todas as { $initiatives }
roadmap_take = Transformar em iniciativa
roadmap_owners = Quem lidera
roadmap_leads = { $initiatives ->
    [0] { $initiatives } iniciativas
    [one] { $initiatives } iniciativa
   *[other] { $initiatives } iniciativas
}
roadmap_no_lead = Iniciativas sem quem as lidere: { $initiatives } de { $of }.
sheet_what = O quê
sheet_why = Por quê
sheet_lead = Lidera
sheet_partners = Com quem
sheet_years = Quando
sheet_starts = Começa em
sheet_horizon = Até
sheet_first_step = Primeiro passo
sheet_resources = Recursos
sheet_indicator = Indicador
sheet_risks = Riscos
sheet_vote = Na votação
sheet_partners_help = Separe os nomes com ponto e vírgula.
sheet_year_open = Em aberto
sheet_meanwhile = Enquanto isso, outra pessoa escreveu: { $text }
sheet_edit = Editar
sheet_save = Salvar
sheet_saved = Salvo.
sheet_move = Mover
sheet_move_to = Onde fica
sheet_move_do = Colocar aqui
sheet_remove = Retirar
sheet_remove_hint = As notas ficam onde estão. Você pode desfazer.
sheet_remove_do = Retirar a iniciativa
sheet_removed = A iniciativa saiu do roteiro.
sheet_no_notes = Nenhuma nota a sustenta.
sheet_sources = Notas que a sustentam
sheet_sources_save = Salvar as notas
decisions = Decisões
decisions_hint = O que falta decidir e o que já se decidiu.
decisions_waiting = A decidir: { $decisions }
decisions_taken = Decididas: { $decisions }
decision_new = Anotar uma decisão
decision_text = O que se decidiu, ou o que falta decidir
decision_about = Sobre o quê
decision_about_all = A sessão inteira
decision_owner = Quem cuida disso
decision_due = Para quando
decision_is_taken = Já está decidida
decision_note = Anotar
decision_noted = Anotada.
decision_settle = Marcar como decidida
decision_reopen = Reabrir
decision_remove = Retirar
decision_removed = A decisão foi retirada.
areas = Áreas
areas_count = { $areas ->
    [0] { $areas } áreas
    [one] { $areas } área
   *[other] { $areas } áreas
}
areas_hint = Um título sobre vários temas. Cada tema está em no máximo uma área; o documento segue esta ordem.
area_name = Nome da área
area_themes = Temas
area_new = Nova área
area_new_do = Criar a área
area_save = Salvar
area_remove = Retirar a área
area_removed = A área { $name } foi retirada; seus temas permanecem.
area_example = Por exemplo: Cidade e território
area_created = A área foi criada.
room_on_initiatives = iniciativas
text_too_long = O texto tem { $length } caracteres; o máximo é { $limit }.
area_exists = Já existe uma área chamada { $name }.
area_not_found = Essa área não existe mais.
decision_empty = Escreva primeiro a decisão.
decision_not_found = Essa decisão não existe mais.
initiative_without_notes = Escolha pelo menos uma nota.
initiative_not_found = Essa iniciativa não existe mais.
initiative_untitled = Escreva o que vai ser feito.
partners_too_many = São { $count } nomes; o máximo é { $limit }.
years_reversed = Começa em { $starts } e termina antes, em { $horizon }.
year_unlikely = O ano { $year } não está entre { $first } e { $last }.
event_area_created = área criada
doc_edit_area_created = Área criada
event_area_removed = área retirada
doc_edit_area_removed = Área retirada
event_area_renamed = área renomeada
doc_edit_area_renamed = Área renomeada
event_area_themes_set = temas de uma área alterados
doc_edit_area_themes_set = Temas de uma área alterados
event_decision_edited = decisão editada
doc_edit_decision_edited = Decisão editada
event_decision_noted = decisão anotada
doc_edit_decision_noted = Decisão anotada
event_decision_removed = decisão retirada
doc_edit_decision_removed = Decisão retirada
event_decision_reopened = decisão reaberta
doc_edit_decision_reopened = Decisão reaberta
event_decision_settled = decisão tomada
doc_edit_decision_settled = Decisão tomada
event_initiative_edited = iniciativa editada
doc_edit_initiative_edited = Iniciativa editada
event_initiative_placed = iniciativa movida
doc_edit_initiative_placed = Iniciativa movida
event_initiative_promoted = iniciativa criada
doc_edit_initiative_promoted = Iniciativa criada
event_initiative_removed = iniciativa retirada
doc_edit_initiative_removed = Iniciativa retirada
event_initiative_sources_set = notas de uma iniciativa alteradas
doc_edit_initiative_sources_set = Notas de uma iniciativa alteradas
doc_area_none = Outros temas
doc_roadmap = Roteiro
doc_roadmap_intro = { $n ->
    [0] O grupo transformou suas notas em { $n } iniciativas, cada uma com as notas de que nasceu.
    [one] O grupo transformou suas notas em { $n } iniciativa, com as notas de que nasceu.
   *[other] O grupo transformou suas notas em { $n } iniciativas, cada uma com as notas de que nasceu.
}
doc_roadmap_homeless = Sem tema
doc_roadmap_table = Iniciativas no tempo
doc_roadmap_alt = Cada linha é uma iniciativa, com quem a lidera e seus anos.
doc_sheet_lead = Lidera
doc_sheet_partners = Com quem
doc_sheet_years = Quando
doc_sheet_first_step = Primeiro passo
doc_sheet_resources = Recursos
doc_sheet_indicator = Indicador
doc_sheet_risks = Riscos
doc_sheet_vote = Na votação
doc_sheet_strategy = Estratégia
doc_sheet_homeless = Sem estratégia: seu tema não existe mais
doc_sheet_open = Sem ano
doc_sheet_from = a partir de { $year }
doc_sheet_until = até { $year }
doc_sheet_place = { $voters ->
    [0] Lugar { $place } de { $of }, com { $voters } votantes
    [one] Lugar { $place } de { $of }, com { $voters } votante
   *[other] Lugar { $place } de { $of }, com { $voters } votantes
}
doc_sheet_sources = { $n ->
    [0] Nasceu de { $n } notas
    [one] Nasceu de { $n } nota
   *[other] Nasceu de { $n } notas
}
doc_sheet_table = Ficha: { $what }
doc_sheet_alt = A ficha da iniciativa, campo por campo.
doc_sheet_field = Campo
doc_sheet_entry = Conteúdo
doc_decided = Decisões
doc_decided_intro = Decididas: { $taken }. A decidir: { $waiting }.
doc_decided_waiting = A decidir
doc_decided_taken = Já decididas
doc_decided_waiting_table = Decisões em aberto
doc_decided_taken_table = Decisões tomadas
doc_decided_alt = Cada linha é uma decisão, com seu assunto, quem cuida dela e para quando.
doc_decided_what = Decisão
doc_decided_about = Sobre
doc_decided_owner = Quem
doc_decided_due = Para quando
doc_decided_whole = A sessão inteira
doc_chart_roadmap_said = Com ano: { $dated } de { $of } iniciativas; com quem lidere: { $owned } de { $of }.
doc_chart_roadmap_none = Ainda não há iniciativas.
doc_chart_roadmap_span = Vai de { $first } a { $last }.
picture_roadmap = Roteiro
table_column_initiative = Iniciativa
table_column_lead = Lidera
table_column_starts = A partir de
table_column_horizon = Até

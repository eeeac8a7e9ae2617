# O que um agrupamento lê nas notas, e por que cada uma está onde está.
flag_question = pergunta
flag_no_idea = ainda sem ideia
flag_off_topic = de outro assunto
stack_of = { $notes ->
    [one] { $notes } nota diz isto
   *[other] { $notes } notas dizem isto
}
stack_show = Empilhar as notas que dizem o mesmo
theme_about = Notas sobre { $about }.
theme_example = A mais próxima do centro: “{ $text }”
theme_also = { $notes ->
    [one] mais { $notes } o tem como segundo tema
   *[other] mais { $notes } o têm como segundo tema
}
count_authors = { $authors ->
    [one] { $authors } autor
   *[other] { $authors } autores
}
count_unsigned = { $notes ->
    [one] { $notes } sem assinatura
   *[other] { $notes } sem assinatura
}
themes_also_here = Também aqui, contadas no seu primeiro tema
themes_also_in = também em { $theme }
themes_review = Menos seguras
themes_review_hint = A quinta parte das notas de que o Minga está menos seguro. Mova o que está errado, fixe o que está certo: nos dois casos sai desta lista.
themes_review_why = entre { $theme } e { $nearest }
themes_because = { $places ->
    [one] mais perto de uma nota de lá: { $like }
   *[other] mais perto de { $places } notas de lá: { $like }
}
themes_because_middle = mais perto daquilo de que trata esse tema
themes_second_home = Também em outro tema
themes_second_home_where = Segundo tema
themes_second_home_do = Contá-la lá também
themes_second_home_done = { $notes ->
    [one] { $notes } nota tem um segundo tema
   *[other] { $notes } notas têm um segundo tema
}
themes_one_home = Só no seu primeiro tema
themes_one_home_done = { $notes ->
    [one] { $notes } nota fica só no seu primeiro tema
   *[other] { $notes } notas ficam só no seu primeiro tema
}
themes_names = Temas que vocês já têm em mente
themes_names_help = Um por linha. Cada um reúne as notas que respondem a ele e mantém o nome; o Minga procura outros ao lado.
themes_names_placeholder = Mobilidade e transporte
    Segurança pública
why_title = Por quê?
why_by_person = Uma pessoa a colocou aqui.
why_by_machine_sure = O Minga a colocou aqui: nenhum outro tema fica perto.
why_by_machine_fair = O Minga a colocou aqui; depois vem { $nearest }.
why_by_machine_unsure = O Minga a colocou aqui, mas { $nearest } fica quase tão perto.
why_parked = Está sem tema: { $reason }.
why_parked_nearest = O tema mais próximo é { $nearest }.
why_like = As notas mais próximas
why_together = Sempre junto a { $notes }.
why_apart = Nunca junto a { $notes }.
why_also_person = Também em { $theme }, por decisão de uma pessoa.
why_also_machine = Também em { $theme }: fica quase tão perto.
event_themes_named = temas nomeados de antemão
event_second_home_given = segundo tema dado
event_second_home_taken = deixadas só no seu primeiro tema
doc_edit_themes_named = Temas nomeados antes de agrupar
doc_edit_second_home_given = Notas com um segundo tema dado
doc_edit_second_home_taken = Notas deixadas só no seu primeiro tema
doc_read_table = O que o agrupamento leu nas notas
doc_read_alt = Uma linha por cada coisa lida: em quantas notas.
doc_read_what = O que se leu
doc_read_stacks = Notas que dizem o mesmo que outra
doc_read_also = Notas com um segundo tema (contadas no primeiro)
doc_read_question = Perguntas
doc_read_no_idea = Notas ainda sem ideia
doc_read_off_topic = Notas de outro assunto
doc_read_review = Notas a rever primeiro (as menos seguras)

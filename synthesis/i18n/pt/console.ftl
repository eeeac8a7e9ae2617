# O console de quem facilita.
page_room = Sala
room_hint = O que está aberto agora, o que vem depois e quem já foi ouvido.
room_to_themes = Para os temas
room_door = A entrada
room_door_shut = Ninguém pode entrar pelo telefone ainda. Ao abrir a entrada, o Minga cria um código e um QR.
room_door_open = Abrir a entrada
room_door_close = Fechar a entrada
room_code_new = Trocar o código
room_code_new_hint = O código anterior deixa de valer; quem já entrou fica.
room_qr = Código QR de { $address }
room_only_here = Os telefones ainda não chegam: o Minga responde só neste computador. Abra-o à rede em Pessoas, ou comece com make room.
room_sign = Cartaz
room_sign_file = cartaz
room_more = Mais
room_wall = Ver o mural
room_wall_names = Nomes no mural
room_hint_wall_names = Nas atividades com nome, cada nota do mural diz quem a escreveu.
room_wall_shared = Mural nos telefones
room_hint_wall_shared = Quem participa encontra o mural no telefone.
room_published = Temas no mural
room_hint_published = O mural junta as notas por tema, assim que forem agrupadas em Temas.
room_session_shut = Esta sessão está encerrada: não recebe notas nem votos. Quem organiza pode abri-la outra vez.
room_session_reopen = Abrir a sessão outra vez
room_now = Agora
room_next = Fechar e abrir a seguinte
room_close = Fechar
room_open = Abrir
room_reopen = Abrir de novo
room_is_open = Aberta
room_reveal = Descobrir as notas
room_conceal = Cobrir as notas
room_conceal_hint = Ninguém vê as notas dos outros até você descobri-las: assim cada um pensa por conta própria.
room_timer = Relógio
room_timer_minutes = Minutos
room_timer_start = Pôr o relógio
room_timer_off = Tirar o relógio
room_extend = +{ $minutes } min
room_time_up = O tempo acabou
room_heard = { $notes ->
    [0] Nenhuma nota
    [one] Uma nota
   *[other] { $notes } notas
  }; { $people ->
    [0] ninguém na sala ainda
    [one] uma pessoa na sala
   *[other] { $people } pessoas na sala
  }
room_by_group = Notas por grupo
room_by_table = Notas por mesa
room_silent = Mesas ainda sem notas: { $tables }
room_quiet = Ainda sem notas: { $names }
room_agenda = Agenda
room_agenda_empty = A agenda está vazia. Adicione atividades em Sessão: aqui elas se abrem e se fecham.
room_day = Dia { $day }
room_stage_waiting = em espera
room_stage_open = aberta
room_stage_closed = fechada
room_rules = Regras
room_rules_save = Guardar as regras
room_rules_saved = Regras guardadas
room_promised = Regras: { $rules }
room_promised_vote = Votação: { $rules }
room_who = Quem assina
room_is_named = com nome
room_is_anonymous = anônima
room_named_hint = O apelido vai com a nota; quem facilita o vê.
room_anonymous_hint = Não se guarda quem escreveu. Mostram-se grupo e mesa.
room_is_confidential = confidencial
room_confidential_hint = Os resultados por grupo só aparecem a partir de cinco pessoas.
room_is_concealed = notas cobertas
room_is_similar = oferece notas parecidas
room_similar_hint = Quem escreve vê se alguém disse algo parecido e pode somar sua voz.
room_method = Como se vota
room_method_dots = com pontos
room_method_marks = impacto e esforço
room_method_order = ordenando
room_on = Sobre o quê
room_on_notes = notas
room_on_strategies = estratégias
room_on_themes = temas
room_about = Notas de
room_about_all = todas as atividades
room_dots = Pontos por pessoa
room_per_item = Pontos na mesma coisa, no máximo
room_secret = Resultado oculto até fechar
room_paper = Em papel
room_votes = Votos
room_notes = Notas
room_paper_box = O que foi escrito à mão: uma nota por linha
room_paper_placeholder = Copie aqui as notas da mesa
room_paper_send = Guardar as notas da mesa
room_sheets = Folhas
room_sheets_print = Folhas numeradas para escrever
room_sheets_file = folhas
room_picture = Foto do flip-chart, para ter ao lado
room_picture_drop = Tirar a foto
room_no_notes = Ainda não há notas para mostrar.
room_no_votes = A agenda não tem votações. Adicione uma em Sessão, do tipo votação ou priorização.
room_find = Buscar
room_find_hint = Palavras ou referência, como N012
room_hide = Ocultar
room_hide_why = Por quê (fica no histórico)
room_hide_do = Ocultar a nota
room_hidden_one = { $ref } oculta
room_hidden = { $notes ->
    [one] Uma nota oculta
   *[other] { $notes } notas ocultas
  }
room_restore = Mostrar de novo
room_restored = { $ref } volta a aparecer
room_voted = { $voters ->
    [0] Ninguém votou ainda
    [one] Uma pessoa votou
   *[other] { $voters } pessoas votaram
  }{ $proxies ->
    [0] .
   *[other] , { $proxies } por meio de quem facilita.
  }
room_score_dots = Pontos
room_score_marks = Impacto menos esforço, médias
room_score_order = Pontos por lugar (Borda)
room_tie = Empate entre { $names }
room_more_items = { $items ->
    [one] e mais uma coisa com votos
   *[other] e mais { $items } coisas com votos
  }
room_groups_hidden = { $groups ->
    [one] Um grupo não é mostrado: menos de cinco pessoas votaram.
   *[other] { $groups } grupos não são mostrados: em algum votaram menos de cinco pessoas.
  }
room_proxy = Votar por alguém sem telefone
room_proxy_items = O que escolhe
room_proxy_order = Em ordem: o que você escolher primeiro vem primeiro.
room_proxy_send = Guardar este voto
room_proxy_saved = Voto guardado
room_each_dots = Pontos: { $item }
room_each_impact = Impacto: { $item }
room_each_effort = Esforço: { $item }
field_tables = Mesas
event_wall_set = o que o mural mostra
doc_edit_wall_set = O que o mural mostra
page_join = Entrar na sala
join_title = Entre na sala
join_hint = Digite o código que está na tela ou no cartaz.
join_code = Código
join_look = Continuar
join_enter = Entrar
join_promise = O que você escrever aparece na sala com seu grupo e sua mesa; seu nome é opcional.
join_promise_anonymous = Anônima: não se guarda quem escreveu. Mostram-se o grupo e a mesa.
join_nothing_open = Agora não há nada aberto para escrever. Espere quem facilita.
join_refresh = Olhar de novo

# O quadro: o que diz seu programa no navegador.
board_title = Quadro de notas
board_keys = Setas: percorrer. Espaço: levantar a nota; setas: escolher o lugar; Espaço: soltar; Escape: deixar tudo como estava. X: escolher várias. Enter: ver a nota.
board_loading = Abrindo o quadro…
board_offline = Sem conexão; tentando de novo
board_failed = Não foi possível salvar: sem conexão. As notas continuam onde estavam.
board_search = Procurar nas notas
board_filters = Filtros
board_filters_on = Filtros: { $number }
board_clear = Limpar os filtros
board_shown = { $number } de { $of } notas
board_only = Esconder as demais
board_any = Qualquer
board_group = Grupo
board_table = Mesa
board_author = Autoria
board_activity = Atividade
board_language = Idioma
board_lens = Lente
board_lens_none = Sem nenhuma lente
board_state = Estado
board_state_unsure = Menos seguras
board_state_parked = Sem tema
board_state_ink = Colocadas por uma pessoa
board_state_pencil = Propostas pelo Minga
board_bare = Só temas e estratégias sem notas
board_bare_none = Todos os temas e estratégias têm notas.
board_colour = Cor por
board_by_theme = Tema
board_by_group = Grupo
board_by_table = Mesa
board_by_activity = Atividade
board_by_language = Idioma
board_by_lens = Lente
board_by_certainty = Certeza
board_legend = O que cada cor diz
board_sure_person = Colocada por uma pessoa
board_sure_high = Minga, muita certeza
board_sure_fair = Minga, entre dois temas
board_sure_low = Minga, pouca certeza
board_sure_none = Sem tema
board_unknown = Sem dado
board_several = Várias lentes
board_lang_es = Espanhol
board_lang_en = Inglês
board_lang_pt = Português
board_lang_ca = Catalão
board_table_named = Mesa { $name }
board_undo = Desfazer
board_undo_what = Desfazer: { $action }
board_redo = Refazer
board_redo_what = Refazer: { $action }
board_parked = Sem tema
board_parked_hint = Nada se perde: solte aqui o que ainda não se encaixa.
board_ungrouped = Sem agrupar
board_loose = Outras notas do tema
board_new_theme = Novo tema
board_new_theme_hint = Solte notas aqui para fazer um tema com elas.
board_new_strategy = Nova estratégia
board_name_theme = Nome do tema
board_name_strategy = Nome da estratégia
board_save = Salvar
board_cancel = Cancelar
board_empty = Ainda sem notas
board_heard = { $number } de { $of } grupos
board_locked = fechado
board_rename = Mudar o nome
board_rename_what = Mudar o nome de { $name }
board_more_what = O que fazer com { $name }
board_grip_what = Arrastar { $name }
board_more_note = Ver a nota { $name }
board_lock = Fechar: o Minga não põe nem tira notas
board_unlock = Abrir a novos agrupamentos
board_merge_with = Fundir com…
board_merge_ask = Fundir { $name } com { $where }?
board_merge_yes = Sim, fundir
board_merge_no = Não
board_split = Propor duas metades
board_split_found = O Minga propõe separar as notas escolhidas. Mude a escolha se quiser e dê um nome.
board_left = Mover para a esquerda
board_right = Mover para a direita
board_to_theme = Levar a outro tema…
board_choose_all = Escolher todas as notas daqui
board_dissolve = Dissolver: suas notas ficam sem tema
board_back = Voltar
board_move_to = Mover para…
board_move = Mover
board_park = Deixar sem tema
board_pin = Fixar
board_release = Desafixar
board_hide = Ocultar
board_let_go = Limpar a escolha
board_close = Fechar
board_why = Por que está aqui
board_like = As notas mais próximas
board_trace = O que aconteceu com esta ideia
board_by = de { $name }
board_in_ink = por uma pessoa
board_said_over = Sobre { $where }.
board_said_cancel = Nada mudou: tudo continua no lugar.
board_said_same = Já estava em { $where }.
board_said_by = { $who }: { $action }
board_said_undone = Desfeito: { $action }
board_said_redone = Refeito: { $action }
board_said_done = Feito.
board_clash_title = Duas pessoas, dois lugares
board_clash_theirs = { $who }: { $where }
board_clash_yours = Você: { $where }
board_keep_theirs = Deixar como está
board_use_mine = Usar a minha escolha
board_somebody = Outra pessoa
board_notes = { $notes ->
    [0] { $notes } notas
    [one] 1 nota
   *[other] { $notes } notas
}
board_chosen = { $notes ->
    [0] { $notes } notas escolhidas
    [one] 1 nota escolhida
   *[other] { $notes } notas escolhidas
}
board_lifted = { $notes ->
    [0] { $notes } notas levantadas de { $where }. Setas para escolher o lugar, Espaço para soltar, Escape para deixá-las.
    [one] Nota levantada em { $where }. Setas para escolher o lugar, Espaço para soltar, Escape para deixá-la.
   *[other] { $notes } notas levantadas de { $where }. Setas para escolher o lugar, Espaço para soltar, Escape para deixá-las.
}
board_dropped = { $notes ->
    [0] { $notes } notas postas em { $where }.
    [one] Nota posta em { $where }.
   *[other] { $notes } notas postas em { $where }.
}

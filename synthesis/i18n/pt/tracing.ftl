# O histórico: de uma nota, de um tema, do quadro inteiro

page_trace = Histórico
page_section_review = Revisão
trace_hint = Procure uma nota e veja o que foi feito dela, siga um tema ou faça o quadro voltar ao que era antes.
trace_part = O que ver
trace_part_notes = Notas
trace_part_themes = Temas
trace_part_states = Estados do quadro
trace_part_return = Devolutiva
trace_find = Procure pela referência ou por palavras
trace_find_placeholder = N12, ciclovias…
trace_find_none = Nenhuma nota tem essas palavras. Tente com menos palavras, ou com a referência que está abaixo de cada nota.
trace_find_start = Escreva acima a referência ou algumas palavras da nota.
trace_found = { $notes ->
    [0] Nenhuma nota
    [one] Uma nota
   *[other] { $notes } notas
}
trace_found_more = Mostradas: { $shown } de { $notes }. Acrescente uma palavra para chegar mais perto.
trace_other_note = Procurar outra
trace_where_now = Onde está hoje
trace_in_theme = No tema “{ $theme }”.
trace_in_strategy = No tema “{ $theme }”, sob a estratégia “{ $strategy }”.
trace_in_none = Sem tema: { $reason }
trace_is_hidden = Está oculta: não conta em nenhum número.
trace_is_withdrawn = Quem escreveu a retirou: não conta em nenhum número.
trace_initiative = Faz parte da iniciativa “{ $name }”.
trace_in_draft = A síntese se apoia nela em: { $sections }.
trace_in_no_draft = Nenhuma frase da síntese a cita.
trace_set_off_by = Uma palestra a despertou: { $notes }.
trace_set_off_notes = Despertou estas ideias: { $notes }.
trace_path = Seu caminho
trace_why_link = Onde foi parar minha ideia?
trace_by_minga = Minga, no agrupamento pedido por { $name }
trace_by_minga_alone = Minga, ao agrupar
trace_by_local = A partir deste computador
trace_again_undone = Ao desfazer: { $told }
trace_again_redone = Ao refazer: { $told }
trace_again_restored = Ao voltar a um estado anterior: { $told }
trace_brought = Chegou com a sessão ({ $origin }).
trace_brought_plain = Chegou com a sessão.
trace_wrote_typed = Foi escrita neste computador.
trace_wrote_pasted = Veio em uma lista colada.
trace_wrote_paper = Foi passada a limpo de uma folha escrita à mão.
trace_wrote_phone = Foi escrita no telefone por quem participava.
trace_imported = Veio de um arquivo importado ({ $origin }).
trace_reworded = Quem escreveu a corrigiu.
trace_hidden = Foi ocultada.
trace_hidden_because = Foi ocultada: { $reason }.
trace_withdrawn = Quem escreveu a retirou.
trace_shown_again = Voltou a ser mostrada.
trace_placed = Entrou no tema “{ $to }”.
trace_placed_under = Entrou no tema “{ $to }”, sob “{ $strategy }”.
trace_moved = Passou de “{ $from }” para “{ $to }”.
trace_moved_under = Passou de “{ $from }” para “{ $to }”, sob “{ $strategy }”.
trace_merged = Seu tema “{ $from }” se uniu a “{ $to }”, e a nota foi junto.
trace_split = Saiu de “{ $from }” para um tema novo, “{ $to }”.
trace_dissolved = Seu tema “{ $from }” foi dissolvido e ela ficou sem tema.
trace_left_by_person = Ficou sem tema, por decisão de uma pessoa.
trace_left_by_machine = Ficou sem tema: não estava perto de nenhum.
trace_under_strategy = Dentro de “{ $to }”, passou para a estratégia “{ $strategy }”.
trace_under_none = Dentro de “{ $to }”, ficou fora das estratégias.
trace_pinned = Foi fixada onde estava.
trace_released = Ficou livre para o próximo agrupamento.
trace_second_home = Está também em “{ $to }”.
trace_one_home = Deixou de estar também em “{ $to }”.
trace_theme_renamed = O tema “{ $from }” passou a se chamar “{ $to }”.
trace_theme_grew = “{ $from }” se uniu ao seu tema “{ $to }”.
trace_strategy_renamed = A estratégia “{ $from }” passou a se chamar “{ $to }”.
trace_promoted = Deu origem à iniciativa “{ $name }”.
trace_not_promoted = Deixou de estar na iniciativa “{ $name }”.
trace_cited = Uma frase escrita por uma pessoa a cita.
trace_not_cited = A frase que a citava não a cita mais.
trace_set_off = Alguém a ligou ao que foi dito em uma palestra.
trace_not_set_off = Sua ligação com uma palestra foi desfeita.
trace_in_tension = Alguém a leu como um lado de uma tensão.
trace_not_in_tension = Deixou de ser lida como um lado de uma tensão.
trace_theme = Tema
trace_theme_gone_now = Este tema não está mais no quadro.
trace_theme_no_steps = Nenhum passo deste tema ficou registrado.
trace_theme_brought = Chegou com a sessão como “{ $to }”.
trace_theme_made = { $notes ->
    [0] Nasceu como “{ $to }”, ainda sem notas.
    [one] Nasceu como “{ $to }”, com uma nota.
   *[other] Nasceu como “{ $to }”, com { $notes } notas.
}
trace_theme_split_off = { $notes ->
    [0] Separou-se de “{ $from }” como “{ $to }”.
    [one] Separou-se de “{ $from }” como “{ $to }”, com uma nota.
   *[other] Separou-se de “{ $from }” como “{ $to }”, com { $notes } notas.
}
trace_theme_merged_into = { $notes ->
    [0] Uniu-se a “{ $to }”.
    [one] Uniu-se a “{ $to }” com sua única nota.
   *[other] Uniu-se a “{ $to }” com suas { $notes } notas.
}
trace_theme_gone = { $notes ->
    [0] “{ $from }” deixou de existir; não tinha notas.
    [one] “{ $from }” deixou de existir; sua nota ficou sem tema.
   *[other] “{ $from }” deixou de existir; suas { $notes } notas ficaram sem tema.
}
trace_theme_took_in = { $notes ->
    [0] Recebeu “{ $from }”.
    [one] Recebeu “{ $from }”, com uma nota.
   *[other] Recebeu “{ $from }”, com { $notes } notas.
}
trace_theme_locked = Foi fechado: nenhum agrupamento põe nem tira notas dele.
trace_theme_unlocked = Foi aberto de novo.
trace_strategy_came = Ganhou a estratégia “{ $to }”.
trace_strategy_went = Deixou de ter a estratégia “{ $from }”.
trace_notes_came = { $notes ->
    [0] Nenhuma nota entrou.
    [one] Entrou uma nota.
   *[other] Entraram { $notes } notas.
}
trace_notes_left = { $notes ->
    [0] Nenhuma nota saiu.
    [one] Saiu uma nota.
   *[other] Saíram { $notes } notas.
}
trace_state = Estado ao qual voltar
trace_states_hint = Escolha um momento. Você verá o que mudaria antes de decidir; as notas, os votos e o que os grupos disseram ficam como estão.
trace_states_none = Ainda não há estados anteriores: eles aparecem quando alguém muda o quadro.
trace_state_same = Nada mudaria: o quadro está hoje como naquele momento.
trace_would_change = O que mudaria
trace_would_come = De volta ao quadro: { $themes }
trace_would_go = Fora do quadro: { $themes }
trace_would_rename = “{ $from }” volta a se chamar “{ $to }”
trace_would_strategy_come = Estratégia de volta ao quadro: “{ $to }”
trace_would_strategy_go = Estratégia fora do quadro: “{ $from }”
trace_would_move = { $notes ->
    [0] Nenhuma das { $all } notas muda de lugar
    [one] Uma nota de { $all } muda de lugar
   *[other] { $notes } notas de { $all } mudam de lugar
}
trace_would_ties = { $ties ->
    [0] Nenhum pedido entre notas muda
    [one] Um pedido entre notas muda (juntas ou separadas)
   *[other] { $ties } pedidos entre notas mudam (juntas ou separadas)
}
trace_would_texts = { $texts ->
    [0] Nenhum texto da síntese muda
    [one] Um texto da síntese muda
   *[other] { $texts } textos da síntese mudam
}
trace_would_review = { $things ->
    [0] Nenhuma decisão da revisão muda
    [one] Uma decisão da revisão muda
   *[other] { $things } decisões da revisão mudam
}
trace_would_note = { $ref }: de “{ $from }” para “{ $to }”
trace_no_theme = sem tema
trace_more_notes = e mais { $notes }
trace_restore = Voltar a este estado
trace_restored = O quadro voltou àquele estado. Você pode desfazer.
trace_return_hint = Para dizer a cada mesa ou grupo onde ficou cada uma das suas notas. Escolha de quem são as notas e imprima.
trace_return_group = Grupo
trace_return_table = Mesa
trace_return_all = Todas as notas
trace_return_print = Imprimir
trace_return_title = Onde ficou cada nota
trace_return_base = { $notes ->
    [0] Nenhuma nota.
   *[other] Notas em algum tema: { $placed } de { $notes }.
}
trace_return_none = Não há notas escritas aqui.
trace_quoted = “{ $name }”

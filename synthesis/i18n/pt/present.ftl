# Apresentar: a síntese diante do grupo

page_present = Apresentar
present_keys = Avance com → e volte com ←. Home e End levam ao início e ao fim, e F preenche a tela.
present_no_themes = Ainda não há temas. Agrupe as notas no quadro e volte a apresentar.
present_no_notes = Ainda não há notas por trás disto.
present_theme_of = Tema { $n } de { $all }
present_strategy_in = Estratégia de “{ $theme }”
present_voices = Nas palavras de quem escreveu
present_strategies = { $n ->
    [0] Estratégias
    [1] Estratégias: quais reúnem a única nota do tema
   *[other] Estratégias: quantas das { $n } notas do tema cada uma reúne
}
present_more = e mais { $n ->
    [0] 0 estratégias
    [1] uma estratégia, que vem a seguir
   *[other] { $n } estratégias, que vêm a seguir
}
present_decisions = O que falta decidir
present_settled = Decidida
present_open = A decidir
present_none_open = Não restam decisões em aberto.
present_settled_all = { $n ->
    [0] Nenhuma decisão tomada
    [1] Uma decisão tomada
   *[other] { $n } decisões tomadas
}
present_settle = Marcar como decidida
present_settled_now = Decisão tomada.
present_owner_is = Responsável: { $name }
present_due_is = Prazo: { $date }
present_back = Anterior
present_on = Próxima
present_rename = Mudar o nome
present_rename_of = Outro nome para “{ $name }”
present_name = Nome
present_keep_name = Salvar
present_cancel = Cancelar
present_renamed = Nome salvo.
present_move = Mover uma nota
present_move_note = Nota
present_move_to = Seu novo lugar
present_move_now = Mover
present_moved = Nota movida.
present_decide = Decidir
present_decision = O que se decide?
present_owner = Responsável
present_due = Prazo
present_still_open = Ainda falta decidir
present_note_decision = Anotar
present_noted = Anotado.
present_undone = Desfeito.
present_leave = Sair

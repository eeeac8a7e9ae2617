# Apresentar: a síntese diante do grupo

page_present = Apresentar
present_keys = Avance com → e volte com ←. Home e End levam às pontas, e F preenche a tela.
present_no_themes = Ainda não há temas. Agrupe as notas no quadro e volte a apresentar.
present_no_notes = Nenhuma nota o sustenta ainda.
present_theme_of = Tema { $n } de { $all }
present_strategy_in = Estratégia de “{ $theme }”
present_voices = Nas palavras deles
present_strategies = Estratégias, em notas das { $n } do tema
present_more = e mais { $n ->
    [0] 0 estratégias
    [1] uma estratégia, que vem a seguir
   *[other] { $n } estratégias, que vêm a seguir
}
present_decisions = O que falta decidir
present_settled = Decidido
present_open = A decidir
present_none_open = Não restam decisões em aberto.
present_settled_all = { $n ->
    [0] Nenhuma decisão tomada
    [1] Uma decisão tomada
   *[other] { $n } decisões tomadas
}
present_settle = Já está decidido
present_settled_now = Ficou decidido.
present_owner_is = Responsável: { $name }
present_due_is = Prazo: { $date }
present_back = Anterior
present_on = Próxima
present_rename = Mudar o nome
present_rename_of = Outro nome para “{ $name }”
present_name = Nome
present_keep_name = Guardar
present_cancel = Cancelar
present_renamed = Nome guardado.
present_move = Mover uma nota
present_move_note = Nota
present_move_to = Seu novo lugar
present_move_now = Mover
present_moved = Nota movida.
present_decide = Decidir
present_decision = O que se decide?
present_owner = Responsável
present_due = Prazo
present_still_open = Fica por decidir
present_note_decision = Anotar
present_noted = Anotado.
present_undone = Desfeito.
present_leave = Sair

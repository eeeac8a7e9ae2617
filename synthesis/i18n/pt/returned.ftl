# O documento que volta do Word.
page_returned = De volta do Word
returned_hint = Envie o documento que corrigiram fora. Você verá cada texto como saiu, como voltou e como está hoje; nada muda até você escolher.
document_returned = Enviar o corrigido
document_returned_hint = Se o corrigiram no Word, envie-o: você verá o que mudou em cada texto e escolhe o que tomar.
returned_to_document = Ir para o documento
returned_box = Documento corrigido (.docx)
returned_box_help = O mesmo arquivo que foi baixado do Minga, com as mudanças de quem o leu. As alterações controladas e os comentários também são lidos.
returned_by_export = Este arquivo saiu da sessão em { $at }.
returned_by_copy = O Minga já não guarda o que este arquivo dizia ao sair, por isso ele foi comparado com a cópia que o próprio arquivo traz dentro.
returned_by_words = O arquivo perdeu as marcas do Minga. Foi reconhecido pelas palavras e comparado com o documento de { $at }; olhe cada texto com mais cuidado.
returned_since =
    { $n ->
        [one] Desde então houve { $n } mudança na sessão.
       *[other] Desde então houve { $n } mudanças na sessão.
    }
returned_language = Está em { $language }: só mudam os textos dessa língua.
returned_same = sem mudanças
returned_changed = diferentes
returned_conflicts = em conflito
returned_new = parágrafos novos
returned_commented = comentários
returned_nothing = O arquivo diz o mesmo que a sessão. Não há nada a tomar.
returned_differences = O que mudou
returned_differences_hint = O que está marcado é tomado no fim, com um só botão. O que ninguém decide fica como está na sessão.
returned_before = Ao sair
returned_word = No Word
returned_now = Hoje na sessão
returned_gone = (não está)
returned_empty = (vazio)
returned_kind_theme = Nome do tema
returned_kind_strategy = Nome da estratégia
returned_kind_statement = Frase
returned_kind_own = Texto de vocês
returned_kind_what = Título da iniciativa
returned_kind_why = Por quê
returned_kind_lead = Quem lidera
returned_kind_partners = Com quem
returned_kind_years = Anos
returned_kind_first_step = Primeiro passo
returned_kind_resources = Recursos
returned_kind_indicator = Indicador
returned_kind_risks = Riscos
returned_conflict = Mudou no Word e também na sessão: escolha qual fica.
returned_removed = Já não está no arquivo. Na sessão continua, a menos que você escolha tirar.
returned_removed_heading = O título já não está no arquivo. Nada se desfaz na sessão por isso.
returned_lost = A sessão já não tem esta parte: alguém a juntou ou tirou depois da exportação.
returned_tracked = Com alterações controladas, de { $names }.
returned_choice = Qual fica
returned_take = O do Word
returned_leave = O da sessão
returned_strike = Tirar
returned_keep = Deixar
returned_fresh = Parágrafos novos
returned_fresh_hint = Escolha a que parte do documento vai cada um; ficará como frase de vocês.
returned_fresh_where = Vai para
returned_fresh_nowhere = Não acrescentar
returned_comments = Comentários na margem
returned_comment_done = resolvido
returned_comment_on = Sobre: { $quote }
returned_aside = O que não volta
returned_moved = No arquivo estão em outro lugar: { $names }. A ordem da sessão se muda na tela de temas.
returned_rewritten = O Minga escreve estas linhas a cada vez, ou elas vêm de outras telas, por isso a correção delas não é tomada:
returned_cells = Texto acrescentado às fichas, fora dos seus campos:
returned_more = e mais { $n }
returned_do = Tomar o escolhido
returned_none = Nada está escolhido.
returned_done =
    { $n ->
        [one] { $n } texto tomado do Word
       *[other] { $n } textos tomados do Word
    }
event_document_returned = textos tomados do Word
doc_edit_document_returned = Textos tomados de um documento corrigido fora

document_other_session = { $name } é um documento da sessão “{ $title }”. Abra essa sessão e envie o arquivo nela.
document_foreign = { $name } é um documento de outra sessão, que não está aqui. Envie-o na sessão de onde saiu.
document_not_ours = { $name } não se parece com nenhum documento que tenha saído desta sessão. Envie o arquivo que foi baixado do Minga, com as correções.
file_not_word = { $name } não é um documento do Word. Salve-o como .docx e envie de novo.
years_unreadable = Não se entende “{ $text }” como anos. Escreva um ou dois anos de quatro algarismos, como 2027–2030.
snapshot_unreadable = A cópia que o arquivo traz do que dizia ao sair está danificada.

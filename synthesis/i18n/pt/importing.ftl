# O que se diz de uma exportação de outra ferramenta, antes de guardar qualquer coisa.
import_tool = Reconhecido como exportação do { $tool } ({ $details }).
import_unverified = Formato não verificado: como o { $tool } organiza as suas exportações se sabe por descrições ou código, não por um arquivo real. Olhe as notas abaixo antes de guardá-las.
import_as_plain = Ler como um arquivo qualquer, seja de que ferramenta for
import_say_clusters = Diga acima o que são aqui os grupos do arquivo.
import_clusters = Grupos no arquivo
import_votes = Votos no arquivo
import_clusters_are = { $count ->
    [one] “{ $column }” põe as notas em { $count } grupo. O que ele é aqui?
   *[other] “{ $column }” põe as notas em { $count } grupos. O que eles são aqui?
}
import_shown = Veem-se { $shown } de { $notes } notas.
import_into = Ficarão na atividade { $names }.
import_place_table = Mesas
import_place_group = Grupos de pessoas
import_place_theme = Temas
import_place_kept = Só ficam ao lado das notas
import_new_themes = { $count ->
    [one] { $count } tema será feito ou preenchido, como se você tivesse posto as notas ali à mão: { $names }
   *[other] { $count } temas serão feitos ou preenchidos, como se você tivesse posto as notas ali à mão: { $names }
}
import_which_questions = Várias colunas têm respostas livres. Escolha as que têm ideias: cada uma será uma atividade.
import_votes_found = { $people ->
    [one] { $people } pessoa votou { $votes } vezes sobre { $notes } notas.
   *[other] { $people } pessoas votaram { $votes } vezes sobre { $notes } notas.
}
import_votes_away = { $count ->
    [one] Ficarão de fora os votos sobre { $count } coisa que não está aqui.
   *[other] Ficarão de fora os votos sobre { $count } coisas que não estão aqui.
}
import_agree_is = Neste arquivo, 1 significa
import_sign_known = O arquivo conta assim os seus próprios votos. Mude só se souber que é ao contrário.
import_sign_unknown = O arquivo não diz em que sentido estão os seus votos, e há exportações do { $tool } nos dois. Olhe um comentário do qual você saiba o que as pessoas pensam, e escolha.
import_bring_votes = Contar também os seus votos: { $people } pessoas, como uma votação encerrada
import_do_votes = { $people ->
    [one] Guardar os votos de { $people } pessoa
   *[other] Guardar os votos de { $people } pessoas
}
import_votes_title = Votos do { $tool }
import_votes_stored = { $people ->
    [one] Guardados os votos de { $people } pessoa
   *[other] Guardados os votos de { $people } pessoas
}
cli_import_votes = Votos de { $people } pessoas contados como “{ $title }”.
column_theme = Tema
event_votes_imported = votos de um arquivo contados
doc_edit_votes_imported = Votos de um arquivo contados
event_themes_imported = temas de um arquivo adotados
doc_edit_themes_imported = Temas adotados de um arquivo

notice_body_apart = { $count ->
    [one] { $count } texto de “{ $column }” é longo demais para uma nota: a nota é o seu título e o texto fica ao lado dela.
   *[other] { $count } textos de “{ $column }” são longos demais para uma nota: as notas são os seus títulos e os textos ficam ao lado delas.
}
notice_set_aside = { $count ->
    [one] { $count } nota estava arquivada, rejeitada ou retirada lá: entra oculta e pode ser recuperada.
   *[other] { $count } notas estavam arquivadas, rejeitadas ou retiradas lá: entram ocultas e podem ser recuperadas.
}
notice_votes_of_groups = Os votos são de um grupo inteiro, não de cada nota; ficam ao lado das notas.
notice_votes_apart = As contagens de votos ficam ao lado das notas. Para ter os próprios votos, traga o arquivo de votos quando as notas estiverem guardadas.
notice_discussion_rows = { $count ->
    [one] { $count } linha é da discussão (um comentário ou uma tarefa), não uma nota do quadro; também entra.
   *[other] { $count } linhas são da discussão (comentários e tarefas), não notas do quadro; também entram.
}
notice_other_rows = { $count ->
    [one] Ficou de fora { $count } linha que não é uma nota do quadro.
   *[other] Ficaram de fora { $count } linhas que não são notas do quadro.
}
notice_rows_joined = { $count ->
    [one] { $count } linha com mais uma etiqueta do mesmo texto foi unida a ele.
   *[other] { $count } linhas com mais etiquetas do mesmo texto foram unidas a ele.
}
notice_frames = { $count ->
    [one] { $count } linha no começo de um bloco foi lida como título de um quadro, não como nota: { $names }
   *[other] { $count } linhas no começo de um bloco foram lidas como títulos de quadros, não como notas: { $names }
}

no_votes = Não há votos em { $name }. Verifique se é a exportação completa.
votes_before_notes = { $name } tem votos sobre comentários que não estão aqui. Traga primeiro o arquivo de comentários (comments.csv) e depois este.
votes_of_others = Os votos de { $name } não somam o que dizem os comentários que estão aqui: são de outra conversa. Leve cada conversa na sua própria sessão.
vote_sign_unknown = O arquivo não diz se 1 significa de acordo ou em desacordo. Escolha na tela de captura, onde o arquivo é mostrado antes de ser guardado.

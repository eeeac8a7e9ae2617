# O que cada arquivo diz de si mesmo
doc_imprint_session = Sessão
doc_imprint_made_with = Feito com

# Devolutiva
doc_back = Devolutiva: onde ficou cada nota
doc_back_how = Como ler estas folhas
doc_back_intro = Há uma folha por grupo e uma por mesa. Cada nota está com sua referência e suas palavras, o tema e a estratégia em que ficou, e as iniciativas e decisões que saíram daí. Uma nota aparece na folha do seu grupo e na da sua mesa. Ninguém aparece pelo nome.
doc_back_correct = Se uma nota ficou em um lugar que não corresponde, digam a quem facilitou, com a referência da nota: ela pode ser movida, e a mudança fica registrada.
doc_back_loose = Notas sem grupo nem mesa
doc_back_none = Daqui não chegou nenhuma nota.
doc_back_counts = { $notes ->
    [one] { $notes } nota
   *[other] { $notes } notas
}: { $placed } com tema, { $parked } sem tema, { $aside ->
    [one] { $aside } separada
   *[other] { $aside } separadas
}
doc_back_table = onde ficou cada nota
doc_back_alt = Uma linha por nota: referência, texto, onde ficou, e as iniciativas e decisões que saíram daí.
doc_back_where = Onde ficou
doc_back_grew = O que aconteceu com ela
doc_back_hidden = A facilitação a ocultou: fica guardada e contada, e seu texto não é impresso.
doc_back_withdrawn = Foi retirada por quem a escreveu.
doc_back_nearest = Mais perto de
doc_back_nothing_yet = Ainda sem iniciativa nem decisão.
doc_back_initiative = Iniciativa
doc_back_decided = Decidido
doc_back_to_decide = A decidir

# Abas da planilha
doc_tab_about = Sobre
doc_tab_themes = Temas
doc_tab_strategies = Estratégias
doc_tab_by_group = Temas por grupo
doc_tab_by_lens = Temas por olhar
doc_tab_initiatives = Iniciativas
doc_tab_votes = Votos
doc_tab_priorities = Prioridades
doc_tab_efforts = Impacto e esforço
doc_tab_participation = Participação
doc_tab_part = Tema ou estratégia
doc_tab_all_notes = Todas as notas
doc_tab_confirmed = confirmadas

# Página web
doc_html_skip = Ir para o conteúdo
doc_html_cited = Citada por:
doc_html_claim = frase { $n }
doc_html_numbers = Os números em uma tabela

# Apresentação
doc_slide_summary = Em resumo
doc_slide_strategies = Estratégias
doc_slide_more = e mais { $n }
doc_slide_sources = Fontes
doc_slide_going_on = { $title } (continua)
doc_slide_next = Próximos passos
doc_slide_first_steps = Primeiros passos
doc_slide_no_next = Ainda não há primeiros passos nem decisões registradas. Falta combinar quem continua e quando.

# Tabelas para outras ferramentas
doc_polis_what = Tabelas no formato de uma exportação do Polis, para seguir analisando.
doc_polis_sign = Sinal dos votos: +1 de acordo, -1 em desacordo, 0 sem certeza; uma célula vazia, não viu ou não respondeu.
doc_polis_people = Os números de participante não dizem quem é ninguém nem em que ordem votou, e mudam de uma votação para outra. O grupo está somente onde votaram cinco ou mais. Não se guardam horas nem autores: essas colunas estão vazias.
doc_polis_apostrophe = Um apóstrofo antes de um texto que começa com = + - @ impede que uma planilha o execute; o Minga o retira ao ler.
doc_polis_counts_only = { $vote }: há apenas contagens. Os votos um a um estão na sala em que se votou, não no arquivo da sessão.
doc_polis_voted = { $voters ->
    [one] { $vote }: votou { $voters } pessoa
   *[other] { $vote }: votaram { $voters } pessoas
} sobre { $items ->
    [one] { $items } item
   *[other] { $items } itens
}.
doc_polis_group = group-id { $number }: { $group }
doc_polis_no_vote = Não há uma votação por acordo encerrada: comments.csv traz as notas, sem votos.

# Formatos, nomes de arquivo e o que pode falhar
format_pdf = PDF
format_pptx = Apresentação para a plenária (.pptx)
format_html = Página web em um arquivo (.html)
format_returned_docx = Devolutiva por grupo e mesa (.docx)
format_returned_html = Devolutiva por grupo e mesa (.html)
format_polis = Votos em tabelas do Polis (.zip)
format_talk_to_the_city = Notas para o Talk to the City (.csv)
file_returned_docx = devolutiva
file_returned_html = devolutiva
file_polis = polis
file_talk_to_the_city = talk to the city
pdf_no_program = Para o PDF é preciso ter o LibreOffice no computador do Minga, e ele não está lá. Faça o documento em Word e salve como PDF a partir dele, ou peça que instalem o LibreOffice.
pdf_too_slow = O LibreOffice não terminou o PDF em { $seconds } segundos. Tente de novo, ou faça o documento em Word e salve como PDF a partir dele.
pdf_failed = O LibreOffice não conseguiu fazer o PDF. Faça o documento em Word e salve como PDF a partir dele.
cli_format = formato, se a terminação do arquivo não disser

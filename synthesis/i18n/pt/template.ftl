# O modelo do Word de quem realiza e os logotipos da capa.

# As lacunas de um modelo, entre chaves duplas. Uma palavra cada uma, diferente das demais nos três idiomas.
template_name_body = corpo
template_name_title = título
template_name_dates = datas
template_name_venue = local
template_name_client = cliente
template_name_convenors = realização
template_name_programme = programa
template_name_scope = abrangência
template_name_purpose = objetivo
template_name_state = estado
template_name_made_on = data
template_name_groups = grupos
template_name_themes = temas
template_name_notes = notas
template_name_logos = logotipos

# Recusas
template_placeholder = Em { $file } há uma lacuna que o Minga não conhece: “{ $name }”. { $near ->
    [none] Veja abaixo os nomes que ele conhece, corrija e envie de novo.
   *[other] Talvez “{ $near }”. Corrija e envie de novo.
}{ $others ->
    [none] { "" }
   *[other] {" "}Também não conhece: { $others }.
}
template_body_place = Em { $file } a lacuna do corpo deve estar uma só vez, sozinha em um parágrafo do texto principal: nem em tabelas, nem em caixas de texto, nem em cabeçalhos.
template_damaged = Uma imagem de { $file } ({ $part }) está danificada ou tem mais de { $limit } megapixels. Substitua-a no modelo e envie de novo.
template_strict = { $file } está salvo como Open XML estrito. No Word, salve como “Documento do Word (.docx)” ou “Modelo do Word (.dotx)”.
logo_unreadable = Isso não pode ser lido como logotipo. Use uma imagem PNG ou JPEG de até 20 MB.
logos_too_many = A capa mostra até { $limit } logotipos. Retire um primeiro.
logo_not_found = Esse logotipo já não está aqui. Recarregue a página.
logo_of = Logotipo de { $name }

# A tela
template_title = Modelo do Word e logotipos
template_hint = Com um modelo, o documento do Word sai com as páginas, os cabeçalhos, os estilos e a capa de quem realiza.
template_how = No modelo você pode deixar lacunas, que o Minga preenche: { $names }. O que vem antes de { $body } fica como capa e o que vem depois, no final.
template_file = Modelo (.docx ou .dotx)
template_kept = { $name }, enviado por { $by } em { $at }. Gere o documento para vê-lo em uso.
template_chosen = O modelo está em uso: a partir de agora veste os documentos do Word desta sessão.
template_remove = Retirar o modelo
template_removed = O modelo foi retirado: os documentos voltam a ser os do Minga.
template_page = Página de { $width } × { $height } cm
template_with_cover = Capa do modelo
template_without_cover = Capa do Minga, com os estilos do modelo
template_fills = Preenche: { $names }
template_clean = Nada precisou ficar de fora.
template_noticed = O que o Minga notou
template_roles = Estilos: { $found } de { $all } são do modelo
template_roles_hint = Os demais o Minga acrescenta com a letra e a cor do modelo.
template_column_role = Para
template_column_style = Estilo do modelo
template_ours = o do Minga
logos_title = Logotipos da capa
logos_hint = Ficam em uma linha, primeiro os de quem realiza. Cada um tem uma descrição para quem não o vê.
logos_no_place = A capa do modelo não tem lugar para os logotipos: escreva { $gap } onde devem ficar.
logo_owner = De quem é
logo_file = Imagem PNG ou JPEG
logo_told = Descrição
logo_told_hint = Se ficar vazia: “{ $told }”.
logo_keep = Pôr o logotipo
logo_no_file = Escolha primeiro a imagem do logotipo.
logo_kept = O logotipo de { $name } está na capa.
logo_drop = Retirar o logotipo de { $name }
logo_dropped = O logotipo de { $name } foi retirado.

cli_template = modelo do Word (.docx ou .dotx) que o documento veste

# Para que serve cada estilo
template_role_text = Texto
template_role_title = Título
template_role_subtitle = Subtítulo
template_role_heading_1 = Título 1
template_role_heading_2 = Título 2
template_role_heading_3 = Título 3
template_role_bullet = Lista
template_role_quote = Citação
template_role_caption = Legenda de tabelas e gráficos
template_role_contents = Linhas do sumário
template_role_contents_title = Título do sumário
template_role_header = Cabeçalho
template_role_footer = Rodapé
template_role_footnote = Nota de rodapé
template_role_link = Link
template_role_table = Tabela

# O que ficou de fora, ou se notou
template_left_objects = { $n ->
    [one] { $n } objeto incorporado de outro programa (OLE) ficou de fora.
   *[other] { $n } objetos incorporados de outros programas (OLE) ficaram de fora.
}
template_left_inserted = { $n ->
    [one] { $n } arquivo inserido ficou de fora.
   *[other] { $n } arquivos inseridos ficaram de fora.
}
template_left_attached = O link para outro modelo ficou de fora: ele não foi aberto.
template_left_merge = A mala direta ficou de fora.
template_left_outside = { $n ->
    [one] { $n } coisa que era buscada em outro lugar ao abrir o arquivo ficou de fora.
   *[other] { $n } coisas que eram buscadas em outro lugar ao abrir o arquivo ficaram de fora.
}
template_left_links = { $n ->
    [one] { $n } link que não leva a uma página nem a um e-mail ficou de fora; o texto dele permanece.
   *[other] { $n } links que não levam a uma página nem a um e-mail ficaram de fora; o texto deles permanece.
}
template_left_protection = A proteção contra alterações ficou de fora.
template_left_comments = Os comentários ficaram de fora.
template_left_changes = As alterações controladas foram dadas como aceitas.
template_left_notes = As notas de rodapé do modelo ficaram de fora.
template_left_drawings = { $n ->
    [one] { $n } gráfico ou diagrama ficou de fora.
   *[other] { $n } gráficos ou diagramas ficaram de fora.
}
template_left_fonts = As fontes incorporadas ficaram de fora: usam-se as instaladas em cada computador.
template_left_sample = O texto do modelo é de exemplo, sem lacunas: ficou de fora.
template_left_numbering = A numeração dos títulos ficou de fora: no documento são numerados os temas.
template_left_columns = As colunas viraram uma só.
template_left_fields = Campos que podiam buscar ou executar algo viraram texto: { $names }.
template_pages_own = O modelo não traz um tamanho de página em que caiba o texto: usa-se o do Minga.
template_lines_own = O modelo não tem cabeçalho nem rodapé: usam-se os do Minga.
template_literal = “{ $name }” não é uma lacuna: fica escrito como está.
template_unreachable = { $n ->
    [one] Há { $n } lacuna dentro de um desenho, onde o Minga não chega: fica como está.
   *[other] Há { $n } lacunas dentro de desenhos, onde o Minga não chega: ficam como estão.
}
template_pictures_untold = { $n ->
    [one] { $n } imagem do modelo não tem texto alternativo: acrescente-o no Word.
   *[other] { $n } imagens do modelo não têm texto alternativo: acrescente-o no Word.
}

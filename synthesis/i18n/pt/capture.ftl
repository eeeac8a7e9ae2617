# Uma nota que não pode ser recebida.
note_empty = Escreva algo primeiro.
note_too_long = { $length } caracteres; o limite é { $limit }. O seu texto continua na caixa.
note_unreadable = Há acentos demais sobre uma letra. Tire alguns e tente de novo.
alias_too_long = O nome tem { $length } caracteres; o limite é { $limit }. Encurte-o.
label_too_long = O nome do grupo ou da mesa tem { $length } caracteres; o limite é { $limit }. Encurte-o.
row_note_empty = Não tem texto na coluna de notas.
row_note_too_long = { $length } caracteres; o limite é { $limit }. Divida-a em várias linhas.
row_note_unreadable = Há acentos demais sobre uma letra. Tire alguns no arquivo.
pasted_note_empty = A linha { $line } está vazia. Tire-a e tente de novo; nada foi guardado.
pasted_note_too_long = A linha { $line } tem { $length } caracteres; o limite é { $limit }. Divida-a; nada foi guardado e o seu texto continua na caixa.
pasted_note_unreadable = A linha { $line } tem acentos demais sobre uma letra. Tire alguns; nada foi guardado.
pasted_alias_too_long = O nome tem { $length } caracteres; o limite é { $limit }. Encurte-o; nada foi guardado.
pasted_label_too_long = O nome do grupo ou da mesa tem { $length } caracteres; o limite é { $limit }. Encurte-o; nada foi guardado.

# Um arquivo que não se abre.
file_empty = { $name } está vazio. Confira se foi salvo e escolha-o de novo.
file_too_large = { $name } tem { $size } MB; o limite é { $limit } MB. Divida-o em dois.
file_type_unknown = O Minga não lê arquivos como { $name }. Salve como .csv, .tsv, .xlsx, .docx, .txt ou .json.
file_not_what_it_says = { $kind ->
    [docx] { $name } não é um documento do Word. Abra-o no programa que o criou e salve como .docx.
    [xlsx] { $name } não é uma planilha do Excel. Abra-a no programa que a criou e salve como .xlsx.
   *[other] { $name } não é um arquivo de texto. Abra-o no programa que o criou e salve como .{ $kind }.
}
file_expands_too_much = { $name } ocupa muitíssimo mais ao ser descompactado e por isso não foi aberto. Copie o texto para um arquivo novo e tente com ele.
file_unsafe_xml = { $name } contém uma declaração de tipo de documento, que os programas de escritório não escrevem, e por isso não foi aberto. Copie o texto para um arquivo novo e tente com ele.
file_damaged = { $name } está danificado ou incompleto. Abra-o no programa que o criou, salve de novo e tente com essa cópia.
file_has_macros = { $name } contém macros. Salve como { $suffix } sem macros.
file_encrypted = { $name } está protegido por senha. Remova a senha e tente de novo.
file_takes_too_long = { $name } não pôde ser lido em { $seconds } segundos e a leitura foi interrompida. Copie o texto para um arquivo novo ou divida-o em dois.

# Um arquivo que foi lido, mas não pode ser recebido como está. Nada dele foi guardado.
encoding_unknown = { $name } usa uma codificação de caracteres que o Minga não reconhece. Salve como UTF-8 e tente de novo.
quote_not_closed = A aspa aberta na linha { $row } de { $name } nunca se fecha. Feche-a ou salve o arquivo de novo a partir da planilha.
quote_misplaced = A linha { $row } de { $name } tem texto logo depois de uma aspa de fechamento. Duplique as aspas dentro do texto ou salve o arquivo de novo a partir da planilha.
row_shape = A linha { $row } tem { $found ->
    [1] 1 célula
   *[other] { $found } células
  } e o esperado era { $expected }. Nada foi importado: ponha entre aspas o texto que contém o separador ou complete a linha.
duplicate_column = “{ $column }” aparece duas vezes (colunas { $first } e { $second }). Mude o nome de uma delas.
cell_too_long = { $column ->
    [0] A linha { $row } tem { $length } caracteres; o limite é { $limit }. Divida-a em várias linhas.
   *[other] A linha { $row }, coluna “{ $column }”, tem { $length } caracteres; o limite é { $limit }. Divida-a em várias linhas.
}
too_many_rows = { $name } tem mais de { $limit } linhas. Divida-o em dois.
too_many_columns = { $name } tem { $found } colunas; o limite é { $limit }. Apague as de que não precisa.
no_notes = Não há notas em { $name }. Confira se há texto abaixo do cabeçalho.
no_note_column = Nenhuma coluna parece conter notas. Colunas: { $columns }. Diga qual as contém ou dê-lhe o nome “texto”.
which_column = Várias colunas poderiam ser as notas: { $columns }. Diga qual ou dê-lhe o nome “texto”.
column_not_found = { $name } não tem uma coluna “{ $column }”. Colunas: { $columns }.
no_note_list = { $name } não contém uma lista de notas. Salve uma lista de objetos com a chave “texto” ou uma sessão do Minga.

# O que se diz em voz alta sobre um arquivo lido.
notice_first_row_is_note = A primeira linha parece uma nota, e não um cabeçalho: foi recebida como nota.
notice_kept_aside = { $count ->
    [1] 1 valor de “{ $column }” não foi entendido ou é longo demais; fica com a nota como foi escrito.
   *[other] { $count } valores de “{ $column }” não foram entendidos ou são longos demais; ficam com as notas como foram escritos.
}
notice_notes_not_counted = { $count ->
    [1] 1 nota oculta ou retirada ficou de fora.
   *[other] { $count } notas ocultas ou retiradas ficaram de fora.
}
notice_hidden_sheets = { $count ->
    [1] 1 aba oculta ficou de fora.
   *[other] { $count } abas ocultas ficaram de fora.
}
notice_hidden_rows = { $count ->
    [1] 1 linha oculta ficou de fora.
   *[other] { $count } linhas ocultas ficaram de fora.
} Mostre-as na planilha para trazê-las.
notice_hidden_columns = { $count ->
    [1] 1 coluna oculta ficou de fora.
   *[other] { $count } colunas ocultas ficaram de fora.
}
notice_other_sheets = { $count ->
    [1] 1 aba com outras colunas ficou de fora:
   *[other] { $count } abas com outras colunas ficaram de fora:
  } { $names }.
notice_error_cells = { $count ->
    [1] 1 célula mostra um erro em vez de um valor e foi lida como vazia:
   *[other] { $count } células mostram um erro em vez de um valor e foram lidas como vazias:
  } { $cells }.
notice_rows_above_heading = { $count ->
    [1] 1 linha acima do cabeçalho da tabela não foi lida como nota.
   *[other] { $count } linhas acima do cabeçalho da tabela não foram lidas como notas.
}
notice_formulas_by_value = { $count ->
    [1] 1 fórmula foi lida pelo último valor mostrado.
   *[other] { $count } fórmulas foram lidas pelo último valor mostrado.
}
notice_formulas_without_value = { $count ->
    [1] 1 fórmula não tem valor guardado e foi lida como vazia.
   *[other] { $count } fórmulas não têm valor guardado e foram lidas como vazias.
} Abra e salve a planilha no programa para guardar os valores.
notice_headings_as_sections = { $count ->
    [1] 1 título foi lido como seção das notas que seguem, não como nota.
   *[other] { $count } títulos foram lidos como seção das notas que seguem, não como notas.
}
notice_text_outside_table = { $count ->
    [1] 1 parágrafo ou linha fora da tabela de notas ficou de fora.
   *[other] { $count } parágrafos ou linhas fora da tabela de notas ficaram de fora.
}
notice_template_left_out = O documento remete a um modelo externo; ele não foi aberto.
notice_inserted_file_left_out = { $count ->
    [1] 1 arquivo inserido no documento ficou de fora.
   *[other] { $count } arquivos inseridos no documento ficaram de fora.
}
notice_object_left_out = { $count ->
    [1] 1 objeto incorporado ficou de fora.
   *[other] { $count } objetos incorporados ficaram de fora.
}
notice_link_left_out = { $count ->
    [1] 1 ligação a outro arquivo ou site não foi seguida.
   *[other] { $count } ligações a outros arquivos ou sites não foram seguidas.
}
notice_comments_left_out = Os comentários da margem ficaram de fora.
notice_footnotes_left_out = As notas de rodapé ficaram de fora.

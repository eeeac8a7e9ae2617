cli_about = Das notas adesivas à síntese, sem conexão.
cli_themes = agrupa um arquivo de notas em temas e estratégias
cli_document = escreve a síntese de um arquivo de notas ou de uma sessão
cli_import = acrescenta as notas de um arquivo a uma sessão
cli_sessions = mostra as sessões guardadas
cli_export = salva uma sessão como arquivo ou documento
cli_formats = mostra os formatos que se leem e se escrevem
cli_serve = abre o aplicativo neste computador
cli_json = responde em JSON
cli_notes_file = arquivo de notas: csv, tsv, xlsx, docx, txt ou json
cli_source = arquivo de notas, arquivo de sessão, ou id ou título de uma sessão guardada
cli_output = arquivo de saída
cli_theme_count = quantos temas formar
cli_language = língua dos nomes e do documento
cli_date = data da capa, como 2026-11-23
cli_session = id ou título da sessão
cli_port = porta local
cli_themes_done = { $notes } notas: { $themes } temas, { $strategies } estratégias, { $parked } sem tema, { $refused } linhas recusadas.
cli_document_done = { $name }: { $notes } notas em { $themes } temas, { $parked } sem tema.
cli_import_done = { $notes } notas guardadas; { $known } já estavam, { $repeats } repetem um texto, { $refused } linhas recusadas.
cli_no_sessions = Ainda não há sessões.
cli_export_done = Escrito: { $name }
cli_serving = O Minga responde em { $address }. Ctrl+C para terminar.
cli_formats_import = Lê
cli_formats_export = Escreve
cli_id_repeated = O id “{ $old }” se repete; esta nota passa a se chamar “{ $new }”.
cli_row_refused = Linha { $row }: { $reason }
file_not_found = Não é possível abrir “{ $name }”. Confira o caminho e as permissões.
job_failed = O trabalho foi interrompido e não mudou nada. Tente de novo.
job_took_too_long = O trabalho demorou demais e foi parado; nada mudou. Tente de novo, ou com menos notas.
job_document_gone = O documento não está mais na pasta do Minga. Gere-o de novo.
split_too_alike = As notas deste tema são parecidas demais para propor duas metades. Escolha você quais separar.
statement_too_long = O texto tem { $length } caracteres; o limite é { $limit }. Encurte-o: continua na caixa.
statement_empty = Escreva primeiro uma frase.
group_not_found = O grupo “{ $id }” já não está na sessão. Recarregue a página e escolha outro; seu texto continua na caixa.
activity_not_found = A atividade “{ $id }” já não está na agenda. Recarregue a página e escolha outra; seu texto continua na caixa.
group_in_use = O grupo “{ $name }” tem { $notes ->
    [1] uma nota
   *[other] { $notes } notas
  } e não pode ser retirado. Você pode mudar o nome.
activity_in_use = A atividade “{ $name }” tem { $notes ->
    [1] uma nota
   *[other] { $notes } notas
  } e não pode ser retirada. Você pode mudar o título.
section_not_found = Essa parte do documento já não existe: talvez alguém tenha unido ou dissolvido o tema. Recarregue a página; seu texto continua na caixa.

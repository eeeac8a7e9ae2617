# Onde as sessões são guardadas. $path é um arquivo, ou o servidor e o banco de dados.
storage_busy = Outro programa está escrevendo em { $path }. Nada foi mudado; tente de novo em um instante.
storage_full = Não há mais espaço onde { $path } é guardado. Nada foi mudado; libere espaço e tente de novo.
storage_unavailable = O banco de dados { $path } não responde. Nada foi mudado; confira se está ativo e se o Minga pode escrever ali.
database_corrupt = O banco de dados { $path } está danificado ou não é um banco de dados. Ficou como estava; ponha uma cópia no lugar ou abra um arquivo de sessão.
database_foreign = O banco de dados { $path } é de outro programa. Ficou como estava; escolha outro arquivo para o Minga.
database_newer = O banco de dados { $path } foi feito por um Minga mais novo (a versão dele é { $found }; este conhece a { $known }). Nada foi mudado; atualize o Minga primeiro.
unknown_database = O Minga não pode guardar sessões em “{ $name }”. Escolha uma destas opções: { $known }.
session_id_taken = Já existe aqui uma sessão com o id “{ $id }”. Abra essa, ou leia o arquivo como cópia.
note_id_taken = Outra nota já foi guardada com o id “{ $id }”. Nada foi mudado; escreva a nota de novo.
text_unstorable = Um texto tem caracteres que não podem ser guardados ({ $id }). Nada foi mudado; escreva-o de novo sem eles.
job_not_found = Esse trabalho não está em andamento. Comece-o de novo.
file_no_space = Não há mais espaço para { $path }. O arquivo ficou como estava; libere espaço e tente de novo.
file_not_written = Não foi possível escrever { $path }. O arquivo ficou como estava; confira se a pasta existe e se ninguém está com o arquivo aberto.
entry_taken = Isto já estava anotado. Recarregue a página.

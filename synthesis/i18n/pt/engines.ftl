# Outros motores: quais há, o que sai deste computador e o que acontece quando não respondem.
engine_how = Como agrupar
engine_which = Quem lê as notas
engine_built_in = Minga, pelo que dizem
engine_built_in_about = Incluído. Nada sai deste computador.
engine_tfidf = Minga, por suas palavras
engine_tfidf_about = Incluído. Só junta notas que têm palavras em comum.
engine_e5 = Minga e E5, lado a lado
engine_e5_about = Mais lento; lê umas cem línguas. Nada sai deste computador.
engine_folder = O modelo da pasta { $model }
engine_folder_about = Nada sai deste computador.
engine_endpoint = { $model }, em { $host }
engine_endpoint_about = Envia os textos das notas.
engine_names = Pedir nomes de temas a { $model }, em { $host }
engine_names_help = Só são aproveitados os nomes feitos com palavras das notas do tema. Os que vocês escreveram não mudam.
engine_sends_notes = Serão enviados a { $host } os textos de { $notes ->
    [one] uma nota
   *[other] { $notes } notas
}, para compará-los.
engine_sends_names = Serão enviadas a { $host } as palavras-chave e até quatro notas de cada tema, para pedir nomes.
engine_sends_nothing_else = Nada mais: nem autores, nem grupos, nem mesas, nem o título da sessão.
engine_agree = De acordo: enviar isto a { $host }, desta vez
engine_waits = Sem essa marca não se agrupa assim.
engine_absent = Não se pode usar o motor “{ $name }”: { $reason ->
    [package_missing] seu pacote não está instalado. Veja docs/engines.md.
    [weights_changed] seus pesos faltam ou não são os conhecidos. Instale o pacote outra vez.
    [folder_not_set] não foi dito em que pasta está o modelo (MINGA_ENGINE_FOLDER).
    [folder_missing] na pasta indicada não há um modelo do sentence-transformers. Confira MINGA_ENGINE_FOLDER.
    [folder_unreadable] o modelo da pasta não pode ser lido. Confira MINGA_ENGINE_FOLDER.
    [endpoint_not_set] faltam o endereço ou o modelo do serviço (MINGA_ENDPOINT, MINGA_EMBEDDINGS_MODEL).
   *[other] falta-lhe algo neste computador ({ $reason }).
}
chat_not_set = Não há modelo de linguagem a quem perguntar: falta MINGA_ENDPOINT ou MINGA_CHAT_MODEL. Veja docs/engines.md.
sending_not_agreed = Isto enviaria textos a { $host } e ninguém concordou. Nada foi enviado; marque primeiro que está de acordo.
service_address = O endereço do serviço (MINGA_ENDPOINT) ou sua chave não têm a forma esperada. Nada foi enviado; escreva algo como http://localhost:11434.
service_unreachable = { $host } não responde. Nada mudou; confira se o serviço está em funcionamento, ou agrupe com o Minga.
service_silent = { $host } não terminou de responder em { $seconds } segundos. Nada mudou; tente outra vez, ou agrupe com o Minga.
service_refused = { $host } respondeu com uma recusa (código { $status }). Nada mudou; confira a chave e o nome do modelo.
service_garbled = A resposta de { $host } não é a que foi pedida. Nada mudou; confira o nome do modelo, ou agrupe com o Minga.
stage_asking_names = Pedindo nomes
stage_asking_sentences = Pedindo outras palavras
cli_engine = motor: use, tfidf, e5, folder ou endpoint
cli_sending = Enviando os textos de { $notes } notas a { $host }; nada mais.
wording_ask = Propor outras palavras
wording_ask_hint = { $model } pode propor outra maneira de dizer as frases desta parte. Cada uma é verificada com suas notas, e nada muda até você aceitar.
wording_sends = Serão enviados a { $host } { $sentences ->
    [one] uma frase do rascunho
   *[other] { $sentences } frases do rascunho
} e os textos de { $notes ->
    [one] uma nota que as sustenta.
   *[other] { $notes } notas que as sustentam.
}
wording_sends_nothing_else = Nada mais: nem quem escreveu o quê, nem as outras notas. As frases podem nomear temas, grupos e atividades.
wording_nothing = Aqui não restam frases do Minga: as que as pessoas escrevem não são tocadas.
wording_do = Pedir
wording_done = { $sound ->
    [0] { $proposed ->
        [0] O modelo não propôs nada que se possa usar.
        [one] O modelo propôs uma frase, e ela não se sustenta nas notas.
       *[other] O modelo propôs { $proposed } frases, e nenhuma se sustenta nas notas.
    }
   *[other] Frases propostas: { $proposed }; sustentam-se nas notas: { $sound }.
}
wording_by = Proposta de { $model }
wording_holds = Sustenta-se em suas notas: números, citações, nomes e negações.
wording_refused = Não se sustenta, e fica a frase do Minga:
wording_accept = Aceitar esta frase
wording_accepted = Frase aceita: agora é de vocês
wording_unsound = Essa frase já não se sustenta nas notas. Ficou a do Minga.
event_wording_accepted = frase proposta aceita
claim_foreign_note = Cita uma nota que não sustenta esta frase.
claim_new_name = Nomeia algo que não está nas notas que cita.
claim_negation = Nega algo que as notas não negam, ou cala uma negação.
claim_strays = Diz coisas que não estão nas notas que cita.
claim_unreadable = Não é uma linha legível de palavras simples: sinais, Markdown e endereços são recusados.
claim_swapped = Põe nomes ou números em outra ordem que o rascunho: pode estar trocado quem fez o quê.
claim_turned = Dá uma causa, uma oposição ou um juízo que as notas citadas não dão.
sending_elsewhere = O acordo era enviar textos a { $agreed }, mas as configurações dizem agora { $host }. Nada foi enviado; revise as configurações e marque de novo.

page_home = Início
page_session = Sessão
page_capture = Captura
page_themes = Temas
page_draft = Síntese
page_document = Documento
page_language = Idioma das telas
page_no_session = Nenhuma sessão aberta
page_no_session_hint = Abra uma sessão, ou uma de exemplo, e esta tela a mostrará.
page_to_sessions = Ver as sessões
home_promise = Das notas adesivas à síntese: vocês escrevem, o Minga propõe, vocês decidem.
home_sessions = Suas sessões
home_open = Abrir
home_continue = Continuar
home_empty = Ainda não há sessões
home_empty_hint = Uma sessão guarda uma oficina: suas notas, seus temas e seu documento. Crie a sua, ou abra uma de exemplo e experimente tudo sem medo.
home_new = Nova sessão
home_open_file = Abrir um arquivo de sessão
home_open_file_hint = Um arquivo .session.json salvo pelo Minga
home_open_file_do = Abrir como sessão nova
home_samples = Para experimentar
home_samples_hint = Sessões completas e inventadas. Abre-se uma cópia: mude o que quiser.
home_open_sample = Abrir uma cópia
none = —
undo = Desfazer
undo_last = Desfazer: { $action }
undone = Desfeito: { $action }
history = Histórico
session_new = Nova sessão
session_hint_new = Só o título é necessário; o resto aparece na capa e no documento.
session_hint_edit = O que você mudar aqui aparece na capa e no documento.
session_basics = O essencial
session_groups = Grupos
session_groups_hint = Por quem cada participante fala: municípios, áreas, bairros. Escreva nas linhas vazias.
session_agenda = Agenda
session_agenda_hint = Palestras, das quais ficam mensagens-chave, e chuvas de ideias, com a sua pergunta. Uma linha sem título não é guardada.
session_lenses = Olhares
session_lenses_hint = Perspectivas que cruzam todos os temas. Cada uma tem perguntas-guia, facetas e palavras que a revelam.
session_lens_new = Outro olhar
session_save = Salvar a sessão
session_saved = Sessão salva
session_delete = Excluir a sessão
session_delete_sure = Sim, excluir para sempre
session_delete_do = Excluir
session_deleted = Sessão excluída
session_next = Capturar notas
field_title = Título
field_client = Cliente
field_convenors = Instituições que convocam
field_programme = Programa
field_scope = Alcance
field_status = Estado
field_venue = Local
field_purpose = Propósito
field_links = Links
field_starts_on = Começa em
field_ends_on = Termina em
field_language = Língua de trabalho
field_document_language = Língua do documento
field_group_name = Nome do grupo
field_day = Dia
field_starts_at = Hora
field_kind = Tipo
field_prompt = Pergunta
field_speaker = Palestrante
field_lens_name = Nome do olhar
field_lens_questions = Perguntas-guia
field_lens_facets = Facetas
field_lens_cues = Palavras que o revelam
field_activity = Atividade
field_group = Grupo
field_table = Mesa
field_author = Nome ou apelido
field_note_kind = Tipo de nota
field_theme_name = Nome do tema
field_strategy_name = Nome da estratégia
field_format = Formato
field_made_on = Data da capa
help_one_per_line = Uma por linha
help_links = Um por linha: título | endereço
help_cues = Separadas por vírgulas. “inter*” vale para toda palavra que comece assim.
status_draft = Em preparação
status_open = Aberta
status_closed = Encerrada
status_archived = Arquivada
activity_talk = Palestra
activity_brainstorm = Chuva de ideias
activity_vote = Votação
activity_prioritisation = Priorização
kind_idea = Ideia
kind_need = Necessidade
kind_question = Pergunta
kind_reflection = Reflexão
kind_key_message = Mensagem-chave
capture_hint = Cada nota é guardada como foi escrita.
capture_type = Escrever
capture_paste = Colar muitas
capture_file = De um arquivo
capture_box = Sua nota: Enter salva, Shift + Enter quebra a linha
capture_placeholder = Uma ideia por nota
capture_send = Salvar a nota
capture_saved = { $ref } salva
capture_paste_box = Uma nota por linha
capture_paste_hint = Cole a lista aqui
capture_paste_send = Salvar as notas
upload_choose = Escolher arquivo
upload_limit = ou arraste-o para cá; até 20 MB
capture_file_box = Arquivo de notas: CSV, TSV, Excel, Word, texto, JSON ou sessão
capture_file_help = Até 20 MB. Também o que exportam Mural, Miro, Padlet, Trello, Polis, Google Forms, Mentimeter e outras. Nada é guardado até você confirmar.
capture_about = De quem são as notas
capture_empty = Ainda não há notas. Escreva a primeira, cole uma lista ou traga um arquivo.
import_recognised = Reconhecido como { $kind } ({ $details }).
import_new = Notas novas
import_known = Já estavam
import_repeats = Repetem um texto
import_refused = Linhas recusadas
import_new_groups = Serão acrescentados estes grupos: { $names }
import_new_activities = Serão acrescentadas estas atividades: { $names }
import_leave_out_help = Duas pessoas com a mesma ideia são duas vozes: mantenha-as, a não ser que o arquivo esteja duplicado.
import_nothing_new = Este arquivo não traz notas novas.
import_which_column = Qual coluna tem as notas? Escolha abaixo.
import_columns = Colunas
import_apply_columns = Ler com estas colunas
column_text = Nota
column_id = Id
column_author = Nome ou apelido
column_group = Grupo
column_table = Mesa
column_activity = Atividade
column_kind = Tipo
column_none = (nenhuma)
themes_hint = O Minga propõe temas e estratégias; vocês decidem. O que moverem ou nomearem, fica.
themes_start_hint = As notas ainda não estão agrupadas. Você pode desfazer e agrupar de novo quando quiser.
themes_no_notes = Aqui as notas viram temas. Primeiro são necessárias notas.
themes_to_capture = Ir capturar notas
themes_group_again = Agrupar de novo
themes_group_again_help = Os temas ficam; as notas novas encontram lugar. O que as pessoas decidiram não muda.
themes_afresh = Agrupar do zero
themes_afresh_hint = Forma temas novos em torno do que vocês decidiram: notas movidas, nomes escritos e temas criados, fundidos ou separados ficam.
themes_afresh_do = Agrupar do zero
themes_count = Quantos temas
themes_list = Temas
themes_without = Sem tema
themes_without_hint = Notas que ainda não cabem. Não se perdem: escolha-as e dê a elas um lugar.
themes_without_none = Todas as notas têm tema.
themes_key_words = palavras-chave: { $words }
themes_loose = Outras notas do tema
themes_all_notes = Notas
themes_by_hand = por uma pessoa
themes_rename = Mudar nomes
themes_rename_do = Salvar os nomes
themes_merge = Fundir
themes_merge_with = Fundir com
themes_merge_do = Fundir os dois temas
themes_merged = Temas fundidos
themes_split = Separar
themes_split_propose = Propor duas metades
themes_split_hint = Escolha notas no quadro, ou peça uma proposta.
themes_split_done = Tema separado
themes_new_strategy = Nova estratégia
themes_new_strategy_do = Criar a estratégia
themes_strategy_created = Estratégia criada
themes_dissolve = Dissolver
themes_dissolve_do = Dissolver o tema
themes_dissolved = Tema dissolvido
themes_move_to = Mover para
themes_move_where = Mover para um tema ou estratégia
themes_move = Mover
themes_park = Deixar sem tema
themes_hide = Ocultar
themes_hide_help = Sai do quadro, dos números e dos temas. Pode ser restaurada.
themes_hidden = Ocultas
themes_hidden_hint = Fora do quadro, dos números e dos temas, mas guardadas. Escolha-as para restaurá-las.
themes_restore = Restaurar
themes_new = Novo tema
themes_created = Tema criado
themes_choose = Toque em uma nota para escolhê-la. A borda pontilhada é do Minga; a contínua, de uma pessoa.
themes_choose_none = Limpar a escolha
themes_next = Ler a síntese
parked_no_words = Sem palavras
parked_too_few = Poucas notas para agrupar
parked_all_alike = Todas dizem o mesmo
parked_fits_nowhere = Não cabem em nenhum tema
parked_not_grouped = Novas, ainda sem agrupar
parked_by_person = Separadas por uma pessoa
draft_hint = Cada frase se apoia em notas: veja-as ao lado. O que você escrever fica como seu.
draft_no_themes = A síntese sai dos temas. Agrupe primeiro as notas.
draft_to_themes = Ir para os temas
draft_section = Seção
draft_section_empty = Esta seção ainda não tem frases.
draft_edit = Editar
draft_text = Texto
draft_evidence = Notas que o apoiam
draft_save = Salvar
draft_saved = Texto salvo
draft_cancel = Cancelar
draft_restore = Voltar à frase proposta
draft_by_person = Escrito por uma pessoa
draft_struck = (frase retirada)
draft_outdated = Os dados mudaram desde que foi escrito. A frase proposta hoje seria: { $text }
draft_add = Acrescentar uma frase
draft_next = Fazer o documento
document_hint = Capa, síntese, temas com as suas notas, método e anexo com cada nota.
document_no_themes = As notas ainda não estão agrupadas: o documento trará todas, sem temas.
document_make = Fazer o documento
document_again = Fazer de novo
document_ready = Pronto, feito em { $made }.
document_fetch = Baixar { $name }
document_notes = notas
document_themes = temas
document_parked = sem tema
document_own = textos de vocês
document_file = A sessão como arquivo
document_file_hint = Tudo: notas, temas, textos e histórico. Abre-se em outro Minga pela tela inicial.
document_file_fetch = Baixar a sessão
format_docx = Word (.docx)
format_csv = Notas em CSV
format_xlsx = Excel: notas, temas, votos (.xlsx)
format_markdown = Markdown (.md)
event_session_created = sessão criada
event_session_edited = dados da sessão
event_note_written = nota escrita
event_notes_pasted = notas coladas
event_notes_imported = notas importadas
event_note_hidden = nota ocultada
event_note_restored = nota restaurada
event_notes_grouped = notas agrupadas
event_theme_renamed = tema renomeado
event_strategy_renamed = estratégia renomeada
event_themes_merged = temas fundidos
event_theme_split = tema separado
event_notes_moved = notas movidas
event_notes_parked = notas sem tema
event_theme_created = tema criado
event_strategy_created = estratégia criada
event_theme_dissolved = tema dissolvido
event_text_edited = texto editado
event_text_restored = texto proposto restaurado
event_undone = desfez-se: { $action }
count_notes = { $notes ->
    [1] uma nota
   *[other] { $notes } notas
}
count_themes = { $themes ->
    [1] um tema
   *[other] { $themes } temas
}
count_strategies = { $strategies ->
    [0] { $strategies } estratégias
    [one] { $strategies } estratégia
   *[other] { $strategies } estratégias
}
count_groups = { $of_groups ->
    [1] { $groups } de { $of_groups } grupo
   *[other] { $groups } de { $of_groups } grupos
}
capture_saved_many = { $notes ->
    [1] Uma nota salva
   *[other] { $notes } notas salvas
}
capture_wall = { $notes ->
    [1] O mural: uma nota
   *[other] O mural: { $notes } notas
}
capture_shown = { $shown ->
    [1] Vê-se a mais recente de { $notes }.
   *[other] Veem-se as { $shown } mais recentes de { $notes }.
}
capture_next = { $notes ->
    [1] Seguir com uma nota
   *[other] Agrupar as { $notes } notas
}
import_do = { $notes ->
    [1] Guardar uma nota
   *[other] Guardar { $notes } notas
}
import_leave_out = { $notes ->
    [1] Deixar de fora a que repete um texto
   *[other] Deixar de fora as { $notes } que repetem um texto
}
import_refused_rows = { $rows ->
    [1] Uma linha recusada
   *[other] { $rows } linhas recusadas
}
session_delete_hint = { $notes ->
    [1] A sessão, a sua nota e o seu histórico desaparecem; não dá para desfazer.
   *[other] A sessão, as suas { $notes } notas e o seu histórico desaparecem; não dá para desfazer.
}
themes_group = { $notes ->
    [1] Agrupar uma nota
   *[other] Agrupar { $notes } notas
}
themes_group_new = { $notes ->
    [1] Dar lugar a uma nota nova
   *[other] Dar lugar a { $notes } notas novas
}
themes_chosen = { $notes ->
    [1] Uma nota escolhida
   *[other] { $notes } notas escolhidas
}
themes_moved = { $notes ->
    [1] Uma nota movida
   *[other] { $notes } notas movidas
}
themes_parked = { $notes ->
    [1] Uma nota ficou sem tema
   *[other] { $notes } notas ficaram sem tema
}
themes_new_do = { $notes ->
    [1] Criar o tema com uma nota
   *[other] Criar o tema com { $notes } notas
}
themes_split_chosen = { $notes ->
    [1] A nota escolhida formará um tema próprio.
   *[other] As { $notes } notas escolhidas formarão um tema próprio.
}
themes_split_do = { $notes ->
    [1] Separar uma nota
   *[other] Separar { $notes } notas
}
themes_dissolve_hint = { $notes ->
    [1] A sua nota fica sem tema, à vista.
   *[other] As suas { $notes } notas ficam sem tema, à vista.
}
draft_more_notes = { $notes ->
    [1] e mais uma nota
   *[other] e mais { $notes } notas
}
themes_grouped = { $themes ->
    [1] Um tema; { $parked } notas sem tema; { $proposed } mudanças a rever
   *[other] { $themes } temas; { $parked } notas sem tema; { $proposed } mudanças a rever
}
home_more = { $sessions ->
    [1] Ver a única sessão
   *[other] Ver as { $sessions } sessões
}
themes_hid = { $notes ->
    [1] Uma nota ocultada
   *[other] { $notes } notas ocultadas
}
themes_restored = { $notes ->
    [1] Uma nota restaurada
   *[other] { $notes } notas restauradas
}
parked_kept_apart = Separadas de notas com que não devem ficar
event_notes_held = notas fixadas
event_notes_released = notas liberadas
event_notes_tied = notas unidas
event_notes_set_apart = notas separadas entre si
event_notes_untied = laços desfeitos
event_theme_locked = tema fechado
event_theme_unlocked = tema aberto
event_moves_accepted = mudanças aceitas
event_moves_declined = mudanças recusadas
themes_lock = Fechar
themes_unlock = Abrir
themes_lock_help = Em um tema fechado só vocês põem ou tiram notas.
themes_wishes = Ao agrupar
themes_wishes_hint = O que você pedir aqui vale para todo agrupamento que vier.
themes_hold = Fixar onde estão
themes_release = Deixar livres
themes_tie = Manter juntas
themes_set_apart = Manter separadas
themes_untie = Esquecer o que foi pedido entre elas
themes_proposed = A rever
themes_proposed_hint = O Minga propõe outro tema para estas notas. Não move nenhuma até vocês aceitarem.
themes_proposed_all = Todas
themes_from_to = { $old } → { $new }
themes_hold_done = { $notes ->
    [1] Uma nota fixada
   *[other] { $notes } notas fixadas
}
themes_release_done = { $notes ->
    [1] Uma nota solta
   *[other] { $notes } notas soltas
}
themes_tie_done = { $notes ->
    [1] Uma nota
   *[other] { $notes } notas ficarão juntas
}
themes_set_apart_done = { $notes ->
    [1] Uma nota
   *[other] { $notes } notas ficarão separadas
}
themes_untie_done = { $notes ->
    [1] Uma nota livre
   *[other] { $notes } notas livres entre si
}
themes_accept = { $notes ->
    [1] Aceitar a mudança
   *[other] Aceitar { $notes } mudanças
}
themes_decline = { $notes ->
    [1] Deixá-la onde está
   *[other] Deixar { $notes } onde estão
}
themes_settled = { $notes ->
    [1] Uma nota resolvida
   *[other] { $notes } notas resolvidas
}
themes_firm = tema firme
themes_fair = tema reconhecível
themes_loose_knit = tema frágil: olhem juntos

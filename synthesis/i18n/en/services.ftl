cli_about = From sticky notes to synthesis, offline.
cli_themes = group a file of notes into themes and strategies
cli_document = write the synthesis of a file of notes or of a session
cli_import = add the notes of a file to a session
cli_sessions = list the sessions that are kept
cli_export = save a session as a file or a document
cli_formats = list the formats that are read and written
cli_serve = open the app on this machine
cli_json = answer in JSON
cli_notes_file = file of notes: csv, tsv, xlsx, docx, txt or json
cli_source = file of notes, session file, or id or title of a session that is kept
cli_output = output file
cli_theme_count = how many themes to form
cli_language = language of names and document
cli_date = date on the cover, as 2026-11-23
cli_session = id or title of the session
cli_port = local port
cli_themes_done = { $notes } notes: { $themes } themes, { $strategies } strategies, { $parked } parked, { $refused } rows refused.
cli_document_done = { $name }: { $notes } notes in { $themes } themes, { $parked } parked.
cli_import_done = { $notes } notes stored; { $known } were here already, { $repeats } repeat a text, { $refused } rows refused.
cli_no_sessions = There are no sessions yet.
cli_export_done = Written: { $name }
cli_serving = Minga answers at { $address }. Ctrl+C to stop.
cli_formats_import = Reads
cli_formats_export = Writes
cli_id_repeated = The id “{ $old }” is repeated; this note is now called “{ $new }”.
cli_row_refused = Row { $row }: { $reason }
file_not_found = “{ $name }” cannot be opened. Check the path and the permissions.
job_failed = The work was interrupted and changed nothing. Try again.
job_took_too_long = The work took too long and was stopped; nothing changed. Try again, or with fewer notes.
job_document_gone = The document is no longer in Minga's folder. Make it again.
split_too_alike = The notes of this theme are too alike to propose two halves. Choose yourself which to split off.
statement_too_long = The text has { $length } characters; the limit is { $limit }. Shorten it: it is still in the box.
statement_empty = Write a sentence first.
group_not_found = The group “{ $id }” is no longer in the session. Reload the page and choose another; your text is still in the box.
activity_not_found = The activity “{ $id }” is no longer on the agenda. Reload the page and choose another; your text is still in the box.
group_in_use = The group “{ $name }” has { $notes ->
    [one] one note
   *[other] { $notes } notes
  } and cannot be taken away. You can rename it.
activity_in_use = The activity “{ $name }” has { $notes ->
    [one] one note
   *[other] { $notes } notes
  } and cannot be taken away. You can change its title.
section_not_found = That part of the document is gone: somebody may have merged or dissolved its theme. Reload the page; your text is still in the box.

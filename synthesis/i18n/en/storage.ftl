# Where sessions are kept. $path is a file, or the server and database.
storage_busy = Another program is writing to { $path }. Nothing was changed; try again in a moment.
storage_full = There is no space left where { $path } is kept. Nothing was changed; free some space and try again.
storage_unavailable = The database { $path } does not answer. Nothing was changed; check that it is running and that Minga may write there.
database_corrupt = The database { $path } is damaged or is not a database. It was left as it was; put a copy in its place, or open a session file.
database_foreign = The database { $path } belongs to another program. It was left as it was; choose another file for Minga.
database_newer = The database { $path } was made by a newer Minga (its version is { $found }; this one knows { $known }). Nothing was changed; update Minga first.
unknown_database = Minga cannot keep sessions in “{ $name }”. Choose one of: { $known }.
session_id_taken = A session with the id “{ $id }” is here already. Open that one, or read the file in as a copy.
note_id_taken = Another note was stored under the id “{ $id }”. Nothing was changed; write the note again.
text_unstorable = A text holds characters that cannot be stored ({ $id }). Nothing was changed; type it again without them.
job_not_found = There is no such work in progress. Start it again.
file_no_space = There is no space left for { $path }. The file was left as it was; free some space and try again.
file_not_written = { $path } could not be written. The file was left as it was; check that the folder exists and that nobody has the file open.
entry_taken = This was entered already. Reload the page.

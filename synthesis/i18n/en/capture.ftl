# A note that cannot be taken.
note_empty = Write something first.
note_too_long = { $length } characters; the limit is { $limit }. Your text is still in the box.
note_unreadable = Too many accents on one letter. Take some away and try again.
alias_too_long = The name has { $length } characters; the limit is { $limit }. Shorten it.
label_too_long = The name of the group or table has { $length } characters; the limit is { $limit }. Shorten it.
row_note_empty = It has no text in the column of notes.
row_note_too_long = { $length } characters; the limit is { $limit }. Split it into several rows.
row_note_unreadable = Too many accents on one letter. Take some away in the file.
pasted_note_empty = Line { $line } is empty. Take it away and try again; nothing was stored.
pasted_note_too_long = Line { $line } has { $length } characters; the limit is { $limit }. Split it; nothing was stored and your text is still in the box.
pasted_note_unreadable = Line { $line } has too many accents on one letter. Take some away; nothing was stored.
pasted_alias_too_long = The name has { $length } characters; the limit is { $limit }. Shorten it; nothing was stored.
pasted_label_too_long = The name of the group or table has { $length } characters; the limit is { $limit }. Shorten it; nothing was stored.

# A file turned away before it is read.
file_empty = { $name } is empty. Check that it was saved, and choose it again.
file_too_large = { $name } has { $size } MB; the limit is { $limit } MB. Split it in two.
file_type_unknown = Minga does not read files like { $name }. Save it as .csv, .tsv, .xlsx, .docx, .txt or .json.
file_not_what_it_says = { $kind ->
    [docx] { $name } is not a Word document. Open it in the program that made it and save it as .docx.
    [xlsx] { $name } is not an Excel workbook. Open it in the program that made it and save it as .xlsx.
   *[other] { $name } is not a text file. Open it in the program that made it and save it as .{ $kind }.
}
file_expands_too_much = { $name } unpacks to far more than its size, so it was not opened. Copy its text into a new file and try with that.
file_unsafe_xml = { $name } contains a document type declaration, which office programs do not write, so it was not opened. Copy its text into a new file and try with that.
file_damaged = { $name } is damaged or incomplete. Open it in the program that made it, save it again and try with that copy.
file_has_macros = { $name } contains macros. Save it as { $suffix } without macros.
file_encrypted = { $name } is protected by a password. Remove the password and try again.
file_takes_too_long = { $name } could not be read within { $seconds } seconds, so it was stopped. Copy its text into a new file, or split it in two.

# A file that was read but cannot be taken as it is. Nothing of it was stored.
encoding_unknown = { $name } uses a character encoding Minga does not recognise. Save as UTF-8 and try again.
quote_not_closed = The quote opened in row { $row } of { $name } is never closed. Close it, or save the file again from the spreadsheet.
quote_misplaced = Row { $row } of { $name } has text right after a closing quote. Double the quotes inside the text, or save the file again from the spreadsheet.
row_shape = Row { $row } has { $found ->
    [one] 1 cell
   *[other] { $found } cells
  }, expected { $expected }. Nothing was imported: put quotes around text that contains the separator, or complete the row.
duplicate_column = “{ $column }” appears twice (columns { $first } and { $second }). Rename one of them.
cell_too_long = { $column ->
    [0] Row { $row } has { $length } characters; the limit is { $limit }. Split it into several rows.
   *[other] Row { $row }, column “{ $column }” has { $length } characters; the limit is { $limit }. Split it into several rows.
}
too_many_rows = { $name } has more than { $limit } rows. Split it in two.
too_many_columns = { $name } has { $found } columns; the limit is { $limit }. Delete those you do not need.
no_notes = There are no notes in { $name }. Check that there is text below the heading.
no_note_column = No column looks like notes. Found: { $columns }. Say which one holds them, or name it “text”.
which_column = Several columns could be the notes: { $columns }. Say which one, or name it “text”.
column_not_found = { $name } has no column “{ $column }”. Found: { $columns }.
no_note_list = { $name } holds no list of notes. Save a list of objects with a key “text”, or a Minga session.

# Said aloud about a file that was read.
notice_first_row_is_note = The first row reads like a note, not like a heading, and was taken as a note.
notice_kept_aside = { $count ->
    [one] 1 value of “{ $column }” could not be understood or is too long; it is kept with the note as it was written.
   *[other] { $count } values of “{ $column }” could not be understood or are too long; they are kept with the notes as they were written.
}
notice_notes_not_counted = { $count ->
    [one] 1 hidden or withdrawn note was left out.
   *[other] { $count } hidden or withdrawn notes were left out.
}
notice_hidden_sheets = { $count ->
    [one] 1 hidden sheet was left out.
   *[other] { $count } hidden sheets were left out.
}
notice_hidden_rows = { $count ->
    [one] 1 hidden row was left out. Show it in the spreadsheet to bring it in.
   *[other] { $count } hidden rows were left out. Show them in the spreadsheet to bring them in.
}
notice_hidden_columns = { $count ->
    [one] 1 hidden column was left out.
   *[other] { $count } hidden columns were left out.
}
notice_other_sheets = { $count ->
    [one] 1 sheet with other columns was left out: { $names }.
   *[other] { $count } sheets with other columns were left out: { $names }.
}
notice_error_cells = { $count ->
    [one] 1 cell shows an error instead of a value and was read as empty: { $cells }.
   *[other] { $count } cells show an error instead of a value and were read as empty: { $cells }.
}
notice_rows_above_heading = { $count ->
    [one] 1 row above the heading of the table was not read as a note.
   *[other] { $count } rows above the heading of the table were not read as notes.
}
notice_formulas_by_value = { $count ->
    [one] 1 formula was read as the value last shown.
   *[other] { $count } formulas were read as the value last shown.
}
notice_formulas_without_value = { $count ->
    [one] 1 formula has no stored value and was read as empty. Open and save the workbook in a spreadsheet to store it.
   *[other] { $count } formulas have no stored value and were read as empty. Open and save the workbook in a spreadsheet to store them.
}
notice_headings_as_sections = { $count ->
    [one] 1 heading was read as the section of the notes below it, not as a note.
   *[other] { $count } headings were read as the sections of the notes below them, not as notes.
}
notice_text_outside_table = { $count ->
    [one] 1 paragraph or row outside the table of notes was left out.
   *[other] { $count } paragraphs or rows outside the table of notes were left out.
}
notice_template_left_out = The document points to a template outside; it was not opened.
notice_inserted_file_left_out = { $count ->
    [one] 1 file inserted in the document was left out.
   *[other] { $count } files inserted in the document were left out.
}
notice_object_left_out = { $count ->
    [one] 1 embedded object was left out.
   *[other] { $count } embedded objects were left out.
}
notice_link_left_out = { $count ->
    [one] 1 link to another file or site was not followed.
   *[other] { $count } links to other files or sites were not followed.
}
notice_comments_left_out = The comments in the margin were left out.
notice_footnotes_left_out = The footnotes were left out.

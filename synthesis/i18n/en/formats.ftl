# What every file says of itself
doc_imprint_session = Session
doc_imprint_made_with = Made with

# Back to those who wrote
doc_back = Back to you: where each note ended
doc_back_how = How to read these sheets
doc_back_intro = There is one sheet for each group and one for each table. Each note stands with its reference and its words, the theme and strategy where it ended, and the initiatives and decisions that came of it. A note is on the sheet of its group and on that of its table. Nobody is named.
doc_back_correct = If a note ended in the wrong place, tell whoever facilitated, with the reference of the note: it can be moved, and the change is recorded.
doc_back_loose = Notes of no group or table
doc_back_none = No note came from here.
doc_back_counts = { $notes ->
    [one] One note
   *[other] { $notes } notes
}: { $placed } in a theme, { $parked } in none, { $aside } set aside
doc_back_table = where each note ended
doc_back_alt = One row for each note: reference, text, where it ended, and the initiatives and decisions that came of it.
doc_back_where = Where it ended
doc_back_grew = What came of it
doc_back_hidden = Hidden by the facilitators: it is kept and counted, and its text is not printed.
doc_back_withdrawn = Withdrawn by whoever wrote it.
doc_back_nearest = Nearest to
doc_back_nothing_yet = No initiative or decision yet.
doc_back_initiative = Initiative
doc_back_decided = Decided
doc_back_to_decide = To be decided

# Sheets of the workbook
doc_tab_about = About
doc_tab_themes = Themes
doc_tab_strategies = Strategies
doc_tab_by_group = Themes by group
doc_tab_by_lens = Themes by lens
doc_tab_initiatives = Initiatives
doc_tab_votes = Votes
doc_tab_priorities = Priorities
doc_tab_efforts = Impact and effort
doc_tab_participation = Participation
doc_tab_part = Theme or strategy
doc_tab_all_notes = All notes
doc_tab_confirmed = confirmed

# Web page
doc_html_skip = Go to the content
doc_html_cited = Cited by:
doc_html_claim = sentence { $n }
doc_html_numbers = The numbers as a table

# Slides
doc_slide_summary = In short
doc_slide_strategies = Strategies
doc_slide_more = and { $n } more
doc_slide_sources = Sources
doc_slide_going_on = { $title } (continued)
doc_slide_next = Next steps
doc_slide_first_steps = First steps
doc_slide_no_next = No first steps or decisions are recorded yet. Who goes on, and when, is still to be agreed.

# Tables for other tools
doc_polis_what = Tables in the layout of a Polis export, for further analysis.
doc_polis_sign = Sign of the votes: +1 agree, -1 disagree, 0 not sure; an empty cell, not seen or not answered.
doc_polis_people = Participant numbers say neither who anybody is nor in which order they voted, and differ from vote to vote. The group is there only where five or more voted. No times or authors are kept: those columns are empty.
doc_polis_apostrophe = An apostrophe before a text that begins with = + - @ keeps a spreadsheet from running it; Minga takes it off when it reads it.
doc_polis_counts_only = { $vote }: there are only counts. The votes one by one are in the room where they were cast, not in the session file.
doc_polis_voted = { $voters ->
    [one] { $vote }: one person voted
   *[other] { $vote }: { $voters } people voted
} on { $items ->
    [one] one thing
   *[other] { $items } things
}.
doc_polis_group = group-id { $number }: { $group }
doc_polis_no_vote = No vote by views is closed: comments.csv has the notes, without votes.

# Formats, file names and what may fail
format_pdf = PDF
format_pptx = Slides for the plenary (.pptx)
format_html = Web page in one file (.html)
format_returned_docx = Back to groups and tables (.docx)
format_returned_html = Back to groups and tables (.html)
format_polis = Votes as Polis tables (.zip)
format_talk_to_the_city = Notes for Talk to the City (.csv)
file_returned_docx = back to you
file_returned_html = back to you
file_polis = polis
file_talk_to_the_city = talk to the city
pdf_no_program = A PDF needs LibreOffice on the computer that runs Minga, and it is not there. Make the Word document and save it as PDF from there, or ask for LibreOffice to be installed.
pdf_too_slow = LibreOffice did not finish the PDF within { $seconds } seconds. Try again, or make the Word document and save it as PDF from there.
pdf_failed = LibreOffice could not make the PDF. Make the Word document and save it as PDF from there.
cli_format = format, where the ending of the file does not say

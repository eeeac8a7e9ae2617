page_home = Home
page_session = Session
page_capture = Capture
page_themes = Themes
page_draft = Draft
page_document = Document
page_language = Language of the screens
page_no_session = No session is open
page_no_session_hint = Open a session, or a sample, and this screen will show it.
page_to_sessions = See the sessions
home_promise = From sticky notes to synthesis: you write, Minga proposes, you decide.
home_sessions = Your sessions
home_open = Open
home_continue = Continue
home_empty = No sessions yet
home_empty_hint = A session holds one workshop: its notes, its themes and its document. Make yours, or open a sample and try everything without fear.
home_new = New session
home_open_file = Open a session file
home_open_file_hint = A .session.json file saved by Minga
home_open_file_do = Open as a new session
home_samples = To try
home_samples_hint = Complete, invented sessions. A copy opens: change whatever you like.
home_open_sample = Open a copy
none = —
undo = Undo
undo_last = Undo: { $action }
undone = Undone: { $action }
history = History
session_new = New session
session_hint_new = Only the title is needed; the rest appears on the cover and in the document.
session_hint_edit = What you change here appears on the cover and in the document.
session_basics = The essentials
session_groups = Groups
session_groups_hint = Whom each participant speaks for: municipalities, departments, districts. Write in the empty rows.
session_agenda = Agenda
session_agenda_hint = Talks, which leave key messages, and brainstorms, with their prompt. A row without a title is not kept.
session_lenses = Lenses
session_lenses_hint = Perspectives that cut across every theme. Each has guiding questions, facets and the words that give it away.
session_lens_new = Another lens
session_save = Save the session
session_saved = Session saved
session_delete = Delete the session
session_delete_sure = Yes, delete it for ever
session_delete_do = Delete
session_deleted = Session deleted
session_next = Capture notes
field_title = Title
field_client = Client
field_convenors = Convening bodies
field_programme = Programme
field_scope = Scope
field_status = Status
field_venue = Venue
field_purpose = Purpose
field_links = Links
field_starts_on = Starts on
field_ends_on = Ends on
field_language = Working language
field_document_language = Document language
field_group_name = Name of the group
field_day = Day
field_starts_at = Time
field_kind = Kind
field_prompt = Prompt
field_speaker = Speaker
field_lens_name = Name of the lens
field_lens_questions = Guiding questions
field_lens_facets = Facets
field_lens_cues = Cue words
field_activity = Activity
field_group = Group
field_table = Table
field_author = Name or alias
field_note_kind = Kind of note
field_theme_name = Name of the theme
field_strategy_name = Name of the strategy
field_format = Format
field_made_on = Date on the cover
help_one_per_line = One a line
help_links = One a line: title | address
help_cues = Separated by commas. “inter*” stands for every word that begins so.
status_draft = In preparation
status_open = Open
status_closed = Closed
status_archived = Archived
activity_talk = Talk
activity_brainstorm = Brainstorm
activity_vote = Vote
activity_prioritisation = Prioritisation
kind_idea = Idea
kind_need = Need
kind_question = Question
kind_reflection = Reflection
kind_key_message = Key message
capture_hint = Every note is kept as it is written.
capture_type = Type
capture_paste = Paste many
capture_file = From a file
capture_box = Your note: Enter saves it, Shift + Enter breaks the line
capture_placeholder = One idea a note
capture_send = Save the note
capture_saved = { $ref } saved
capture_paste_box = One note a line
capture_paste_hint = Paste the list here
capture_paste_send = Save the notes
upload_choose = Choose file
upload_limit = or drag it here; up to 20 MB
capture_file_box = File of notes: CSV, TSV, Excel, Word, text, JSON or session
capture_file_help = Up to 20 MB. Also what Mural, Miro, Padlet, Trello, Polis, Google Forms, Mentimeter and others export. Nothing is stored until you confirm.
capture_about = Whose notes these are
capture_empty = No notes yet. Type the first one, paste a list or bring a file.
import_recognised = Recognised as { $kind } ({ $details }).
import_new = New notes
import_known = Here already
import_repeats = Repeat a text
import_refused = Rows refused
import_new_groups = These groups will be added: { $names }
import_new_activities = These activities will be added: { $names }
import_leave_out_help = Two people with the same idea are two voices: keep them, unless the file itself is doubled.
import_nothing_new = This file brings no new notes.
import_which_column = Which column holds the notes? Choose it below.
import_columns = Columns
import_apply_columns = Read with these columns
column_text = Note
column_id = Id
column_author = Name or alias
column_group = Group
column_table = Table
column_activity = Activity
column_kind = Kind
column_none = (none)
themes_hint = Minga proposes themes and strategies; you decide. What you move or name stays.
themes_start_hint = The notes are not grouped yet. You can undo, and group again whenever you like.
themes_no_notes = This is where notes become themes. First there must be notes.
themes_to_capture = Go and capture notes
themes_group_again = Group again
themes_group_again_help = Themes stay; new notes find a place. What people decided does not change.
themes_afresh = Group afresh
themes_afresh_hint = Forms new themes around what you decided: notes moved, names written and themes made, merged or split stay.
themes_afresh_do = Group afresh
themes_count = How many themes
themes_list = Themes
themes_without = Parked
themes_without_hint = Notes that fit nowhere yet. They are not lost: choose them and give them a place.
themes_without_none = Every note has a theme.
themes_key_words = key words: { $words }
themes_loose = Other notes of the theme
themes_all_notes = Notes
themes_by_hand = by a person
themes_rename = Rename
themes_rename_do = Save the names
themes_merge = Merge
themes_merge_with = Merge with
themes_merge_do = Merge the two themes
themes_merged = Themes merged
themes_split = Split
themes_split_propose = Propose two halves
themes_split_hint = Choose notes on the board, or ask for a proposal.
themes_split_done = Theme split
themes_new_strategy = New strategy
themes_new_strategy_do = Create the strategy
themes_strategy_created = Strategy created
themes_dissolve = Dissolve
themes_dissolve_do = Dissolve the theme
themes_dissolved = Theme dissolved
themes_move_to = Move to
themes_move_where = Move to a theme or strategy
themes_move = Move
themes_park = Park
themes_hide = Hide
themes_hide_help = It leaves the board, the figures and the themes. It can be restored.
themes_hidden = Hidden
themes_hidden_hint = Off the board, out of the figures and the themes, but kept. Choose them to restore them.
themes_restore = Restore
themes_new = New theme
themes_created = Theme created
themes_choose = Press a note to choose it. A dotted edge is Minga’s; a solid one, a person’s.
themes_choose_none = Let go
themes_next = Read the draft
parked_no_words = No words
parked_too_few = Too few notes to group
parked_all_alike = All say the same
parked_fits_nowhere = They fit no theme
parked_not_grouped = New, not grouped yet
parked_by_person = Set aside by a person
draft_hint = Every sentence rests on notes: see them beside it. What you write stays yours.
draft_no_themes = The draft comes from the themes. Group the notes first.
draft_to_themes = Go to the themes
draft_section = Section
draft_section_empty = This section has no sentences yet.
draft_edit = Edit
draft_text = Text
draft_evidence = Notes that support it
draft_save = Save
draft_saved = Text saved
draft_cancel = Cancel
draft_restore = Back to the proposed sentence
draft_by_person = Written by a person
draft_struck = (sentence struck out)
draft_outdated = The facts have changed since it was written. The sentence proposed today would be: { $text }
draft_add = Add a sentence
draft_next = Make the document
document_hint = Cover, summary, themes with their notes, method, and an annex with every note.
document_no_themes = The notes are not grouped yet: the document will hold them all, without themes.
document_make = Make the document
document_again = Make it again
document_ready = Ready, made on { $made }.
document_fetch = Download { $name }
document_notes = notes
document_themes = themes
document_parked = parked
document_own = texts of yours
document_file = The session as a file
document_file_hint = Everything: notes, themes, texts and history. It opens in another Minga from the home screen.
document_file_fetch = Download the session
format_docx = Word (.docx)
format_csv = Notes as CSV
format_xlsx = Excel: notes, themes, votes (.xlsx)
format_markdown = Markdown (.md)
event_session_created = session created
event_session_edited = session details
event_note_written = note written
event_notes_pasted = notes pasted
event_notes_imported = notes imported
event_note_hidden = note hidden
event_note_restored = note restored
event_notes_grouped = notes grouped
event_theme_renamed = theme renamed
event_strategy_renamed = strategy renamed
event_themes_merged = themes merged
event_theme_split = theme split
event_notes_moved = notes moved
event_notes_parked = notes parked
event_theme_created = theme created
event_strategy_created = strategy created
event_theme_dissolved = theme dissolved
event_text_edited = text edited
event_text_restored = proposed text restored
event_undone = undid: { $action }
count_notes = { $notes ->
    [one] one note
   *[other] { $notes } notes
}
count_themes = { $themes ->
    [one] one theme
   *[other] { $themes } themes
}
count_strategies = { $strategies ->
    [one] { $strategies } strategy
   *[other] { $strategies } strategies
}
count_groups = { $of_groups ->
    [one] { $groups } of { $of_groups } group
   *[other] { $groups } of { $of_groups } groups
}
capture_saved_many = { $notes ->
    [one] One note saved
   *[other] { $notes } notes saved
}
capture_wall = { $notes ->
    [one] The wall: one note
   *[other] The wall: { $notes } notes
}
capture_shown = { $shown ->
    [one] The newest of { $notes } is shown.
   *[other] The newest { $shown } of { $notes } are shown.
}
capture_next = { $notes ->
    [one] Go on with one note
   *[other] Group the { $notes } notes
}
import_do = { $notes ->
    [one] Store one note
   *[other] Store { $notes } notes
}
import_leave_out = { $notes ->
    [one] Leave out the one that repeats a text
   *[other] Leave out the { $notes } that repeat a text
}
import_refused_rows = { $rows ->
    [one] One row refused
   *[other] { $rows } rows refused
}
session_delete_hint = { $notes ->
    [one] The session, its note and its history are gone for good; this cannot be undone.
   *[other] The session, its { $notes } notes and its history are gone for good; this cannot be undone.
}
themes_group = { $notes ->
    [one] Group one note
   *[other] Group { $notes } notes
}
themes_group_new = { $notes ->
    [one] Find a place for one new note
   *[other] Find a place for { $notes } new notes
}
themes_chosen = { $notes ->
    [one] One note chosen
   *[other] { $notes } notes chosen
}
themes_moved = { $notes ->
    [one] One note moved
   *[other] { $notes } notes moved
}
themes_parked = { $notes ->
    [one] One note parked
   *[other] { $notes } notes parked
}
themes_new_do = { $notes ->
    [one] Create the theme with one note
   *[other] Create the theme with { $notes } notes
}
themes_split_chosen = { $notes ->
    [one] The chosen note will form a theme of its own.
   *[other] The { $notes } chosen notes will form a theme of their own.
}
themes_split_do = { $notes ->
    [one] Split off one note
   *[other] Split off { $notes } notes
}
themes_dissolve_hint = { $notes ->
    [one] Its note is parked, in sight.
   *[other] Its { $notes } notes are parked, in sight.
}
draft_more_notes = { $notes ->
    [one] and one more note
   *[other] and { $notes } more notes
}
themes_grouped = { $themes ->
    [one] One theme; { $parked } notes parked; { $proposed } changes to look at
   *[other] { $themes } themes; { $parked } notes parked; { $proposed } changes to look at
}
home_more = { $sessions ->
    [one] See the one session
   *[other] See all { $sessions } sessions
}
themes_hid = { $notes ->
    [one] One note hidden
   *[other] { $notes } notes hidden
}
themes_restored = { $notes ->
    [one] One note restored
   *[other] { $notes } notes restored
}
parked_kept_apart = Set apart from notes they must not meet
event_notes_held = notes held
event_notes_released = notes released
event_notes_tied = notes tied
event_notes_set_apart = notes set apart
event_notes_untied = ties undone
event_theme_locked = theme locked
event_theme_unlocked = theme unlocked
event_moves_accepted = changes accepted
event_moves_declined = changes declined
themes_lock = Lock
themes_unlock = Unlock
themes_lock_help = In a locked theme only you put notes in or take them out.
themes_wishes = When grouping
themes_wishes_hint = What you ask here holds in every grouping to come.
themes_hold = Hold where they are
themes_release = Set free
themes_tie = Keep together
themes_set_apart = Keep apart
themes_untie = Forget what was asked among them
themes_proposed = To look at
themes_proposed_hint = Minga proposes another theme for these notes. It moves none until you accept.
themes_proposed_all = All of them
themes_from_to = { $old } → { $new }
themes_hold_done = { $notes ->
    [one] One note held
   *[other] { $notes } notes held
}
themes_release_done = { $notes ->
    [one] One note let go
   *[other] { $notes } notes let go
}
themes_tie_done = { $notes ->
    [one] One note
   *[other] { $notes } notes will go together
}
themes_set_apart_done = { $notes ->
    [one] One note
   *[other] { $notes } notes will go apart
}
themes_untie_done = { $notes ->
    [one] One note free
   *[other] { $notes } notes free of one another
}
themes_accept = { $notes ->
    [one] Accept the change
   *[other] Accept { $notes } changes
}
themes_decline = { $notes ->
    [one] Leave it where it is
   *[other] Leave { $notes } where they are
}
themes_settled = { $notes ->
    [one] One note settled
   *[other] { $notes } notes settled
}
themes_firm = firm theme
themes_fair = recognisable theme
themes_loose_knit = fragile theme: look at it together

# What is said of an export of another tool, before anything is stored.
import_tool = Recognised as an export of { $tool } ({ $details }).
import_unverified = Layout unverified: how { $tool } lays out its exports is known from descriptions or code, not from a real file. Look at the notes below before you store them.
import_as_plain = Read it as a plain file, whatever tool wrote it
import_say_clusters = Say above what the groups of the file are here.
import_clusters = Groups in the file
import_votes = Votes in the file
import_clusters_are = { $count ->
    [one] “{ $column }” puts the notes in 1 group. What is it here?
   *[other] “{ $column }” puts the notes in { $count } groups. What are they here?
}
import_shown = { $shown } of { $notes } notes are shown.
import_into = They will be in the activity { $names }.
import_place_table = Tables
import_place_group = Groups of people
import_place_theme = Themes
import_place_kept = Only kept beside the notes
import_new_themes = { $count ->
    [one] 1 theme will be made or filled, as if you had put the notes there by hand: { $names }
   *[other] { $count } themes will be made or filled, as if you had put the notes there by hand: { $names }
}
import_which_questions = Several columns have free answers. Choose those that hold ideas: each becomes an activity.
import_votes_found = { $people ->
    [one] 1 person voted { $votes } times on { $notes } notes.
   *[other] { $people } people voted { $votes } times on { $notes } notes.
}
import_votes_away = { $count ->
    [one] Votes on 1 thing that is not here will be left out.
   *[other] Votes on { $count } things that are not here will be left out.
}
import_agree_is = In this file, 1 means
import_sign_known = The file counts its own votes this way round. Change it only if you know better.
import_sign_unknown = The file does not say which way round its votes are, and exports of { $tool } exist in both. Look at a comment on which you know what people think, and choose.
import_bring_votes = Count its votes too: { $people } people, as a closed vote
import_do_votes = { $people ->
    [one] Store the votes of 1 person
   *[other] Store the votes of { $people } people
}
import_votes_title = Votes from { $tool }
import_votes_stored = { $people ->
    [one] Votes of 1 person stored
   *[other] Votes of { $people } people stored
}
cli_import_votes = Votes of { $people } people counted as “{ $title }”.
column_theme = Theme
event_votes_imported = votes of a file counted
doc_edit_votes_imported = Votes of a file counted
event_themes_imported = themes of a file taken over
doc_edit_themes_imported = Themes taken over from a file

notice_body_apart = { $count ->
    [one] 1 text of “{ $column }” is too long for a note: its title is the note, the text is kept beside it.
   *[other] { $count } texts of “{ $column }” are too long for a note: their titles are the notes, the texts are kept beside them.
}
notice_set_aside = { $count ->
    [one] 1 note was archived, rejected or withdrawn there: it comes in hidden, and can be brought back.
   *[other] { $count } notes were archived, rejected or withdrawn there: they come in hidden, and can be brought back.
}
notice_votes_of_groups = The votes are those of a whole group, not of each note; they are kept beside the notes.
notice_votes_apart = The counts of votes are kept beside the notes. To have the votes themselves, bring the file of votes once the notes are stored.
notice_discussion_rows = { $count ->
    [one] 1 row is from the discussion (a comment or a task), not a note of the board; it comes in too.
   *[other] { $count } rows are from the discussion (comments and tasks), not notes of the board; they come in too.
}
notice_other_rows = { $count ->
    [one] 1 row or line that is no note of the board was left out.
   *[other] { $count } rows or lines that are no notes of the board were left out.
}
notice_rows_joined = { $count ->
    [one] 1 row with one more tag of the same text was joined to it.
   *[other] { $count } rows with more tags of the same text were joined to it.
}
notice_frames = { $count ->
    [one] 1 line that stands first in a block was read as the title of a frame, not as a note: { $names }
   *[other] { $count } lines that stand first in a block were read as titles of frames, not as notes: { $names }
}

no_votes = There are no votes in { $name }. Check that it is the whole export.
votes_before_notes = { $name } holds votes on comments that are not here. Bring the file of comments first (comments.csv), then this one.
votes_of_others = The votes in { $name } do not add up to the counts of the comments that are here: they are of another conversation. Keep each conversation in a session of its own.
vote_sign_unknown = The file does not say whether 1 means agree or disagree. Choose it on the screen of capture, where the file is shown before it is stored.

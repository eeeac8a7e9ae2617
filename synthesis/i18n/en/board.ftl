# The board: what its program in the browser says.
board_title = Board of notes
board_keys = Arrows: move around. Space: lift the note; arrows: choose the place; Space: drop; Escape: leave everything as it was. X: choose several. Enter: see the note.
board_loading = Opening the board…
board_offline = No connection; trying again
board_failed = Not saved: no connection. The notes are where they were.
board_search = Search the notes
board_filters = Filters
board_filters_on = Filters: { $number }
board_clear = Clear the filters
board_shown = { $number } of { $of } notes
board_only = Hide the others
board_any = Any
board_group = Group
board_table = Table
board_author = Author
board_activity = Activity
board_language = Language
board_lens = Lens
board_lens_none = Under no lens
board_state = State
board_state_unsure = Least sure
board_state_parked = Without a theme
board_state_ink = Placed by a person
board_state_pencil = Proposed by Minga
board_bare = Only themes and strategies without notes
board_bare_none = Every theme and strategy has notes.
board_colour = Colour by
board_by_theme = Theme
board_by_group = Group
board_by_table = Table
board_by_activity = Activity
board_by_language = Language
board_by_lens = Lens
board_by_certainty = Certainty
board_legend = What each colour means
board_sure_person = Placed by a person
board_sure_high = Minga, sure
board_sure_fair = Minga, between two themes
board_sure_low = Minga, not sure
board_sure_none = Without a theme
board_unknown = Not known
board_several = Several lenses
board_lang_es = Spanish
board_lang_en = English
board_lang_pt = Portuguese
board_lang_ca = Catalan
board_table_named = Table { $name }
board_undo = Undo
board_undo_what = Undo: { $action }
board_redo = Redo
board_redo_what = Redo: { $action }
board_parked = Without a theme
board_parked_hint = Nothing is lost: drop here what does not fit yet.
board_ungrouped = Not grouped
board_loose = Other notes in the theme
board_new_theme = New theme
board_new_theme_hint = Drop notes here to make a theme of them.
board_new_strategy = New strategy
board_name_theme = Name of the theme
board_name_strategy = Name of the strategy
board_save = Save
board_cancel = Cancel
board_empty = No notes yet
board_heard = { $number } of { $of } groups
board_locked = locked
board_rename = Rename
board_rename_what = Rename { $name }
board_more_what = What to do with { $name }
board_grip_what = Drag { $name }
board_more_note = See note { $name }
board_lock = Lock: Minga puts no note in and takes none out
board_unlock = Unlock for later groupings
board_merge_with = Merge with…
board_merge_ask = Merge { $name } with { $where }?
board_merge_yes = Yes, merge
board_merge_no = No
board_split = Propose two halves
board_split_found = Minga proposes splitting off the chosen notes. Change the choice if you like, and give it a name.
board_left = Move left
board_right = Move right
board_to_theme = Take to another theme…
board_choose_all = Choose all its notes
board_dissolve = Dissolve: its notes stay, without a theme
board_back = Back
board_move_to = Move to…
board_move = Move
board_park = Leave without a theme
board_pin = Hold here
board_release = Set free
board_hide = Hide
board_let_go = Deselect
board_close = Close
board_why = Why it is here
board_like = Nearest notes
board_trace = What became of this idea
board_by = by { $name }
board_in_ink = by a person
board_said_over = Over { $where }.
board_said_cancel = Nothing changed: everything is where it was.
board_said_same = It was already in { $where }.
board_said_by = { $who }: { $action }
board_said_undone = Undone: { $action }
board_said_redone = Redone: { $action }
board_said_done = Done.
board_clash_title = Two people, two places
board_clash_theirs = { $who }: { $where }
board_clash_yours = You: { $where }
board_keep_theirs = Leave as it is
board_use_mine = Use mine
board_somebody = Somebody else
board_notes = { $notes ->
    [one] 1 note
   *[other] { $notes } notes
}
board_chosen = { $notes ->
    [one] 1 note chosen
   *[other] { $notes } notes chosen
}
board_lifted = { $notes ->
    [one] Lifted a note in { $where }. Arrows to choose the place, Space to drop, Escape to leave it where it was.
   *[other] Lifted { $notes } notes from { $where }. Arrows to choose the place, Space to drop, Escape to leave them where they were.
}
board_dropped = { $notes ->
    [one] Dropped the note in { $where }.
   *[other] Dropped { $notes } notes in { $where }.
}

# History: of a note, of a theme, of the whole board

page_trace = History
page_section_review = Review
trace_hint = Look up a note and see what became of it, follow a theme, or take the board back to an earlier state.
trace_part = What to look at
trace_part_notes = Notes
trace_part_themes = Themes
trace_part_states = States of the board
trace_part_return = Report back
trace_find = Search by reference or by words
trace_find_placeholder = N12, cycle lanes…
trace_find_none = No note has those words. Try fewer, or the reference that stands under each note.
trace_find_start = Type the reference or some words of the note above.
trace_found = { $notes ->
    [one] One note
   *[other] { $notes } notes
}
trace_found_more = { $shown } of { $notes } are shown: add a word to narrow the search.
trace_other_note = Look up another
trace_where_now = Where it is today
trace_in_theme = In the theme “{ $theme }”.
trace_in_strategy = In the theme “{ $theme }”, under the strategy “{ $strategy }”.
trace_in_none = In no theme: { $reason }
trace_is_hidden = It is hidden: it counts in no figure.
trace_is_withdrawn = Whoever wrote it withdrew it: it counts in no figure.
trace_initiative = It is part of the initiative “{ $name }”.
trace_in_draft = The synthesis cites it in: { $sections }.
trace_in_no_draft = No sentence of the synthesis cites it.
trace_set_off_by = A talk set it off: { $notes }.
trace_set_off_notes = It set off these ideas: { $notes }.
trace_path = Its path
trace_why_link = Where did my idea go?
trace_by_minga = Minga, in the grouping that { $name } asked for
trace_by_minga_alone = Minga, when grouping
trace_by_local = From this computer
trace_again_undone = By undoing: { $told }
trace_again_redone = By redoing: { $told }
trace_again_restored = By going back to an earlier state: { $told }
trace_brought = It came with the session ({ $origin }).
trace_brought_plain = It came with the session.
trace_wrote_typed = It was typed on this computer.
trace_wrote_pasted = It was pasted as part of a list.
trace_wrote_paper = It was copied from a handwritten sheet.
trace_wrote_phone = A participant wrote it on a phone.
trace_imported = It was imported from a file ({ $origin }).
trace_reworded = Whoever wrote it corrected it.
trace_hidden = It was hidden.
trace_hidden_because = It was hidden: { $reason }.
trace_withdrawn = Whoever wrote it withdrew it.
trace_shown_again = It was shown again.
trace_placed = It came into the theme “{ $to }”.
trace_placed_under = It came into the theme “{ $to }”, under “{ $strategy }”.
trace_moved = It moved from “{ $from }” to “{ $to }”.
trace_moved_under = It moved from “{ $from }” to “{ $to }”, under “{ $strategy }”.
trace_merged = Its theme “{ $from }” joined “{ $to }”, and the note went with it.
trace_split = It left “{ $from }” for a new theme, “{ $to }”.
trace_dissolved = Its theme “{ $from }” was dissolved, and it was left without one.
trace_left_by_person = It was left without a theme: a person decided so.
trace_left_by_machine = It was left without a theme: none was near.
trace_under_strategy = Inside “{ $to }” it went to the strategy “{ $strategy }”.
trace_under_none = Inside “{ $to }” it was left outside the strategies.
trace_pinned = It was held where it was.
trace_released = It was set free for the next grouping.
trace_second_home = It is in “{ $to }” too.
trace_one_home = It is no longer in “{ $to }” too.
trace_theme_renamed = The theme “{ $from }” was renamed “{ $to }”.
trace_theme_grew = “{ $from }” joined its theme “{ $to }”.
trace_strategy_renamed = The strategy “{ $from }” was renamed “{ $to }”.
trace_promoted = It gave rise to the initiative “{ $name }”.
trace_not_promoted = It is no longer in the initiative “{ $name }”.
trace_cited = A sentence that a person wrote cites it.
trace_not_cited = The sentence that cited it no longer does.
trace_set_off = Somebody linked it with what was said in a talk.
trace_not_set_off = Its link with a talk was removed.
trace_in_tension = Somebody read it as one side of a tension.
trace_not_in_tension = It is no longer read as one side of a tension.
trace_theme = Theme
trace_theme_gone_now = This theme is no longer on the board.
trace_theme_no_steps = No steps are recorded for this theme.
trace_theme_brought = It came with the session as “{ $to }”.
trace_theme_made = { $notes ->
    [0] It was made as “{ $to }”, without notes yet.
    [one] It was made as “{ $to }”, with one note.
   *[other] It was made as “{ $to }”, with { $notes } notes.
}
trace_theme_split_off = { $notes ->
    [one] It was split off from “{ $from }” as “{ $to }”, with one note.
   *[other] It was split off from “{ $from }” as “{ $to }”, with { $notes } notes.
}
trace_theme_merged_into = { $notes ->
    [one] It joined “{ $to }” with its one note.
   *[other] It joined “{ $to }” with its { $notes } notes.
}
trace_theme_gone = { $notes ->
    [0] “{ $from }” came to an end; it had no notes.
    [one] “{ $from }” came to an end; its note was left without a theme.
   *[other] “{ $from }” came to an end; its { $notes } notes were left without a theme.
}
trace_theme_took_in = { $notes ->
    [one] It took in “{ $from }”, with one note.
   *[other] It took in “{ $from }”, with { $notes } notes.
}
trace_theme_locked = It was locked: no grouping puts notes in or takes them out.
trace_theme_unlocked = It was unlocked.
trace_strategy_came = The strategy “{ $to }” was added.
trace_strategy_went = The strategy “{ $from }” left.
trace_notes_came = { $notes ->
    [one] One note came in.
   *[other] { $notes } notes came in.
}
trace_notes_left = { $notes ->
    [one] One note left.
   *[other] { $notes } notes left.
}
trace_state = The state to go back to
trace_states_hint = Choose a moment. You see what would change before you decide; notes, votes and what groups said stay as they are.
trace_states_none = There are no earlier states yet: they appear when somebody changes the board.
trace_state_same = Nothing would change: the board stands today as it did then.
trace_would_change = What would change
trace_would_come = Themes that come back: { $themes }
trace_would_go = Themes that go: { $themes }
trace_would_rename = “{ $from }” is called “{ $to }” again
trace_would_strategy_come = The strategy “{ $to }” comes back
trace_would_strategy_go = The strategy “{ $from }” goes
trace_would_move = { $notes ->
    [one] One of { $all } notes changes place
   *[other] { $notes } of { $all } notes change place
}
trace_would_ties = { $ties ->
    [one] One request to keep notes together or apart changes
   *[other] { $ties } requests to keep notes together or apart change
}
trace_would_texts = { $texts ->
    [one] One text of the synthesis changes
   *[other] { $texts } texts of the synthesis change
}
trace_would_review = { $things ->
    [one] One decision made in the review changes
   *[other] { $things } decisions made in the review change
}
trace_would_note = { $ref }: from “{ $from }” to “{ $to }”
trace_no_theme = no theme
trace_more_notes = and { $notes } more
trace_restore = Go back to this state
trace_restored = The board is back in that state. You can undo it.
trace_return_hint = Tells each table or group where each of its notes ended up. Choose whose notes, and print.
trace_return_group = Group
trace_return_table = Table
trace_return_all = All
trace_return_print = Print
trace_return_title = Where each note ended up
trace_return_base = Notes in a theme: { $placed } of { $notes }.
trace_return_none = There are no notes from here.
trace_quoted = “{ $name }”

# Independent first: piles made without looking at the grouping

page_blind = Blind piles
blind_hint = Group the notes first, without seeing what Minga proposes. Then compare.
blind_step = What to do
blind_step_make = Make piles
blind_step_compare = Compare
blind_size = How many notes
blind_size_30 = 30 at random
blind_size_60 = 60 at random
blind_size_all = { $notes ->
    [one] The only one
   *[other] All { $notes }
}
blind_keys = With the cursor on the note: 1 to 9 puts it in that pile, N starts a new pile, S leaves it for later, U undoes. With the mouse: drag it onto a pile, or from one pile to another.
blind_skip = Later
blind_undo = Undo
blind_stored = Everything is saved
blind_waiting = Saving…
blind_over = All of them are in piles. You can compare now.
blind_none = There are no piles yet. Name the first one and the note goes into it.
blind_fresh = Name of a new pile
blind_make = Make the pile
blind_inside = See what is in it
blind_out = Take out
blind_name = Name of the pile
blind_rename = Rename
blind_gone = A note that is gone
blind_piles = Piles
blind_progress = { $n } of { $total } in piles
blind_put = In “{ $name }”.
blind_told = { $n } of { $total } in piles. The next one: { $text }
blind_no_piles = Make your piles first; then you will see here where they agree with Minga.
blind_no_themes = Minga has not grouped these notes yet, and nobody else has made piles.
blind_minga = Minga
blind_with = Compare with
blind_too_few = With fewer than two notes in piles there is nothing to compare.
blind_pairs = { $together ->
    [one] Of the one pair of notes you put together, { $name } put { $both } together.
   *[other] Of the { $together } pairs of notes you put together, { $name } put { $both } together: { $of_ten } in every 10.
}
blind_no_pairs = You put no pair of notes together: each is alone in its pile.
blind_pairs_other = { $together ->
    [0] { $name } put none of these notes together.
    [one] Of the one pair that { $name } put together among these notes, you put { $both } together.
   *[other] Of the { $together } pairs that { $name } put together among these notes, you put { $both } together.
}
blind_notes = notes compared
blind_ari = adjusted Rand index
blind_ami = adjusted mutual information
blind_figures_hint = On both indices, 1 means the same grouping and 0 is what chance would give.
blind_same = The same grouping: there are no differences from { $name }.
blind_scattered = You put them together
blind_scattered_hint = Piles of yours that { $name } has spread out.
blind_pile_in = { $notes ->
    [one] { $stay } of one note is in: { $home }
   *[other] { $stay } of { $notes } notes are in: { $home }
}
blind_mixed = You put them apart
blind_mixed_hint = Notes from different piles of yours that { $name } has together.
blind_part = { $notes ->
    [one] Your pile “{ $name }”: one note
   *[other] Your pile “{ $name }”: { $notes } notes
}
blind_bring = { $notes ->
    [one] Move it to “{ $name }”
   *[other] Move the { $notes } to “{ $name }”
}
blind_tie = Keep together
blind_tie_help = Every later grouping will put them in one theme; for now they do not move.
blind_theme = Make this pile a theme
blind_split = Split “{ $name }” off as a theme
blind_apart = Keep “{ $name }” apart
blind_apart_help = No later grouping will put them with the largest pile; for now they do not move.
blind_done = Done. You can undo it.
piles_overlap = A note is in two piles at once. Reload the page and place it again.
event_piles_made = blind piles made
event_piles_set_apart = piles set apart
doc_edit_piles_made = Blind piles made
doc_edit_piles_set_apart = Piles set apart

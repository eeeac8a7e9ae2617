# The review: redo, return to a state, count

redo_last = Redo: { $action }
redone = Done again: { $action }.
nothing_to_redo = There is nothing to redo: the last thing done stands.
event_redone = done again: { $action }
event_vote_counted = votes counted
event_state_restored = returned to an earlier state
doc_edit_redone = Change made again
doc_edit_vote_counted = Votes counted
doc_edit_state_restored = Return to an earlier state

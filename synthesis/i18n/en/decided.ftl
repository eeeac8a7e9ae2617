# Decisions: what the history tells, and what is refused

decision_empty = Write what is decided.
decision_not_found = That decision is not there any more.
text_too_long = The text has { $length } characters and { $limit } fit: shorten it.
event_decision_noted = decision noted
event_decision_edited = decision changed
event_decision_settled = decision taken
event_decision_reopened = decision reopened
event_decision_removed = decision removed
doc_edit_decision_noted = Decision noted
doc_edit_decision_edited = Decision changed
doc_edit_decision_settled = Decision taken
doc_edit_decision_reopened = Decision reopened
doc_edit_decision_removed = Decision removed

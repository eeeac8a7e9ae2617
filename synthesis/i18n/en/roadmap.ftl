# Road map, areas and decisions

page_roadmap = Road map
roadmap_hint = What the group will do: who, when and where to start.
roadmap_empty = Turn notes or strategies into initiatives. Minga proposes; you decide.
roadmap_no_themes = Group the notes into themes first.
roadmap_next = Go to the consultation
roadmap_picture = Over time
roadmap_homeless = Without a theme
roadmap_no_strategy = Without a strategy
roadmap_homeless_hint = Its theme no longer exists. Choose where it belongs.
roadmap_promote = New initiative
roadmap_promote_hint = The initiative keeps the notes it grew from.
roadmap_promote_from = From which theme or strategy
roadmap_promote_notes = Notes
roadmap_promote_what = If left empty: the words of the first note
roadmap_promote_do = { $notes ->
    [one] Create from { $notes } note
   *[other] Create from { $notes } notes
}
roadmap_promote_strategy = { $notes ->
    [one] The whole strategy ({ $notes } note)
   *[other] The whole strategy ({ $notes } notes)
}
roadmap_promote_strategy_hint = One initiative with the strategy's name and all its notes.
roadmap_promoted = The initiative is on the road map.
roadmap_suggested = { $initiatives ->
    [one] { $initiatives } note that already sounds like an initiative
   *[other] { $initiatives } notes that already sound like initiatives
}
roadmap_suggested_hint = Minga proposes them because of how they are written. You decide which ones go in.
roadmap_suggested_all = Show all { $initiatives }
roadmap_take = Make an initiative
roadmap_owners = Who leads
roadmap_leads = { $initiatives ->
    [one] { $initiatives } initiative
   *[other] { $initiatives } initiatives
}
roadmap_no_lead = Without a lead: { $initiatives } of { $of } initiatives.
sheet_what = What
sheet_why = Why
sheet_lead = Lead
sheet_partners = Partners
sheet_years = When
sheet_starts = Starts in
sheet_horizon = Until
sheet_first_step = First step
sheet_resources = Resources
sheet_indicator = Indicator
sheet_risks = Risks
sheet_vote = Result in the vote
sheet_partners_help = Separate the names with semicolons.
sheet_year_open = No year
sheet_meanwhile = In the meantime somebody else wrote: { $text }
sheet_edit = Edit
sheet_save = Save
sheet_saved = Saved.
sheet_move = Move
sheet_move_to = Where it belongs
sheet_move_do = Move it here
sheet_remove = Remove
sheet_remove_hint = The notes stay where they are. You can undo this.
sheet_remove_do = Remove the initiative
sheet_removed = Initiative removed from the road map.
sheet_no_notes = No note supports it.
sheet_sources = Notes that support it
sheet_sources_save = Save the notes
decisions = Decisions
decisions_hint = What is still to decide, and what was decided.
decisions_waiting = Still to decide: { $decisions }
decisions_taken = Decided: { $decisions }
decision_new = Record a decision
decision_text = What was decided, or what is still to decide
decision_about = About
decision_about_all = The whole session
decision_owner = In charge
decision_due = Due
decision_is_taken = Already decided
decision_note = Record it
decision_noted = Recorded.
decision_settle = Mark as decided
decision_reopen = Reopen
decision_remove = Remove
decision_removed = Decision removed.
areas = Areas
areas_count = { $areas ->
    [one] { $areas } area
   *[other] { $areas } areas
}
areas_hint = One heading over several themes. Each theme is in one area at most; the document follows this order.
area_name = Name of the area
area_themes = Themes
area_new = New area
area_new_do = Create the area
area_save = Save
area_remove = Remove the area
area_removed = The area “{ $name }” has been removed; its themes stay.
area_example = For example: City and territory
area_created = Area created.
room_on_initiatives = initiatives
text_too_long = The text has { $length } characters; the limit is { $limit }.
area_exists = There is already an area called “{ $name }”.
area_not_found = That area no longer exists.
decision_empty = Write the decision first.
decision_not_found = That decision no longer exists.
initiative_without_notes = Choose at least one note.
initiative_not_found = That initiative no longer exists.
initiative_untitled = Write what will be done.
partners_too_many = There are { $count } names; the limit is { $limit }.
years_reversed = It starts in { $starts } but ends earlier, in { $horizon }.
year_unlikely = The year { $year } is not between { $first } and { $last }.
event_area_created = area created
doc_edit_area_created = Area created
event_area_removed = area removed
doc_edit_area_removed = Area removed
event_area_renamed = area renamed
doc_edit_area_renamed = Area renamed
event_area_themes_set = themes of an area changed
doc_edit_area_themes_set = Themes of an area changed
event_decision_edited = decision edited
doc_edit_decision_edited = Decision edited
event_decision_noted = decision recorded
doc_edit_decision_noted = Decision recorded
event_decision_removed = decision removed
doc_edit_decision_removed = Decision removed
event_decision_reopened = decision reopened
doc_edit_decision_reopened = Decision reopened
event_decision_settled = decision taken
doc_edit_decision_settled = Decision taken
event_initiative_edited = initiative edited
doc_edit_initiative_edited = Initiative edited
event_initiative_placed = initiative moved
doc_edit_initiative_placed = Initiative moved
event_initiative_promoted = initiative created
doc_edit_initiative_promoted = Initiative created
event_initiative_removed = initiative removed
doc_edit_initiative_removed = Initiative removed
event_initiative_sources_set = notes of an initiative changed
doc_edit_initiative_sources_set = Notes of an initiative changed
doc_area_none = Other themes
doc_roadmap = Road map
doc_roadmap_intro = { $n ->
    [one] The group turned its notes into { $n } initiative, shown with the notes it grew from.
   *[other] The group turned its notes into { $n } initiatives, each shown with the notes it grew from.
}
doc_roadmap_homeless = Without a theme
doc_roadmap_table = Initiatives over time
doc_roadmap_alt = Each row is an initiative, with its lead and its years.
doc_sheet_lead = Lead
doc_sheet_partners = Partners
doc_sheet_years = When
doc_sheet_first_step = First step
doc_sheet_resources = Resources
doc_sheet_indicator = Indicator
doc_sheet_risks = Risks
doc_sheet_vote = Result in the vote
doc_sheet_strategy = Strategy
doc_sheet_homeless = Without a strategy: its theme no longer exists
doc_sheet_open = No year
doc_sheet_from = from { $year }
doc_sheet_until = until { $year }
doc_sheet_place = { $voters ->
    [one] Place { $place } of { $of }, with { $voters } voter
   *[other] Place { $place } of { $of }, with { $voters } voters
}
doc_sheet_sources = { $n ->
    [one] Grew from { $n } note
   *[other] Grew from { $n } notes
}
doc_sheet_table = Initiative sheet: { $what }
doc_sheet_alt = The sheet of the initiative, field by field.
doc_sheet_field = Field
doc_sheet_entry = Content
doc_decided = Decisions
doc_decided_intro = Decided: { $taken }. Still to decide: { $waiting }.
doc_decided_waiting = Still to decide
doc_decided_taken = Decided
doc_decided_waiting_table = Decisions still to take
doc_decided_taken_table = Decisions taken
doc_decided_alt = Each row is a decision, with its subject, who is in charge and when it is due.
doc_decided_what = Decision
doc_decided_about = About
doc_decided_owner = In charge
doc_decided_due = Due
doc_decided_whole = The whole session
doc_chart_roadmap_said = With a year: { $dated } of { $of } initiatives; with a lead: { $owned } of { $of }.
doc_chart_roadmap_none = There are no initiatives yet.
doc_chart_roadmap_span = It runs from { $first } to { $last }.
picture_roadmap = Road map
table_column_initiative = Initiative
table_column_lead = Lead
table_column_starts = From
table_column_horizon = Until

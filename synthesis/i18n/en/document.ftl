# The document of the synthesis. Impersonal, plain, every number beside its base.

# Cover
doc_kicker = Workshop synthesis
doc_state_draft = Draft
doc_state_draft_long = Draft, to be reviewed with those who took part
doc_cover_convenors = Convened by
doc_cover_client = Client
doc_cover_programme = Programme
doc_cover_scope = Scope
doc_cover_state = Status
doc_cover_made_on = Prepared on
doc_band = Band of colour: each theme takes up its share of the notes. { $themes }.

# Pieces that recur
doc_contents = Contents
doc_page_of = Page { $page } of { $pages }
doc_table_label = Table
doc_evidence = Notes:
doc_and_more = and { $n } more
doc_unsupported = (no supporting note)
doc_out_of = { $part } of { $whole }
doc_notes_out_of = { $part } of { $whole ->
    [one] 1 note
   *[other] { $whole } notes
}
doc_groups_out_of = { $part } of { $whole ->
    [one] 1 group
   *[other] { $whole } groups
}
doc_tables_out_of = { $part } of { $whole ->
    [one] 1 table
   *[other] { $whole } tables
}
doc_more_in_annex = { $n ->
    [one] One more note is in the annex.
   *[other] { $n } more notes are in the annex.
}
doc_original_in = original in { $language }
doc_table_named = Table { $name }
doc_no_notes = There are no notes to count yet.
doc_no_group = No group
doc_no_table = No table
doc_theme = Theme
doc_strategy = Strategy
doc_note = Note
doc_notes = Notes
doc_text = Text
doc_group = Group
doc_table = Table
doc_tables = Tables
doc_ref = Ref.
doc_kind = Kind
doc_activity = Activity
doc_language = Language
doc_status = Status
doc_id = Id
doc_kind_idea = idea
doc_kind_need = need
doc_kind_question = question
doc_kind_reflection = reflection
doc_kind_key_message = key message
doc_status_placed = in a theme
doc_status_parked = without a theme
doc_status_hidden = hidden
doc_status_withdrawn = withdrawn
doc_place_theme = Theme { $number }
doc_place_parked = No theme
doc_by_hand = by hand

# Summary
doc_summary = Summary
doc_figures = The workshop in figures.
doc_figure_notes = { $n ->
    [one] note
   *[other] notes
}
doc_figure_groups = { $n ->
    [one] group
   *[other] groups
}
doc_figure_tables = { $n ->
    [one] table
   *[other] tables
}
doc_figure_themes = { $n ->
    [one] theme
   *[other] themes
}
doc_figure_strategies = { $n ->
    [one] strategy
   *[other] strategies
}
doc_themes_table = The themes and each group’s notes
doc_themes_table_alt = One row per theme: notes in all and by group, and tables where it was heard. A stronger colour means more notes.
doc_themes_table_whole = The themes and their notes
doc_themes_table_whole_alt = One row per theme: how many notes it has and at how many tables it was heard.

# Approach
doc_approach = Approach and objectives
doc_purpose = Purpose
doc_agenda = Agenda
doc_day = Day { $day }
doc_day_on = Day { $day }: { $date }
doc_day_alt = The activities of day { $day }, each with its time and its question.
doc_time = Time
doc_activity_asks = Question or talk
doc_activity_talk = Talk
doc_activity_brainstorm = Brainstorm
doc_activity_vote = Vote
doc_activity_prioritisation = Prioritisation
doc_links = Pages related to the workshop:
doc_participation = Participation
doc_signed = { $authors ->
    [0] No note is signed.
    [one] One person signed their notes; { $unsigned ->
        [0] every note is signed.
        [one] one other note is unsigned.
       *[other] { $unsigned } other notes are unsigned.
    }
   *[other] { $authors } people signed their notes; { $unsigned ->
        [0] every note is signed.
        [one] one other note is unsigned.
       *[other] { $unsigned } other notes are unsigned.
    }
}
doc_share = Share of total
doc_heard_tables = Tables
doc_heard_groups = Groups
doc_notes_by_group = Notes by group
doc_notes_by_group_alt = One row per group: notes, share of the total and number of tables it wrote from.
doc_notes_by_table = Notes by table
doc_notes_by_table_alt = One row per table: notes, share of the total and the groups that wrote there.
doc_participation_note = The figures count notes, not people: those who wrote more carry more weight in them.

# Lenses
doc_lenses = Cross-cutting lenses
doc_lenses_intro = { $n ->
    [one] One lens cuts across every theme. Each note was read against it, whatever its theme.
   *[other] { $n } lenses cut across every theme. Each note was read against all of them; it may speak to more than one, or to none.
}
doc_lens_heard = { $whole ->
    [one] { $part } of 1 note speaks to this lens
   *[other] { $part } of { $whole } notes speak to this lens
}
doc_lens_questions = { $n ->
    [one] The question that guides it:
   *[other] The questions that guide it:
}
doc_lens_facets = Its facets: { $facets }.
doc_lenses_by_theme = Themes and lenses
doc_lenses_by_theme_intro = How many notes of each theme speak to each lens.
doc_lens_matrix = Notes of each theme that speak to each lens
doc_lens_matrix_alt = One row per theme and one column per lens; each cell says how many of the theme’s notes speak to it. A stronger colour means more notes.
doc_lenses_shared = { $n ->
    [2] Notes that speak to both lenses
   *[other] Notes that speak to every lens
}
doc_lenses_shared_intro = { $part ->
    [0] { $whole ->
        [one] The one note does not speak to { $lenses ->
            [2] both lenses.
           *[other] all { $lenses } lenses.
        }
       *[other] None of the { $whole } notes speaks to { $lenses ->
            [2] both lenses.
           *[other] all { $lenses } lenses.
        }
    }
    [one] { $whole ->
        [one] The one note speaks to { $lenses ->
            [2] both lenses:
           *[other] all { $lenses } lenses:
        }
       *[other] One of { $whole } notes speaks to { $lenses ->
            [2] both lenses:
           *[other] all { $lenses } lenses:
        }
    }
   *[other] { $part } of { $whole } notes speak to { $lenses ->
        [2] both lenses:
       *[other] all { $lenses } lenses:
    }
}

# Talks
doc_talks = Talks: key messages and reflections
doc_talks_intro = What was noted down at each talk, as it was written.
doc_talk_silent = No notes were taken at this talk.
doc_key_messages = Key messages
doc_reflections = Reflections
doc_talk_others = { $n ->
    [one] Another note from this talk:
   *[other] Other notes from this talk:
}

# Themes
doc_theme_by_group = { $theme }: notes by group
doc_theme_by_group_alt = One row per group: its notes in this theme, all its notes, and the share between the two. A stronger colour means more notes.
doc_in_theme = In this theme
doc_of_group = All its notes
doc_share_of_group = Share of its notes
doc_strategy_notes = { $n ->
    [one] one note:
   *[other] { $n } notes:
}
doc_strategy_empty = No note supports this strategy yet.
doc_initiatives = Initiatives
doc_initiatives_table = { $theme }: initiatives proposed
doc_initiatives_alt = One row per initiative: what is proposed, in the words of its note, the strategy it serves and the reference.
doc_initiative = What is proposed
doc_quotes = In their words
doc_other_notes = Other notes in this theme
doc_theme_notes = Notes in this theme

# Without a theme
doc_parked = Notes without a theme
doc_parked_intro = { $part ->
    [one] { $whole ->
        [one] The one note does
       *[other] One of { $whole } notes does
    } not fit any theme yet. It was neither forced into one nor dropped: it is shown here with the nearest theme and the reason.
   *[other] { $part } of { $whole } notes do not fit any theme yet. They were neither forced into one nor dropped: they are shown here with the nearest theme and the reason.
}
doc_parked_table = Notes waiting for a theme
doc_parked_alt = One row per note: reference, text, nearest theme and the reason it stands apart.
doc_nearest = Nearest to
doc_reason = Reason
doc_reason_by_person = Set apart by the team’s decision.
doc_reason_not_grouped = Arrived after the last grouping.
doc_reason_no_words = It has no words to compare.
doc_reason_all_alike = The notes all say the same: there are no themes to tell apart.
doc_reason_too_few = There are too few notes to form themes.
doc_reason_kept_apart = It must not join the notes it was set apart from.
doc_reason_fits_nowhere = Far from every theme.
doc_reason_other = It is in no theme.

# Method
doc_method = How it was made
doc_method_notes = Every note is kept as it was written. A note is one idea from one person, with the group, the table and the activity it came from; its reference (N001, N002…) follows the order of arrival and does not change.
doc_method_grouping = A program proposed the themes: it put together the notes that say similar things, without an internet connection and without sending any text out of the computer it ran on. The proposal is for people to review; no later grouping undoes what they decide.
doc_method_by_hand = The themes and strategies were made by hand.
doc_method_drafting = The sentences of the draft are put together from facts counted in the notes. Each one points, in a footnote, to the notes that support it; one without support says so. Quotations are verbatim.
doc_accounts = Account of the notes
doc_accounts_table = What became of every note received
doc_accounts_alt = The notes received are the sum of those in a theme, those without one, the hidden and the withdrawn.
doc_account = Status
doc_account_received = Received
doc_account_placed = In a theme
doc_account_parked = Without a theme
doc_account_hidden = Hidden by the facilitators
doc_account_withdrawn = Withdrawn by their authors
doc_decisions = What people decided
doc_decisions_text = { $placed } of { $notes } notes { $placed ->
    [one] was
   *[other] were
} placed by hand, and { $written } of { $statements } sentences { $written ->
    [one] was
   *[other] were
} written or rewritten by a person.
doc_outdated = { $n ->
    [one] One sentence written by a person is older than the latest change to the data: it should be read again.
   *[other] { $n } sentences written by people are older than the latest change to the data: they should be read again.
}
doc_no_edits = No other changes are recorded.
doc_edits_table = Recorded changes, by kind
doc_edits_alt = One row per kind of change, with how many times it was made.
doc_edit = Change
doc_times = Times
doc_run = Record of the grouping
doc_run_intro = With these settings and the same notes, the same proposal can be made again.
doc_run_table = What the proposal of themes was made with
doc_run_alt = One row per item: engine, language, seed, themes asked for, notes, versions and parameters.
doc_run_what = Item
doc_run_value = Value
doc_run_engine = Engine
doc_run_language = Language
doc_run_seed = Seed
doc_run_asked = Themes asked for
doc_run_open = As many as the notes suggest
doc_run_notes = Notes grouped
doc_run_versions = Versions
doc_run_parameters = Parameters
doc_ladder = What “many” and “some” mean
doc_ladder_table = Words of quantity, and the share of those who signed from which each is used (“everybody” and “half” mean exactly that)
doc_ladder_alt = One row per word, from the largest share to the smallest.
doc_ladder_word = Word
doc_ladder_from = Share of people
doc_ladder_least = { $word ->
    [more_than_half] more than 50%
    [few] less than 10%
   *[other] from { $share }
}
doc_ladder_said = { $word ->
    [almost_all] almost everybody
    [large_majority] a large majority
    [more_than_half] more than half
    [many] many
    [some] some
   *[few] a few
}
doc_limits = What this document cannot say
doc_limit_voices = It gathers what the people invited wrote. It is not a survey and does not represent those who were not there.
doc_limit_counts = That something was written many times shows that it recurred in the room, not that it is truer or more urgent.
doc_limit_silence = What nobody wrote does not appear: silence is neither agreement nor refusal.
doc_limit_order = The order of themes and strategies is not a priority.

# Annex
doc_annex = Annex: every note
doc_annex_intro = { $n ->
    [one] The one note counted in this synthesis, as it was written.
   *[other] The { $n } notes counted in this synthesis, as they were written, by theme and in order of arrival.
}
doc_annex_alt = One row per note: reference, text, origin (group, table and activity) and strategy.
doc_origin = Origin
doc_annex_range = Notes { $first } to { $last } of { $whole }
doc_set_aside = Notes that are not printed
doc_set_aside_intro = They are kept and counted, but their text is not printed.
doc_hidden_refs = { $n ->
    [one] One note hidden by the facilitators: { $refs }.
   *[other] { $n } notes hidden by the facilitators: { $refs }.
}
doc_withdrawn_refs = { $n ->
    [one] One note withdrawn by its author: { $refs }.
   *[other] { $n } notes withdrawn by their authors: { $refs }.
}

# Spreadsheets
doc_sheet_notes = Notes
doc_sheet_statements = Sentences
doc_sheet_set_aside = Notes set aside
doc_sheet_statement = Sentence
doc_sheet_evidence = Supporting notes
doc_sheet_key = Key

# Charts
doc_chart_themes = Notes by theme
doc_chart_coverage = Notes of each theme by group
doc_chart_coverage_tables = Notes of each theme by table
doc_chart_alt_item = { $theme }: { $detail }
doc_chart_empty = There are no themes to show yet.

# Changes, by their name in the history
doc_edit_session_created = Session created
doc_edit_session_edited = Session details changed
doc_edit_note_written = Note written
doc_edit_notes_imported = Notes imported from a file
doc_edit_notes_pasted = Notes pasted
doc_edit_note_hidden = Note hidden
doc_edit_note_restored = Note shown again
doc_edit_notes_grouped = Notes grouped into themes
doc_edit_notes_moved = Notes moved to another theme
doc_edit_notes_parked = Notes left without a theme
doc_edit_theme_created = Theme created
doc_edit_theme_renamed = Theme renamed
doc_edit_theme_split = Theme split
doc_edit_themes_merged = Themes merged
doc_edit_theme_dissolved = Theme dissolved
doc_edit_strategy_created = Strategy created
doc_edit_strategy_renamed = Strategy renamed
doc_edit_text_edited = Sentence written or rewritten
doc_edit_text_restored = Sentence returned to the draft
doc_edit_undone = Change undone
doc_edit_notes_held = Notes held where they are
doc_edit_notes_released = Notes released
doc_edit_notes_tied = Notes tied together
doc_edit_notes_set_apart = Notes set apart
doc_edit_notes_untied = Ties undone
doc_edit_theme_locked = Theme locked
doc_edit_theme_unlocked = Theme unlocked
doc_edit_moves_accepted = Proposed changes accepted
doc_edit_moves_declined = Proposed changes declined
doc_method_grouping_sent = A program proposed the themes: it put together the notes that say similar things. The proposal is for people to review; no later grouping undoes what they decide.
doc_method_sent = In the course of this work, and only because a person asked for it, texts were sent to { $host }: notes without their authors or tables, or drafted sentences, which may name groups.
doc_method_names = The language model { $model } proposed names for themes. Only those made of words from the notes of their theme were used; names that people wrote were left alone.
doc_method_wording = { $n ->
    [one] One sentence was proposed by a language model: rules checked that its figures, quotations, names and negations are in the notes or in the drafted sentence, and a person accepted it.
   *[other] { $n } sentences were proposed by a language model: rules checked that their figures, quotations, names and negations are in the notes or in the drafted sentence, and a person accepted them one by one.
}
doc_run_names_by = Names proposed by
doc_run_names_held = Proposed names that were used
doc_run_sent_to = Texts sent to
doc_run_beside = Beside the built-in engine
doc_edit_wording_accepted = Sentence proposed by a model and accepted
doc_chart_label = Figure
doc_chart_themes_authors = Notes by theme and people who signed them
doc_authors = People
doc_panorama = Results at a glance
doc_panorama_themes = { $figure } shows how many notes each theme gathered. How many notes there are says what was talked about most, not what matters most.
doc_panorama_groups = { $figure } shows which group the notes of each theme come from.
doc_votes = Votes and priorities
doc_votes_intro = Each vote is counted by the rule named beside it. Ties are said; the order within a tie means nothing.
doc_votes_table = Result: { $vote }
doc_votes_alt = Each row is something people voted on, with its place, its score, how many people voted for it and each group’s part.
doc_votes_more = { $n ->
    [one] { $n } more was voted on; it is in the table of priorities of the workbook.
   *[other] { $n } more were voted on; they are in the table of priorities of the workbook.
}
doc_vote_first = In first place: { $names }.
doc_score = Score
doc_view_agree = Agree
doc_view_unsure = Not sure
doc_view_disagree = Disagree
doc_priorities_reading = { $quick } of { $of } are for starting soon: much impact and little effort to three in four. The larger the circle, the more people voted.
doc_priorities_figure = In { $figure } each circle bears the number it has in the table that follows.
doc_efforts_table = Impact and effort: the median and, in brackets, the middle half
doc_efforts_alt = Each row is something people voted on, with the median and quartiles of its impact and of its effort, and how many people voted.
doc_number_sign = No.
doc_limit_confidential = This synthesis names no group or table of fewer than ten people in the confidential activities: { $activities }. Where one is left out, the next smallest is not named either, since it would give it away.
doc_themes = Themes
doc_people = Participants
doc_groups = Where each note ended, by group
doc_groups_intro = For each group, the theme and strategy that each of its notes came to. Every reference leads to the note in the annex.
doc_group_sheet = { $notes ->
    [one] { $notes } note
   *[other] { $notes } notes
}, in { $part } of { $whole } themes.
doc_groups_heard = Groups
doc_strategies_table = { $n ->
    [one] The strategy
   *[other] The { $n } strategies
} heard in most groups and at most tables, of { $whole }
doc_strategies_table_alt = Each row is a strategy, with its notes and in how many groups and at how many tables it was heard.
doc_open = What is not agreed
doc_open_objections = { $n ->
    [one] One objection waits for an answer.
   *[other] { $n } objections wait for an answer.
}
doc_open_decisions = { $n ->
    [one] One decision is still to be taken.
   *[other] { $n } decisions are still to be taken.
}
doc_closing = Next steps and feedback
doc_next = Next steps
doc_next_intro = { $n ->
    [one] This is the first thing to do.
   *[other] These are the { $n } first steps.
}
doc_next_none = No first steps have been agreed yet.
doc_next_table = What comes next
doc_next_alt = Each row is a step, with the initiative it belongs to, who is in charge and by when.
doc_next_what = Step
doc_next_for = For
doc_next_who = In charge
doc_next_when = When
doc_next_decide = To be decided
doc_return = Back to those who took part
doc_return_sheets = Those who took part can see where each of their notes ended in the annex by group, and read them all as they were written in the annex of notes.
doc_return_annex = Those who took part can read all their notes, as they were written, in the annex of notes.
doc_return_cited = This short version prints only the notes it rests on. Those who took part may ask for the whole document, which has every note as it was written.
doc_return_correct = If something does not say what you meant, tell { $whom } before the document is validated.
doc_return_correct_all = If something does not say what you meant, tell whoever facilitated the workshop before the document is validated.
doc_cited = Notes cited
doc_cited_intro = { $n ->
    [one] The note that this document rests on, as it was written.
   *[other] The { $n } notes that this document rests on, as they were written.
} The workshop gathered { $whole }.
doc_glossary = Glossary
doc_glossary_table = The words of this document
doc_glossary_alt = Each row is a word, with what it means here and what it is in the other two languages.
doc_term = Term
doc_term_means = What it means
doc_term_note = Note
doc_term_note_means = One idea, as the person who took part wrote it.
doc_term_theme = Theme
doc_term_theme_means = Notes that speak of the same thing.
doc_term_strategy = Strategy
doc_term_strategy_means = A direction within a theme, with the notes that support it.
doc_term_initiative = Initiative
doc_term_initiative_means = A concrete proposal under a strategy: what, who, by when.
doc_term_lens = Lens
doc_term_lens_means = A question that every theme is read with.
doc_term_group = Group
doc_term_group_means = Who a participant speaks for: a municipality, a department.
doc_term_coverage = Coverage
doc_term_coverage_means = In how many groups and at how many tables something was heard.
doc_term_parked = Note without a theme
doc_term_parked_means = A note that fits no theme yet; it is shown and counted.
doc_term_evidence = Evidence
doc_term_evidence_means = The notes a sentence rests on, cited by their reference.
own_text_too_long = Your text has { $length } characters; the limit is { $limit }. Nothing was changed.
doc_cover_cite = How to cite

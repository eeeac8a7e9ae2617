# The document that comes back from Word.
page_returned = Back from Word
returned_hint = Upload the document that was corrected outside. You will see each text as it left, as it came back and as it is today; nothing changes until you choose it.
document_returned = Upload the corrected one
document_returned_hint = If it was corrected in Word, upload it: you will see what changed in each text and choose what to take.
returned_to_document = To the document
returned_box = Corrected document (.docx)
returned_box_help = The very file that was downloaded from Minga, with the changes of whoever read it. Tracked changes and comments are read too.
returned_by_export = This file left the session on { $at }.
returned_by_copy = Minga no longer keeps what this file said when it left, so it was compared with the copy that the file itself carries.
returned_by_words = The file has lost Minga’s marks. It was recognised by its words and compared with the document of { $at }; look at each text with more care.
returned_since =
    { $n ->
        [one] Since then there was 1 change in the session.
       *[other] Since then there were { $n } changes in the session.
    }
returned_language = It is in { $language }: only the texts of that language change.
returned_same = unchanged
returned_changed = different
returned_conflicts = in conflict
returned_new = new paragraphs
returned_commented = comments
returned_nothing = The file says the same as the session. There is nothing to take.
returned_differences = What changed
returned_differences_hint = What is marked is taken at the end, with one button. What nobody decides stays as it is in the session.
returned_before = When it left
returned_word = In Word
returned_now = In the session today
returned_gone = (not there)
returned_empty = (empty)
returned_kind_theme = Name of the theme
returned_kind_strategy = Name of the strategy
returned_kind_statement = Statement
returned_kind_own = Your own text
returned_kind_what = Title of the initiative
returned_kind_why = Why
returned_kind_lead = Lead
returned_kind_partners = Partners
returned_kind_years = Years
returned_kind_first_step = First step
returned_kind_resources = Resources
returned_kind_indicator = Indicator
returned_kind_risks = Risks
returned_conflict = Changed in Word and in the session too: choose which one stays.
returned_removed = It is no longer in the file. In the session it stays, unless you choose to take it out.
returned_removed_heading = The heading is no longer in the file. Nothing is dissolved in the session for that.
returned_lost = The session no longer has this part: somebody merged it or took it out after the export.
returned_tracked = With changes tracked, by { $names }.
returned_choice = Which one stays
returned_take = Word’s
returned_leave = The session’s
returned_strike = Take it out
returned_keep = Leave it
returned_fresh = New paragraphs
returned_fresh_hint = Choose which part of the document each goes to; it will stand as a statement of yours.
returned_fresh_where = Goes to
returned_fresh_nowhere = Do not add
returned_comments = Comments in the margin
returned_comment_done = resolved
returned_comment_on = On: { $quote }
returned_aside = What does not come back
returned_moved = These stand elsewhere in the file: { $names }. The order of the session is changed on the themes screen.
returned_rewritten = Minga writes these lines each time, or they come from other screens, so their correction is not taken:
returned_cells = Text added to the sheets, outside their entries:
returned_more = and { $n } more
returned_do = Take what is chosen
returned_none = Nothing is chosen.
returned_done =
    { $n ->
        [one] 1 text taken from Word
       *[other] { $n } texts taken from Word
    }
event_document_returned = texts taken from Word
doc_edit_document_returned = Texts taken from a document corrected outside

document_other_session = { $name } is a document of the session “{ $title }”. Open that one and upload it there.
document_foreign = { $name } is a document of another session, which is not here. Upload it in the session it came from.
document_not_ours = { $name } is like no document that left this session. Upload the file that was downloaded from Minga, with its corrections.
file_not_word = { $name } is not a Word document. Save it as .docx and upload it again.
years_unreadable = “{ $text }” cannot be read as years. Write one or two years of four figures, such as 2027–2030.
snapshot_unreadable = The copy that the file carries of what it said when it left is damaged.

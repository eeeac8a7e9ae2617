# The Word template of those who convene, and the logos on the cover.

# The gaps of a template, in double braces. One word each, unlike the others in all three languages.
template_name_body = body
template_name_title = title
template_name_dates = dates
template_name_venue = place
template_name_client = client
template_name_convenors = convenors
template_name_programme = programme
template_name_scope = scope
template_name_purpose = purpose
template_name_state = state
template_name_made_on = date
template_name_groups = groups
template_name_themes = themes
template_name_notes = notes
template_name_logos = logos

# Refusals
template_placeholder = { $file } has a gap that Minga does not know: “{ $name }”. { $near ->
    [none] See the names it knows below, correct it and upload it again.
   *[other] Perhaps “{ $near }”. Correct it and upload it again.
}{ $others ->
    [none] { "" }
   *[other] {" "}Nor does it know: { $others }.
}
template_body_place = In { $file } the gap for the body must stand once, alone in a paragraph of the main text: not in a table, a text box or a header.
template_damaged = A picture in { $file } ({ $part }) is damaged or has more than { $limit } megapixels. Replace it in the template and upload it again.
template_strict = { $file } is saved as Strict Open XML. In Word, save it as “Word Document (.docx)” or “Word Template (.dotx)”.
logo_unreadable = That cannot be read as a logo. Use a PNG or JPEG picture of up to 20 MB.
logos_too_many = The cover shows up to { $limit } logos. Take one away first.
logo_not_found = That logo is no longer here. Reload the page.
logo_of = Logo of { $name }

# The screen
template_title = Word template and logos
template_hint = With a template, the Word document comes out with the pages, headers, styles and cover of those who convene.
template_how = In the template you may leave gaps, which Minga fills: { $names }. What stands before { $body } stays as the cover, what stands after it comes last.
template_file = Template (.docx or .dotx)
template_kept = { $name }, uploaded by { $by } on { $at }. Make the document to see it in use.
template_chosen = The template is in place: from now on it dresses the Word documents of this session.
template_remove = Take the template away
template_removed = The template is gone: documents look like Minga's again.
template_page = Page of { $width } × { $height } cm
template_with_cover = The template's cover
template_without_cover = Minga's cover, in the template's styles
template_fills = Fills: { $names }
template_clean = Nothing had to be left out.
template_noticed = What Minga noticed
template_roles = Styles: { $found } of { $all } are the template's
template_roles_hint = Minga adds the others in the template's font and colour.
template_column_role = For
template_column_style = Style of the template
template_ours = Minga's
logos_title = Logos on the cover
logos_hint = They stand in one line, those of the convenors first. Each has a description for whoever cannot see it.
logos_no_place = The template's cover has no place for the logos: write { $gap } where they belong.
logo_owner = Whose it is
logo_file = PNG or JPEG picture
logo_told = Description
logo_told_hint = If you leave it empty: “{ $told }”.
logo_keep = Put the logo
logo_no_file = Choose the picture of the logo first.
logo_kept = The logo of { $name } is on the cover.
logo_drop = Take away the logo of { $name }
logo_dropped = The logo of { $name } is gone.

cli_template = Word template (.docx or .dotx) that the document wears

# What each style is for
template_role_text = Text
template_role_title = Title
template_role_subtitle = Subtitle
template_role_heading_1 = Heading 1
template_role_heading_2 = Heading 2
template_role_heading_3 = Heading 3
template_role_bullet = List
template_role_quote = Quote
template_role_caption = Caption of tables and charts
template_role_contents = Lines of the contents
template_role_contents_title = Title of the contents
template_role_header = Header
template_role_footer = Footer
template_role_footnote = Footnote
template_role_link = Link
template_role_table = Table

# What was left out, or noticed
template_left_objects = { $n ->
    [one] One embedded object of another program (OLE) was left out.
   *[other] { $n } embedded objects of other programs (OLE) were left out.
}
template_left_inserted = { $n ->
    [one] One inserted file was left out.
   *[other] { $n } inserted files were left out.
}
template_left_attached = The link to another template was left out: it was not opened.
template_left_merge = The mail merge was left out.
template_left_outside = { $n ->
    [one] One thing that was fetched from elsewhere on opening was left out.
   *[other] { $n } things that were fetched from elsewhere on opening were left out.
}
template_left_links = { $n ->
    [one] One link that leads neither to a page nor to an e-mail address was left out; its text stays.
   *[other] { $n } links that lead neither to a page nor to an e-mail address were left out; their text stays.
}
template_left_protection = The protection against changes was left out.
template_left_comments = The comments were left out.
template_left_changes = Tracked changes were taken as accepted.
template_left_notes = The template's footnotes were left out.
template_left_drawings = { $n ->
    [one] One chart or diagram was left out.
   *[other] { $n } charts or diagrams were left out.
}
template_left_fonts = Embedded fonts were left out: those installed on each computer are used.
template_left_sample = The template's text is a sample, without gaps: it was left out.
template_left_numbering = The numbering of headings was left out: in the document themes are numbered.
template_left_columns = The columns became one.
template_left_fields = Fields that could fetch or run something became text: { $names }.
template_pages_own = The template gives no page size that holds the text: Minga's is used.
template_lines_own = The template has neither header nor footer: Minga's are used.
template_literal = “{ $name }” is no gap: it stays as written.
template_unreachable = { $n ->
    [one] There is a gap inside a drawing, which Minga cannot reach: it stays as it is.
   *[other] There are { $n } gaps inside drawings, which Minga cannot reach: they stay as they are.
}
template_pictures_untold = { $n ->
    [one] One picture of the template has no alternative text: add it in Word.
   *[other] { $n } pictures of the template have no alternative text: add it in Word.
}

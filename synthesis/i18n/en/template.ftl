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

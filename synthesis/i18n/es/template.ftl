# La plantilla de Word de quien convoca y los logos de la portada.

# Los huecos de una plantilla, entre llaves dobles. Una palabra cada uno, distinta de las demás en los tres idiomas.
template_name_body = cuerpo
template_name_title = título
template_name_dates = fechas
template_name_venue = lugar
template_name_client = mandante
template_name_convenors = convocantes
template_name_programme = programa
template_name_scope = alcance
template_name_purpose = propósito
template_name_state = estado
template_name_made_on = fecha
template_name_groups = grupos
template_name_themes = temas
template_name_notes = notas
template_name_logos = logos

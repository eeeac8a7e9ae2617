# O modelo do Word de quem realiza e os logotipos da capa.

# As lacunas de um modelo, entre chaves duplas. Uma palavra cada uma, diferente das demais nos três idiomas.
template_name_body = corpo
template_name_title = título
template_name_dates = datas
template_name_venue = local
template_name_client = cliente
template_name_convenors = realização
template_name_programme = programa
template_name_scope = abrangência
template_name_purpose = objetivo
template_name_state = estado
template_name_made_on = data
template_name_groups = grupos
template_name_themes = temas
template_name_notes = notas
template_name_logos = logotipos

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

# Rechazos
template_placeholder = En { $file } hay un hueco que Minga no conoce: «{ $name }». { $near ->
    [none] Mira abajo los nombres que conoce, corrígelo y vuelve a subirla.
   *[other] Quizá «{ $near }». Corrígelo y vuelve a subirla.
}{ $others ->
    [none] { "" }
   *[other] {" "}Tampoco conoce: { $others }.
}
template_body_place = En { $file } el hueco del cuerpo debe estar una sola vez, solo en un párrafo del texto principal: ni en tablas, ni en cuadros de texto, ni en encabezados.
template_damaged = Una imagen de { $file } ({ $part }) está dañada o tiene más de { $limit } megapíxeles. Reemplázala en la plantilla y vuelve a subirla.
template_strict = { $file } está guardada como Open XML estricto. En Word, guárdala como «Documento de Word (.docx)» o «Plantilla de Word (.dotx)».
logo_unreadable = Eso no se puede leer como logo. Usa una imagen PNG o JPEG de hasta 20 MB.
logos_too_many = La portada muestra hasta { $limit } logos. Quita uno primero.
logo_not_found = Ese logo ya no está aquí. Vuelve a cargar la página.
logo_of = Logo de { $name }

# La pantalla
template_title = Plantilla de Word y logos
template_hint = Con una plantilla, el documento de Word sale con las páginas, los encabezados, los estilos y la portada de quien convoca.
template_how = En la plantilla puedes dejar huecos, que Minga llena: { $names }. Lo que va antes de { $body } queda como portada y lo que va después, al final.
template_file = Plantilla (.docx o .dotx)
template_kept = { $name }, subida por { $by } el { $at }. Haz el documento para verla puesta.
template_chosen = La plantilla quedó puesta: desde ahora viste los documentos de Word de esta sesión.
template_remove = Quitar la plantilla
template_removed = La plantilla se quitó: los documentos vuelven a ser los de Minga.
template_page = Página de { $width } × { $height } cm
template_with_cover = Portada de la plantilla
template_without_cover = Portada de Minga, con los estilos de la plantilla
template_fills = Llena: { $names }
template_clean = No hubo que dejar nada fuera.
template_noticed = Lo que Minga notó
template_roles = Estilos: { $found } de { $all } son de la plantilla
template_roles_hint = Los demás los pone Minga con la letra y el color de la plantilla.
template_column_role = Para
template_column_style = Estilo de la plantilla
template_ours = el de Minga
logos_title = Logos de la portada
logos_hint = Van en una línea, primero los de quienes convocan. Cada uno lleva una descripción para quien no lo ve.
logos_no_place = La portada de la plantilla no tiene lugar para los logos: escribe { $gap } donde deban ir.
logo_owner = De quién es
logo_file = Imagen PNG o JPEG
logo_told = Descripción
logo_told_hint = Si la dejas vacía: «{ $told }».
logo_keep = Poner el logo
logo_no_file = Elige primero la imagen del logo.
logo_kept = El logo de { $name } quedó en la portada.
logo_drop = Quitar el logo de { $name }
logo_dropped = El logo de { $name } se quitó.

cli_template = plantilla de Word (.docx o .dotx) que viste el documento

# Para qué sirve cada estilo
template_role_text = Texto
template_role_title = Título
template_role_subtitle = Subtítulo
template_role_heading_1 = Título 1
template_role_heading_2 = Título 2
template_role_heading_3 = Título 3
template_role_bullet = Lista
template_role_quote = Cita
template_role_caption = Leyenda de tablas y gráficos
template_role_contents = Líneas del índice
template_role_contents_title = Título del índice
template_role_header = Encabezado
template_role_footer = Pie de página
template_role_footnote = Nota al pie
template_role_link = Enlace
template_role_table = Tabla

# Lo que quedó fuera, o se notó
template_left_objects = { $n ->
    [one] Un objeto incrustado de otro programa (OLE) quedó fuera.
   *[other] { $n } objetos incrustados de otros programas (OLE) quedaron fuera.
}
template_left_inserted = { $n ->
    [one] Un archivo insertado quedó fuera.
   *[other] { $n } archivos insertados quedaron fuera.
}
template_left_attached = El enlace a otra plantilla quedó fuera: no se abrió.
template_left_merge = La combinación de correspondencia quedó fuera.
template_left_outside = { $n ->
    [one] Algo que se traía de otro lugar al abrir el archivo quedó fuera.
   *[other] { $n } cosas que se traían de otro lugar al abrir el archivo quedaron fuera.
}
template_left_links = { $n ->
    [one] Un enlace que no lleva a una página ni a un correo quedó fuera; su texto se conserva.
   *[other] { $n } enlaces que no llevan a una página ni a un correo quedaron fuera; su texto se conserva.
}
template_left_protection = La protección contra cambios quedó fuera.
template_left_comments = Los comentarios quedaron fuera.
template_left_changes = Los cambios con control de cambios se dieron por aceptados.
template_left_notes = Las notas al pie de la plantilla quedaron fuera.
template_left_drawings = { $n ->
    [one] Un gráfico o diagrama quedó fuera.
   *[other] { $n } gráficos o diagramas quedaron fuera.
}
template_left_fonts = Las letras incrustadas quedaron fuera: se usan las instaladas en cada equipo.
template_left_sample = El texto de la plantilla es de ejemplo, sin huecos: quedó fuera.
template_left_numbering = La numeración de los títulos quedó fuera: en el documento numeran los temas.
template_left_columns = Las columnas quedaron en una sola.
template_left_fields = Campos que podían traer algo de fuera o ejecutar algo quedaron como texto: { $names }.
template_pages_own = La plantilla no dice un tamaño de página en que quepa el texto: se usa el de Minga.
template_lines_own = La plantilla no tiene encabezado ni pie de página: se usan los de Minga.
template_literal = «{ $name }» no es un hueco: queda escrito tal cual.
template_unreachable = { $n ->
    [one] Hay un hueco dentro de un dibujo, donde Minga no llega: queda como está.
   *[other] Hay { $n } huecos dentro de dibujos, donde Minga no llega: quedan como están.
}
template_pictures_untold = { $n ->
    [one] Una imagen de la plantilla no tiene texto alternativo: añádelo en Word.
   *[other] { $n } imágenes de la plantilla no tienen texto alternativo: añádelo en Word.
}

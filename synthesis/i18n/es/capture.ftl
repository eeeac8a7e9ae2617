# Una nota que no se puede recibir.
note_empty = Escribe algo primero.
note_too_long = { $length } caracteres; el límite es { $limit }. Tu texto sigue en el cuadro.
note_unreadable = Hay demasiados acentos sobre una letra. Quita algunos y prueba otra vez.
alias_too_long = El nombre tiene { $length } caracteres; el límite es { $limit }. Acórtalo.
label_too_long = El nombre del grupo o de la mesa tiene { $length } caracteres; el límite es { $limit }. Acórtalo.
row_note_empty = No tiene texto en la columna de notas.
row_note_too_long = { $length } caracteres; el límite es { $limit }. Divídela en varias filas.
row_note_unreadable = Hay demasiados acentos sobre una letra. Quita algunos en el archivo.
pasted_note_empty = La línea { $line } está vacía. Quítala y prueba otra vez; no se guardó nada.
pasted_note_too_long = La línea { $line } tiene { $length } caracteres; el límite es { $limit }. Divídela; no se guardó nada y tu texto sigue en el cuadro.
pasted_note_unreadable = La línea { $line } tiene demasiados acentos sobre una letra. Quita algunos; no se guardó nada.
pasted_alias_too_long = El nombre tiene { $length } caracteres; el límite es { $limit }. Acórtalo; no se guardó nada.
pasted_label_too_long = El nombre del grupo o de la mesa tiene { $length } caracteres; el límite es { $limit }. Acórtalo; no se guardó nada.

# Un archivo que no se abre.
file_empty = { $name } está vacío. Comprueba que se haya guardado y elígelo otra vez.
file_too_large = { $name } pesa { $size } MB; el límite es { $limit } MB. Divídelo en dos.
file_type_unknown = Minga no lee archivos como { $name }. Guárdalo como .csv, .tsv, .xlsx, .docx, .txt o .json.
file_not_what_it_says = { $kind ->
    [docx] { $name } no es un documento de Word. Ábrelo en el programa que lo creó y guárdalo como .docx.
    [xlsx] { $name } no es un libro de Excel. Ábrelo en el programa que lo creó y guárdalo como .xlsx.
   *[other] { $name } no es un archivo de texto. Ábrelo en el programa que lo creó y guárdalo como .{ $kind }.
}
file_expands_too_much = { $name } ocupa muchísimo más al descomprimirse, así que no se abrió. Copia su texto en un archivo nuevo y prueba con ese.
file_unsafe_xml = { $name } contiene una declaración de tipo de documento, que los programas de oficina no escriben, así que no se abrió. Copia su texto en un archivo nuevo y prueba con ese.
file_damaged = { $name } está dañado o incompleto. Ábrelo en el programa que lo creó, guárdalo otra vez y prueba con esa copia.
file_has_macros = { $name } contiene macros. Guárdalo como { $suffix } sin macros.
file_encrypted = { $name } está protegido con contraseña. Quítale la contraseña y prueba otra vez.
file_takes_too_long = { $name } no se pudo leer en { $seconds } segundos y la lectura se detuvo. Copia su texto en un archivo nuevo o divídelo en dos.

# Un archivo que se leyó pero no se puede recibir tal como está. No se guardó nada de él.
encoding_unknown = { $name } usa una codificación de caracteres que Minga no reconoce. Guárdalo como UTF-8 y prueba otra vez.
quote_not_closed = La comilla que se abre en la fila { $row } de { $name } no se cierra nunca. Ciérrala o guarda otra vez el archivo desde la hoja de cálculo.
quote_misplaced = La fila { $row } de { $name } tiene texto justo después de una comilla de cierre. Duplica las comillas de dentro del texto o guarda otra vez el archivo desde la hoja de cálculo.
row_shape = La fila { $row } tiene { $found ->
    [one] 1 celda
   *[other] { $found } celdas
  } y se esperaban { $expected }. No se importó nada: pon entre comillas el texto que contiene el separador o completa la fila.
duplicate_column = «{ $column }» aparece dos veces (columnas { $first } y { $second }). Cambia el nombre de una.
cell_too_long = { $column ->
    [0] La fila { $row } tiene { $length } caracteres; el límite es { $limit }. Divídela en varias filas.
   *[other] La fila { $row }, columna «{ $column }», tiene { $length } caracteres; el límite es { $limit }. Divídela en varias filas.
}
too_many_rows = { $name } tiene más de { $limit } filas. Divídelo en dos.
too_many_columns = { $name } tiene { $found } columnas; el límite es { $limit }. Borra las que no necesites.
no_notes = No hay notas en { $name }. Comprueba que haya texto debajo del encabezado.
no_note_column = Ninguna columna parece contener notas. Columnas: { $columns }. Indica cuál las contiene o llámala «texto».
which_column = Varias columnas podrían ser las notas: { $columns }. Indica cuál o llámala «texto».
column_not_found = { $name } no tiene una columna «{ $column }». Columnas: { $columns }.
no_note_list = { $name } no contiene una lista de notas. Guarda una lista de objetos con la clave «texto» o una sesión de Minga.

# Lo que se dice en voz alta sobre un archivo leído.
notice_first_row_is_note = La primera fila parece una nota y no un encabezado: se tomó como nota.
notice_kept_aside = { $count ->
    [one] 1 valor de «{ $column }» no se entendió o es demasiado largo; se conserva con la nota tal como se escribió.
   *[other] { $count } valores de «{ $column }» no se entendieron o son demasiado largos; se conservan con las notas tal como se escribieron.
}
notice_notes_not_counted = { $count ->
    [one] Se dejó fuera 1 nota oculta o retirada.
   *[other] Se dejaron fuera { $count } notas ocultas o retiradas.
}
notice_hidden_sheets = { $count ->
    [one] Se dejó fuera 1 hoja oculta.
   *[other] Se dejaron fuera { $count } hojas ocultas.
}
notice_hidden_rows = { $count ->
    [one] Se dejó fuera 1 fila oculta.
   *[other] Se dejaron fuera { $count } filas ocultas.
} Muéstralas en la hoja de cálculo para traerlas.
notice_hidden_columns = { $count ->
    [one] Se dejó fuera 1 columna oculta.
   *[other] Se dejaron fuera { $count } columnas ocultas.
}
notice_other_sheets = { $count ->
    [one] Se dejó fuera 1 hoja con otras columnas:
   *[other] Se dejaron fuera { $count } hojas con otras columnas:
  } { $names }.
notice_error_cells = { $count ->
    [one] 1 celda muestra un error en vez de un valor y se leyó vacía:
   *[other] { $count } celdas muestran un error en vez de un valor y se leyeron vacías:
  } { $cells }.
notice_rows_above_heading = { $count ->
    [one] 1 fila sobre el encabezado de la tabla no se leyó como nota.
   *[other] { $count } filas sobre el encabezado de la tabla no se leyeron como notas.
}
notice_formulas_by_value = { $count ->
    [one] 1 fórmula se leyó por el último valor mostrado.
   *[other] { $count } fórmulas se leyeron por el último valor mostrado.
}
notice_formulas_without_value = { $count ->
    [one] 1 fórmula no tiene un valor guardado y se leyó vacía.
   *[other] { $count } fórmulas no tienen un valor guardado y se leyeron vacías.
} Abre y guarda el libro en una hoja de cálculo para guardar los valores.
notice_headings_as_sections = { $count ->
    [one] 1 título se leyó como sección de las notas que siguen, no como nota.
   *[other] { $count } títulos se leyeron como sección de las notas que siguen, no como notas.
}
notice_text_outside_table = { $count ->
    [one] Se dejó fuera 1 párrafo o fila que no está en la tabla de notas.
   *[other] Se dejaron fuera { $count } párrafos o filas que no están en la tabla de notas.
}
notice_template_left_out = El documento remite a una plantilla externa; no se abrió.
notice_inserted_file_left_out = { $count ->
    [one] Se dejó fuera 1 archivo insertado en el documento.
   *[other] Se dejaron fuera { $count } archivos insertados en el documento.
}
notice_object_left_out = { $count ->
    [one] Se dejó fuera 1 objeto incrustado.
   *[other] Se dejaron fuera { $count } objetos incrustados.
}
notice_link_left_out = { $count ->
    [one] No se siguió 1 enlace a otro archivo o sitio.
   *[other] No se siguieron { $count } enlaces a otros archivos o sitios.
}
notice_comments_left_out = Se dejaron fuera los comentarios del margen.
notice_footnotes_left_out = Se dejaron fuera las notas al pie.

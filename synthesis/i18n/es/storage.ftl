# Dónde se guardan las sesiones. $path es un archivo, o el servidor y la base de datos.
storage_busy = Otro programa está escribiendo en { $path }. No se cambió nada; prueba otra vez en un momento.
storage_full = No queda espacio donde se guarda { $path }. No se cambió nada; libera espacio y prueba otra vez.
storage_unavailable = La base de datos { $path } no responde. No se cambió nada; revisa que esté en marcha y que Minga pueda escribir ahí.
database_corrupt = La base de datos { $path } está dañada o no es una base de datos. Quedó como estaba; pon una copia en su lugar o abre un archivo de sesión.
database_foreign = La base de datos { $path } es de otro programa. Quedó como estaba; elige otro archivo para Minga.
database_newer = La base de datos { $path } la hizo un Minga más nuevo (su versión es { $found }; este conoce la { $known }). No se cambió nada; actualiza Minga primero.
unknown_database = Minga no puede guardar sesiones en «{ $name }». Elige una de estas opciones: { $known }.
session_id_taken = Aquí ya hay una sesión con el id «{ $id }». Abre esa, o carga el archivo como copia.
note_id_taken = Con el id «{ $id }» ya se guardó otra nota. No se cambió nada; escribe la nota otra vez.
text_unstorable = Un texto tiene caracteres que no se pueden guardar ({ $id }). No se cambió nada; escríbelo otra vez sin ellos.
job_not_found = Ese trabajo no está en curso. Empiézalo otra vez.
file_no_space = No queda espacio para { $path }. El archivo quedó como estaba; libera espacio y prueba otra vez.
file_not_written = No se pudo escribir { $path }. El archivo quedó como estaba; revisa que la carpeta exista y que nadie tenga abierto el archivo.
entry_taken = Esto ya estaba anotado. Recarga la página.

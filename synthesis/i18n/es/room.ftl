# La sala en vivo.
token_unknown = Ese acceso no es válido o ya no lo es. Pide uno nuevo.

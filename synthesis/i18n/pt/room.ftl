# A sala ao vivo.
token_unknown = Este acesso não é válido ou deixou de ser. Peça um novo.

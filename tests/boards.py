"""Small boards of notes with clear subjects, for the tests of grouping."""

from __future__ import annotations

import random

from synthesis.domain.note import Note

MOBILITY = [
    "Más ciclovías seguras que conecten los barrios",
    "Ciclovías protegidas en las avenidas",
    "Estacionamientos de bicicletas en el metro",
    "Buses eléctricos con más frecuencia",
    "Paraderos de buses con información en vivo",
    "Semáforos coordinados entre comunas",
    "Reducir los autos en el centro con mejores buses",
    "Rutas de bicicleta a los colegios",
]
GREEN = [
    "Plantar árboles nativos en las plazas",
    "Regar los jardines con agua reciclada",
    "Más sombra con árboles en la calle",
    "Cuidar las áreas verdes y los jardines",
    "Huertos con plantas y compost",
    "Parques con árboles y pasto",
    "Proteger el humedal y sus aves",
    "Menos cemento y más plantas",
]
VOICE = [
    "Consultas ciudadanas por internet cada semestre",
    "Presupuestos participativos en todos los barrios",
    "Que los vecinos voten los proyectos del barrio",
    "Asambleas de vecinos con actas públicas",
    "Responder a los vecinos qué pasó con sus propuestas",
    "Participación de los jóvenes en las decisiones",
    "Talleres de participación en los colegios",
    "Una aplicación para que los vecinos opinen",
]


def board(*subjects: list[str]) -> list[Note]:
    """The notes of these subjects (all three when none is named), ids in the order of writing."""
    texts = [text for subject in (subjects or (MOBILITY, GREEN, VOICE)) for text in subject]
    return [Note(id=f"n{number:02d}", text=text) for number, text in enumerate(texts, start=1)]


def shuffled(notes: list[Note], seed: int) -> list[Note]:
    """The same notes in another order."""
    found = list(notes)
    random.Random(seed).shuffle(found)
    return found


# fmt: off
ONE_OF_EVERY_LANGUAGE = [
    "Más árboles en la plaza", "More trees in the square", "Mais árvores na praça", "Més arbres a la plaça",
    "Plus d'arbres sur la place", "Più alberi in piazza", "Mehr Bäume auf dem Platz",
    "Meer bomen op het plein",
    "Więcej drzew na placu", "Больше деревьев на площади", "Meydanda daha fazla ağaç",
    "المزيد من الأشجار في الساحة", "עוד עצים בכיכר", "广场上多种树", "廣場上多種樹", "広場にもっと木を",
    "광장에 나무를 더", "ต้นไม้มากขึ้นในจัตุรัส", "चौक में और पेड़",
    "Περισσότερα δέντρα στην πλατεία", "Nhiều cây hơn ở quảng trường", "Mamüll rüpu mew",
]
# fmt: on

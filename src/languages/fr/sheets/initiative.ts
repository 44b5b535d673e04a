import type english from "../../en/sheets/initiative";

export default {
  profile: "Profil",
  reporting: "Date du rapport et année de suivi",
  people: "Limites : rôles et canevas",
  progress: "Limites : progrès",
  readiness: "Limites : état de préparation",
  phases: "Noms des phases",
  completeness: "Limites : données complètes",
  legend: "Les cellules blanches sont à remplir. Les grises montrent ce que lit le classeur.",
  inUse: "En vigueur",
  notADate:
    "▲ Cette saisie n’est pas une date; le classeur lit donc la date du jour. Écrivez année-mois-jour, par exemple 2026-03-31.",
  outOfBounds: "▲ Cette saisie n’est pas un nombre de {lowest} à {highest}; le classeur lit donc {default}.",
  notWholeNumber:
    "▲ Cette saisie n’est pas un nombre entier de {lowest} à {highest}; le classeur lit donc {default}.",
  unknownPhase: "▲ Aucune phase ne porte plus ce nom. Choisissez-en une dans la liste.",
  phaseHelp: "Le nom que vous lui donnez. Vide : les mots du domaine.",
} satisfies typeof english;

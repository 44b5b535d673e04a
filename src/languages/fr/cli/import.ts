import type english from "../../en/cli/import";
import { counterOf } from "../../counterOf";
import format from "../format";

const count = counterOf(format);

const texts: typeof english = {
  summary:
    "Importe des fichiers de chiffres de partenaires dans une copie d’un classeur; dit d’abord ce qui est pris et ce qui ne l’est pas.",
  workbook: "CLASSEUR.xlsx",
  file: "FICHIER",
  answersFile: "RÉPONSES.json",
  answers: "les réponses à ce que les fichiers laissent ouvert, selon l’identifiant des questions",
  outFile: "CLASSEUR2.xlsx",
  out: "le classeur à écrire, avec les chiffres; sans cette option, rien n’est écrit",
  counts: (taken, alreadyThere, aside) =>
    `${count(taken, "chiffre", "chiffres")} à écrire, ${count(alreadyThere, "chiffre déjà présent", "chiffres déjà présents")}, ${count(aside, "chiffre mis de côté", "chiffres mis de côté")}.`,
  asks: (file, id, question) => `${file}\u00a0: ${question} («\u00a0${id}\u00a0» dans les réponses)`,
  unknown: (id, rows, suggestion) =>
    `Il manque au classeur «\u00a0${id}\u00a0» (${count(rows, "ligne", "lignes")}).${suggestion === null ? "" : ` Vouliez-vous dire «\u00a0${suggestion}\u00a0»?`}`,
  reason: (place, message) => `Ligne ${place}\u00a0: ${message}`,
  more: (reasons) => `et ${count(reasons, "autre raison", "autres raisons")}`,
  written: (path) => `Écrit\u00a0: ${path}.`,
  nothingWritten: "Rien n’a été écrit\u00a0: ajoutez --out pour écrire un classeur.",
  questionsOpen: (questions) =>
    `Rien n’a été écrit\u00a0: ${count(questions, "question reste ouverte", "questions restent ouvertes")}. Répondez-y avec --answers.`,
  unknownAnswer: (id, answer, choices) =>
    `«\u00a0${answer}\u00a0» n’est pas une réponse à «\u00a0${id}\u00a0». Choisissez parmi\u00a0: ${choices}.`,
  answersFaulty: (path) =>
    `${path} n’est pas un fichier de réponses. Il contient un objet JSON\u00a0: l’identifiant de chaque question, et la réponse sous forme de texte.`,
};

export default texts;

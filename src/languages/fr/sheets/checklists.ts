import type english from "../../en/sheets/checklists";

export default {
  progress: "Avancement",
  checklist: "Liste",
  done: "Fait",
  underWay: "En cours",
  all: "Lignes",
  share: "Fait sur le total",
  phase: "Facteurs de succès maintenant : {phase}",
  noPhase: "Facteurs de succès de la phase actuelle : à choisir dans la feuille Initiative",
} satisfies typeof english;

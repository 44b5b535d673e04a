import type english from "../../en/cli/help";

const texts: typeof english = {
  summary: "Dit quelles commandes existent, ou comment l’une d’elles s’emploie.",
  operand: "COMMANDE",
  usage: "Utilisation\u00a0:",
  anyCommand: "COMMANDE …",
  commands: "Commandes\u00a0:",
  options: "Options\u00a0:",
  commonOptions: "Options de toutes les commandes\u00a0:",
  json: "écrire une seule ligne de JSON, quoi qu’il arrive, et rien d’autre",
  lang: "la langue des messages; à défaut, celle du fichier",
  help: "dire comment la commande s’emploie",
  more: "Pour en savoir plus, voyez docs/command-line.md (en anglais).",
};

export default texts;

import type { Language } from "../../languages";

interface HelpWords {
  readonly summary: string;
  readonly operand: string;
  readonly usage: string;
  readonly anyCommand: string;
  readonly commands: string;
  readonly options: string;
  readonly commonOptions: string;
  readonly json: string;
  readonly lang: string;
  readonly help: string;
  readonly more: string;
}

/** What `help` says, and what is said of the options that all commands have. */
export const HELP: Readonly<Record<Language, HelpWords>> = {
  en: {
    summary: "Says which commands there are, or how one is used.",
    operand: "COMMAND",
    usage: "Usage:",
    anyCommand: "COMMAND …",
    commands: "Commands:",
    options: "Options:",
    commonOptions: "Options of all commands:",
    json: "print one line of JSON, whatever happens, and nothing else",
    lang: "the language of messages; the file’s own unless given",
    help: "say how the command is used",
    more: "docs/command-line.md says more.",
  },
  fr: {
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
  },
};

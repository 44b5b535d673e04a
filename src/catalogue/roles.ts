import type { ExplainedTerm, StateTerm, Term } from "./term";

/** The forms that the backbone can take (La Fonda). */
export const BACKBONE_FORMS = [
  { id: "thirdParty", word: { en: "Trusted third party", fr: "Tiers de confiance" } },
  { id: "existing", word: { en: "Existing structure", fr: "Structure existante" } },
  { id: "coalition", word: { en: "Coalition of actors", fr: "Coalition d’acteurs" } },
  { id: "dedicated", word: { en: "Dedicated structure", fr: "Structure dédiée" } },
  {
    id: "sharedBodies",
    word: {
      en: "Shared bodies: steering or technical committee",
      fr: "Instances partagées : comité de pilotage ou comité technique",
    },
  },
] as const satisfies readonly Term[];

/** What should be seen to about a role or a person who holds one. */
export const ROLE_FLAGS = [
  {
    id: "endsSoon",
    word: { en: "Ends soon", fr: "Se termine bientôt" },
    tone: "attention",
    help: {
      en: "An active person’s last day is near, by the limit on the Initiative sheet.",
      fr: "Le dernier jour d’une personne active est proche, selon la limite de la feuille Initiative.",
    },
  },
  {
    id: "noNextStep",
    word: { en: "No next step", fr: "Sans prochaine étape" },
    tone: "attention",
    help: {
      en: "No next step is written, or the one written is done.",
      fr: "Aucune prochaine étape n’est écrite, ou celle qui l’est est faite.",
    },
  },
  {
    id: "leadsTooMany",
    word: { en: "Leads too many roles", fr: "Responsable de trop de rôles" },
    tone: "attention",
    help: {
      en: "One person leads as many roles as the limit on the Initiative sheet, or more.",
      fr: "Une même personne est responsable d’autant de rôles que la limite de la feuille Initiative, ou plus.",
    },
  },
] as const satisfies readonly (StateTerm & ExplainedTerm)[];

/** Whether the canvas tells of the last change of a role or an indicator. */
export const STORIES = [
  {
    id: "nothing",
    word: { en: "No change", fr: "Aucun changement" },
    tone: "none",
    help: {
      en: "Nothing has changed up to the report date.",
      fr: "Rien n’a changé jusqu’à la date du rapport.",
    },
  },
  {
    id: "behind",
    word: { en: "Story behind", fr: "Récit à compléter" },
    tone: "attention",
    help: {
      en: "It changed after the last entry about it on the Canvas sheet.",
      fr: "Un changement est survenu après la dernière entrée à ce sujet dans la feuille Canevas.",
    },
  },
  {
    id: "told",
    word: { en: "Story told", fr: "Récit à jour" },
    tone: "good",
    help: {
      en: "An entry of the canvas tells of it since its last change.",
      fr: "Une entrée du canevas en parle depuis le dernier changement.",
    },
  },
] as const satisfies readonly (StateTerm & ExplainedTerm)[];

/** How a person takes part in a role. */
export const PARTS = [
  {
    id: "lead",
    word: { en: "Lead", fr: "Responsable" },
    help: { en: "Answers for the role.", fr: "Répond du rôle." },
  },
  {
    id: "share",
    word: { en: "Share", fr: "Partage" },
    help: { en: "Carries part of the role.", fr: "Assume une partie du rôle." },
  },
  {
    id: "backup",
    word: { en: "Backup", fr: "Relève" },
    help: { en: "Can take the role over at short notice.", fr: "Peut prendre le rôle au pied levé." },
  },
] as const satisfies readonly ExplainedTerm[];

/** How well a role is covered, worst first. */
export const COVERAGES = [
  {
    id: "uncovered",
    word: { en: "Uncovered", fr: "Non pourvu" },
    tone: "bad",
    help: { en: "Nobody holds the role today.", fr: "Personne ne tient le rôle aujourd’hui." },
  },
  {
    id: "named",
    word: { en: "Named", fr: "Attribué" },
    tone: "attention",
    help: {
      en: "Someone holds the role, without a second partner and without a backup.",
      fr: "Quelqu’un tient le rôle, sans second partenaire et sans relève.",
    },
  },
  {
    id: "shared",
    word: { en: "Shared", fr: "Partagé" },
    tone: "good",
    help: { en: "At least two partners hold the role.", fr: "Au moins deux partenaires tiennent le rôle." },
  },
  {
    id: "secured",
    word: { en: "Secured", fr: "Assuré" },
    tone: "good",
    help: {
      en: "A lead and a backup, who are two different people.",
      fr: "Une personne responsable et une relève, qui sont deux personnes différentes.",
    },
  },
] as const satisfies readonly (StateTerm & ExplainedTerm)[];

/** Yes and no, as entered and as computed. */
export const ANSWERS = [
  { id: "yes", word: { en: "Yes", fr: "Oui" } },
  { id: "no", word: { en: "No", fr: "Non" } },
] as const satisfies readonly Term[];

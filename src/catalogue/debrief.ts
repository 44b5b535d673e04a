import type { DEBRIEF_TOOLS } from "./plan";
import type { Term } from "./term";

type DebriefToolId = (typeof DEBRIEF_TOOLS)[number]["id"];

/** A question that the method asks after a tool has been used. */
export interface DebriefQuestion extends Term {
  readonly tool: DebriefToolId;
}

const questionOf =
  (tool: DebriefToolId) =>
  (id: string, en: string, fr: string): DebriefQuestion => ({ id, tool, label: { en, fr } });

const backbone = questionOf("backbone");
const canvas = questionOf("canvas");
const readiness = questionOf("readiness");
const measurement = questionOf("measurement");

/** The questions to talk over, three a tool, in the order of the tools. */
export const DEBRIEF_QUESTIONS: readonly DebriefQuestion[] = [
  backbone(
    "backboneStrengths",
    "What are the backbone’s strengths and weaknesses today?",
    "Quelles sont aujourd’hui les forces et les faiblesses de l’infrastructure de soutien?",
  ),
  backbone(
    "backbonePooling",
    "Have we planned to pool resources so that every essential role is held?",
    "Avons-nous prévu de mettre des ressources en commun pour que chaque rôle essentiel soit tenu?",
  ),
  backbone("backboneNext", "How do we plan what comes next?", "Comment planifions-nous la suite?"),
  canvas("canvasProgress", "How is the initiative progressing?", "Comment l’initiative progresse-t-elle?"),
  canvas("canvasChange", "Does something need to change?", "Quelque chose doit-il changer?"),
  canvas("canvasMissing", "Is information missing?", "Manque-t-il de l’information?"),
  readiness(
    "readinessDisagreement",
    "Where do we see things most differently, and what lies behind it?",
    "Où voyons-nous les choses le plus différemment, et qu’est-ce qui l’explique?",
  ),
  readiness(
    "readinessFirst",
    "What has to be built first, and who can help?",
    "Que faut-il bâtir en premier, et qui peut y contribuer?",
  ),
  readiness(
    "readinessEvidence",
    "Which ratings rest on evidence, and which on an impression?",
    "Quelles cotes reposent sur des preuves, et lesquelles sur une impression?",
  ),
  measurement(
    "measurementLearning",
    "What do the figures teach us that we did not know?",
    "Que nous apprennent les chiffres que nous ne savions pas?",
  ),
  measurement(
    "measurementMethods",
    "Where the methods of judging progress disagree, which do we believe, and why?",
    "Là où les méthodes jugent les progrès différemment, laquelle croyons-nous, et pourquoi?",
  ),
  measurement(
    "measurementMissing",
    "Whose figures are missing, and what would help them to report?",
    "À qui manque-t-il des chiffres, et qu’est-ce qui aiderait ces partenaires à les déclarer?",
  ),
];

import type { PhaseId, SectionId } from "../model/initiative";
import type { Term } from "./term";

/** A line of a checklist that the method knows. */
export interface CheckLine extends Term {
  readonly section: SectionId;
  /** of a success factor */
  readonly phase?: PhaseId;
}

const lineOf =
  (section: SectionId) =>
  (id: string, en: string, fr: string): CheckLine => ({ id, section, word: { en, fr } });

const agenda = lineOf("agenda");
const cycle = lineOf("cycle");
const before = lineOf("before");
const after = lineOf("after");

/** The four success factors of a phase: governance, strategic planning, community involvement, evaluation. */
function factors(
  phase: PhaseId,
  lines: Readonly<
    Record<"Governance" | "Strategy" | "Community" | "Evaluation", readonly [en: string, fr: string]>
  >,
): readonly CheckLine[] {
  return Object.entries(lines).map(([factor, [en, fr]]) => ({
    ...lineOf("success")(`${phase}${factor}`, en, fr),
    phase,
  }));
}

/** Every line of the checklists, in the field's order: common agenda, planning cycle, success factors, good practice. */
export const CHECKLIST: readonly CheckLine[] = [
  agenda(
    "agendaInfluence",
    "Who influences the direction that the initiative takes",
    "Qui influence la direction que prend l’initiative",
  ),
  agenda("agendaComplexity", "How complex the issue is", "À quel point l’enjeu est complexe"),
  agenda("agendaData", "What local data say of the issue", "Ce que les données locales disent de l’enjeu"),
  agenda("agendaWho", "Who does what about it today", "Qui fait quoi à ce sujet aujourd’hui"),
  agenda("agendaNext", "What the next step is", "Quelle est la prochaine étape"),
  cycle(
    "cycleIntention",
    "Intention: why we act together, and for whom",
    "Intention : pourquoi nous agissons ensemble, et pour qui",
  ),
  cycle(
    "cycleSituation",
    "Situation and analysis: what we know, and what it means",
    "Situation et analyse : ce que nous savons, et ce que cela signifie",
  ),
  cycle(
    "cyclePlanning",
    "Planning: what we will do, with whom, by when, with what means",
    "Planification : ce que nous ferons, avec qui, pour quand, avec quels moyens",
  ),
  cycle(
    "cycleImplementation",
    "Implementation and follow-up: we act, look at what happens and adjust",
    "Mise en œuvre et suivi : nous agissons, observons ce qui se passe et ajustons",
  ),
  cycle(
    "cycleEvaluation",
    "Evaluation and learning: what changed, and what we take from it",
    "Évaluation et apprentissage : ce qui a changé, et ce que nous en retenons",
  ),
  ...factors("assess", {
    Governance: [
      "Governance: a small group of leaders from several sectors has met and wants to go on",
      "Gouvernance : un petit groupe de leaders de plusieurs secteurs s’est réuni et veut continuer",
    ],
    Strategy: [
      "Strategic planning: the issue is described with local figures, in words that all share",
      "Planification stratégique : l’enjeu est décrit à l’aide de chiffres locaux, dans des mots communs",
    ],
    Community: [
      "Community involvement: people who live the issue have been heard about what matters to them",
      "Implication de la communauté : les personnes qui vivent l’enjeu ont dit ce qui compte pour elles",
    ],
    Evaluation: [
      "Evaluation: existing data and past efforts have been looked at, with what they teach",
      "Évaluation : les données existantes et les efforts passés sont examinés, avec leurs enseignements",
    ],
  }),
  ...factors("initiate", {
    Governance: [
      "Governance: champions are named, and a group in charge meets regularly",
      "Gouvernance : les championnes et champions sont connus, et un groupe responsable se réunit régulièrement",
    ],
    Strategy: [
      "Strategic planning: a map shows who acts where and which gaps remain",
      "Planification stratégique : une carte montre qui agit où et quels manques demeurent",
    ],
    Community: [
      "Community involvement: citizens and partners are invited to shape the direction",
      "Implication de la communauté : citoyens et partenaires sont invités à façonner la direction",
    ],
    Evaluation: [
      "Evaluation: a baseline of the issue is measured and shared with everyone",
      "Évaluation : un portrait de départ est mesuré et communiqué à tous",
    ],
  }),
  ...factors("organise", {
    Governance: [
      "Governance: the backbone has a form, people and means for two years at least",
      "Gouvernance : l’infrastructure de soutien a une forme, des personnes et des moyens pour au moins deux ans",
    ],
    Strategy: [
      "Strategic planning: the common agenda is written and adopted by the partners",
      "Planification stratégique : le plan d’action commun est écrit et adopté par les partenaires",
    ],
    Community: [
      "Community involvement: the people first concerned sit where decisions are made",
      "Implication de la communauté : les personnes premières concernées siègent là où se prennent les décisions",
    ],
    Evaluation: [
      "Evaluation: a few shared indicators are defined, with who reports what and when",
      "Évaluation : quelques indicateurs communs sont définis, avec qui déclare quoi et quand",
    ],
  }),
  ...factors("implement", {
    Governance: [
      "Governance: working groups report to the group in charge, which settles what blocks them",
      "Gouvernance : les groupes de travail rendent compte au groupe responsable, qui règle ce qui les bloque",
    ],
    Strategy: [
      "Strategic planning: each partner knows its part and how it strengthens what others do",
      "Planification stratégique : chaque partenaire connaît sa part et ce qu’elle apporte à l’action des autres",
    ],
    Community: [
      "Community involvement: the community carries some of the actions and hears what comes of them",
      "Implication de la communauté : la communauté porte certaines actions et sait ce qu’il en advient",
    ],
    Evaluation: [
      "Evaluation: partners look at the figures together and change what does not work",
      "Évaluation : les partenaires regardent les chiffres ensemble et changent ce qui ne fonctionne pas",
    ],
  }),
  ...factors("sustain", {
    Governance: [
      "Governance: succession is planned, and roles move from one person to the next without loss",
      "Gouvernance : la relève est prévue, et les rôles passent d’une personne à l’autre sans perte",
    ],
    Strategy: [
      "Strategic planning: the agenda is revised in the light of results, and lasting means are found",
      "Planification stratégique : le plan est révisé à la lumière des résultats, et des moyens durables sont trouvés",
    ],
    Community: [
      "Community involvement: the community owns the change and calls for it to go on",
      "Implication de la communauté : la communauté s’est approprié le changement et demande qu’il continue",
    ],
    Evaluation: [
      "Evaluation: long-term effects are followed, and what was learned is passed on",
      "Évaluation : les effets à long terme sont suivis, et les apprentissages sont transmis",
    ],
  }),
  before(
    "beforeCollective",
    "Identify what makes us a collective",
    "Identifier ce qui fait de nous un collectif",
  ),
  before(
    "beforeMeans",
    "Define the means that each stakeholder can commit, and how actions are coordinated",
    "Définir les moyens que chaque partie prenante peut engager, et comment les actions sont coordonnées",
  ),
  before(
    "beforeRoadmap",
    "Agree on a common roadmap: actions, deadlines, expected results",
    "Convenir d’une feuille de route commune : actions, échéances, résultats attendus",
  ),
  after(
    "afterFunding",
    "Keep raising funds for the backbone",
    "Continuer de chercher du financement pour l’infrastructure de soutien",
  ),
  after(
    "afterSharing",
    "See that information keeps being shared",
    "Veiller à ce que l’information continue de circuler",
  ),
  after("afterReview", "Make a mid-term review", "Faire un bilan à mi-parcours"),
  after(
    "afterMissions",
    "Share out missions and means anew when needed",
    "Redistribuer les missions et les moyens au besoin",
  ),
];

import { CATALOGUE_ROLES_TEXTS } from "../languages/texts/catalogue/roles";
import type { ExplainedTerm, StatusTerm, Term } from "./term";
import { withTexts } from "./withTexts";

/** The forms that the backbone can take (La Fonda). */
export const BACKBONE_FORMS = withTexts(CATALOGUE_ROLES_TEXTS, "backboneForms", [
  { id: "thirdParty" },
  { id: "existing" },
  { id: "coalition" },
  { id: "dedicated" },
  { id: "sharedBodies" },
]) satisfies readonly Term[];

/** Warnings about a role or a person who holds one. */
export const ROLE_FLAGS = withTexts(CATALOGUE_ROLES_TEXTS, "roleFlags", [
  { id: "endsSoon", tone: "attention" },
  { id: "noNextStep", tone: "attention" },
  { id: "leadsTooMany", tone: "attention" },
]) satisfies readonly (StatusTerm & ExplainedTerm)[];

/** Whether the canvas documents the latest change of a role or an indicator. */
export const STORIES = withTexts(CATALOGUE_ROLES_TEXTS, "stories", [
  { id: "nothing", tone: "none" },
  { id: "behind", tone: "attention" },
  { id: "told", tone: "good" },
]) satisfies readonly (StatusTerm & ExplainedTerm)[];

/** How a person takes part in a role. */
export const PARTS = withTexts(CATALOGUE_ROLES_TEXTS, "parts", [
  { id: "lead" },
  { id: "share" },
  { id: "backup" },
  { id: "candidate" },
]) satisfies readonly ExplainedTerm[];

/** How well a role is covered, worst first. */
export const COVERAGES = withTexts(CATALOGUE_ROLES_TEXTS, "coverages", [
  { id: "uncovered", tone: "bad" },
  { id: "named", tone: "attention" },
  { id: "shared", tone: "good" },
  { id: "secured", tone: "good" },
]) satisfies readonly (StatusTerm & ExplainedTerm)[];

/** Yes and no, as entered and as computed. */
export const ANSWERS = withTexts(CATALOGUE_ROLES_TEXTS, "answers", [
  { id: "yes" },
  { id: "no" },
]) satisfies readonly Term[];

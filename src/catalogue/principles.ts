import { CATALOGUE_PRINCIPLES_TEXTS } from "../languages/texts/catalogue/principles";
import type { ExplainedTerm } from "./term";
import { withTexts } from "./withTexts";

/** Six principles for acting together (Agir tôt). */
export const PRINCIPLES = withTexts(CATALOGUE_PRINCIPLES_TEXTS, "principles", [
  { id: "early" },
  { id: "flourishing" },
  { id: "concerned" },
  { id: "capacity" },
  { id: "relationships" },
  { id: "context" },
]) satisfies readonly ExplainedTerm[];

/** Four strategies of collaboration (Agir tôt). */
export const COLLABORATIONS = withTexts(CATALOGUE_PRINCIPLES_TEXTS, "collaborations", [
  { id: "priorities" },
  { id: "citizens" },
  { id: "funders" },
  { id: "levels" },
]) satisfies readonly ExplainedTerm[];

/** Nine principles of leadership for those who run the backbone (Tamarack). */
export const LEADERSHIP = withTexts(CATALOGUE_PRINCIPLES_TEXTS, "leadership", [
  { id: "systems" },
  { id: "vision" },
  { id: "balance" },
  { id: "tension" },
  { id: "act" },
  { id: "room" },
  { id: "both" },
  { id: "informal" },
  { id: "emergence" },
]) satisfies readonly ExplainedTerm[];

import type { InitiativeFile } from "../model/initiative";
import english from "../../examples/poverty-canada.json";
import french from "../../examples/pauvrete-quebec.json";
import missions from "../../examples/missions-la-fonda.json";

/** An initiative that one can start from, and whether its figures are published ones or made up. */
export interface Example {
  readonly file: InitiativeFile;
  readonly figures: "public" | "madeUp";
}

/** The examples; their files are checked where they are made. */
export const EXAMPLES = [
  { file: english, figures: "public" },
  { file: french, figures: "public" },
  { file: missions, figures: "madeUp" },
] as readonly { file: unknown; figures: Example["figures"] }[] as readonly Example[];

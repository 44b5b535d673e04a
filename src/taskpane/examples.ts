import type { InitiativeFile } from "../model/initiative";
import english from "../../examples/poverty-canada.json";
import french from "../../examples/pauvrete-quebec.json";
import missions from "../../examples/missions-la-fonda.json";

/** An example initiative, and whether its figures are published or made up. */
export interface Example {
  readonly file: InitiativeFile;
  readonly dataOrigin: "public" | "madeUp";
}

/** The examples; their files are validated when they are generated. */
export const EXAMPLES = [
  { file: english, dataOrigin: "public" },
  { file: french, dataOrigin: "public" },
  { file: missions, dataOrigin: "madeUp" },
] as readonly { file: unknown; dataOrigin: Example["dataOrigin"] }[] as readonly Example[];

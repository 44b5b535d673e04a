import type { InitiativeFile } from "../model/initiative";
import english from "../../examples/poverty-canada.json";
import french from "../../examples/pauvrete-quebec.json";

/** The initiatives that one can start from; their files are checked where they are made. */
export const EXAMPLES = [english, french] as readonly unknown[] as readonly InitiativeFile[];

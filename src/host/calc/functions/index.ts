import { criteriaFunctions } from "./criteria";
import { dateFunctions } from "./dates";
import type { HostFunction } from "./definition";
import { informationFunctions } from "./information";
import { logicalFunctions } from "./logical";
import { lookupFunctions } from "./lookup";
import { numberFunctions } from "./numbers";
import { operators } from "./operators";
import { statisticalFunctions } from "./statistics";
import { textFunctions } from "./text";

/** Every function that the host computes itself. */
export function functionsOfHost(now: () => Date): HostFunction[] {
  return [
    ...operators,
    ...logicalFunctions,
    ...informationFunctions,
    ...numberFunctions,
    ...statisticalFunctions,
    ...criteriaFunctions,
    ...lookupFunctions,
    ...textFunctions,
    ...dateFunctions(now),
  ];
}

/** The method by which indicators are judged, as the dashboard names it. */
import { entryText } from "../../formula";
import { itemName, profileName } from "../../names";

const GROWTH = itemName("method", "growth");

/** Whether growth rates are in use, as an expression; otherwise linear pace is. */
const USES_GROWTH = `${entryText(profileName("method"))}=${GROWTH}`;

/** The label of the method in use, as an expression. */
export const METHOD_IN_USE = `IF(${USES_GROWTH},${GROWTH},${itemName("method", "linear")})`;

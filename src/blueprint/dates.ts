export { serialOf } from "../model/days";

/** Every framework, one line each. No other code lists them; the `order` in their files sorts them. */
export { FSG } from "./fsg";
export { LA_FONDA } from "./laFonda";

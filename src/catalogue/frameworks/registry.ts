/** Every framework, one line each. Nothing else names them; `order` in their files says which comes first. */
export { FSG } from "./fsg";
export { LA_FONDA } from "./laFonda";

import manifest from "../../package.json";

/** The version of the add-in, as its package tells it. */
export const VERSION: string = manifest.version;

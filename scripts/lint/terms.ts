/**
 * Words that the project once used in a meaning of its own. `docs/glossary.md` has the terms that replaced them.
 * A name is split at its capitals, so that "told" is found in `isTold` but not in "untold".
 */

/** Complete names that no longer exist, in code and in comments. */
export const FORBIDDEN_NAMES: readonly string[] = [
  "takeAway",
  "BuildRefusal",
  "ReadRefusal",
  "WorkbookFrame",
  "CheckedFrame",
  "packSteps",
  "queueFinish",
  "putBack",
  "stopWhenCancelled",
  "UserHands",
  "ColleagueHands",
  "PlayedExcel",
  "dressedOffice",
  "OfficeSurroundings",
  "hearersOf",
  "LeftOutKind",
  "isFarFrom",
  "hundredfold",
  "lookForRoom",
  "useOneAtATime",
  "useTyped",
  "LookedBox",
  "withWorkings",
  "ConditionalLooks",
  "groundOf",
];

/** Words that are rarely right, as a part of a name or as a word of a comment. */
export const FORBIDDEN_WORDS: readonly string[] = [
  "told",
  "tell",
  "tells",
  "telling",
  "wear",
  "wears",
  "wearing",
  "hearers",
  "speaks",
  "comings",
  "doings",
  "asker",
  "thereof",
];

/** Phrases in which a forbidden word is allowed: idioms, and terms of the product. */
export const ALLOWED_PHRASES: readonly RegExp[] = [
  /\btells? (?:\w+ ){0,2}(?:apart|from)\b/gi,
  /\bTell(?:ing)? (?:the )?(?:story|stories)\b/gi,
  /\btellStories\b/g,
];

/** The folders whose names and comments are checked for forbidden terms. */
export const FOLDERS_CHECKED_FOR_TERMS: readonly string[] = [
  "src/blueprint",
  "src/catalogue",
  "src/cli",
  "src/commands",
  "src/excel",
  "src/host",
  "src/model",
  "src/preview",
  "src/spreadsheet",
  "src/taskpane",
  "src/xlsx",
  "tests/blueprint",
  "tests/cli",
  "tests/host",
  "tests/model",
  "tests/oracle",
  "tests/preview",
  "tests/taskpane",
  "tests/xlsx",
];

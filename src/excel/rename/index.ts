/** Renaming everywhere; separate from the others so that it loads with its view. */
export { type NameCount } from "./nameCount";
export { readNames, type NameUse } from "./readNames";
export {
  countName,
  renameName,
  UnfinishedRenameError,
  type RenameReport,
  type UndoneRename,
} from "./renameName";

import { readFileSync } from "node:fs";
import path from "node:path";
import {
  textFilesBelow,
  filesOfLanguage,
  TEXTS_FOLDER,
  topicFiles,
} from "../../scripts/documentation/languageTopics";
import { LANGUAGES } from "../../src/languages";

test("every language has the same files", () => {
  for (const language of LANGUAGES) expect(filesOfLanguage(language)).toEqual(filesOfLanguage("en"));
});

test("the generated files follow from the folders of the languages (npm run generate)", () => {
  const current = textFilesBelow(TEXTS_FOLDER).map(
    (file) => [file, readFileSync(path.join(TEXTS_FOLDER, file), "utf8")] as const,
  );
  expect(new Map(current)).toEqual(topicFiles());
});

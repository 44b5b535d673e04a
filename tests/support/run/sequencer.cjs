const { join, relative } = require("node:path");
const { default: Sequencer } = require("@jest/test-sequencer");

const TESTS = join(__dirname, "../..");

/**
 * The files that take longest, the longest first, by durations measured in December 2026 (the runner's `--json` report) and, for some, estimated since. Started last, they would
 * leave the other cores idle; where no durations of an earlier run are known, the runner goes by the size of files.
 */
const LONG = [
  "e2e/preview",
  "e2e/addIn",
  "excel/everyWrite",
  "pseudo/texts",
  "cli/ensemble",
  "excel/makeRoom",
  "excel/translate/",
  "taskpane/upgrade",
  "oracle/",
  "cli/figures",
  "taskpane/drafts",
  "taskpane/forms",
  "excel/upgrade/",
  "excel/",
  "blueprint/",
  "taskpane/",
  "cli/",
  "xlsx/",
];

/** Long files first, the longest at the front; the others in the runner's default order. */
module.exports = class LongFirst extends Sequencer {
  sort(tests) {
    const rank = ({ path }) => {
      const file = relative(TESTS, path).replaceAll("\\", "/");
      const place = LONG.findIndex((start) => file.startsWith(start));
      return place < 0 ? LONG.length : place;
    };
    return [...super.sort(tests)].sort((a, b) => rank(a) - rank(b));
  }
};

const { default: Sequencer } = require("@jest/test-sequencer");

/**
 * Files that wait for a build, a browser or LibreOffice, or try hundreds of cases: started last, they would leave the
 * other cores idle. Where no durations of an earlier run are known, the runner starts small files last, and some of these
 * are small.
 */
const LONG = [
  /\/excel\/everyWrite\./,
  /\/cli\/ensemble\./,
  /\/e2e\/preview\./,
  /\/e2e\//,
  /\/oracle\/againstWorkbook\./,
  /\/pseudo\//,
  /\/excel\/(columns|examples)\./,
  /\/cli\/figures\./,
  /\/excel\/upgrade\//,
  /\/oracle\/.*(LibreOffice|Workbook)\./,
  /\/blueprint\/printed\./,
];

/** Long files first, the longest at the front; the others in the runner's default order. */
module.exports = class LongFirst extends Sequencer {
  sort(tests) {
    const rank = ({ path }) => {
      const place = LONG.findIndex((pattern) => pattern.test(path));
      return place < 0 ? LONG.length : place;
    };
    return [...super.sort(tests)].sort((a, b) => rank(a) - rank(b));
  }
};

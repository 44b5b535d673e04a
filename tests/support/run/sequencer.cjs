const { default: Sequencer } = require("@jest/test-sequencer");

/** Files that wait for a build, a browser or LibreOffice: started last, they would leave the other cores idle. */
const LONG = [
  /\/e2e\/preview\./,
  /\/e2e\//,
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

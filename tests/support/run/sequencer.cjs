const { default: Sequencer } = require("@jest/test-sequencer");

/** Files that wait for a build, a browser or LibreOffice: begun last, they would leave one core with nothing to do. */
const LONG = [
  /\/e2e\/preview\./,
  /\/e2e\//,
  /\/oracle\/.*(LibreOffice|Workbook)\./,
  /\/blueprint\/printed\./,
];

/** Long files first, longest at the head; the others in the runner's own order. */
module.exports = class LongFirst extends Sequencer {
  sort(tests) {
    const rank = ({ path }) => {
      const place = LONG.findIndex((pattern) => pattern.test(path));
      return place < 0 ? LONG.length : place;
    };
    return [...super.sort(tests)].sort((a, b) => rank(a) - rank(b));
  }
};

/**
 * fast-check with the seed of the run, so that a failed run can be reproduced, and with the number of cases of each
 * property multiplied by ENSEMBLE_TESTS_CASES: see setup.ts and scripts/soak.mjs.
 */
const fastCheck = require("../../../node_modules/fast-check/lib/cjs/fast-check.js");

const times = Number(process.env.ENSEMBLE_TESTS_CASES ?? 1);
/** fast-check's default number of cases */
const USUAL = 100;

fastCheck.configureGlobal({ seed: Number(process.env.ENSEMBLE_TESTS_SEED) });

function assert(property, { numRuns = USUAL, ...parameters } = {}) {
  return fastCheck.assert(property, { ...parameters, numRuns: numRuns * times });
}

module.exports = { ...fastCheck, assert };

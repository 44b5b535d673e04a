/**
 * fast-check with the seed of the run, so that a run that failed can be repeated, and with as many times the cases of each
 * property as ENSEMBLE_TESTS_CASES says: see setup.ts and scripts/soak.mjs.
 */
const fastCheck = require("../../../node_modules/fast-check/lib/cjs/fast-check.js");

const times = Number(process.env.ENSEMBLE_TESTS_CASES ?? 1);
/** fast-check's own number of cases */
const USUAL = 100;

fastCheck.configureGlobal({ seed: Number(process.env.ENSEMBLE_TESTS_SEED) });

function assert(property, { numRuns = USUAL, ...parameters } = {}) {
  return fastCheck.assert(property, { ...parameters, numRuns: numRuns * times });
}

module.exports = { ...fastCheck, assert };

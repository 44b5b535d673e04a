/** fast-check with the seed of the run, so that a run that failed can be repeated: see setup.ts. */
const fastCheck = require("../../../node_modules/fast-check/lib/cjs/fast-check.js");

fastCheck.configureGlobal({ seed: Number(process.env.ENSEMBLE_TESTS_SEED) });

module.exports = fastCheck;

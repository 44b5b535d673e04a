/**
 * Milliseconds after which an awaited condition will never hold. A test waits for a condition, never for time to
 * pass: even a very busy machine is nowhere near this limit. The limit of a whole test is `testTimeout` in jest.config.cjs.
 */
export const WAIT_LIMIT = 20 * 60_000;

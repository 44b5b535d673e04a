/**
 * Errors of queries that find nothing. Imported before Testing Library, whose own `afterEach` empties the page: a test that
 * fails shows the page as it was then.
 */
let last: Error | undefined;

/** Notes the error of the last query that found nothing. */
export function noteMissing(error: Error): void {
  last = error;
}

/** The error of the last query of this test that found nothing. */
export const lastMissing = (): Error | undefined => last;

afterEach(() => {
  // Its stack describes the page when it is first read.
  void last?.stack;
  last = undefined;
});

/**
 * Holdings are compared by numeric keys rather than by names: numbers are matched exactly, whatever characters a name
 * has, and faster. The number of a name is the first row that has it.
 */

/** The key of a holding's role and part is role row × this + part. */
export const PART_FACTOR = 10;
/** Keys are role row × this + a row of RoleHolders, at most this many. */
export const HOLDER_FACTOR = 100_000;
/** Keys are a person's row × this + a position among roles, at most this many. */
export const ROLE_FACTOR = 1000;

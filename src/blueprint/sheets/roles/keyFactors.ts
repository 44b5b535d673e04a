/**
 * Holdings are compared by numeric keys rather than by names: a number is matched exactly, whatever characters a name has,
 * and faster. The number of a name is the first row that has it.
 */

/** The post of a holding is role row × this + part. */
export const PART_FACTOR = 10;
/** Keys are role row × this + a row of RoleHolders, at most so many. */
export const HOLDER_FACTOR = 100_000;
/** Keys are a person's row × this + a position among roles, at most so many. */
export const ROLE_FACTOR = 1000;

/**
 * Holdings are compared by numbers rather than by names: a number is found exactly, whatever signs a name bears, and
 * faster. A name stands for the first row that bears it.
 */

/** A holding's post is role row × 10 + part. */
export const PART_FACTOR = 10;
/** Room for as many rows of RoleHolders: role row × this + a row of theirs. */
export const HOLDER_FACTOR = 100_000;
/** Room for as many roles: a person's row × this + a place among roles. */
export const ROLE_FACTOR = 1000;

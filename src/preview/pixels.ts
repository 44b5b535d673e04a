/** How many pixels of a page at 100 % a point has. */
export const PIXELS_PER_POINT = 4 / 3;

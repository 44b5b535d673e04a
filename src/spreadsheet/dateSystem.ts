/** How much less the number of a day is when days are counted from 1904. */
export const DAYS_FROM_1900_TO_1904 = 1462;

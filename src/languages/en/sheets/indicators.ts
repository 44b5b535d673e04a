/** What the sheet Indicators says besides the labels of its lists. */
export default {
  incoming: "{date}: {reported} of {expected} so far",
  /** what linear pace, growth alone and required growth say; growth is counted in the direction of improvement */
  path: "{way}% of the way in {elapsed}% of the time.",
  growth: "Yearly growth {growth}%.",
  requiredGrowth: "Yearly growth {growth}%, {needed}% needed.",
};

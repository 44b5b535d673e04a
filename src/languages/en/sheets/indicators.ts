/** What the sheet Indicators says besides the labels of its lists. */
export default {
  incoming: "{date}: {reported} of {expected} so far",
  /** between which groups the gap is widest, and how it has changed */
  gap: "{breakdown}: {lowest} ({lowestGroup}) to {highest} ({highestGroup})",
  unnamedBreakdown: "Groups",
  gapRatio: ", {ratio} times",
  gapNarrower: "; {change} narrower than at the baseline",
  gapWider: "; {change} wider than at the baseline",
  gapSame: "; as wide as at the baseline",
  groupsMissing: "Missing: {groups}.",
  groupsDiffer: "Groups do not add up to the total.",
  atMost: "At most: partners share people.",
  /** what linear pace, growth alone and required growth say; growth is counted in the direction of improvement */
  path: "{way}% of the way in {elapsed}% of the time.",
  growth: "Yearly growth {growth}%.",
  requiredGrowth: "Yearly growth {growth}%, {needed}% needed.",
};

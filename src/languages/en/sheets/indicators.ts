/** What the sheet Indicators says besides the labels of its lists. */
export default {
  incoming: "{date}: {reported} of {expected} so far",
  why: "{way}% of the way in {elapsed}% of the time; growth is {ratio} times what the target requires.",
};

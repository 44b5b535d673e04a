/** What the sheet Indicators says besides the labels of its lists. */
export default {
  why: "{way}% of the way in {elapsed}% of the time; growth is {ratio} times what the target requires.",
};

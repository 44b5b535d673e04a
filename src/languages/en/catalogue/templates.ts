export default {
  /** Common indicators, to begin a definition with. */
  indicators: {
    reached: { label: "People reached each quarter, all partners together", unit: "people" },
    share: {
      label: "Share of the people served who reach a result, each year",
      unit: "%",
      numerator: "People who reached the result",
      denominator: "People served",
    },
    population: {
      label: "A rate of the whole population, from public statistics",
      unit: "%",
      source: "Public statistics",
    },
  },
};

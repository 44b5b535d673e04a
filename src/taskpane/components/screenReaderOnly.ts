/** The style of a text for screen readers alone, which announce its changes. */
export const SCREEN_READER_ONLY = {
  position: "absolute",
  width: "1px",
  height: "1px",
  overflow: "hidden",
  clipPath: "inset(50%)",
  whiteSpace: "nowrap",
} as const;

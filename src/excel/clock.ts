/** Waiting, handed in so that a test decides how time passes. */
export interface Clock {
  wait(milliseconds: number): Promise<void>;
}

export const systemClock: Clock = {
  wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
};

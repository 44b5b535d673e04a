/** Waiting, passed in so that tests control time. */
export interface Clock {
  wait(milliseconds: number): Promise<void>;
}

export const systemClock: Clock = {
  wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
};

/** The range and the steps of a value axis. */
export interface ValueScale {
  readonly minimum: number;
  readonly maximum: number;
  readonly unit: number;
}

/** The fixed settings of an axis; the rest is automatic. */
export interface ScaleOptions {
  readonly minimum?: number;
  readonly maximum?: number;
  readonly majorUnit?: number;
}

/** Above the highest value stays at least this share of the range free. */
const HEADROOM = 0.05;
/** Values that differ by less than this share of the highest do not start at zero. */
const CLOSE_TOGETHER = 1 / 6;
/** Sums of steps miss by a little. */
const EPSILON = 1e-9;

/** Excel's automatic scale: round steps, no more than have room, zero in sight unless the values lie close together. */
export function valueScale(values: readonly number[], options: ScaleOptions, mostSteps: number): ValueScale {
  const [low, high] = axisRange(values);
  const from = options.minimum ?? low;
  const to = Math.max(options.maximum ?? high, from);
  const unit = stepOf(options.majorUnit, to - from || Math.abs(to) || 1, mostSteps);
  const minimum = options.minimum ?? Math.floor(low / unit + EPSILON) * unit;
  const above = options.maximum ?? Math.ceil(high / unit - EPSILON) * unit;
  const maximum = above > minimum ? above : minimum + unit;
  return { minimum: rounded(minimum), maximum: rounded(maximum), unit };
}

/** What the axis must reach at both ends, before it is rounded to whole steps. */
function axisRange(values: readonly number[]): readonly [number, number] {
  if (values.length === 0) return [0, 1];
  const low = values.reduce((a, b) => Math.min(a, b));
  const high = values.reduce((a, b) => Math.max(a, b));
  if (high <= 0 && low < 0) {
    const [from, to] = axisRange([-low, -high]);
    return [-to, -from || 0];
  }
  if (low < 0) return [low - HEADROOM * (high - low), high + HEADROOM * (high - low)];
  if (high === 0) return [0, 1];
  const range = high - low;
  const close = range > 0 && range <= CLOSE_TOGETHER * high;
  return [close ? low - range / 2 : 0, high + HEADROOM * (close ? range : high)];
}

/** A step of 1, 2 or 5 and zeros, the smallest of which no more than `mostSteps` are needed. */
function stepOf(fixedUnit: number | undefined, range: number, mostSteps: number): number {
  if (fixedUnit !== undefined && fixedUnit > 0) return fixedUnit;
  const least = range / Math.max(1, mostSteps);
  const power = 10 ** Math.floor(Math.log10(least));
  const factor = [1, 2, 5, 10].find((each) => each * power >= least * (1 - EPSILON)) ?? 10;
  return rounded(factor * power);
}

function rounded(value: number): number {
  return Number(value.toPrecision(12));
}

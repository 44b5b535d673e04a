/** The range and the step of a value axis. */
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

/** The minimum free space above the highest value, as a share of the range. */
const HEADROOM = 0.05;
/** If the values differ by no more than this share of the highest, the axis does not start at zero. */
const NARROW_RANGE_SHARE = 1 / 6;
/** Tolerance for rounding errors. */
const EPSILON = 1e-9;

/** Excel's automatic scale: round steps, as many as fit, including zero unless the values are close together. */
export function valueScale(values: readonly number[], options: ScaleOptions, maxSteps: number): ValueScale {
  const [low, high] = axisRange(values);
  const start = options.minimum ?? low;
  const end = Math.max(options.maximum ?? high, start);
  const unit = stepOf(options.majorUnit, end - start || Math.abs(end) || 1, maxSteps);
  const minimum = options.minimum ?? Math.floor(low / unit + EPSILON) * unit;
  const upper = options.maximum ?? Math.ceil(high / unit - EPSILON) * unit;
  const maximum = upper > minimum ? upper : minimum + unit;
  return { minimum: rounded(minimum), maximum: rounded(maximum), unit };
}

/** The range that the axis must include, before rounding to whole steps. */
function axisRange(values: readonly number[]): readonly [number, number] {
  if (values.length === 0) return [0, 1];
  const low = values.reduce((a, b) => Math.min(a, b));
  const high = values.reduce((a, b) => Math.max(a, b));
  if (high <= 0 && low < 0) {
    const [mirroredLow, mirroredHigh] = axisRange([-low, -high]);
    return [-mirroredHigh, -mirroredLow || 0];
  }
  if (low < 0) return [low - HEADROOM * (high - low), high + HEADROOM * (high - low)];
  if (high === 0) return [0, 1];
  const range = high - low;
  const isClose = range > 0 && range <= NARROW_RANGE_SHARE * high;
  return [isClose ? low - range / 2 : 0, high + HEADROOM * (isClose ? range : high)];
}

/** The smallest step of the form 1, 2 or 5 times a power of ten that needs no more than `maxSteps` steps. */
function stepOf(fixedUnit: number | undefined, range: number, maxSteps: number): number {
  if (fixedUnit !== undefined && fixedUnit > 0) return fixedUnit;
  const minStep = range / Math.max(1, maxSteps);
  const power = 10 ** Math.floor(Math.log10(minStep));
  const factor = [1, 2, 5, 10].find((each) => each * power >= minStep * (1 - EPSILON)) ?? 10;
  return rounded(factor * power);
}

function rounded(value: number): number {
  return Number(value.toPrecision(12));
}

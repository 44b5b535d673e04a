/** Colours as people see them: contrast, lightness, and how far apart two of them are, also for people with impaired colour vision. */

type Triple = readonly [number, number, number];

/** What a kind of colour vision makes of linear red, green and blue: Machado, Oliveira and Fernandes 2009, severity 1.0. */
export const VISIONS = {
  usual: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
} as const satisfies Readonly<Record<string, readonly [Triple, Triple, Triple]>>;
export type Vision = keyof typeof VISIONS;

/** CIE 1931 coordinates of linear red, green and blue of sRGB, and of its white. */
const TO_XYZ: readonly [Triple, Triple, Triple] = [
  [0.4124564, 0.3575761, 0.1804375],
  [0.2126729, 0.7151522, 0.072175],
  [0.0193339, 0.119192, 0.9503041],
];
const WHITE: Triple = [0.95047, 1, 1.08883];

/** The contrast of WCAG 2: 1 to 21. */
export function contrast(one: string, other: string): number {
  const [lighter, darker] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number];
  return (lighter + 0.05) / (darker + 0.05);
}

/** CIE L*, what greyscale leaves of a colour: 0 to 100. */
export function lightness(colour: string): number {
  return lab(colour, "usual")[0];
}

/** CIEDE2000 between two colours as a person with a kind of colour vision sees them; a little above 2 is just noticed. */
export function distance(one: string, other: string, vision: Vision): number {
  return ciede2000(lab(one, vision), lab(other, vision));
}

function luminance(colour: string): number {
  return product(TO_XYZ, linear(colour))[1];
}

function linear(colour: string): Triple {
  return triple((index) => {
    const share = parseInt(colour.slice(1 + 2 * index, 3 + 2 * index), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
}

function lab(colour: string, vision: Vision): Triple {
  const seen = product(VISIONS[vision], linear(colour)).map((share) => Math.min(1, Math.max(0, share)));
  const xyz = product(TO_XYZ, seen as unknown as Triple);
  const [x, y, z] = triple((index) => {
    const ratio = xyz[index]! / WHITE[index]!;
    return ratio > 216 / 24389 ? Math.cbrt(ratio) : ((24389 / 27) * ratio + 16) / 116;
  });
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

function product(matrix: readonly [Triple, Triple, Triple], [a, b, c]: Triple): Triple {
  return triple((row) => matrix[row]![0] * a + matrix[row]![1] * b + matrix[row]![2] * c);
}

function triple(of: (index: number) => number): Triple {
  return [of(0), of(1), of(2)];
}

/** Sharma, Wu and Dalal 2005. */
export function ciede2000([l1, a1, b1]: Triple, [l2, a2, b2]: Triple): number {
  const degrees = (angle: number) => (angle * 180) / Math.PI;
  const cosine = (angle: number) => Math.cos((angle * Math.PI) / 180);
  const power7 = (value: number) => Math.sqrt(value ** 7 / (value ** 7 + 25 ** 7));
  const meanOldChroma = (Math.hypot(a1, b1) + Math.hypot(a2, b2)) / 2;
  const stretch = 1 + 0.5 * (1 - power7(meanOldChroma));
  const [c1, c2] = [Math.hypot(a1 * stretch, b1), Math.hypot(a2 * stretch, b2)];
  const hue = (a: number, b: number) => (a === 0 && b === 0 ? 0 : (degrees(Math.atan2(b, a)) + 360) % 360);
  const [h1, h2] = [hue(a1 * stretch, b1), hue(a2 * stretch, b2)];
  const isGrey = c1 * c2 === 0;
  const turn = isGrey ? 0 : ((h2 - h1 + 540) % 360) - 180;
  const hueDifference = 2 * Math.sqrt(c1 * c2) * Math.sin((turn * Math.PI) / 360);
  const meanL = (l1 + l2) / 2;
  const meanC = (c1 + c2) / 2;
  const far = Math.abs(h1 - h2) > 180;
  const meanHue = isGrey ? h1 + h2 : (h1 + h2 + (far ? (h1 + h2 < 360 ? 360 : -360) : 0)) / 2;
  const t =
    1 -
    0.17 * cosine(meanHue - 30) +
    0.24 * cosine(2 * meanHue) +
    0.32 * cosine(3 * meanHue + 6) -
    0.2 * cosine(4 * meanHue - 63);
  const forL = 1 + (0.015 * (meanL - 50) ** 2) / Math.sqrt(20 + (meanL - 50) ** 2);
  const forC = 1 + 0.045 * meanC;
  const forH = 1 + 0.015 * meanC * t;
  const angle = 30 * Math.exp(-(((meanHue - 275) / 25) ** 2));
  const rotation = -2 * power7(meanC) * Math.sin((2 * angle * Math.PI) / 180);
  const [l, c, h] = [(l2 - l1) / forL, (c2 - c1) / forC, hueDifference / forH];
  return Math.sqrt(l ** 2 + c ** 2 + h ** 2 + rotation * c * h);
}

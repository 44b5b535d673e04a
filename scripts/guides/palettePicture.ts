/** Makes pictures of screens and pages smaller: a PNG file with a palette of at most 256 colours. */
import { crc32, deflateSync, inflateSync } from "node:zlib";

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const COLOURS = 256;
/** Each channel of a colour is rounded to a multiple of this, so that similar shades are one colour of the palette. */
const ROUNDING = 4;

interface Picture {
  readonly width: number;
  readonly height: number;
  /** red, green and blue of each pixel, row by row */
  readonly pixels: Uint8Array;
}

/** The same picture, with a palette. It has no transparency, as no picture of a screen or of a page has. */
export function withPalette(png: Buffer): Buffer {
  const { width, height, pixels } = decode(png);
  const counts = new Map<number, number>();
  for (let at = 0; at < pixels.length; at += 3) {
    const colour = roundedColour(pixels, at);
    counts.set(colour, (counts.get(colour) ?? 0) + 1);
  }
  const palette = [...counts]
    .sort(([, a], [, b]) => b - a)
    .slice(0, COLOURS)
    .map(([colour]) => colour);
  const indexes = new Map(palette.map((colour, index) => [colour, index]));
  const rows = Buffer.alloc((width + 1) * height);
  for (let row = 0; row < height; row += 1) {
    for (let column = 0; column < width; column += 1) {
      const colour = roundedColour(pixels, (row * width + column) * 3);
      let index = indexes.get(colour);
      if (index === undefined) {
        index = nearest(palette, colour);
        indexes.set(colour, index);
      }
      rows[row * (width + 1) + column + 1] = index;
    }
  }
  const colours = Buffer.from(palette.flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255]));
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  // Eight bits a pixel, with a palette.
  header.set([8, 3, 0, 0, 0], 8);
  return Buffer.concat([
    SIGNATURE,
    chunk("IHDR", header),
    chunk("PLTE", colours),
    chunk("IDAT", deflateSync(rows, { level: 9 })),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

function roundedColour(pixels: Uint8Array, at: number): number {
  const channel = (offset: number) => Math.min(255, Math.round(pixels[at + offset]! / ROUNDING) * ROUNDING);
  return (channel(0) << 16) | (channel(1) << 8) | channel(2);
}

function nearest(palette: readonly number[], colour: number): number {
  let best = 0;
  let least = Infinity;
  for (const [index, other] of palette.entries()) {
    const [red, green, blue] = [16, 8, 0].map(
      (shift) => ((other >> shift) & 255) - ((colour >> shift) & 255),
    );
    const distance = red! * red! + green! * green! + blue! * blue!;
    if (distance < least) [best, least] = [index, distance];
  }
  return best;
}

function chunk(kind: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(kind, "latin1"), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}

/** Reads what Chromium and Poppler write: eight bits a channel, three or four channels, not interlaced. */
function decode(png: Buffer): Picture {
  const parts: Buffer[] = [];
  let [width, height, channels] = [0, 0, 0];
  for (let at = SIGNATURE.length; at < png.length;) {
    const length = png.readUInt32BE(at);
    const data = png.subarray(at + 8, at + 8 + length);
    const kind = png.toString("latin1", at + 4, at + 8);
    if (kind === "IHDR") {
      [width, height] = [data.readUInt32BE(0), data.readUInt32BE(4)];
      channels = data[9] === 6 ? 4 : 3;
      if (data[8] !== 8 || ![2, 6].includes(data[9]!) || data[12] !== 0)
        throw new Error("This kind of PNG file is not read.");
    }
    if (kind === "IDAT") parts.push(data);
    at += length + 12;
  }
  const bytes = unfilter(inflateSync(Buffer.concat(parts)), width * channels, channels);
  const pixels = new Uint8Array(width * height * 3);
  for (let pixel = 0; pixel < width * height; pixel += 1) {
    pixels.set(bytes.subarray(pixel * channels, pixel * channels + 3), pixel * 3);
  }
  return { width, height, pixels };
}

/** Takes back the filter of each row: its bytes are differences to those on the left and above. */
function unfilter(data: Buffer, rowLength: number, channels: number): Uint8Array {
  const rowCount = data.length / (rowLength + 1);
  const bytes = new Uint8Array(rowCount * rowLength);
  for (let row = 0; row < rowCount; row += 1) {
    const filter = data[row * (rowLength + 1)]!;
    const start = row * rowLength;
    for (let column = 0; column < rowLength; column += 1) {
      const at = start + column;
      const left = column < channels ? 0 : bytes[at - channels]!;
      const above = row === 0 ? 0 : bytes[at - rowLength]!;
      const corner = row === 0 || column < channels ? 0 : bytes[at - rowLength - channels]!;
      const guess = [0, left, above, (left + above) >> 1, paeth(left, above, corner)][filter]!;
      bytes[at] = data[row * (rowLength + 1) + column + 1]! + guess;
    }
  }
  return bytes;
}

/** Of the three neighbours, the one nearest to left + above - corner. */
function paeth(left: number, above: number, corner: number): number {
  const [a, b, c] = [Math.abs(above - corner), Math.abs(left - corner), Math.abs(left + above - 2 * corner)];
  if (a <= b && a <= c) return left;
  return b <= c ? above : corner;
}

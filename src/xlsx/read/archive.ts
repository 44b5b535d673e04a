import { unzipSync } from "fflate";
import { XlsxError } from "./XlsxError";

/** Bytes that all parts together may be, unpacked: ten times what 100,000 rows of figures take. */
const MAX_UNPACKED_BYTES = 512 * 1024 * 1024;
const MAX_PARTS = 5_000;

/** How the older formats of Office begin, and every file that Office has encrypted. */
const OLE_SIGNATURE = [0xd0, 0xcf, 0x11, 0xe0];
const ZIP_SIGNATURE = [0x50, 0x4b];

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}

/** Whether the directory of an OLE file names an encrypted package. */
function holdsEncryptedPackage(bytes: Uint8Array): boolean {
  return new TextDecoder("utf-16le")
    .decode(bytes.subarray(0, bytes.length & ~1))
    .includes("EncryptedPackage");
}

/** The parts of an Open Packaging file, each unpacked when it is asked for. */
export class Archive {
  /** sizes by path, unpacked; paths of packages are told apart without regard to case */
  private readonly sizes = new Map<string, number>();
  private bytesLeft: number;

  /** Throws an OpenFault for bytes that are no zip file, or one that unpacks to more than `largest` bytes. */
  constructor(
    private readonly bytes: Uint8Array,
    maxBytes = MAX_UNPACKED_BYTES,
  ) {
    this.bytesLeft = maxBytes;
    if (startsWith(bytes, OLE_SIGNATURE)) {
      throw holdsEncryptedPackage(bytes)
        ? new XlsxError("Encrypted", "The file is protected by a password.")
        : new XlsxError("UnsupportedFormat", "The file has the format of Excel 97.");
    }
    if (!startsWith(bytes, ZIP_SIGNATURE)) throw new XlsxError("NotAWorkbook", "The file is no .xlsx file.");
    let total = 0;
    this.unzip((path, size) => {
      total += size;
      this.sizes.set(path, size);
      if (total > maxBytes || this.sizes.size > MAX_PARTS) {
        throw new XlsxError("TooLarge", `The file unpacks to more than ${maxBytes} bytes.`);
      }
      return false;
    });
  }

  get paths(): readonly string[] {
    return [...this.sizes.keys()];
  }

  /** A part's bytes. A part that many others lead to counts each time that it is unpacked. */
  read(path: string): Uint8Array {
    const wanted = path.toLowerCase();
    const size = this.sizes.get(wanted);
    if (size === undefined) throw new XlsxError("MissingPart", `The file has no part ${path}.`, path);
    this.bytesLeft -= size;
    if (this.bytesLeft < 0)
      throw new XlsxError("TooLarge", "The parts of the file unpack to too much.", path);
    const content = Object.values(this.unzip((found) => found === wanted)).at(-1);
    if (content?.length !== size) throw new XlsxError("Damaged", `The part ${path} is damaged.`, path);
    return content;
  }

  has(path: string): boolean {
    return this.sizes.has(path.toLowerCase());
  }

  /** The sizes that a zip file states bound the memory that unpacking takes, whether they are true or not. */
  private unzip(wanted: (path: string, size: number) => boolean): Record<string, Uint8Array> {
    try {
      return unzipSync(this.bytes, {
        filter: ({ name, originalSize }) => wanted(name.toLowerCase(), originalSize),
      });
    } catch (error) {
      if (error instanceof XlsxError) throw error;
      throw new XlsxError("NotAWorkbook", "The file is no zip file, or a damaged one.");
    }
  }
}

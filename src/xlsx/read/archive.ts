import { unzipSync } from "fflate";
import { XlsxError } from "./XlsxError";

/** The maximum unpacked size of all parts together: ten times that of 100,000 rows of numbers. */
const MAX_UNPACKED_BYTES = 512 * 1024 * 1024;
const MAX_PARTS = 5_000;

/** The signature of OLE files: the older formats of Office, and encrypted files. */
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

/** The parts of an Open Packaging file, each unpacked on demand. */
export class Archive {
  /** unpacked sizes by path; paths of packages are case-insensitive */
  private readonly sizes = new Map<string, number>();
  private bytesLeft: number;

  /** Throws an XlsxError for bytes that are not a zip file, or one that unpacks to more than `maxBytes` bytes. */
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

  /** A part's bytes. A part that is read repeatedly counts towards the limit each time. */
  read(path: string): Uint8Array {
    const key = path.toLowerCase();
    const size = this.sizes.get(key);
    if (size === undefined) throw new XlsxError("MissingPart", `The file has no part ${path}.`, path);
    this.bytesLeft -= size;
    if (this.bytesLeft < 0)
      throw new XlsxError("TooLarge", "The parts of the file unpack to too much.", path);
    const content = Object.values(this.unzip((found) => found === key)).at(-1);
    if (content?.length !== size) throw new XlsxError("Damaged", `The part ${path} is damaged.`, path);
    return content;
  }

  has(path: string): boolean {
    return this.sizes.has(path.toLowerCase());
  }

  /** The sizes declared in a zip file limit the memory for unpacking, even if they are wrong. */
  private unzip(isWanted: (path: string, size: number) => boolean): Record<string, Uint8Array> {
    try {
      return unzipSync(this.bytes, {
        filter: ({ name, originalSize }) => isWanted(name.toLowerCase(), originalSize),
      });
    } catch (error) {
      if (error instanceof XlsxError) throw error;
      throw new XlsxError("NotAWorkbook", "The file is no zip file, or a damaged one.");
    }
  }
}

import { readFileSync } from "node:fs";
import { join } from "node:path";
import {
  AddressFault,
  DEVELOPMENT_ADDRESS,
  manifestAt,
  productionAddress,
} from "../../scripts/productionAddress";

const manifest = readFileSync(join(__dirname, "../../manifest.xml"), "utf8");

test("without a setting the add-in is served from localhost", () => {
  expect(productionAddress(undefined)).toBe("https://localhost:3000");
});

test.each([
  ["https://addins.example.org", "https://addins.example.org"],
  ["https://addins.example.org/", "https://addins.example.org"],
  ["https://Addins.Example.org:8443/ensemble/", "https://addins.example.org:8443/ensemble"],
  ["https://example.github.io/collective-impact/v1.2", "https://example.github.io/collective-impact/v1.2"],
])("%s becomes %s", (given, address) => {
  expect(productionAddress(given)).toBe(address);
});

test.each([
  ["", "no complete address"],
  ["addins.example.org", "no complete address"],
  ["https://", "no complete address"],
  ["http://addins.example.org", "https only"],
  ["ftp://addins.example.org", "https only"],
  ["https://me:secret@addins.example.org", "user name or a password"],
  ["https://addins.example.org/?v=2", "goes on after the folder"],
  ["https://addins.example.org/#top", "goes on after the folder"],
  ["https://addins.example.org/manifest.xml", "names a file"],
  ["https://addins.example.org/taskpane.html", "names a file"],
  ["https://addins.example.org/a&b", "its path"],
  ["https://addins.example.org/a'b", "its path"],
])("“%s” is refused with the reason and what to provide", (given, why) => {
  expect(() => productionAddress(given)).toThrow(AddressFault);
  expect(() => productionAddress(given)).toThrow(why);
  expect(() => productionAddress(given)).toThrow("https://addins.example.org/ensemble");
});

test("every address of the manifest moves to the new folder, and nothing else changes", () => {
  const address = "https://addins.example.org/ensemble";
  const moved = manifestAt(manifest, address);
  expect(moved).not.toContain("localhost");
  expect(moved).toContain(`"${address}/taskpane.html?view=check"`);
  expect(moved.split(address)).toEqual(manifest.split(DEVELOPMENT_ADDRESS));
  expect(manifestAt(manifest, DEVELOPMENT_ADDRESS)).toBe(manifest);
});

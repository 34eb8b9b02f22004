import { crc32 } from "node:zlib";

/** What could be read of a log, in order, and how many lines could not. */
export type RecordLines = { readonly records: readonly unknown[]; readonly damaged: number };

/**
 * One line of a log: checksum, length in bytes and the record as JSON, which never holds a line break. So damage
 * stays within its line, and a line that was cut off is known as such.
 */
export function recordLine(record: unknown): Buffer {
  const json = Buffer.from(JSON.stringify(record));
  return Buffer.concat([Buffer.from(`${checksum(json)} ${json.length} `), json, Buffer.from("\n")]);
}

/** Records of a log's bytes. What is damaged is counted and passed over, up to the next line. */
export function readRecordLines(bytes: Buffer): RecordLines {
  const records: unknown[] = [];
  let damaged = 0;
  for (let start = 0; start < bytes.length; ) {
    const found = recordAt(bytes, start);
    if (found) records.push(found.record);
    const newline = bytes.indexOf(10, start);
    // A record says how long it is: where another byte has taken the place of its line break, the next is not lost.
    const end = found?.end ?? (newline === -1 ? bytes.length : newline);
    if (!found || (end < bytes.length && bytes[end] !== 10)) damaged++;
    start = end + 1;
  }
  return { records, damaged };
}

function recordAt(
  bytes: Buffer,
  start: number,
): { readonly record: unknown; readonly end: number } | undefined {
  const head = /^([0-9a-f]{8}) (\d{1,10}) /.exec(bytes.toString("latin1", start, start + 20));
  if (!head) return undefined;
  const begin = start + head[0].length;
  const end = begin + Number(head[2]);
  const json = bytes.subarray(begin, end);
  if (end > bytes.length || checksum(json) !== head[1]) return undefined;
  return { record: JSON.parse(json.toString()), end };
}

function checksum(bytes: Buffer): string {
  return crc32(bytes).toString(16).padStart(8, "0");
}

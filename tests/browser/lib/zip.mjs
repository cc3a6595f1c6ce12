// Reads a ZIP file, as far as the bundles of the program use it: stored and deflated files, no encryption, no ZIP64.

import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { crc32, inflateRawSync } from 'node:zlib';

const END = 0x06054b50;
const ENTRY = 0x02014b50;

/** Every file of the archive by its name, in the archive's order. */
export function unzip(bytes) {
  const files = new Map();
  let end = bytes.length - 22;
  while (end >= 0 && bytes.readUInt32LE(end) !== END) end -= 1;
  if (end < 0) throw new Error('not a ZIP file');
  let at = bytes.readUInt32LE(end + 16);
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left -= 1) {
    if (bytes.readUInt32LE(at) !== ENTRY) throw new Error(`no entry at ${at}`);
    const [method, sum, size] = [bytes.readUInt16LE(at + 10), bytes.readUInt32LE(at + 16), bytes.readUInt32LE(at + 20)];
    const [name, extra, remark] = [28, 30, 32].map((offset) => bytes.readUInt16LE(at + offset));
    const local = bytes.readUInt32LE(at + 42);
    const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const packed = bytes.subarray(start, start + size);
    const content = method === 0 ? packed : inflateRawSync(packed);
    const called = bytes.toString('utf8', at + 46, at + 46 + name);
    if (crc32(content) !== sum) throw new Error(`${called} is damaged`);
    files.set(called, content);
    at += 46 + name + extra + remark;
  }
  return files;
}

/** Lays the files of an archive into a folder, and refuses names that lead out of it. */
export async function layOut(files, folder) {
  for (const [name, content] of files) {
    const target = path.resolve(folder, name);
    if (!target.startsWith(`${path.resolve(folder)}${path.sep}`)) throw new Error(`${name} leads out of the folder`);
    await mkdir(path.dirname(target), { recursive: true });
    await writeFile(target, content);
  }
}

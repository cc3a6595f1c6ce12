// Every browser test, one file after the other: `node tests/browser/run.mjs`, or only those whose names hold a word.

import { run } from 'node:test';
import { spec } from 'node:test/reporters';
import { existsSync } from 'node:fs';
import path from 'node:path';

const FILES = [
  'selftest/selftest.mjs',
  'selftest/measures.mjs',
  'selftest/reading.mjs',
  'journeys/keyboard.mjs',
  'journeys/weight.mjs',
  'journeys/away.mjs',
  'journeys/newcomer.mjs',
  'journeys/nine.mjs',
  'journeys/snapshots.mjs',
  'journeys/evidence.mjs',
  'journeys/whole.mjs',
  'matrix/matrix.mjs',
].filter((file) => existsSync(path.join(import.meta.dirname, file)));
/** A file that takes longer has got stuck, on the slowest machine too; all looks at every page take longest. */
const LIMIT_MS = (process.env.RIGHTSDESK_MATRIX === 'full' ? 150 : 45) * 60_000;

const wanted = process.argv.slice(2);
const files = FILES.filter((file) => wanted.length === 0 || wanted.some((word) => file.includes(word)));
if (files.length === 0) {
  console.error(`No such browser tests: ${wanted.join(', ')}. There are: ${FILES.join(', ')}`);
  process.exit(2);
}

run({ files: files.map((file) => path.join(import.meta.dirname, file)), concurrency: 1, timeout: LIMIT_MS })
  .on('test:fail', () => {
    process.exitCode = 1;
  })
  .compose(new spec())
  .pipe(process.stdout);

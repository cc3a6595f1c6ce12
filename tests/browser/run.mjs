// Every browser test, one after the other: `node tests/browser/run.mjs`.

import { run } from 'node:test';
import { spec } from 'node:test/reporters';
import path from 'node:path';

const FILES = ['selftest/selftest.mjs', 'journeys/keyboard.mjs', 'journeys/whole.mjs'];
const LIMIT_MS = 20 * 60_000;

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

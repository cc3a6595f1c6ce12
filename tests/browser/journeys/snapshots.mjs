// What a screen reader is given of ten key pages, against what people have read: `golden/*.yml`.
// RIGHTSDESK_WRITE_SNAPSHOTS=1 writes them anew; then read the difference before keeping it.

import assert from 'node:assert/strict';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { openBrowser } from '../lib/chromium.mjs';
import { fillsIn, goesOn } from '../lib/forms.mjs';
import { Inspection } from '../lib/inspection.mjs';
import { startDemo } from '../lib/program.mjs';
import { PAGES } from '../matrix/pages/index.mjs';
import { states } from '../matrix/plan.mjs';
import { Town } from '../matrix/town.mjs';

const FOLDER = path.resolve(import.meta.dirname, '../golden');
const WRITE = Boolean(process.env.RIGHTSDESK_WRITE_SNAPSHOTS);

/** The ten, each a state of the matrix, by the name of its file. */
const KEY = {
  start: ['/', 'one'],
  'first-question': ['/request/kind', 'empty'],
  'first-question-wrong': ['/request/kind', 'error'],
  contact: ['/request/contact', 'empty'],
  check: ['/request/check', 'one'],
  sent: ['/request/sent', 'one'],
  'ask-for-a-link': ['/track', 'empty'],
  requests: ['/requests', 'many'],
  request: ['/requests/{reference}', 'one'],
  letter: ['/requests/{reference}/letter', 'empty'],
};

/** What differs from one day and one run to the next, and what stands in its place. */
const MASKS = [
  [/\b\d{1,2} (?:January|February|March|April|May|June|July|August|September|October|November|December)(?: \d{4})?\b/g, 'DATE'],
  [/\bRD-[0-9A-Z]{5}-[0-9A-Z]{5}-[0-9A-Z]\b/g, 'REFERENCE'],
  [/\b\d{1,2}(?::\d{2})?[ap]m\b|\bmidday\b/g, 'TIME'],
  [/http:\/\/127\.0\.0\.1:\d+/g, 'ORIGIN'],
  [/\bperson\.\d+@/g, 'person@'],
  // Where the regulator sits is a dated setting of the council's profile.
  [/Information Commission \(ICO\) \d.*? ico\.org\.uk/g, 'REGULATOR'],
];

let browser;
let demo;
let town;
before(async () => {
  demo = await startDemo();
  browser = await openBrowser();
  town = new Town(browser, demo.origin, new Inspection(demo.origin));
});
after(async () => {
  await browser?.close();
  await demo?.stop();
});

for (const [name, [route, wanted]] of Object.entries(KEY)) {
  test(`the accessibility tree of ${route}, ${wanted}, is the one that people have read`, async () => {
    const tree = await treeOf(states(PAGES).find((state) => state.route === route && state.name === wanted));
    const file = path.join(FOLDER, `${name}.yml`);
    if (WRITE) {
      await mkdir(FOLDER, { recursive: true });
      await writeFile(file, tree);
    }
    assert.equal(tree, await readFile(file, 'utf8').catch(() => 'nothing: there is no such file'));
  });
}

async function treeOf(state) {
  const someone = await town.person(state.who);
  const page = await town.window(someone);
  try {
    await page.goto(await town.path(page, state, someone));
    if (state.fills) {
      await fillsIn(page, state.fills);
      await goesOn(page, state.go);
    }
    const tree = await page.locator('body').ariaSnapshot();
    return `${MASKS.reduce((text, [what, mask]) => text.replace(what, mask), tree)}\n`;
  } finally {
    await page.context().close();
  }
}

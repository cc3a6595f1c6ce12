// The evidence bundle, from the form to a browser that is offline: what was not touched passes, and each single
// change is found and named.

import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { openBrowser, openWindow } from '../lib/chromium.mjs';
import { startDemo } from '../lib/program.mjs';
import { layOut, unzip } from '../lib/zip.mjs';
import { answersFor } from './answers.mjs';
import { walks } from './driver.mjs';
import { CHANGES } from './tampering.mjs';
import { REFERENCE } from './words.mjs';

const AXE = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const WORDS = 'Thistlewick Close <all letters> & "notes"';

/** The languages, each with what the checking page says in it. */
const LANGUAGES = {
  en: { at: '', good: /^Nothing was changed\./, bad: /^Something does not fit\./, named: (seq) => new RegExp(`^Record ${seq}\\b`) },
  cy: { at: '/cy', good: /^Ni newidiwyd dim\./, bad: /^Mae rhywbeth nad yw’n ffitio\./, named: (seq) => new RegExp(`\\b[Cc]ofnod ${seq}\\b`) },
};

let browser;
let demo;
let folder;
before(async () => {
  demo = await startDemo();
  browser = await openBrowser();
  folder = await mkdtemp(path.join(tmpdir(), 'rightsdesk-evidence-'));
});
after(async () => {
  await browser?.close();
  await demo?.stop();
  if (folder) await rm(folder, { recursive: true, force: true });
});

for (const [language, says] of Object.entries(LANGUAGES)) {
  describe(`the evidence bundle in ${language}`, () => {
    const bundle = {};
    before(async () => Object.assign(bundle, await downloads(language, says)));
    after(() => bundle.page?.context().close());

    test('it holds the letter, the papers, the clock and the record', () => {
      for (const name of ['README.txt', 'index.html', 'letter.pdf', 'letter.docx', 'letter.txt', 'clock.html', 'chain.json', 'check.html', 'heads.json']) {
        assert.ok(bundle.files.has(name), `${name} is not in ${[...bundle.files.keys()]}`);
      }
      const papers = [...bundle.files.keys()].filter((name) => name.startsWith('correspondence/'));
      assert.equal(papers.length, 2, papers.join(' '));
      for (const name of papers) assert.match(name, /^correspondence\/\d\d-\d{4}-\d\d-\d\d-[a-z-]+\.html$/);
    });

    test('the record passes as it is, without the council and without a network', async () => {
      await opens(bundle.page, bundle.folder, 'check.html');
      assert.match(await bundle.page.locator('#verdict').innerText(), says.good);
      const record = recordOf(bundle);
      const rows = bundle.page.locator('#records tr');
      assert.equal(await rows.count(), record.facts.length);
      assert.ok((await rows.first().innerText()).includes(WORDS), 'the request is not opened');
      assert.deepEqual(bundle.asked, [], 'something was asked of a network');
      assert.deepEqual(bundle.reported, [], 'the browser reports something');
    });

    for (const [change, make] of Object.entries(CHANGES)) {
      test(`${change} is found and named`, async () => {
        await opens(bundle.page, bundle.folder, 'check.html');
        const record = recordOf(bundle);
        const seq = make(record);
        await loads(bundle.page, `${change.replaceAll(' ', '-')}.json`, JSON.stringify(record));
        assert.match(await bundle.page.locator('#verdict').innerText(), says.bad);
        const problems = await bundle.page.locator('#problem-list li').allInnerTexts();
        assert.ok(problems.some((problem) => says.named(seq).test(problem)), `${seq} is not named: ${problems.join(' / ')}`);
        const others = record.facts.map((fact) => fact.seq).filter((other) => other !== seq);
        for (const other of others) {
          assert.ok(!problems.some((problem) => says.named(other).test(problem)), `${other} is blamed: ${problems.join(' / ')}`);
        }
      });
    }

    test('the same record from a file passes, and what is no record is refused', async () => {
      await opens(bundle.page, bundle.folder, 'check.html');
      await loads(bundle.page, 'the-same.json', bundle.files.get('chain.json'));
      assert.match(await bundle.page.locator('#verdict').innerText(), says.good);
      for (const [name, text] of [['words.json', 'no record'], ['list.json', '[1]'], ['empty.json', '{"facts":[null]}']]) {
        await loads(bundle.page, name, text);
        assert.match(await bundle.page.locator('#verdict').innerText(), says.bad, name);
      }
    });

    test('a page that says something else than the record is found and named', async () => {
      const page = bundle.files.get('check.html').toString();
      const altered = page.replace(/(\["text",")Where is my file/, '$1Here is my file');
      assert.notEqual(altered, page, 'nothing was altered');
      await writeFile(path.join(bundle.folder, 'altered.html'), altered);
      await opens(bundle.page, bundle.folder, 'altered.html');
      assert.match(await bundle.page.locator('#verdict').innerText(), says.bad);
      const { seq } = recordOf(bundle).facts.find((fact) => fact.kind === 'message_from_resident');
      const problems = await bundle.page.locator('#problem-list li').allInnerTexts();
      assert.equal(problems.length, 1, problems.join(' / '));
      assert.match(problems[0], says.named(seq));
    });

    test('axe finds nothing on its pages, and none scrolls sideways at 320 px', async (t) => {
      const context = await browser.newContext({ bypassCSP: true, offline: true });
      t.after(() => context.close());
      const page = await context.newPage();
      for (const name of [...bundle.files.keys()].filter((name) => name.endsWith('.html'))) {
        for (const width of [1280, 320]) {
          await page.setViewportSize({ width, height: 800 });
          await opens(page, bundle.folder, name);
          await page.evaluate(AXE);
          const { violations } = await page.evaluate((tags) => window.axe.run(document, { runOnly: { type: 'tag', values: tags } }), TAGS);
          assert.deepEqual(violations.map((rule) => `${rule.id}: ${rule.nodes[0].html}`), [], `${name} at ${width} px`);
          assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= width, `${name} is too wide`);
          assert.equal(await page.evaluate(() => document.documentElement.lang), language, name);
        }
      }
    });
  });
}

/** Asks, writes, fills in the letter and downloads the bundle; then opens a window that has no network. */
async function downloads(language, { at }) {
  const resident = await openWindow(browser, 'scripts on', demo.origin);
  await resident.goto(`${at}/`);
  await resident.goto(`${at}/request/kind`);
  await walks(resident, answersFor('copy', { '/request/what': { words: WORDS } }));
  const [reference] = (await resident.getByRole('main').innerText()).match(REFERENCE);

  await resident.goto(`${at}/requests/${reference}`);
  await sends(resident, { text: 'Where is my file?' });
  await resident.goto(`${at}/requests/${reference}/letter`);
  await sends(resident, { harm: 'I lost my place on the register', wanted: 'The whole file' });

  await resident.goto(`${at}/requests/${reference}/letter`);
  const waiting = resident.waitForEvent('download');
  await resident.locator('a[href$="/evidence.zip"]').click();
  const files = unzip(await readFile(await (await waiting).path()));
  await resident.context().close();

  const here = path.join(folder, language);
  await layOut(files, here);
  const context = await browser.newContext({ offline: true });
  const page = await context.newPage();
  const [asked, reported] = [[], []];
  page.on('request', (request) => {
    if (!request.url().startsWith('file:')) asked.push(request.url());
  });
  page.on('console', (message) => reported.push(message.text()));
  page.on('pageerror', (error) => reported.push(error.message));
  return { files, folder: here, page, asked, reported };
}

/** Fills in the form that has these fields and sends it. */
async function sends(page, fields) {
  const form = page.locator('form').filter({ has: page.locator(`[name="${Object.keys(fields)[0]}"]`) });
  for (const [name, text] of Object.entries(fields)) await form.locator(`[name="${name}"]`).fill(text);
  await form.getByRole('button').first().click();
  await page.waitForLoadState('load');
}

async function opens(page, folder, name) {
  await page.goto(pathToFileURL(path.join(folder, name)).href);
}

async function loads(page, name, content) {
  await page.locator('#file').setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(content) });
  await page.locator('#showing', { hasText: name }).waitFor();
}

function recordOf({ files }) {
  return JSON.parse(files.get('chain.json').toString());
}

// The checks are checked first: each must see the fault that it is for, and say nothing of a page without one.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, test } from 'node:test';
import { MODES, openBrowser, openWindow } from '../lib/chromium.mjs';
import { Inspection, KINDS } from '../lib/inspection.mjs';
import { focusShows } from '../lib/keyboard.mjs';
import { distinct, htmlValidate, nuChecker } from '../lib/markup.mjs';
import { unbroken } from '../lib/papers.mjs';
import { withoutScripts } from '../lib/stripped.mjs';
import { openSite } from './site.mjs';

let site;
let browser;
before(async () => {
  site = await openSite();
  browser = await openBrowser();
});
after(async () => {
  await browser?.close();
  await site?.close();
});

/** Opens the paths one after the other and gives back what was gathered, and what was read on the last page. */
async function look(mode, paths, options) {
  const inspection = new Inspection(site.origin);
  const page = await openWindow(browser, mode, site.origin);
  await inspection.watch(page);
  for (const path of paths) {
    await page.goto(path);
    await inspection.visit(page, path, options);
  }
  return { inspection, page, faults: inspection.faults };
}

const kinds = (faults) => [...new Set(faults.map(({ kind }) => kind))];

for (const mode of MODES) {
  test(`a page without a fault passes, ${mode}`, async () => {
    const { inspection, page, faults } = await look(mode, ['/good']);
    assert.deepEqual(faults, []);
    assert.match(inspection.pages[0].html, /<h1>Good<\/h1>/);
    const said = mode === 'scripts on' ? 'changed by script' : 'as sent';
    assert.equal(await page.locator('#said').textContent(), said);
    assert.equal(await page.getByText('without').isVisible(), mode === 'scripts stripped');
    await page.context().close();
  });

  test(`a form's redirect, its cookie and a download go through, ${mode}`, async () => {
    const { page, faults } = await look(mode, ['/form']);
    const download = page.waitForEvent('download');
    await page.getByRole('link', { name: 'Download' }).click();
    assert.equal(await readFile(await (await download).path(), 'utf8'), '<script>kept</script>');

    await page.getByRole('button', { name: 'Send' }).click();
    await page.waitForURL('**/sent');
    const said = mode === 'scripts on' ? 'changed by script' : 'as sent';
    assert.equal(await page.locator('#said').textContent(), said);
    await page.goto('/cookie');
    assert.equal(await page.locator('#said').textContent(), '__Host-session=kept');
    assert.deepEqual(faults, []);
    await page.context().close();
  });

  test(`axe, the width, the status and the server's errors are seen, ${mode}`, async () => {
    const { page, faults } = await look(mode, ['/nameless-field', '/too-wide', '/no-such-page']);
    assert.deepEqual(kinds(faults).sort(), ['axe', 'console', 'server', 'width']);
    assert.ok(faults.some(({ kind, what }) => kind === 'axe' && what.startsWith('label ')));
    await page.context().close();
  });
}

test('an answer of status 5xx is seen whatever the journey says of it', async () => {
  const { page, faults } = await look('scripts on', ['/broken'], { status: 500 });
  assert.deepEqual(kinds(faults), ['server']);
  await page.context().close();
});

test('a refusal that was asked for is no fault', async () => {
  const { page, faults } = await look('scripts on', ['/bad-input'], { status: 422 });
  assert.deepEqual(faults, []);
  await page.context().close();
});

for (const [path, kind] of [['/inline', 'policy'], ['/noisy', 'console'], ['/elsewhere', 'origin']]) {
  test(`${path}: ${KINDS[kind]}`, async () => {
    const { page, faults } = await look('scripts on', [path]);
    assert.ok(kinds(faults).includes(kind), JSON.stringify(faults));
    await page.context().close();
  });
}

test('a focus that cannot be seen is told from one that can', async () => {
  const page = await openWindow(browser, 'scripts on', site.origin);
  await page.goto('/no-outline');
  const shows = [];
  for (let stop = 0; stop < 3; stop += 1) {
    await page.keyboard.press('Tab');
    shows.push(await focusShows(page));
  }
  assert.deepEqual(shows, [true, true, false], 'the skip link, a link, and one without an outline');
  await page.context().close();
});

test('both checkers of HTML see a wrong page and pass a right one', async () => {
  const { inspection, page } = await look('scripts on', ['/unclosed', '/good', '/good']);
  await page.context().close();
  const pages = distinct(inspection.pages);
  assert.deepEqual(pages.map(({ name }) => name), ['/unclosed', '/good']);
  for (const said of [await nuChecker(pages), await htmlValidate(pages)]) {
    assert.ok(said.length > 0);
    assert.deepEqual(said.filter((line) => !line.startsWith('/unclosed ')), []);
  }
});

test('scripts and noscript are taken out, and nothing else', () => {
  const html = '<p>a</p><SCRIPT type="module">b < c</SCRIPT ><noscript>d</noscript><script src="/e.js"></script>';
  assert.equal(withoutScripts(html), '<p>a</p>d');
});

test('two texts that differ only by where their lines break are equal', () => {
  assert.equal(unbroken('We must re\u00adply by 21\u00a0November\n2026'), unbroken('we must reply by 21 November 2026'));
});

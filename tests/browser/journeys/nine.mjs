// Every kind of request, whole: by the keyboard alone, and again with JavaScript switched off.

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { openBrowser, openWindow } from '../lib/chromium.mjs';
import { Keyboard } from '../lib/hands.mjs';
import { startDemo } from '../lib/program.mjs';
import { ALSO, KINDS, answersFor } from './answers.mjs';
import { mouse, walks } from './driver.mjs';
import { DATE, REFERENCE } from './words.mjs';

let browser;
let demo;
const references = new Set();
before(async () => {
  demo = await startDemo();
  browser = await openBrowser();
});
after(async () => {
  await browser?.close();
  await demo?.stop();
});

const WAYS = {
  'by the keyboard alone': { mode: 'scripts on', hand: (page) => new Keyboard(page) },
  'with JavaScript off': { mode: 'scripts off', hand: mouse },
};

for (const [way, { mode, hand }] of Object.entries(WAYS)) {
  describe(way, { concurrency: 2 }, () => {
    for (const { asks, says } of [...KINDS, ...ALSO]) {
      test(`${asks}, from the start page to the reference`, async (t) => {
        const page = await openWindow(browser, mode, demo.origin);
        t.after(() => page.context().close());
        await page.goto('/');
        const passed = await walks(page, answersFor(asks), { hand: hand(page) });
        assert.ok(passed.includes('/request/check'), `the answers were not shown: ${passed.join(' ')}`);

        const main = await page.getByRole('main').innerText();
        const [reference] = main.match(REFERENCE) ?? [];
        assert.ok(reference && !references.has(reference), `a reference of its own is not shown:\n${main}`);
        references.add(reference);
        assert.match(main, DATE, 'no date is shown');
        await page.goto(`/requests/${reference}`);
        assert.match(await page.getByRole('main').innerText(), says, 'the request does not say what was asked for');
      });
    }
  });
}

test('with JavaScript off no script runs', async (t) => {
  const page = await openWindow(browser, 'scripts off', demo.origin);
  t.after(() => page.context().close());
  await page.goto('/request/kind');
  assert.ok(!(await page.locator('body').getAttribute('class')).includes('js-enabled'));
});

// Somebody who begins to write and goes away: when the time is up, their page closes by itself and loses nothing.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openBrowser, openWindow } from '../lib/chromium.mjs';
import { startDemo } from '../lib/program.mjs';
import { Wire } from '../lib/wire.mjs';
import { answersFor } from './answers.mjs';
import { walks } from './driver.mjs';
import { REFERENCE } from './words.mjs';

const WRITTEN = 'I lived at Thistlewick Close then.';

let browser;
let demo;
before(async () => {
  demo = await startDemo();
  browser = await openBrowser();
});
after(async () => {
  await browser?.close();
  await demo?.stop();
});

test('a message that was begun is shown once more, and was not sent', async (t) => {
  const page = await opens(t);
  await walks(page, answersFor('copy'));
  const reference = (await page.getByRole('main').innerText()).match(REFERENCE)[0];
  await page.goto(`/requests/${reference}`);
  const field = page.locator('main textarea[name="text"]');
  await page.locator('main details').filter({ has: field }).locator('summary').click().catch(() => {});
  await field.fill(WRITTEN);
  await goesAway(page);
  const says = await page.getByRole('main').innerText();
  assert.match(says, /We did not get it/);
  assert.ok(says.includes(WRITTEN), says);
  await page.goto(`/requests/${reference}`);
  assert.ok(!(await page.getByRole('main').innerText()).includes(reference), 'the request is still open');
});

test('an answer that was begun is kept', async (t) => {
  const page = await opens(t);
  await walks(page, answersFor('copy'), { until: '/request/address' });
  await page.goto('/request/what');
  await page.locator('main textarea').first().fill(WRITTEN);
  const left = page.waitForURL((url) => !url.pathname.endsWith('/what'));
  await page.clock.runFor('01:02:00');
  await left;
  await page.goto('/request/what');
  assert.equal(await page.locator('main textarea').first().inputValue(), WRITTEN);
});

test('after a night the page says what has happened', async (t) => {
  const page = await opens(t);
  await walks(page, answersFor('copy'), { until: '/request/address' });
  await page.goto('/request/what');
  await page.locator('main textarea').first().fill(WRITTEN);
  await sleepsOver();
  await page.clock.fastForward('24:00:00');
  await page.waitForURL('**/timed-out');
  assert.match(await page.getByRole('main').innerText(), /signed you out/);
});

/** A window whose time is the test's. */
async function opens(t) {
  const page = await openWindow(browser, 'scripts on', demo.origin);
  t.after(() => page.context().close());
  await page.clock.install();
  await page.goto('/request/kind');
  return page;
}

/** The council's clock goes on by a day. */
async function sleepsOver() {
  const context = await browser.newContext({ baseURL: demo.origin });
  const wire = new Wire(context.request, demo.origin);
  await wire.goto('/demo');
  await wire.answers({ go: '[action="/demo/clock"]', days: '1' });
  await context.close();
}

/** Lets the time of the window go on until nobody has been there for too long. */
async function goesAway(page) {
  await page.clock.runFor('01:02:00');
  await page.waitForURL('**/timed-out');
}

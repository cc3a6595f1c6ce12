// Answers a form by the names and values of its fields, as somebody with a mouse does. Words may change and the
// language may be another; the names stay.

import { Buffer } from 'node:buffer';

const SUBMIT = 'main form button[type=submit], main form button:not([type])';

/**
 * Fills fields in. A value is a text, a list of the boxes to tick, `true` or `false` for a lone box, or a file
 * `{ file, type, bytes }`. A name that ends in `?` may be missing.
 */
export async function fillsIn(page, answers) {
  for (const [key, value] of Object.entries(answers)) {
    const name = key.replace(/\?$/, '');
    const fields = page.locator(`main [name="${name}"]`);
    if ((await fields.count()) === 0) {
      if (key.endsWith('?')) continue;
      throw new Error(`${page.url()} has no field ${name}`);
    }
    await fillsOne(fields, value);
  }
}

async function fillsOne(fields, value) {
  const { tag, type } = await fields.first().evaluate(({ tagName, type }) => ({ tag: tagName.toLowerCase(), type }));
  if (type === 'radio') return fields.and(fields.page().locator(`[value="${value}"]`)).check();
  if (type === 'checkbox') return ticks(fields, value);
  if (type === 'file') return fields.setInputFiles([].concat(value).map(({ file, type, bytes }) => ({ name: file, mimeType: type, buffer: Buffer.from(bytes) })));
  if (tag === 'select') return fields.selectOption(value);
  return fields.first().fill(value);
}

async function ticks(boxes, wanted) {
  for (const box of await boxes.all()) {
    const on = typeof wanted === 'boolean' ? wanted : wanted.includes(await box.getAttribute('value'));
    await box.setChecked(on);
  }
}

/** Presses the button that sends the form, or what `go` selects, and waits for the next page. */
export async function goesOn(page, go = SUBMIT) {
  const button = page.locator(go).first();
  if ((await button.count()) === 0) throw new Error(`${page.url()} has no ${go}`);
  await andWaits(page, () => button.click());
}

/** Does what leads to another page, and waits until that page is there. */
export async function andWaits(page, act) {
  const moved = page.waitForEvent('framenavigated', (frame) => frame === page.mainFrame());
  moved.catch(() => {});
  await act();
  await moved;
  await page.waitForLoadState('load');
}

/** What the form says is wrong with it, for a test's message. */
export async function complaints(page) {
  return (await page.locator('.govuk-error-summary').allInnerTexts()).join(' ').replace(/\s+/g, ' ');
}

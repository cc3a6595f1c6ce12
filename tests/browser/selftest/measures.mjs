// The measures of the looks are checked first: each must see the fault that it is for, and pass what is right.

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { inLanguage, isOn, placeOf } from '../lib/address.mjs';
import { openBrowser, openWindow } from '../lib/chromium.mjs';
import { fillsIn, goesOn } from '../lib/forms.mjs';
import { Keyboard } from '../lib/hands.mjs';
import { Inspection } from '../lib/inspection.mjs';
import { englishOnly, textsOf } from '../lib/messages.mjs';
import { SPACING, TWICE, clipped, english, lays, movedStops, sideways } from '../matrix/measures.mjs';
import { combinations, everything, sample } from '../matrix/plan.mjs';
import { Wire } from '../lib/wire.mjs';
import { openSite } from './site.mjs';

let site;
let browser;
let page;
before(async () => {
  site = await openSite();
  browser = await openBrowser();
  page = await openWindow(browser, 'scripts on', site.origin);
});
after(async () => {
  await browser?.close();
  await site?.close();
});

describe('text that is stretched', () => {
  const stretched = async (path, css) => {
    await page.goto(path);
    await page.evaluate(lays, css);
    return page.evaluate(clipped);
  };

  test('a box that cuts text off is seen only when it does', async () => {
    assert.deepEqual(await stretched('/tight', ''), []);
    assert.match((await stretched('/tight', SPACING)).join('\n'), /cut off/);
    assert.match((await stretched('/tight', TWICE)).join('\n'), /cut off/);
  });

  test('text that runs out of a low box is seen', async () => {
    assert.match((await stretched('/low', TWICE)).join('\n'), /runs out of its box/);
  });

  test('a page that grows with its text passes, and so does what only screen readers hear', async () => {
    for (const css of [SPACING, TWICE]) assert.deepEqual(await stretched('/good', css), []);
    assert.deepEqual(await stretched('/heard', TWICE), []);
  });

  test('a page that scrolls sideways is told from one that does not', async () => {
    await page.goto('/good');
    assert.equal(await page.evaluate(sideways), null);
    await page.setViewportSize({ width: 320, height: 640 });
    await page.goto('/too-wide');
    assert.match(await page.evaluate(sideways), /700 px|wide in 320/);
    await page.setViewportSize({ width: 1280, height: 900 });
  });
});

describe('axe in forced colours', () => {
  const undecidedOn = async (path) => {
    const inspection = new Inspection(site.origin);
    await page.emulateMedia({ forcedColors: 'active' });
    await page.goto(path);
    await inspection.axe(page, path);
    await page.emulateMedia({ forcedColors: 'none' });
    return [...inspection.faults.map(({ what }) => what), ...inspection.undecided.map(({ what }) => what)];
  };

  test('white text on colour, which the browser repaints, passes', async () => assert.deepEqual(await undecidedOn('/coloured'), []));
  test('text that refuses to be repainted is measured as it is painted', async () => {
    assert.match((await undecidedOn('/stubborn')).join('\n'), /color-contrast/);
  });
});

describe('Welsh', () => {
  const EN = 'a = Continue\nb = Your letters and notes: { $n }\nc = Email\n    .hint = For example\nd = { $n ->\n    [one] One day is left\n   *[other] { $n } days are left to you\n }\ne = It goes on\n    on a second line.\nf = Within { $n ->\n    [one] { $n } day\n   *[other] { $n } days\n}, they said.\n';
  const CY = 'a = Parhau\nb = Eich llythyrau a nodiadau: { $n }\nc = Email\n    .hint = Er enghraifft\nd = { $n ->\n    [one] Un diwrnod\n   *[other] { $n } diwrnod\n }\ne = Mae’n parhau.\nf = O fewn { $n }.\n';

  test('messages are read with their attributes and plural forms', () => {
    assert.deepEqual(textsOf(EN), {
      a: ['Continue'],
      b: ['Your letters and notes: { $n }'],
      c: ['Email'],
      'c.hint': ['For example'],
      d: ['One day is left', '{ $n } days are left to you'],
      e: ['It goes on on a second line.'],
      f: ['Within { $n } day, they said.', 'Within { $n } days, they said.'],
    });
  });

  test('what is English is found in text, labels, titles and plurals, and nothing else is', async () => {
    const only = englishOnly(textsOf(EN), textsOf(CY));
    assert.ok(!only.texts.includes('Email'), 'a word that both languages have');
    await page.goto('/welsh');
    assert.deepEqual((await page.evaluate(english, only)).sort(), ['12 days are left to you', 'Continue', 'For example', 'Your letters and notes: 3']);
    await page.goto('/good');
    assert.deepEqual(await page.evaluate(english, only), []);
  });

  test('addresses lead from one language to the other', () => {
    assert.deepEqual(['/', '/track', '/cy', '/cy/track'].map((path) => inLanguage('cy', path)), ['/cy', '/cy/track', '/cy', '/cy/track']);
    assert.deepEqual(['/', '/track', '/cy', '/cy/track'].map((path) => inLanguage('en', path)), ['/', '/track', '/', '/track']);
    assert.equal(placeOf('http://x.example/cy/requests/RD-7K2M9-QXD4F-4/letter?a=1'), '/requests/{reference}/letter');
    assert.ok(isOn('http://x.example/cy/requests/RD-7K2M9-QXD4F-4', '/requests/{reference}'));
    assert.ok(!isOn('http://x.example/requests/RD-7K2M9-QXD4F-4/letter', '/requests/{reference}'));
  });
});

describe('forms', () => {
  const ANSWERS = { colour: 'green', days: ['mon', 'wed'], town: 'b', words: 'Anything' };
  const GIVEN = 'colour=green&days=mon&days=wed&town=b&words=Anything';

  test('are answered by name with the mouse', async () => {
    await page.goto('/fields');
    await fillsIn(page, { ...ANSWERS, 'nowhere?': 'x' });
    await goesOn(page);
    assert.equal(await page.locator('#said').textContent(), GIVEN);
    await page.goto('/fields');
    await assert.rejects(fillsIn(page, { nowhere: 'x' }), /no field nowhere/);
  });

  test('are answered with the keyboard alone, and a field that Tab does not reach is no answer', async () => {
    await page.goto('/fields');
    const keyboard = new Keyboard(page);
    await keyboard.answers(structuredClone(ANSWERS));
    assert.equal(await page.locator('#said').textContent(), GIVEN);
    assert.ok(keyboard.pressed > 15);
    await page.goto('/fields');
    await assert.rejects(keyboard.answers({ ...structuredClone(ANSWERS), hidden: 'x' }), /not to hidden/);
  });

  test('are answered over the wire, with what was there before', async () => {
    const wire = new Wire(page.context().request, site.origin);
    await wire.goto('/fields');
    await wire.answers(structuredClone(ANSWERS));
    assert.match(wire.text(), new RegExp(GIVEN));
    await wire.goto('/fields');
    await wire.answers({ go: 'main form[action="/given"] button', colour: 'red', 'nowhere?': 'x' });
    assert.match(wire.text(), /Given {2}words=&town=a&colour=red/, 'the first town is chosen and the words are empty');
    await wire.goto('/fields');
    await assert.rejects(wire.answers({ nowhere: 'x' }), /no field nowhere/);
    await assert.rejects(wire.answers({ go: 'form[action$="/elsewhere"]' }), /no form/);
  });

  test('a positive tabindex is seen', async () => {
    await page.goto('/moved');
    assert.equal((await page.evaluate(movedStops)).length, 1);
  });
});

describe('the plan', () => {
  const list = [...Array.from({ length: 70 }, (_, n) => ({ route: `/${n}`, name: 'one', who: {} })), { route: '/desk', name: 'many', staff: true, who: {} }];
  const both = ['en', 'cy'];

  test('takes everything when asked to', () => {
    assert.equal(combinations(list[0], both).length, 16);
    assert.equal(everything(list, both).flatMap(({ looks }) => looks).length, 70 * 16 + 2);
  });

  test('samples every state, all dimensions in balance, always the same', () => {
    const plan = sample(list, both, 600);
    const looks = plan.filter(({ state }) => !state.staff).flatMap((entry) => entry.looks);
    assert.ok(Math.abs(looks.length + 2 - 600) <= 2, `${looks.length} looks`);
    assert.ok(plan.every((entry) => entry.looks.length >= 2));
    for (const [dimension, half] of [['width', '320'], ['colours', 'forced'], ['language', 'cy'], ['scripts', 'on']]) {
      assert.equal(looks.filter((look) => look[dimension] === half).length, looks.length / 2, dimension);
    }
    assert.deepEqual(sample(list, both, 600), plan);
  });
});

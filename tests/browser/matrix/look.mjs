// One look: a state of a page, in one language and with or without scripts, at every width and in all colours wanted.

import { inLanguage, isOn } from '../lib/address.mjs';
import { NARROW, WIDE } from '../lib/chromium.mjs';
import { complaints, fillsIn, goesOn } from '../lib/forms.mjs';
import { SPACING, TWICE, clipped, english, lays, movedStops, sideways } from './measures.mjs';

const SIZES = { 1280: WIDE, 320: NARROW };
/** A window of 1280 px as a page sees it that is magnified to 200%. */
const MAGNIFIED = { width: 640, height: 450 };
const STRETCHED = [
  ['text spacing', SPACING, '1280'],
  ['text spacing', SPACING, '320'],
  ['text twice as large', TWICE, '1280'],
];
const WRONG = { en: 'Error: ', cy: 'Gwall: ' };

/** The kinds of fault that only the looks gather, each with the sentence that is its test's name. */
export const LOOK_KINDS = {
  place: 'every state can be made, and its page is the one that is listed',
  language: 'every page says in which language it is, and every page with a fault says so in its title',
  english: 'no Welsh page says anything in English',
  text: 'wider text spacing and text twice as large lose nothing',
  undecided: 'axe leaves nothing open but the contrast of text in pictures',
  order: 'no page moves the stops of the Tab key out of their order',
};

/** What axe cannot decide and a person has: the colours behind text in SVG are set in the style sheet and measured there. */
export function explained({ rule, html }) {
  return rule === 'color-contrast' && /^<(text|tspan)\b/.test(html);
}

/** Takes looks at a state with one window. `looks` have one language and one way with scripts. */
export async function looksAt({ englishOnly, measured, reading }, town, page, someone, state, looks) {
  const { inspection } = town;
  const { language, scripts } = looks[0];
  const name = `${state.route} ${state.name}, ${language}, scripts ${scripts}`;
  try {
    await wears(page, looks[0]);
    await opens(town, page, someone, state, language);
    const where = await inspection.arrives(page, name, state.status ?? (state.fills ? 422 : 200));
    await isRight(inspection, page, state, language, where, englishOnly);
    for (const look of looks) {
      await wears(page, look);
      const here = `${where} at ${look.width} px in ${look.colours} colours`;
      await axe(inspection, page, here);
      if (look.width === '320') await inspection.width(page, here);
    }
    const once = `${state.route} ${state.name} ${language}`;
    if (!measured.has(once)) {
      measured.add(once);
      if (!state.staff) await stretches(inspection, page, where);
      if (!state.staff && language === 'en') await reading.reads(page, state.route);
    }
  } catch (error) {
    inspection.fault('place', name, error.message.split('\n').slice(0, 3).join(' '));
  }
}

async function wears(page, { width, colours }) {
  await page.setViewportSize(SIZES[width]);
  await page.emulateMedia({ forcedColors: colours === 'forced' ? 'active' : 'none' });
}

async function opens(town, page, someone, state, language) {
  await page.goto(inLanguage(language, await town.path(page, state, someone)));
  for (let tries = state.tries ?? 1; state.fills && tries > 0; tries -= 1) {
    if (tries < (state.tries ?? 1)) await page.goto(page.url().replace(/\/sent$/, ''));
    await page.evaluate(tampers, state.tampers ?? {});
    await fillsIn(page, state.fills);
    await goesOn(page, state.go);
  }
}

/** Changes what a form sends without showing it. */
function tampers(hidden) {
  for (const [name, value] of Object.entries(hidden)) document.querySelector(`main [name="${name}"]`).value = value;
}

async function isRight(inspection, page, state, language, where, englishOnly) {
  const route = state.ends ?? state.route;
  if (!isOn(page.url(), route)) inspection.fault('place', where, `is not ${route}`);
  const { lang, title, prefix } = await page.evaluate(() => ({
    lang: document.documentElement.lang,
    title: document.title,
    prefix: /^\/cy(\/|$)/.test(location.pathname),
  }));
  if (lang !== language) inspection.fault('language', where, `says that it is in ${lang}`);
  if (prefix !== (language === 'cy')) inspection.fault('language', where, 'left its language behind');
  if (state.fills && title.startsWith(WRONG[language]) !== ((await complaints(page)) !== '')) {
    inspection.fault('language', where, `is titled ${title}`);
  }
  if (language === 'cy') for (const text of await page.evaluate(english, englishOnly)) inspection.fault('english', where, text);
  for (const stop of await page.evaluate(movedStops)) inspection.fault('order', where, stop);
}

async function axe(inspection, page, where) {
  const before = inspection.undecided.length;
  await inspection.axe(page, where);
  for (const open of inspection.undecided.slice(before).filter((open) => open.where === where && !explained(open))) {
    inspection.fault('undecided', where, open.what);
  }
}

/** WCAG 1.4.12 and 1.4.4: nothing is cut off, and at twice the size of everything nothing is beside the window. */
async function stretches(inspection, page, where) {
  for (const [what, css, width] of STRETCHED) {
    await wears(page, { width, colours: 'normal' });
    await page.evaluate(lays, css);
    for (const found of await page.evaluate(clipped)) inspection.fault('text', `${where}, ${what}, ${width} px`, found);
    await page.evaluate(lays, '');
  }
  await page.setViewportSize(MAGNIFIED);
  const side = await page.evaluate(sideways);
  if (side) inspection.fault('text', `${where}, magnified to 200%`, side);
}

// Every page in every state, width, colour, language, with scripts and without: the whole of it when
// RIGHTSDESK_MATRIX=full, else a sample. RIGHTSDESK_LANGUAGES=en leaves Welsh out while something is being made;
// RIGHTSDESK_READING=FILE writes down which pages are hard to read, RIGHTSDESK_ROUTES=/request looks at
// these only, and RIGHTSDESK_SAMPLE=200 makes the sample smaller.

import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { after, before, test } from 'node:test';
import { openBrowser } from '../lib/chromium.mjs';
import { CLOSED, EVERYTHING_ON, councilWith } from '../lib/council.mjs';
import { Inspection, KINDS } from '../lib/inspection.mjs';
import { distinct, htmlValidate, nuChecker } from '../lib/markup.mjs';
import { messages } from '../lib/messages.mjs';
import { startDemo } from '../lib/program.mjs';
import { HIGHEST_GRADE, LONGEST_SENTENCE } from '../lib/reading.mjs';
import { Reading } from '../reading.mjs';
import { LOOK_KINDS, looksAt } from './look.mjs';
import { PAGES, STAFF_ELSEWHERE } from './pages/index.mjs';
import { DIMENSIONS, covered, everything, sample, states } from './plan.mjs';
import { NO_PAGES, isStaff, routes } from './routes.mjs';
import { Town } from './town.mjs';

const FULL = process.env.RIGHTSDESK_MATRIX === 'full';
const LANGUAGES = process.env.RIGHTSDESK_LANGUAGES?.split(',') ?? DIMENSIONS.language;
const ROUTES = process.env.RIGHTSDESK_ROUTES ?? '';
const SAMPLE = Number(process.env.RIGHTSDESK_SAMPLE ?? 600);
const WINDOWS = 2;
/** Whose link runs out at the start; nothing else is done with this address. */
const RUN_OUT = 'tariq.mehmood@example.org';

/** The councils whose pages are looked at: the usual one has everything switched on. */
const COUNCILS = { usual: EVERYTHING_ON, closed: CLOSED };

let browser;
const towns = {};
const ends = [];
const taken = {};
before(async () => {
  browser = await openBrowser();
  for (const [name, changes] of Object.entries(COUNCILS)) {
    const council = await councilWith(changes);
    ends.push(council.forget);
    const demo = await startDemo('--council', council.file);
    ends.push(() => demo.stop());
    towns[name] = new Town(browser, demo.origin, new Inspection(demo.origin));
  }
});
after(async () => {
  await browser?.close();
  for (const end of ends.reverse()) await end();
});

test('every route of the router is listed, and nothing that is not in it', async () => {
  const router = await routes();
  const listed = [...PAGES.filter(({ made }) => !made).map(({ route }) => route), ...Object.keys(STAFF_ELSEWHERE), ...Object.keys(NO_PAGES)];
  assert.deepEqual(router.filter((route) => !listed.includes(route)), [], 'routes that no page list has');
  assert.deepEqual(listed.filter((route) => !router.includes(route)), [], 'listed, and not in the router');
  assert.equal(new Set(listed).size, listed.length, 'a route is listed twice');
});

test('every page of residents has all four states, or a reason why one does not exist', () => {
  for (const { route, staff, states: own } of PAGES) {
    assert.equal(Boolean(staff), isStaff(route), route);
    const kinds = staff ? [] : ['empty', 'one', 'many', 'error'];
    for (const kind of kinds) assert.ok(Object.keys(own).some((name) => name.split(',')[0] === kind), `${route} has no ${kind}`);
  }
});

test('pages are looked at', { timeout: 120 * 60_000 }, async (t) => {
  const list = states(PAGES).filter(({ route }) => route.includes(ROUTES));
  const plan = FULL ? everything(list, LANGUAGES) : sample(list, LANGUAGES, SAMPLE);
  for (const line of covered(plan)) t.diagnostic(line);
  const began = Date.now();
  await towns.usual.begins(RUN_OUT, list.map(({ who }) => who).filter(({ before: early }) => early));
  const looks = { englishOnly: LANGUAGES.includes('cy') ? await messages() : {}, measured: new Set(), reading: new Reading() };

  const work = groups(plan);
  await Promise.all(Array.from({ length: WINDOWS }, () => takesFrom(work, looks)));
  t.diagnostic(`${Math.round((Date.now() - began) / 1000)} seconds`);
  const inspections = Object.values(towns).map(({ inspection }) => inspection);
  for (const [kind, name] of Object.entries({ ...KINDS, ...LOOK_KINDS })) {
    await t.test(name, () => nothing(inspections.flatMap((inspection) => inspection.list(kind))));
  }
  Object.assign(taken, { pages: inspections.flatMap(({ pages }) => pages), reading: looks.reading });
});

/** Entries of one person belong together, so that nobody is in two windows at once; visitors are split up. */
function groups(plan) {
  const found = new Map();
  plan.forEach((entry, n) => {
    const who = JSON.stringify(entry.state.who);
    const key = `${entry.state.town} ${who}${who === '{}' ? n % 6 : ''}`;
    if (!found.has(key)) found.set(key, []);
    found.get(key).push(entry);
  });
  return [...found.values()];
}

async function takesFrom(work, looks) {
  for (let group = work.shift(); group; group = work.shift()) {
    const [{ state }] = group;
    const town = towns[state.town ?? 'usual'];
    const someone = await town.person(state.who).catch(({ message }) => {
      for (const { state: lost } of group) town.inspection.fault('place', `${lost.route} ${lost.name}`, message);
    });
    for (const scripts of someone ? DIMENSIONS.scripts : []) await withScripts(group, scripts, town, someone, looks);
  }
}

async function withScripts(group, scripts, town, someone, looks) {
  const wanted = group.map(({ state, looks: own }) => ({ state, own: own.filter((look) => look.scripts === scripts) })).filter(({ own }) => own.length > 0);
  if (wanted.length === 0) return;
  const page = await town.window(someone, `scripts ${scripts}`);
  for (const { state, own } of wanted) {
    for (const language of LANGUAGES) {
      const same = own.filter((look) => look.language === language);
      if (same.length > 0) await (state.once ? asSomebodyNew : looksAt)(looks, town, page, someone, state, same);
    }
  }
  await page.context().close();
}

/** A page that says a thing only once says it to somebody to whom it was not said before. */
async function asSomebodyNew(looks, town, _page, _someone, state, same) {
  const someone = await town.person({ ...state.who, sees: same[0] });
  const page = await town.window(someone, `scripts ${same[0].scripts}`);
  await looksAt(looks, town, page, someone, state, same);
  await page.context().close();
}

test('the Nu checker finds nothing in the HTML of any page', async () => nothing(await nuChecker(saved())));
test('html-validate finds nothing in the HTML of any page', async () => nothing(await htmlValidate(saved())));

test(`every page of residents reads at grade ${HIGHEST_GRADE} or lower, in sentences of at most ${LONGEST_SENTENCE} words`, async (t) => {
  const { reading } = taken;
  assert.ok(reading?.size > 0, 'no page was read');
  for (const line of reading.lines()) t.diagnostic(line);
  const hard = reading.tooHard();
  if (process.env.RIGHTSDESK_READING) await writeFile(process.env.RIGHTSDESK_READING, `${hard.join('\n\n')}\n`);
  assert.equal(hard.length, 0, `\n${hard.join('\n\n')}`);
});

function saved() {
  const pages = distinct(taken.pages ?? []);
  assert.ok(pages.length > 0, 'no page was saved');
  return pages;
}

/** The same fault in many looks is told once, with how often. */
function nothing(found) {
  const once = new Map();
  for (const line of found) {
    const what = line.replace(/^.*?https?:\/\/\S+/, '').replace(/^[^:]*: /, '');
    if (!once.has(what)) once.set(what, []);
    once.get(what).push(line);
  }
  const told = [...once.values()].map((lines) => (lines.length > 1 ? `${lines[0]} (and ${lines.length - 1} more times)` : lines[0]));
  assert.equal(found.length, 0, `${found.length} found:\n${told.join('\n')}`);
}

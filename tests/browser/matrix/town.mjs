// The demonstration with the people whom the looks need, each made once through the pages and kept as a saved session.

import { setTimeout as sleep } from 'node:timers/promises';
import { openWindow } from '../lib/chromium.mjs';
import { fillsIn, goesOn } from '../lib/forms.mjs';
import { answersFor } from '../journeys/answers.mjs';
import { walks } from '../journeys/driver.mjs';
import { CAST, REFERENCE } from '../journeys/words.mjs';
import { patternOf } from '../lib/address.mjs';

const MAIL_LIMIT_MS = 30_000;
/** Days by which the clock is moved at the start, so that there are links that have run out. */
const DAYS = 1;

/**
 * Somebody is described by what they did, in this order:
 * - `staff`: signed in as that member of the cast;
 * - `begins`, `until`, `otherwise`: answered the form of that kind until that page was open;
 * - `sends`: sent these kinds of request, one after the other, all with one address;
 * - `follows`: opened their requests through a link to this address;
 * - `link`: has a link that is `new`, `used`, `replaced` or `run out`;
 * - `then`: what happened next, `{ by, at, fills, go }`, by themselves or by one of the cast.
 */
export class Town {
  #browser;
  #people = new Map();
  #runOut;
  #count = 0;

  constructor(browser, origin, inspection) {
    this.#browser = browser;
    this.origin = origin;
    this.inspection = inspection;
  }

  /** A window of theirs, watched. */
  async window(someone, mode = 'scripts on', viewport) {
    const page = await openWindow(this.#browser, mode, this.origin, { storageState: someone.storageState, viewport });
    await this.inspection.watch(page);
    return page;
  }

  /** Lets a link run out and moves the clock, before anybody else comes. */
  async begins(address) {
    const page = await this.window({});
    this.#runOut = await this.#link(page, address);
    await page.goto('/demo');
    await fillsIn(page, { days: String(DAYS) });
    await goesOn(page, 'main form[action="/demo/clock"] button');
    await page.context().close();
  }

  /** The person of that description: `{ storageState, reference, token }`, as far as they have them. */
  person(description) {
    const key = JSON.stringify(description);
    if (!this.#people.has(key)) this.#people.set(key, this.#makes(description));
    return this.#people.get(key);
  }

  async #makes(description) {
    const page = await this.window({});
    try {
      const known = {};
      await this.#does(page, description, known);
      for (const { by, at, fills, go } of description.then ?? []) {
        const hand = by ? await this.window(await this.person({ staff: by })) : page;
        await hand.goto(this.#filled(at, known));
        await fillsIn(hand, fills ?? {});
        await goesOn(hand, go);
        if (by) await hand.context().close();
      }
      return { ...known, storageState: await page.context().storageState() };
    } finally {
      await page.context().close();
    }
  }

  async #does(page, description, known) {
    const { staff, begins, until, otherwise, sends, follows, link } = description;
    if (staff) {
      await page.goto('/demo');
      await goesOn(page, `main button:has-text("${CAST[staff].title}")`);
    }
    if (begins) {
      await page.goto('/request/kind');
      await walks(page, answersFor(begins, otherwise), { until });
    }
    if (sends) known.reference = await this.#sends(page, sends, otherwise);
    if (follows) known.reference = await this.#follows(page, follows);
    if (link) known.token = (await this.#linkIn(page, link)).split('/').pop();
  }

  /** Sends requests with one address and gives the first one's reference. */
  async #sends(page, kinds, otherwise) {
    const email = `person.${(this.#count += 1)}@example.org`;
    const references = [];
    for (const asks of kinds) {
      await page.goto('/request/kind');
      const answers = answersFor(asks, otherwise);
      answers['/request/contact'] = { ...answers['/request/contact'], email };
      await walks(page, answers);
      references.push((await page.getByRole('main').innerText()).match(REFERENCE)[0]);
    }
    return references[0];
  }

  async #follows(page, address) {
    await page.goto(await this.#link(page, address));
    await goesOn(page);
    const [reference] = (await page.getByRole('main').innerText()).match(REFERENCE) ?? [];
    return reference;
  }

  async #linkIn(page, state) {
    if (state === 'run out') return this.#runOut;
    const address = `link.${state.replace(/\W/g, '')}@example.org`;
    await page.goto('/request/kind');
    await walks(page, answersFor('copy', { '/request/contact': { email: address } }));
    const link = await this.#link(page, address);
    if (state === 'replaced') await this.#link(page, address);
    if (state === 'used') {
      await page.goto(link);
      await goesOn(page);
    }
    return link;
  }

  /** Asks for a link to this address and takes it out of the mail: its path. */
  async #link(page, address) {
    const before = await this.#links(page, address);
    await page.goto('/track');
    await fillsIn(page, { email: address });
    await goesOn(page);
    for (const end = Date.now() + MAIL_LIMIT_MS; Date.now() < end; await sleep(250)) {
      const fresh = (await this.#links(page, address)).filter((link) => !before.includes(link));
      if (fresh.length > 0) return new URL(fresh[0]).pathname;
    }
    throw new Error(`no link was sent to ${address}`);
  }

  async #links(page, address) {
    await page.goto('/demo/mail');
    const mails = page.getByRole('article').filter({ hasText: address });
    return mails.locator('a[href*="/link/"]').evaluateAll((links) => links.map((link) => link.href));
  }

  /**
   * The path of a state: its own or the route with what is known of the person, or, where the route holds more than
   * that, the first link on the page `from` that leads to such a place.
   */
  async path(page, { route, at, from }, someone) {
    if (!from) return this.#filled(at ?? route, someone);
    await page.goto(this.#filled(from, someone));
    const links = await page.locator('main a').evaluateAll((all) => all.map((link) => link.href));
    const found = links.find((link) => patternOf(route).test(new URL(link).pathname));
    if (!found) throw new Error(`${from} has no link to ${route}`);
    return new URL(found).pathname;
  }

  #filled(path, { reference, token }) {
    return path.replace('{reference}', reference).replace('{token}', token);
  }
}

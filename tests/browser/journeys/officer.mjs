// What the council's people do.

import assert from 'node:assert/strict';
import { DESK, FIGURES, PATHS } from './words.mjs';
import { shownDate } from './person.mjs';

const PAGES_AT_MOST = 20;

/** Signs in as one of the demo's cast. */
export async function signsIn(officer, { role, begins }) {
  await officer.opens(PATHS.demo);
  await officer.looks('demo');
  await officer.main.getByRole('button', { name: role }).first().click();
  await officer.page.waitForURL((url) => url.pathname === begins);
  await officer.looks(`first page, ${begins}`);
}

/** What the queue's row for this request says. Pages are turned until it is found. */
export async function findsInQueue(officer, reference) {
  await officer.opens(PATHS.queue);
  for (let turned = 0; turned < PAGES_AT_MOST; turned += 1) {
    const row = officer.main.getByRole('row').filter({ hasText: reference });
    if (await row.count()) {
      await officer.looks('queue');
      return row.first().innerText();
    }
    const next = officer.page.getByRole('link', { name: DESK.next });
    if (!(await next.count())) break;
    await next.first().click();
  }
  throw new Error(`${reference} is nowhere in the queue`);
}

/** The queue and the case page both give this date. */
export async function seesReplyBy(officer, reference, replyBy) {
  const row = await findsInQueue(officer, reference);
  assert.ok(row.includes(shownDate(replyBy)), `the queue says: ${row}; the date should be ${shownDate(replyBy)}`);
  await opensCase(officer, reference);
  assert.equal(await officer.readsDateAfter(/reply by/), replyBy);
}

/** Opens the case: `/desk/cases/REF`. */
export async function opensCase(officer, reference) {
  await officer.opens(`${PATHS.queue}/${reference}`);
  await officer.looks('case', { says: new RegExp(reference) });
}

/** Asks the person a question, which pauses a request for a copy. */
export async function asksQuestion(officer, reference, question) {
  await opensCase(officer, reference);
  await officer.presses(DESK.ask);
  await officer.looks('ask a question');
  await officer.types(DESK.question, question);
  await officer.presses(DESK.sendQuestion);
  await opensCase(officer, reference);
  await officer.sees(DESK.paused);
}

/** Looks at the other pages of a case, and at every form that it offers. */
export async function looksThroughCase(officer, reference, replyBy) {
  const address = `${PATHS.queue}/${reference}`;
  await officer.opens(`${address}/clock`);
  await officer.looks('clock', { says: DESK.steps });
  await officer.sees(new RegExp(shownDate(replyBy)));
  await officer.opens(`${address}/history`);
  await officer.looks('history', { says: /newest first/ });
  await officer.opens(`${address}/regulator-letter`);
  await officer.looks('letter as the officer sees it', { says: new RegExp(reference) });

  await opensCase(officer, reference);
  const acts = await officer.page.locator(DESK.acts).evaluateAll((links) => links.map((link) => link.getAttribute('href')));
  assert.ok(acts.length >= 3, `the case offers ${acts.length} acts only`);
  for (const act of acts) {
    await officer.opens(act);
    await officer.looks(`act ${act.split('/').pop()}`);
  }
}

/** Looks at the form for what came another way, and finds a request again by the person's name. */
export async function logsAndSearches(officer, reference, name) {
  await officer.opens(PATHS.log);
  await officer.looks('log');
  await officer.opens(PATHS.search);
  await officer.looks('search');
  await officer.types(DESK.words, name);
  await officer.presses(DESK.find);
  await officer.looks('search, found', { says: new RegExp(reference) });
}

/** The figures name nobody, and a manager has no way to a case. */
export async function readsFigures(manager, reference, secrets) {
  await manager.sees(FIGURES.deadlines);
  await manager.sees(FIGURES.onTime);
  const page = await manager.page.content();
  for (const word of secrets) assert.ok(!page.includes(word), `${word} is there`);
  await manager.opens(`${PATHS.figures}/definitions`);
  await manager.looks('definitions');
  await manager.opens(`${PATHS.queue}/${reference}`);
  await manager.looks('case, not for managers', { status: 404 });
}

/** The administrator's overview and the people who have access. */
export async function looksAfterPeople(administrator) {
  await administrator.looks('admin', { says: /people with access/i });
  await administrator.opens(`${PATHS.admin}/people`);
  await administrator.looks('people', { says: /Priya Nair/ });
}

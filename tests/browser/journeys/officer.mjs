// What the council's people do.

import assert from 'node:assert/strict';
import { DESK, PATHS } from './words.mjs';
import { shownDate } from './person.mjs';

const PAGES_AT_MOST = 20;

/** Signs in as one of the demo's cast. */
export async function signsIn(officer, role) {
  await officer.opens(PATHS.demo);
  await officer.looks('demo');
  await officer.main.getByRole('button', { name: role }).first().click();
  await officer.page.waitForURL((url) => url.pathname.startsWith(PATHS.desk));
  await officer.looks('desk');
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

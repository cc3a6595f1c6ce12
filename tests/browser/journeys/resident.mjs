// What the resident does.

import assert from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';
import { placeOf } from '../lib/address.mjs';
import { answersFor } from './answers.mjs';
import { mouse, walks } from './driver.mjs';
import { LETTER, PATHS, QUESTIONS, REFERENCE, SENT, STANDING, TRACK } from './words.mjs';

const MAIL_LIMIT_MS = 20_000;

/** Answers the questions one page after the other and sends the request: `{ reference, replyBy }`. */
export async function sendsARequest(resident, who) {
  await resident.opens('/');
  const answers = answersFor('copy', {
    '/request/what': { words: who.words },
    '/request/name': { full_name: who.name },
    '/request/contact': { reply_by: 'email', email: who.email },
  });
  await walks(resident.page, answers, { hand: { answers: (fields) => answersAPage(resident, who, fields) } });

  await resident.looks('sent', { says: SENT.heading });
  await resident.sees(SENT.how);
  const reference = (await resident.reads()).match(REFERENCE)?.[0];
  assert.ok(reference, 'no reference is shown');
  return { reference, replyBy: await resident.readsDateAfter(/reply by/) };
}

async function answersAPage(resident, who, fields) {
  const at = placeOf(resident.page.url());
  await resident.looks(at);
  if (at === '/request/what') {
    await resident.presses(QUESTIONS.go);
    await isToldWhatToDo(resident);
  }
  if (at === '/request/check') {
    const answers = await resident.reads();
    for (const answer of [who.words, who.name, who.email]) assert.ok(answers.includes(answer), `${answer} is not there`);
  }
  await mouse(resident.page).answers(fields);
}

/** An answer that is missing gives the page back with a summary that has the focus and leads to the field. */
async function isToldWhatToDo(resident) {
  await resident.looks('what, nothing typed', { says: QUESTIONS.problem, status: 422 });
  assert.match(await resident.page.title(), /^Error: /);
  const link = resident.main.getByRole('alert').getByRole('link').first();
  const target = (await link.getAttribute('href')).replace('#', '');
  assert.equal(await resident.page.locator(`[id="${target}"]`).count(), 1, `${target} leads nowhere`);
}

/** Reads the pages that stand by themselves. */
export async function readsAround(resident) {
  for (const [path, says] of Object.entries(STANDING)) {
    await resident.opens(path);
    await resident.looks(path, { says });
  }
}

/** Opens the newest mail to this address about this, and follows its link to the requests. The link is given back. */
export async function followsMail(resident, who, about) {
  const link = await findsLink(resident, who, about);
  await resident.opens(link);
  await resident.page.reload();
  await resident.looks('link from a mail');
  assert.ok(!(await resident.page.content()).includes(who.name), 'the page before the button names the person');
  await resident.presses(TRACK.go);
  await resident.looks('requests', { says: REFERENCE });
  return link;
}

/** The link in the newest mail to this person about this. */
export async function findsLink(resident, { email: address }, about) {
  const end = Date.now() + MAIL_LIMIT_MS;
  for (;;) {
    await resident.opens(PATHS.mail);
    const mails = resident.main.getByRole('article').filter({ hasText: address }).filter({ hasText: about });
    if (await mails.count()) {
      await resident.inspection.visit(resident.page, 'mail of the demo');
      return mails.first().getByRole('link').first().getAttribute('href');
    }
    if (Date.now() > end) throw new Error(`no mail to ${address} about ${about}:\n${await resident.reads()}`);
    await sleep(500);
  }
}

/** Opens a link that works no more: it says why, in `says`, and helps on. */
export async function findsLinkSpent(resident, link, says) {
  await resident.opens(link);
  await resident.looks('link that works no more', { says, status: 410 });
}

/** Asks for a new link, from the page that says that the old one works no more. */
export async function asksForLink(resident, who) {
  await resident.presses(TRACK.newLink);
  await resident.looks('ask for a link');
  await resident.types(QUESTIONS.email, who.email);
  await resident.presses(TRACK.sendLink);
  await resident.looks('link sent', { says: TRACK.linkSent });
}

/** Opens the request: `/requests/REF`. */
export async function opensRequest(resident, reference) {
  await resident.opens(`/requests/${reference}`);
  await resident.looks('request', { says: new RegExp(reference) });
}

/** Answers the question that the council asked. */
export async function answersQuestion(resident, reference, question, answer) {
  await opensRequest(resident, reference);
  await resident.sees(new RegExp(question));
  const field = resident.main.getByRole('textbox', { name: TRACK.answer });
  if (!(await field.count())) await resident.presses(TRACK.answer);
  await resident.types(TRACK.answer, answer);
  await resident.presses(TRACK.sendAnswer);
  await opensRequest(resident, reference);
  await resident.sees(new RegExp(answer));
}

/** Completes the letter to the regulator and downloads it: the file's path, and the steps that the page shows. */
export async function downloadsLetter(resident, reference, { harm, wanted }) {
  await resident.opens(`/requests/${reference}/letter`);
  await resident.looks('letter', { says: new RegExp(reference) });
  await resident.types(LETTER.harm, harm);
  await resident.types(LETTER.wanted, wanted);
  await resident.presses(LETTER.keep);

  await resident.opens(`/requests/${reference}/letter`);
  await resident.looks('letter, completed');
  const steps = await resident.page.locator(LETTER.steps).allInnerTexts();
  const clock = await resident.page.locator(LETTER.clock).allInnerTexts();
  const download = resident.page.waitForEvent('download');
  await resident.main.getByRole('link', { name: LETTER.pdf }).first().click();
  return { file: await (await download).path(), steps, clock };
}

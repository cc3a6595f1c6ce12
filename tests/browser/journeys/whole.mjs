// The whole line, from the resident's request to the letter in the resident's hands: once with scripts, once without.

import assert from 'node:assert/strict';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { MODES, openBrowser } from '../lib/chromium.mjs';
import { Inspection, KINDS } from '../lib/inspection.mjs';
import { distinct, htmlValidate, nuChecker } from '../lib/markup.mjs';
import { pdfInfo, pdfText, unbroken } from '../lib/papers.mjs';
import { startDemo } from '../lib/program.mjs';
import { regulatorOn } from '../lib/regulator.mjs';
import * as officers from './officer.mjs';
import { comesIn } from './person.mjs';
import * as residents from './resident.mjs';
import { CAST, TRACK } from './words.mjs';

const FAILURES = process.env.RIGHTSDESK_FAILURES ?? path.resolve(import.meta.dirname, '../../../target/browser-failures');

const WHO = {
  name: "Siân O'Marrow-Quillfeather",
  email: 'sian.quillfeather@example.org',
  words: 'All letters about my housing register application, Thistlewick Close',
};
const QUESTION = 'Which years should we look at first?';
const ANSWER = 'The years from 2021 to 2024, Bramblehurst office';
const HARM = 'I lost my place on the register, and slept badly for zephyrine weeks';
const WANTED = 'I want the council to send me the copies, Oystercatcher file included';

let browser;
const sent = [];
before(async () => {
  browser = await openBrowser();
});
after(() => browser?.close());

for (const mode of MODES) test(`resident, queue, question, answer, late, letter: ${mode}`, (t) => wholeLine(t, mode));

async function wholeLine(t, mode) {
  const demo = await startDemo();
  t.after(() => demo.stop());
  const inspection = new Inspection(demo.origin);
  const resident = await comesIn(browser, mode, inspection, demo.origin);
  const officer = await comesIn(browser, mode, inspection, demo.origin);
  const step = steps(t, mode, { resident, officer });
  const story = {};

  await step('the resident sends a request and is shown a reference and a reply-by date', async () => {
    Object.assign(story, await residents.sendsARequest(resident, WHO));
  });

  await step('the officer finds it in the queue with the same date', async () => {
    await officers.signsIn(officer, CAST.officer);
    await officers.seesReplyBy(officer, story.reference, story.replyBy);
  });

  await step('the officer looks through the case, the log and the search', async () => {
    await officers.looksThroughCase(officer, story.reference, story.replyBy);
    await officers.logsAndSearches(officer, story.reference, WHO.name);
  });

  await step('two days later the officer asks a question, and the time limit is paused', async () => {
    await officer.waitsDays(2);
    await officers.signsIn(officer, CAST.officer);
    await officers.asksQuestion(officer, story.reference, QUESTION);
    story.questionLink = await residents.findsLink(resident, WHO, TRACK.questionMail);
  });

  await step('three days later the link in the mail has run out, so the resident gets a new one and answers', async () => {
    await resident.waitsDays(3);
    await residents.findsLinkSpent(resident, story.questionLink, TRACK.runOut);
    await residents.asksForLink(resident, WHO);
    const link = await residents.followsMail(resident, WHO, TRACK.linkMail);
    await residents.findsLinkSpent(resident, link, TRACK.used);
    await residents.answersQuestion(resident, story.reference, QUESTION, ANSWER);
    story.pausedReplyBy = await resident.readsDateAfter(/reply by/);
    assert.ok(story.pausedReplyBy > story.replyBy, `${story.pausedReplyBy} is not after ${story.replyBy}`);
  });

  await step('the officer sees the new date in the queue and on the case', async () => {
    await officers.signsIn(officer, CAST.officer);
    await officers.seesReplyBy(officer, story.reference, story.pausedReplyBy);
    await officer.sees(new RegExp(ANSWER));
  });

  await step('when the date is past, the queue says so and the resident is told that the letter is ready', async () => {
    await officer.waitsDays(40);
    await officers.signsIn(officer, CAST.officer);
    assert.match(await officers.findsInQueue(officer, story.reference), /late|overdue/i);
    await residents.followsMail(resident, WHO, TRACK.letterMail);
    await residents.opensRequest(resident, story.reference);
    await resident.sees(/We have not replied in time/);
  });

  await step('the resident completes the letter and downloads it', async () => {
    Object.assign(story, await residents.downloadsLetter(resident, story.reference, { harm: HARM, wanted: WANTED }));
    await holdsAll(story);
  });

  await step("the manager's page shows the figures and nobody's name", async () => {
    await officers.signsIn(officer, CAST.manager);
    await officers.readsFigures(officer, story.reference, [WHO.name, 'Quillfeather', WHO.email, story.reference]);
  });

  await step('the administrator sees people and no case', async () => {
    await officers.signsIn(officer, CAST.administrator);
    await officers.looksAfterPeople(officer);
  });

  await step('the pages that stand by themselves are there', async () => {
    await residents.readsAround(resident);
  });

  await step('the program logged nothing that a person wrote, and ends when asked', async () => {
    await Promise.all([resident.leaves(), officer.leaves()]);
    const end = await demo.stop();
    assert.deepEqual(end, { code: 0, signal: null });
    for (const word of ['Quillfeather', 'Thistlewick', 'Bramblehurst', 'zephyrine', 'Oystercatcher', 'panicked']) {
      assert.ok(!demo.output.includes(word), `the log says ${word}`);
    }
  });

  for (const [kind, name] of Object.entries(KINDS)) {
    await t.test(`${name}, ${inspection.pages.length} pages`, () => {
      assert.ok(inspection.pages.length > 0, 'no page was looked at');
      nothing(inspection.list(kind));
    });
  }
  for (const line of inspection.leftToPeople()) t.diagnostic(`axe leaves to a person: ${line}`);
  if (mode === 'scripts on') sent.push(...inspection.pages);
}

/** Runs the story's steps in order. After one that fails the rest is skipped, and what was on the screen is kept. */
function steps(t, mode, people) {
  let broken = false;
  return (name, tell) =>
    t.test(name, { skip: broken && 'an earlier step failed' }, async () => {
      try {
        await tell();
      } catch (error) {
        broken = true;
        await keepScreens(`${mode} ${name}`, people);
        throw error;
      }
    });
}

async function keepScreens(what, people) {
  await mkdir(FAILURES, { recursive: true });
  for (const [who, { page }] of Object.entries(people)) {
    const file = path.join(FAILURES, `${what} ${who}`.replace(/\W+/g, '-').slice(0, 120));
    await page.screenshot({ path: `${file}.png`, fullPage: true }).catch(() => {});
    await page.content().then((html) => writeFile(`${file}.html`, html)).catch(() => {});
  }
}

/** The PDF says all that it must, with the regulator of the day, and is tagged for screen readers. */
async function holdsAll({ reference, pausedReplyBy, file, steps, clock }) {
  const text = unbroken(await pdfText(file));
  const says = (what) => assert.ok(text.includes(unbroken(what)), `the letter does not say: ${what}`);

  assert.ok(steps.length >= 4, `the page shows ${steps.length} dated steps only`);
  assert.ok(clock.length >= 2, `the page shows ${clock.length} steps of the last day only`);
  for (const line of [...steps, ...clock].flatMap((step) => step.split(/\n|\t/)).filter((line) => line.trim())) says(line);
  for (const what of [reference, WHO.name, WHO.words, HARM, WANTED]) says(what);

  const { current, stale } = await regulatorOn(pausedReplyBy);
  for (const line of current.address) says(line);
  const old = stale.flatMap(({ address }) => address).filter((line) => !current.address.includes(line));
  for (const line of old) assert.ok(!text.includes(unbroken(line)), `the letter says ${line}, which is out of date`);

  assert.equal((await pdfInfo(file)).Tagged, 'yes');
}

test('the Nu checker finds nothing in the HTML of any page', async () => nothing(await nuChecker(saved())));
test('html-validate finds nothing in the HTML of any page', async () => nothing(await htmlValidate(saved())));

function saved() {
  const pages = distinct(sent);
  assert.ok(pages.length > 0, 'no page was saved');
  return pages;
}

function nothing(found) {
  assert.equal(found.length, 0, `${found.length} found:\n${found.join('\n')}`);
}

// Walks through the form whatever its order: reads which page it is on by the path, and answers from a table.

import { complaints, fillsIn, goesOn } from '../lib/forms.mjs';
import { placeOf } from '../lib/address.mjs';

const PAGES_AT_MOST = 40;

/** The mouse's way of answering a page. */
export const mouse = (page) => ({
  answers: async ({ go, ...fields }) => {
    await fillsIn(page, fields);
    await goesOn(page, go);
  },
});

/**
 * Answers page after page until `until` is open, and gives the paths on the way, that one included.
 * `hand` is `mouse(page)`, a `Keyboard`, or the page itself when that is a `Wire`.
 */
export async function walks(page, answers, { hand = mouse(page), until = '/request/sent' } = {}) {
  const way = [];
  for (;;) {
    const at = placeOf(page.url());
    if (way.at(-1) === at) throw new Error(`${at} comes back: ${page.complaints ? page.complaints() : await complaints(page)}`);
    way.push(at);
    if (at === until) return way;
    if (way.length > PAGES_AT_MOST) throw new Error(`the form does not end: ${way.join(' ')}`);
    if (!answers[at]) throw new Error(`${at} is not in the table of answers, after ${way.join(' ')}`);
    await hand.answers(structuredClone(answers[at]));
  }
}

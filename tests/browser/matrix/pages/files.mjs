// Files, saving and coming back, and the end of a session.

import { PICTURE, withFile } from './people.mjs';

const visitor = {};
const SAME = 'the page is the same for everybody';
const complaint = { begins: 'complaint', until: '/request/papers' };
const adds = (count) => ({ ...complaint, then: Array.from({ length: count }, () => ({ at: '/request/papers/add', fills: { 'purpose?': 'evidence', file: PICTURE } })) });
const NOT_A_PICTURE = { file: 'notes.txt', type: 'text/plain', bytes: [...'plain words'].map((letter) => letter.codePointAt(0)) };
const begun = { begins: 'copy', until: '/request/name' };
const saved = { ...begun, then: [{ at: '/request/save', fills: { how: 'here' } }] };
/** Somebody who kept the way to their form in this browser, and whose session has ended since. */
const locked = { ...begun, until: '/request/contact', then: saved.then, before: 'the clock was moved' };
const savedByMail = { ...begun, then: [{ at: '/request/save', fills: { how: 'email', email: 'saved.answers@example.org' } }] };

export const FILES = [
  {
    route: '/request/papers',
    states: {
      empty: { who: complaint },
      one: { who: adds(1) },
      many: { who: adds(3) },
      error: { who: complaint, fills: {}, go: 'main form[action$="/request/papers"] button' },
    },
  },
  {
    route: '/request/papers/add',
    states: {
      empty: { who: complaint },
      one: 'nothing is kept of a file that was chosen',
      many: 'one file is added at a time',
      error: { who: complaint, fills: { 'purpose?': 'evidence' } },
      'error, of the wrong kind': { who: complaint, fills: { 'purpose?': 'evidence', file: NOT_A_PICTURE } },
    },
  },
  {
    route: '/requests/{reference}/files',
    states: {
      empty: { who: { sends: ['copy'] } },
      one: { who: withFile },
      many: 'the list has rows of one kind',
      error: { who: { sends: ['copy'] }, fills: {}, go: 'main form[enctype] button' },
    },
  },
  {
    route: '/request/save',
    states: { empty: { who: begun }, one: 'nothing is kept of what was typed', many: SAME, error: { who: begun, fills: {} }, 'error, address': { who: begun, fills: { how: 'email', email: 'rosalind' } } },
  },
  {
    route: '/request/saved',
    states: { empty: 'the page is only open once answers are saved', one: { who: saved }, 'one, by email': { who: savedByMail }, many: SAME, error: 'nothing can be typed on the page' },
  },
  {
    route: '/saved/{token}',
    states: { empty: { who: visitor, at: '/saved/made-up', status: 410 }, one: { who: { saves: 'come.back@example.org' } }, many: 'a link is one', error: 'the page has a button only' },
  },
  {
    route: '/timed-out',
    states: {
      empty: { who: visitor },
      one: { who: locked },
      many: SAME,
      error: { who: locked, fills: { full_name: '' }, go: 'main form[action$="/timed-out"] button' },
    },
  },
];
